import { expect, test } from 'vitest'
import { attendance, evening, guest, idOf, welcome } from './movement.ts'
import { atTheTable, type Table } from './table.ts'

const begin = atTheTable()

const reported = async (): Promise<Table> => {
  const table = await begin()
  table.forms.send(attendance, evening(['Hanneke', 'Joke']))
  await table.work()
  return table
}
const presentAt = async ({ register }: Table) =>
  (await register()).facts.meetings.map(({ day, present }) => `${day} ${present?.join() ?? ''}`)
const asSent = [`2026-11-17 ${idOf('Hanneke')},${idOf('Joke')}`]
const rowsIn = async ({ cells }: Table, tab: string) => (await cells(tab)).length - 1

test('a row of a log that was edited is said, comes back from the form, and then that counts', async () => {
  const table = await reported()
  expect(await presentAt(table)).toEqual(asSent)
  await table.type('Bijeenkomsten', 2, 'Aanwezig-IDs', idOf('Kees'))
  expect(await table.problems()).toEqual([
    'Je veranderde 17 november (Overvecht) in Bijeenkomsten. Vannacht halen we het antwoord terug uit het formulier, en dan telt dat; klik op Verbeteren. Hoeft er niets te veranderen? Zet dan «gezien» in Correctie.',
  ])
  await table.night()
  expect(await presentAt(table)).toEqual(asSent)
  expect(await rowsIn(table, 'Bijeenkomsten')).toBe(2)
  expect((await table.lines('Nakijken')).join('\n')).toContain(
    'Je veranderde 17 november (Overvecht) in Bijeenkomsten. Dat telt nog niet mee; klik op Verbeteren.',
  )
  await table.night()
  expect(await rowsIn(table, 'Bijeenkomsten')).toBe(2)
  await table.type('Bijeenkomsten', 2, 'Correctie', 'gezien')
  expect(await table.problems()).toEqual([])
  expect(await presentAt(table)).toEqual(asSent)
})

test('what was sent not long ago comes back with the next look at the forms', async () => {
  const table = await reported()
  table.forms.send(attendance, evening(['Hanneke'], '2026-11-10'))
  await table.work()
  await table.type('Bijeenkomsten', 2, 'Gasten', 7)
  await table.work()
  expect(await rowsIn(table, 'Bijeenkomsten')).toBe(3)
  const { facts } = await table.register()
  expect(facts.meetings.map(({ day, guests }) => [day, guests])).toEqual([
    ['2026-11-10', undefined],
    ['2026-11-17', undefined],
  ])
})

test('of a form that is gone the edited row is all there is: it counts as it stands, and Nakijken says so', async () => {
  const table = await reported()
  table.forms.gone.add(attendance)
  await table.type('Bijeenkomsten', 2, 'Aanwezig-IDs', idOf('Kees'))
  await table.night()
  await table.night()
  expect(await presentAt(table)).toEqual([`2026-11-17 ${idOf('Kees')}`])
  expect((await table.problems()).filter((line) => line.startsWith('Je veranderde'))).toHaveLength(1)
  await table.type('Bijeenkomsten', 2, 'Correctie', 'gezien')
  expect((await table.problems()).filter((line) => line.startsWith('Je veranderde'))).toEqual([])
})

test.each(['Antwoord-ID', 'Formulier-ID', 'Groep-ID', 'Datum', 'Ingestuurd (UTC)'])(
  'whatever was changed in the column %s, the evening counts once, as it was sent',
  async (header) => {
    const table = await reported()
    await table.type('Bijeenkomsten', 2, header, header === 'Datum' ? '10-11-2026' : 'iets anders')
    await table.night()
    expect(await presentAt(table)).toEqual(asSent)
    expect(await rowsIn(table, 'Bijeenkomsten')).toBe(2)
  },
)

test('what stands in Correctie holds for the row that came back, too', async () => {
  const table = await reported()
  await table.type('Bijeenkomsten', 2, 'Correctie', '10-11-2026')
  await table.type('Bijeenkomsten', 2, 'Gasten', 9)
  await table.night()
  expect(await presentAt(table)).toEqual([asSent[0]?.replace('11-17', '11-10')])
})

test('a row of a log that was deleted comes back from the form by night, once', async () => {
  const table = await reported()
  table.forms.send(welcome, guest('Noor'))
  await table.work()
  const people = await rowsIn(table, 'Mensen')
  for (const tab of ['Bijeenkomsten', 'Aanmeldingen'])
    await table.click({
      deleteDimension: {
        range: { sheetId: await table.sheetId(tab), dimension: 'ROWS', startIndex: 1, endIndex: 2 },
      },
    })
  await table.night()
  await table.night()
  expect(await presentAt(table)).toEqual(asSent)
  expect([await rowsIn(table, 'Bijeenkomsten'), await rowsIn(table, 'Aanmeldingen')]).toEqual([1, 1])
  expect(await rowsIn(table, 'Mensen')).toBe(people)
  expect(await table.problems()).toEqual([])
})

test('an edited sign-up brings nobody back into Mensen who was taken out, or merged', async () => {
  const table = await reported()
  table.forms.send(welcome, guest('Noor'))
  await table.work()
  const last = (await rowsIn(table, 'Mensen')) + 1
  await table.type('Mensen', last, 'Zelfde als', idOf('Ilse'))
  await table.type('Aanmeldingen', 2, 'Roepnaam', 'Nora')
  await table.night()
  expect(await rowsIn(table, 'Mensen')).toBe(last - 1)
  const sheetId = await table.sheetId('Mensen')
  const range = { sheetId, dimension: 'ROWS', startIndex: last - 1, endIndex: last }
  await table.click({ deleteDimension: { range } })
  await table.type('Aanmeldingen', 3, 'Roepnaam', 'Nora')
  await table.night()
  expect(await rowsIn(table, 'Mensen')).toBe(last - 2)
})

test('a log of which one column was sorted by itself is one line, and right again after the night', async () => {
  const table = await begin()
  for (let day = 10; day < 24; day++)
    table.forms.send(attendance, evening(['Hanneke', ...(day % 2 === 0 ? ['Joke'] : [])], `2026-10-${day}`))
  await table.work()
  const before = await presentAt(table)
  expect(before).toHaveLength(14)
  const at = await table.index('Bijeenkomsten', 'Datum')
  const range = {
    sheetId: await table.sheetId('Bijeenkomsten'),
    startRowIndex: 1,
    startColumnIndex: at,
    endColumnIndex: at + 1,
  }
  await table.click({ sortRange: { range, sortSpecs: [{ dimensionIndex: at, sortOrder: 'DESCENDING' }] } })
  const [line, ...more] = await table.problems()
  expect(line).toContain('In Bijeenkomsten zijn 14 rijen veranderd. Is er één kolom apart gesorteerd?')
  expect(more).toEqual([])
  await table.night()
  expect(await presentAt(table)).toEqual(before)
  expect(await rowsIn(table, 'Bijeenkomsten')).toBe(28)
})

test('a column that is moved in the second of the commit leaves a right seal', async () => {
  const table = await begin()
  const sheetId = await table.sheetId('Bijeenkomsten')
  table.forms.send(attendance, evening(['Hanneke', 'Joke']))
  table.between(':batchUpdate', () =>
    table.click({
      moveDimension: {
        source: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 },
        destinationIndex: 9,
      },
    }),
  )
  await table.work()
  expect(await presentAt(table)).toEqual(asSent)
  expect((await table.problems()).join('\n')).not.toContain('Je veranderde')
  await table.night()
  expect(await rowsIn(table, 'Bijeenkomsten')).toBe(1)
})
