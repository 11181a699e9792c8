import { expect, test } from 'vitest'
import { attendance, evening, guest, idOf, people, rowOf, welcome } from './movement.ts'
import { atTheTable, type Table } from './table.ts'

const begin = atTheTable()

const namesOf = async ({ register }: Table) =>
  [...(await register()).facts.people.values()].map(({ name }) => name).sort()
const alone = async ({ click, sheetId, index }: Table, header: string) => {
  const at = await index('Mensen', header)
  const range = {
    sheetId: await sheetId('Mensen'),
    startRowIndex: 1,
    startColumnIndex: at,
    endColumnIndex: at + 1,
  }
  await click({ sortRange: { range, sortSpecs: [{ dimensionIndex: at, sortOrder: 'DESCENDING' }] } })
}

test('one column sorted by itself pulls the brake: the forms, the past and the letters wait', async () => {
  const table = await begin()
  const history = await table.cells('Geschiedenis')
  const shaped = JSON.stringify(table.forms.shaped.get(attendance))
  await alone(table, 'Roepnaam')
  await table.work()
  expect((await table.register()).brake).toMatchObject({ changed: expect.any(Number) as number })
  expect(await table.cells('Geschiedenis')).toEqual(history)
  expect(JSON.stringify(table.forms.shaped.get(attendance))).toBe(shaped)
  expect((await table.lines('Overzicht')).join('\n')).toContain('Is er misschien één kolom apart gesorteerd?')
  table.at('2026-11-23T06:10:00Z')
  await table.monday()
  expect(table.due()).toEqual([])
})

test('E-mail sorted by itself pulls the brake too, by who was written to where; a tick lets it go for good', async () => {
  const table = await begin()
  const letters = people.map((name) => ({
    at: table.world.clock.now(),
    letterKey: `2026-W46:g-over:${idOf(name)}`,
    letterKind: 'weekly' as const,
    outcome: 'sent' as const,
    personId: idOf(name),
    to: `${name.toLowerCase()}@voorbeeld.nl`,
  }))
  await table.world.workbook.commit(
    [{ kind: 'append', tab: 'letters', rows: letters }],
    await table.world.workbook.read(),
  )
  expect((await table.register()).brake).toBeUndefined()
  await alone(table, 'E-mail')
  table.at('2026-11-23T06:10:00Z')
  await table.work()
  expect((await table.register()).brake).toMatchObject({ why: 'addresses' })
  expect((await table.lines('Te doen')).join('\n')).toMatch(
    /Let op: bij \d+ mensen staat ineens het e-mailadres van een ander\./,
  )
  await table.monday()
  expect(table.due()).toEqual([])

  const row = (await table.lines('Te doen')).findIndex((line) => line.includes('Let op: bij')) + 1
  await table.sheets.spreadsheets.values.update({
    spreadsheetId: table.spreadsheetId,
    range: `'Te doen'!A${row}`,
    valueInputOption: 'RAW',
    requestBody: { values: [[true]] },
  })
  await table.work()
  expect((await table.lines('Te doen')).join('\n')).not.toContain('Let op: bij')
  await table.work()
  expect((await table.register()).brake).toBeUndefined()
})

test('Mobiel sorted by itself pulls the brake, by the numbers that people wrote in Welkom', async () => {
  const table = await begin()
  for (const [at, name] of ['Noor', 'Bram', 'Coen', 'Tess'].entries())
    table.forms.send(welcome, guest(name, `06 11111${String(111 * (at + 1))}`))
  await table.work()
  expect((await table.register()).brake).toBeUndefined()
  await alone(table, 'Mobiel')
  await table.work()
  expect((await table.register()).brake).toEqual({ changed: 4, why: 'numbers' })
  expect((await table.lines('Te doen')).join('\n')).toContain(
    'Let op: bij 4 mensen staat ineens het mobiele nummer van een ander.',
  )
})

test('columns may be moved: they are found by their headers', async () => {
  const table = await begin()
  const names = await namesOf(table)
  const sheetId = await table.sheetId('Mensen')
  const source = { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 2 }
  await table.click({ moveDimension: { source, destinationIndex: 9 } })
  const logs = await table.sheetId('Bijeenkomsten')
  await table.click({
    moveDimension: {
      source: { sheetId: logs, dimension: 'COLUMNS', startIndex: 0, endIndex: 4 },
      destinationIndex: 12,
    },
  })
  table.forms.send(attendance, evening(['Hanneke']))
  await table.work()
  expect(await namesOf(table)).toEqual(names)
  expect((await table.register()).facts.meetings[0]?.present).toEqual([idOf('Hanneke')])
  expect(await table.problems()).toEqual([])
})

test('columns may be hidden, and so may rows and tabs: they are read all the same', async () => {
  const table = await begin()
  const sheetId = await table.sheetId('Mensen')
  await table.click({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'COLUMNS', startIndex: 1, endIndex: 4 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  })
  await table.click({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: 3, endIndex: 6 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  })
  for (const tab of ['Mensen', 'Groepen', 'Overzicht'])
    await table.click({
      updateSheetProperties: {
        properties: { sheetId: await table.sheetId(tab), hidden: true },
        fields: 'hidden',
      },
    })
  await table.work()
  expect(await table.problems()).toEqual([])
  expect(await namesOf(table)).toEqual([...people].sort())
})

test('a column that was renamed is found by its mark, and goes on', async () => {
  const table = await begin()
  await table.type('Mensen', 1, 'Plek in de groep', 'Rol')
  await table.type('Mensen', rowOf('Kees'), 'Rol', 'drager')
  await table.work()
  table.pass(61)
  expect(await table.problems()).toEqual([])
  const { facts } = await table.register()
  expect(
    facts.stays.findLast(({ person, until }) => person === idOf('Kees') && until === undefined)?.place,
  ).toBe('drager')
})

test('columns of their own stay theirs, wherever they put them', async () => {
  const table = await begin()
  const sheetId = await table.sheetId('Mensen')
  const range = { sheetId, dimension: 'COLUMNS', startIndex: 2, endIndex: 3 }
  await table.click({ insertDimension: { range } })
  await table.sheets.spreadsheets.values.update({
    spreadsheetId: table.spreadsheetId,
    range: "'Mensen'!C1:C3",
    valueInputOption: 'USER_ENTERED',
    requestBody: { values: [['Kookt graag'], ['ja'], ['=1+1']] },
  })
  await table.add('Mensen', { Roepnaam: 'Noor', Groep: 'Overvecht', 'Plek in de groep': 'zoeker' })
  await table.work()
  expect(await table.column('Mensen', 'Kookt graag')).toEqual(['ja', 2, ...people.slice(2).map(() => ''), ''])
  expect((await table.column('Mensen', 'ID')).at(-1)).toMatch(/^p-/)
  expect(await table.problems()).toEqual([])
})

test('a column that was deleted, or that is there twice, is named in Nakijken, and nobody changes by it', async () => {
  const table = await begin()
  const before = (await table.register()).facts.stays
  const at = await table.index('Mensen', 'Plek in de groep')
  const sheetId = await table.sheetId('Mensen')
  const range = { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 }
  await table.click({ deleteDimension: { range } })
  await table.work()
  expect((await table.problems())[0]).toContain('De kolom ‘Plek in de groep’ vind ik niet meer.')
  expect((await table.register()).facts.stays).toEqual(before)
  await table.type('Mensen', 1, 'Taal', 'Groep')
  await table.work()
  expect((await table.problems()).join('\n')).toContain('Er zijn twee kolommen ‘Groep’.')
  expect((await table.register()).facts.stays).toEqual(before)
})

test('of merged cells only the upper one is read: the empty rest is named, and nothing is guessed', async () => {
  const table = await begin()
  const at = await table.index('Mensen', 'Groep')
  const sheetId = await table.sheetId('Mensen')
  const range = {
    sheetId,
    startRowIndex: 5,
    endRowIndex: 8,
    startColumnIndex: at,
    endColumnIndex: at + 1,
  }
  await table.click({ mergeCells: { range, mergeType: 'MERGE_ALL' } })
  await table.work()
  expect(await table.problems()).toEqual([
    'Groep is nog leeg. Tot dan blijft Milan in de groep van eerst. Vul groep in.',
    'Groep is nog leeg. Tot dan blijft Ruben in de groep van eerst. Vul groep in.',
  ])
  const { facts } = await table.register()
  expect(facts.stays.filter(({ until }) => until === undefined)).toHaveLength(people.length)
})
