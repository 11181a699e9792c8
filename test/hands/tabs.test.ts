import { expect, test } from 'vitest'
import { attendance, evening, guest, group, idOf, people, rowOf, welcome } from './movement.ts'
import { atTheTable, type Table } from './table.ts'

const begin = atTheTable()

const rename = async (table: Table, from: string, title: string) =>
  table.click({
    updateSheetProperties: { properties: { sheetId: await table.sheetId(from), title }, fields: 'title' },
  })

test('a tab that was renamed is found by its mark, and a copy of a tab is nobody', async () => {
  const table = await begin()
  const sourceSheetId = await table.sheetId('Mensen')
  await table.click({ duplicateSheet: { sourceSheetId, newSheetName: 'Kopie van Mensen' } })
  await table.type('Kopie van Mensen', rowOf('Kees'), 'Plek in de groep', 'leider')
  await rename(table, 'Mensen', 'Iedereen')
  table.forms.send(attendance, evening(['Hanneke']))
  await table.work()
  table.pass(61)
  const { facts } = await table.register()
  expect(facts.people.size).toBe(people.length)
  expect(facts.stays.findLast(({ person }) => person === idOf('Kees'))?.place).toBe('seeker')
  expect(facts.meetings[0]?.present).toEqual([idOf('Hanneke')])
  expect(await table.problems()).toEqual([])
})

test.each([
  ['Mensen', 'people'],
  ['Groepen', 'groups'],
] as const)(
  'without the tab %s nothing vanishes, and once it is back everything goes on',
  async (tab, why) => {
    const table = await begin()
    const before = (await table.register()).facts.stays
    const overview = await table.lines('Overzicht')
    const history = await table.cells('Geschiedenis')
    const sheetId = await table.sheetId(tab)
    const rows = await table.cells(tab)
    await table.click({ deleteSheet: { sheetId } })
    table.forms.send(attendance, evening(['Hanneke']))
    table.forms.send(welcome, guest('Noor'))
    await table.work()
    expect((await table.register()).brake).toEqual({ changed: 0, why })
    expect(await table.lines('Overzicht')).toEqual(overview)
    expect((await table.lines('Te doen')).join('\n')).toContain(`Het tabblad ‘${tab}’ vind ik niet`)
    expect((await table.lines('Nakijken')).join('\n')).toContain(`Het tabblad ‘${tab}’ vind ik niet.`)
    expect(await table.column('Bijeenkomsten', 'Aanwezig-IDs')).toEqual([idOf('Hanneke')])
    expect((await table.cells('Geschiedenis')).slice(0, history.length)).toEqual(history)
    table.at('2026-11-23T06:10:00Z')
    await table.monday()
    expect(table.due()).toEqual([])

    await table.click({ addSheet: { properties: { title: tab } } })
    await table.sheets.spreadsheets.values.update({
      spreadsheetId: table.spreadsheetId,
      range: `'${tab}'!A1`,
      valueInputOption: 'RAW',
      requestBody: { values: rows.map((row) => [...row]) },
    })
    await table.night()
    const { facts, brake, problems } = await table.register()
    expect(brake).toBeUndefined()
    for (const stay of before) expect(facts.stays).toContainEqual(stay)
    expect(facts.meetings[0]).toMatchObject({ group, present: [idOf('Hanneke')] })
    expect([...facts.people.values()].map(({ name }) => name)).toContain('Noor')
    expect(problems).toEqual([])
  },
)

test('what was typed into a view is gone at the next drawing, and counts for nothing', async () => {
  const table = await begin()
  await table.work()
  const before = (await table.lines('Overzicht')).slice(1)
  await table.sheets.spreadsheets.values.update({
    spreadsheetId: table.spreadsheetId,
    range: "'Overzicht'!A3:B4",
    valueInputOption: 'USER_ENTERED',
    requestBody: {
      values: [
        ['Overvecht', 99],
        ['Lombok', 4],
      ],
    },
  })
  await table.type('Mensen', rowOf('Kees'), 'Taal', 'Arabisch')
  await table.monday()
  expect((await table.lines('Overzicht')).slice(1)).toEqual(before)
  expect((await table.register()).facts.groups.size).toBe(1)
})
