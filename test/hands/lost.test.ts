import { expect, test } from 'vitest'
import { attendance, evening, guest, idOf, people, rowOf, welcome } from './movement.ts'
import { atTheTable, type Table } from './table.ts'

const begin = atTheTable()

const titles = async ({ sheets, spreadsheetId }: Table) =>
  ((await sheets.spreadsheets.get({ spreadsheetId })).data.sheets ?? []).map(
    ({ properties }) => properties?.title ?? '',
  )
const remove = async (table: Table, tab: string) =>
  table.click({ deleteSheet: { sheetId: await table.sheetId(tab) } })
const met = async ({ register }: Table) => (await register()).facts.meetings.map(({ day }) => day)

/** An evening and a guest that the register knows, and one of each that still has to come in. */
async function going(): Promise<Table> {
  const table = await begin()
  table.forms.send(attendance, evening(['Hanneke', 'Joke'], '2026-11-10'))
  table.forms.send(welcome, guest('Noor'))
  await table.work()
  table.forms.send(attendance, evening(['Hanneke', 'Kees'], '2026-11-17'))
  table.forms.send(welcome, guest('Bram'))
  return table
}

test.each(['Bijeenkomsten', 'Aanmeldingen'])(
  'a log that was taken away (%s) is made again by night, where it was, and filled from the forms',
  async (tab) => {
    const table = await going()
    const before = await titles(table)
    await remove(table, tab)
    await table.work()
    // What does not need it went on.
    const other = tab === 'Bijeenkomsten' ? 'Aanmeldingen' : 'Bijeenkomsten'
    expect((await table.column(other, 'Antwoord-ID')).length).toBe(2)
    expect((await table.lines('Nakijken')).join('\n')).toContain(`Het tabblad ‘${tab}’ vind ik niet.`)
    await table.night()
    await table.work()
    expect(await titles(table)).toEqual(before)
    expect((await table.column(tab, 'Antwoord-ID')).length).toBe(2)
    expect(await met(table)).toEqual(['2026-11-10', '2026-11-17'])
    expect((await table.column('Mensen', 'Roepnaam')).slice(people.length)).toEqual(['Noor', 'Bram'])
    expect(await table.problems()).toEqual([])
  },
)

test('a column taken out of a log comes back by night with all that was in it', async () => {
  const table = await going()
  await table.work()
  for (const header of ['Aanwezig-IDs', 'Antwoord-ID']) {
    const at = await table.index('Bijeenkomsten', header)
    const sheetId = await table.sheetId('Bijeenkomsten')
    const range = { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 }
    await table.click({ deleteDimension: { range } })
  }
  table.forms.send(attendance, evening(['Joke'], '2026-11-03'))
  await table.work()
  expect(await table.problems()).toEqual([
    expect.stringContaining('De kolom ‘Antwoord-ID’ vind ik niet meer.'),
    expect.stringContaining('De kolom ‘Aanwezig-IDs’ vind ik niet meer.'),
  ])
  await table.night()
  await table.work()
  const { facts } = await table.register()
  expect(facts.meetings.map(({ present }) => present)).toEqual([
    [idOf('Joke')],
    [idOf('Hanneke'), idOf('Joke')],
    [idOf('Hanneke'), idOf('Kees')],
  ])
})

test('a view that was taken away is drawn again by night, where it was', async () => {
  const table = await going()
  const before = await titles(table)
  for (const tab of ['Overzicht', 'Te doen', 'Nakijken']) await remove(table, tab)
  await table.work()
  expect(await met(table)).toEqual(['2026-11-10', '2026-11-17'])
  await table.night()
  expect(await titles(table)).toEqual(before)
  expect((await table.lines('Overzicht')).join('\n')).toContain('Overvecht')
})

test.each([
  ['Geschiedenis', 'Tot dan schrijven we niet op wat er verandert.'],
  ['Formulieren', 'Tot dan blijven de antwoorden in de formulieren staan.'],
  ['Brieven', 'Zolang gaan er geen brieven uit.'],
  ['Instellingen', 'Tot dan gelden de instellingen van het begin'],
])(
  'a tab that holds what nobody else does (%s) is never made anew, and nothing is guessed until it is back',
  async (tab, meanwhile) => {
    const table = await going()
    await remove(table, tab)
    await table.work()
    await table.night()
    table.at('2026-11-23T06:10:00Z')
    await table.monday()
    expect(await titles(table)).not.toContain(tab)
    expect((await table.lines('Nakijken')).join('\n')).toContain(meanwhile)
    expect((await table.register()).facts.meetings.length).toBe(tab === 'Formulieren' ? 1 : 2)
    expect(table.due()).toEqual([])
  },
)

test('headers that were sorted along, or that a row was put above, are found: nobody leaves, and Nakijken says it', async () => {
  const table = await begin()
  const before = (await table.register()).facts.stays
  const sheetId = await table.sheetId('Mensen')
  const sort = (sortOrder: string) =>
    table.click({ sortRange: { range: { sheetId }, sortSpecs: [{ dimensionIndex: 0, sortOrder }] } })
  await sort('ASCENDING')
  await table.work()
  table.pass(61)
  await table.work()
  const [line, ...more] = await table.problems()
  expect(line).toContain('De kopjes van ‘Mensen’ staan in rij 10, en niet meer in rij 1.')
  expect(more).toEqual([])
  expect((await table.register()).facts.stays).toEqual(before)
  expect((await table.register()).facts.people.size).toBe(people.length)

  await table.click({
    deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: 1 } },
  })
  await table.click({
    moveDimension: {
      source: { sheetId, dimension: 'ROWS', startIndex: 8, endIndex: 9 },
      destinationIndex: 1,
    },
  })
  await table.work()
  expect((await table.problems())[0]).toContain('staan in rij 2, en niet meer in rij 1.')
  expect((await table.register()).facts.stays).toEqual(before)
  expect(await table.column('Groepen', 'ID')).toEqual(['g-over'])
  expect(rowOf('Hanneke')).toBe(2)
})
