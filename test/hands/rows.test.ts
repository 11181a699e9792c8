import { expect, test } from 'vitest'
import { attendance, evening, group, idOf, letterOf, people, rowOf } from './movement.ts'
import { atTheTable, type Table } from './table.ts'

const begin = atTheTable()

const places = async ({ register }: Table) => {
  const { facts } = await register()
  return Object.fromEntries(
    facts.stays.filter(({ until }) => until === undefined).map(({ person, place }) => [person, place]),
  )
}
const histories = async ({ cells }: Table) => (await cells('Geschiedenis')).length
const sorted = async ({ click, sheetId, index }: Table, header: string) =>
  click({
    sortRange: {
      range: { sheetId: await sheetId('Mensen'), startRowIndex: 1 },
      sortSpecs: [{ dimensionIndex: await index('Mensen', header), sortOrder: 'DESCENDING' }],
    },
  })

test('whole rows may be sorted: nothing changes for anybody', async () => {
  const table = await begin()
  const [before, written] = [await places(table), await histories(table)]
  await sorted(table, 'Roepnaam')
  await table.work()
  expect(await places(table)).toEqual(before)
  expect(await histories(table)).toBe(written)
  expect(await table.problems()).toEqual([])
  expect((await table.register()).brake).toBeUndefined()
})

test('a filter hides rows from eyes only: everybody goes on counting', async () => {
  const table = await begin()
  const before = await places(table)
  const range = { sheetId: await table.sheetId('Mensen') }
  await table.click({
    setBasicFilter: { filter: { range, criteria: { 3: { hiddenValues: ['zoeker'] } } } },
  })
  table.forms.send(attendance, evening(['Milan']))
  await table.work()
  expect(await places(table)).toEqual(before)
  expect((await table.register()).facts.meetings[0]?.present).toEqual([idOf('Milan')])
  expect(await table.problems()).toEqual([])
})

test('rows may be put in between: empty ones are passed over, and whoever is typed there gets an ID', async () => {
  const table = await begin()
  const sheetId = await table.sheetId('Mensen')
  const range = { sheetId, dimension: 'ROWS', startIndex: 3, endIndex: 6 }
  await table.click({ insertDimension: { range, inheritFromBefore: true } })
  await table.work()
  expect(await table.problems()).toEqual([])
  await table.type('Mensen', 5, 'Roepnaam', 'Noor')
  await table.type('Mensen', 5, 'Groep', 'Overvecht')
  await table.type('Mensen', 5, 'Plek in de groep', 'zoeker')
  await table.work()
  expect((await table.column('Mensen', 'ID'))[3]).toMatch(/^p-/)
  expect(Object.keys(await places(table))).toHaveLength(people.length + 1)
})

test('a row may be deleted: from then on he is out of the group, and his evenings stay', async () => {
  const table = await begin()
  table.forms.send(attendance, evening(['Kees', 'Joke'], '2026-11-10'))
  await table.work()
  const sheetId = await table.sheetId('Mensen')
  const startIndex = rowOf('Kees') - 1
  await table.click({
    deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 } },
  })
  await table.work()
  table.pass(61)
  expect((await places(table))[idOf('Kees')]).toBeUndefined()
  const { facts, brake } = await table.register()
  expect(facts.meetings[0]?.present).toEqual([idOf('Kees'), idOf('Joke')])
  expect(brake).toBeUndefined()
})

test('deleting more than ten at once pulls the brake, and putting them back lets it go', async () => {
  const table = await begin()
  const [before, rows] = [await places(table), await table.cells('Mensen')]
  const sheetId = await table.sheetId('Mensen')
  await table.click({
    deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 12 } },
  })
  await table.work()
  expect((await table.register()).brake).toEqual({ changed: 11 })
  expect(await places(table)).toEqual(before)
  expect((await table.lines('Te doen')).join('\n')).toContain('Er zijn ineens 11 mensen veranderd.')
  await table.sheets.spreadsheets.values.update({
    spreadsheetId: table.spreadsheetId,
    range: "'Mensen'!A1",
    valueInputOption: 'RAW',
    requestBody: { values: rows.map((row) => [...row]) },
  })
  await table.work()
  expect((await table.register()).brake).toBeUndefined()
  expect(await places(table)).toEqual(before)
  expect((await table.lines('Te doen')).join('\n')).not.toContain('Er zijn ineens')
})

test('rows may be moved, and cut and pasted elsewhere: the ID goes along, and nobody changes', async () => {
  const table = await begin()
  const [before, written] = [await places(table), await histories(table)]
  const sheetId = await table.sheetId('Mensen')
  await table.click({
    moveDimension: {
      source: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 4 },
      destinationIndex: 9,
    },
  })
  await table.work()
  await table.click({
    cutPaste: {
      source: { sheetId, startRowIndex: 2, endRowIndex: 3 },
      destination: { sheetId, rowIndex: 20, columnIndex: 0 },
      pasteType: 'PASTE_NORMAL',
    },
  })
  await table.work()
  expect(await places(table)).toEqual(before)
  expect(await histories(table)).toBe(written)
  expect(await table.problems()).toEqual([])
})

test('an ID that was cleared comes back by itself, and nobody left the group', async () => {
  const table = await begin()
  const [before, written] = [await places(table), await histories(table)]
  const whose = async () => {
    const ids = await table.column('Mensen', 'ID')
    return (await table.column('Mensen', 'Roepnaam')).map((name, at) => `${String(name)} ${String(ids[at])}`)
  }
  const own = (await whose()).sort()
  await table.type('Mensen', rowOf('Kees'), 'ID', '')
  await sorted(table, 'Roepnaam')
  await table.work()
  expect((await whose()).sort()).toEqual(own)
  // All of them at once, and the group's own.
  await table.sheets.spreadsheets.values.clear({
    spreadsheetId: table.spreadsheetId,
    range: `'Mensen'!${letterOf(await table.index('Mensen', 'ID'))}2:${letterOf(await table.index('Mensen', 'ID'))}`,
  })
  await table.type('Groepen', 2, 'ID', '')
  await table.work()
  await table.work()
  expect((await whose()).sort()).toEqual(own)
  expect(await table.column('Groepen', 'ID')).toEqual([group])
  expect(await places(table)).toEqual(before)
  expect(await histories(table)).toBe(written)
  expect(await table.problems()).toEqual([])
})

test('a row copied with its ID: the other name gets an ID of its own, and the first keeps his', async () => {
  const table = await begin()
  const sheetId = await table.sheetId('Mensen')
  const from = rowOf('Kees') - 1
  await table.click({
    copyPaste: {
      source: { sheetId, startRowIndex: from, endRowIndex: from + 1 },
      destination: { sheetId, startRowIndex: 13, endRowIndex: 14 },
      pasteType: 'PASTE_NORMAL',
    },
  })
  await table.type('Mensen', 14, 'Roepnaam', 'Lia')
  await table.type('Mensen', 14, 'Achternaam', 'van Dam')
  await table.work()
  const ids = await table.column('Mensen', 'ID')
  expect(ids[rowOf('Kees') - 2]).toBe(idOf('Kees'))
  expect(ids[12]).toMatch(/^p-[2-9a-z]{8}$/)
  expect((await table.register()).facts.people.get(idOf('Kees') as never)?.name).toBe('Kees')
  expect(Object.keys(await places(table))).toHaveLength(people.length + 1)
})
