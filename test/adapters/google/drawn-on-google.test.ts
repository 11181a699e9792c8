/** The views of a small movement, drawn on the embedded Google by the real client and read back. */
import { serve, type ServerType } from '@hono/node-server'
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGoogle } from '../../../infra/local/google/google.ts'
import { drawRequests, type DrawnSheet } from '../../../src/adapters/google/draw.ts'
import { amsterdam } from '../../../src/domain/moment.ts'
import { tabs, type TabKey } from '../../../src/register/description/workbook.ts'
import { viewsOf } from '../../../src/views/views.ts'
import type { View } from '../../../src/views/view.ts'
import { input } from '../../views/small-movement.ts'

const keys = Object.keys(tabs) as TabKey[]
const sheetIdOf = (tab: TabKey) => keys.indexOf(tab) + 1
const views = viewsOf(input({ brake: { changed: 143 } }))

let server: ServerType
let client: sheets_v4.Sheets
let spreadsheetId = ''

const batch = (requests: sheets_v4.Schema$Request[]) =>
  client.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })

async function sheetOf(tab: TabKey): Promise<sheets_v4.Schema$Sheet> {
  const { data } = await client.spreadsheets.get({
    spreadsheetId,
    includeGridData: true,
    ranges: [tabs[tab].title],
  })
  return data.sheets?.[0] ?? {}
}

async function draw(all: readonly View[]): Promise<void> {
  for (const view of all) {
    const { properties, charts = [], conditionalFormats = [], merges = [] } = await sheetOf(view.key)
    const sheet: DrawnSheet = {
      sheetId: sheetIdOf(view.key),
      rowCount: properties?.gridProperties?.rowCount ?? 0,
      columnCount: properties?.gridProperties?.columnCount ?? 0,
      chartIds: charts.map((chart) => chart.chartId ?? 0),
      conditionalFormats: conditionalFormats.length,
      merges,
    }
    await batch(drawRequests(view, sheet, sheetIdOf, amsterdam))
  }
}

const rowsOf = (sheet: sheets_v4.Schema$Sheet) =>
  (sheet.data?.[0]?.rowData ?? []).map((row) => (row.values ?? []).map((cell) => cell.formattedValue ?? ''))

beforeAll(async () => {
  let address = ''
  const { app } = createGoogle({ origin: () => address })
  address = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve(`http://127.0.0.1:${port}`)
    })
  })
  client = new sheets_v4.Sheets({
    rootUrl: `${address}/`,
    headers: { authorization: 'Bearer local-product' },
    retry: false,
  })
  const { data } = await client.spreadsheets.create({
    requestBody: {
      properties: { title: 'Register', locale: 'nl_NL', timeZone: amsterdam },
      sheets: keys.map((key) => ({ properties: { sheetId: sheetIdOf(key), title: tabs[key].title } })),
    },
  })
  spreadsheetId = data.spreadsheetId ?? ''
  await litter()
  await draw(views)
})

afterAll(() => {
  server.close()
})

/** What people leave in a tab that is not theirs. */
async function litter() {
  const sheetId = sheetIdOf('overview')
  await batch([
    {
      mergeCells: {
        range: { sheetId, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 4 },
        mergeType: 'MERGE_ALL',
      },
    },
    {
      addConditionalFormatRule: {
        index: 0,
        rule: {
          ranges: [{ sheetId, startRowIndex: 0, endRowIndex: 50, startColumnIndex: 0, endColumnIndex: 5 }],
          booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { strikethrough: true } } },
        },
      },
    },
    {
      updateCells: {
        start: { sheetId, rowIndex: 10, columnIndex: 2 },
        rows: [{ values: [{ userEnteredValue: { stringValue: 'van mij' }, note: 'mijn notitie' }] }],
        fields: 'userEnteredValue,note',
      },
    },
  ])
}

describe('the views on Google', () => {
  it('show what they say, the days in Dutch', async () => {
    const overvecht = rowsOf(await sheetOf('overview')).find((row) => row[0] === 'Overvecht')
    expect(overvecht?.slice(0, 9)).toEqual([
      'Overvecht',
      'Van di 10 nov is nog niets ingevuld.',
      'di 24 nov',
      'di 17 nov',
      '10 en 3 kinderen',
      '5',
      '4',
      '0',
      '9 van de 12',
    ])
  })

  it.each(views.map((view) => [tabs[view.key].title, view] as const))(
    '%s stands there cell for cell',
    async (_title, view) => {
      const drawn = rowsOf(await sheetOf(view.key))
      const texts = view.rows.map((row) => row.map((cell) => (cell.as === 'text' ? cell.value : undefined)))
      for (const [index, row] of texts.entries())
        for (const [column, value] of row.entries())
          if (value !== undefined) expect(drawn[index]?.[column] ?? '').toBe(value)
    },
  )

  it('keep a name that looks like a formula as a name', async () => {
    const sheet = await sheetOf('attendance')
    const cells = (sheet.data?.[0]?.rowData ?? []).flatMap((row) => row.values ?? [])
    const rosa = cells.find((cell) => cell.formattedValue?.startsWith('=HYPERLINK('))
    expect(rosa?.userEnteredValue?.stringValue).toBe(rosa?.formattedValue)
    expect(cells.every((cell) => cell.userEnteredValue?.formulaValue == null)).toBe(true)
  })

  it('leave nothing of what was there before', async () => {
    const sheet = await sheetOf('overview')
    expect(sheet.merges ?? []).toEqual([])
    expect(sheet.conditionalFormats ?? []).toEqual([])
    const cells = (sheet.data?.[0]?.rowData ?? []).flatMap((row) => row.values ?? [])
    expect(cells.some((cell) => cell.formattedValue === 'van mij' || cell.note === 'mijn notitie')).toBe(
      false,
    )
  })

  it('offer the box of the brake before its sentence', async () => {
    const sheet = await sheetOf('todo')
    const [tick, sentence] = sheet.data?.[0]?.rowData?.[1]?.values ?? []
    expect(tick?.dataValidation?.condition?.type).toBe('BOOLEAN')
    expect(tick?.effectiveValue?.boolValue).toBe(false)
    expect(sentence?.formattedValue).toMatch(/^Er zijn ineens 143 mensen veranderd/)
  })

  it('lead to the cell that a line is about', async () => {
    const sheet = await sheetOf('overview')
    const row = sheet.data?.[0]?.rowData?.find((one) => one.values?.[0]?.formattedValue === 'Overvecht')
    expect(row?.values?.[0]?.userEnteredFormat?.textFormat?.link?.uri).toBe(
      `#gid=${sheetIdOf('groups')}&range=A2`,
    )
  })

  it('keep their charts when they are drawn again, and end up the same', async () => {
    const before = await sheetOf('overview')
    expect(before.charts).toHaveLength(2)
    await draw(views)
    expect(await sheetOf('overview')).toEqual(before)
  })

  it('shrink without a trace', async () => {
    const empty = viewsOf({ ...input(), standings: [] })
    await draw(empty)
    const sheet = await sheetOf('overview')
    expect(sheet.charts ?? []).toEqual([])
    expect(
      rowsOf(sheet)
        .flat()
        .filter((value) => value !== ''),
    ).toHaveLength((empty[0]?.rows ?? []).flat().filter((cell) => cell.value !== undefined).length)
  })
})
