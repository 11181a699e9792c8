import { expect, test } from 'vitest'
import { attendance, evening, guest, idOf, rowOf, welcome, type Rows } from './movement.ts'
import { atTheTable, type Table } from './table.ts'

const begin = atTheTable()

/** What Versiegeschiedenis keeps: every cell, and the marks as they were then. */
async function versionOf({ sheets, spreadsheetId, cells }: Table) {
  const { data } = await sheets.spreadsheets.get({ spreadsheetId })
  const tabs = new Map<string, Rows>()
  for (const { properties } of data.sheets ?? [])
    tabs.set(properties?.title ?? '', await cells(properties?.title ?? ''))
  return { tabs, marks: (data.developerMetadata ?? []).map(({ metadataId }) => metadataId) }
}

async function restore(
  table: Table,
  { tabs, marks }: Awaited<ReturnType<typeof versionOf>>,
  which: 'stay' | 'go back',
) {
  const { sheets, spreadsheetId } = table
  for (const [title, rows] of tabs) {
    await sheets.spreadsheets.values.clear({ spreadsheetId, range: `'${title}'` })
    if (rows.length > 0)
      await sheets.spreadsheets.values.update({
        spreadsheetId,
        range: `'${title}'!A1`,
        valueInputOption: 'RAW',
        requestBody: { values: rows.map((row) => [...row]) },
      })
  }
  if (which === 'stay') return
  const { data } = await sheets.spreadsheets.get({ spreadsheetId })
  const newer = (data.developerMetadata ?? []).filter(({ metadataId }) => !marks.includes(metadataId))
  expect(newer.length).toBeGreaterThan(0)
  await table.click(
    ...newer.map(({ metadataId }) => ({
      deleteDeveloperMetadata: {
        dataFilter: { developerMetadataLookup: { metadataId: metadataId ?? 0 } },
      },
    })),
  )
}

test.each(['stay', 'go back'] as const)(
  'after restoring last week everything that the forms hold comes back, when the marks %s',
  async (marks) => {
    const table = await begin()
    table.forms.send(attendance, evening(['Hanneke', 'Joke'], '2026-11-10'))
    await table.work()
    const lastWeek = await versionOf(table)
    table.at('2026-11-24T21:30:00Z')
    table.forms.send(attendance, evening(['Hanneke', 'Kees'], '2026-11-24'))
    table.forms.send(welcome, guest('Noor'))
    await table.type('Mensen', rowOf('Kees'), 'Plek in de groep', 'drager')
    await table.work()
    table.pass(120)
    const all = (await table.register()).facts.meetings.map(({ day, present }) => ({ day, present }))
    expect(all).toHaveLength(2)

    await restore(table, lastWeek, marks)
    expect((await table.register()).facts.meetings).toHaveLength(1)
    await table.night()
    await table.night()
    const { facts, brake, problems } = await table.register()
    expect(facts.meetings.map(({ day, present }) => ({ day, present }))).toEqual(all)
    expect([...facts.people.values()].filter(({ name }) => name === 'Noor')).toHaveLength(1)
    // What only people typed is that of last week again.
    expect(facts.stays.findLast(({ person }) => person === idOf('Kees'))?.place).toBe('seeker')
    expect(brake).toBeUndefined()
    expect(problems).toEqual([])
    expect((await table.cells('Bijeenkomsten')).length).toBe(3)
  },
)

test('a Mensen of before they were typed in is no mass departure: the brake holds', async () => {
  const table = await begin()
  const before = (await table.register()).facts.stays
  const { tabs, marks } = await versionOf(table)
  const short = new Map(tabs).set('Mensen', (tabs.get('Mensen') ?? []).slice(0, 2))
  await restore(table, { tabs: short, marks }, 'stay')
  await table.night()
  const { brake, facts } = await table.register()
  expect(brake).toEqual({ changed: 11 })
  expect(facts.stays).toEqual(before)
})

test('a copy of the whole spreadsheet is a copy: the register goes on where it was, and leaves the copy alone', async () => {
  const table = await begin()
  const copied = await table.copySpreadsheet()
  const inCopy = async (tab: string) =>
    (await table.sheets.spreadsheets.values.get({ spreadsheetId: copied, range: `'${tab}'` })).data.values
  const before = await inCopy('Bijeenkomsten')
  await table.sheets.spreadsheets.values.update({
    spreadsheetId: copied,
    range: "'Mensen'!A2",
    valueInputOption: 'RAW',
    requestBody: { values: [['Iemand anders']] },
  })
  table.forms.send(attendance, evening(['Hanneke']))
  await table.work()
  expect((await table.register()).facts.meetings).toHaveLength(1)
  expect(await inCopy('Bijeenkomsten')).toEqual(before)
  expect([...(await table.register()).facts.people.values()].map(({ name }) => name)).toContain('Hanneke')
})
