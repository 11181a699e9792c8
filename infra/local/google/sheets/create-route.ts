/** `spreadsheets.create`: a spreadsheet with its tabs and whatever is said of them, made as a batch would make it. */
import type { Context } from 'hono'
import { bodyOf } from '../answer.ts'
import { callerOf } from '../context.ts'
import { owner } from '../drive/permissions.ts'
import { invalidArgument, unimplemented } from '../google-error.ts'
import { readRequest } from '../read-request.ts'
import type { Access } from './access.ts'
import { performBatch } from './batch.ts'
import { withNormalColors } from './colors.ts'
import { fieldsOf, queryOf } from './query.ts'
import { checkPlace, newSheet } from './requests/sheet-requests.ts'
import { Refusal } from './requests/work.ts'
import { shownSpreadsheet } from './shown-spreadsheet.ts'
import {
  type DimensionProperties,
  type Json,
  type NamedRange,
  type RowData,
  type SheetProperties,
  type SpreadsheetProperties,
} from './wire.ts'

interface NewSheet {
  readonly properties?: SheetProperties
  readonly data?: readonly {
    readonly startRow?: number
    readonly startColumn?: number
    readonly rowData?: readonly RowData[]
    readonly rowMetadata?: readonly DimensionProperties[]
    readonly columnMetadata?: readonly DimensionProperties[]
  }[]
  readonly [part: string]: unknown
}
interface NewSpreadsheet {
  readonly properties?: Partial<SpreadsheetProperties>
  readonly sheets?: readonly NewSheet[]
  readonly namedRanges?: readonly NamedRange[]
  readonly developerMetadata?: readonly Json[]
}

export async function createSpreadsheet(access: Access, c: Context) {
  queryOf(c)
  const body = readRequest('sheets', 'Spreadsheet', await bodyOf(c)) as NewSpreadsheet
  const title = body.properties?.title ?? 'Untitled spreadsheet'
  const requests = [
    ...(body.sheets ?? []).flatMap((sheet, index) => requestsFor(sheet, idOf(sheet, index))),
    ...(body.namedRanges ?? []).map((namedRange) => ({ addNamedRange: { namedRange } })),
    ...(body.developerMetadata ?? []).map((developerMetadata) => ({
      createDeveloperMetadata: { developerMetadata },
    })),
  ]
  const id = access.create(title, callerOf(c), (draft) => {
    const { spreadsheet } = draft
    const work = { draft, spreadsheet, now: access.now(), owner: owner.emailAddress }
    refusing('properties', () => {
      checkPlace(body.properties ?? {})
    })
    spreadsheet.properties = { ...spreadsheet.properties, ...withNormalColors(body.properties), title }
    if (!body.sheets?.length) return
    spreadsheet.sheets = []
    for (const [index, sheet] of body.sheets.entries()) {
      refusing(`sheets[${index}]`, () =>
        newSheet(work, {
          title: `Sheet${index + 1}`,
          ...sheet.properties,
          sheetId: idOf(sheet, index),
          index,
        }),
      )
    }
    performBatch(draft, requests, access.now(), owner.emailAddress)
  })
  return shownSpreadsheet(access.read(id), {
    mask: fieldsOf(c),
    includeGridData: false,
    places: undefined,
    url: access.urlOf(id),
  })
}

/** The first tab is 0 if nothing else is asked; others get a number that tells them apart. */
const idOf = ({ properties }: NewSheet, index: number): number =>
  properties?.sheetId ?? (index === 0 ? 0 : 1_000_000_000 + index * 7919)

/** What else is said of a tab, as the requests that would add it. */
function requestsFor(sheet: NewSheet, sheetId: number): Json[] {
  const list = (part: string) => (sheet[part] ?? []) as readonly Json[]
  const unknown = Object.keys(sheet).find((part) => !understood.includes(part))
  if (unknown !== undefined) throw unimplemented(`sheets.${unknown} in spreadsheets.create`)
  return [
    ...(sheet.data ?? []).flatMap(
      ({ startRow = 0, startColumn = 0, rowMetadata = [], columnMetadata = [] }) => [
        ...measures(sheetId, 'ROWS', startRow, rowMetadata),
        ...measures(sheetId, 'COLUMNS', startColumn, columnMetadata),
      ],
    ),
    ...(sheet.data ?? []).map(({ startRow = 0, startColumn = 0, rowData = [] }) => ({
      updateCells: {
        start: { sheetId, rowIndex: startRow, columnIndex: startColumn },
        rows: rowData,
        fields: '*',
      },
    })),
    ...list('merges').map((range) => ({
      mergeCells: { range: { ...range, sheetId }, mergeType: 'MERGE_ALL' },
    })),
    ...list('conditionalFormats').map((rule, index) => ({ addConditionalFormatRule: { rule, index } })),
    ...list('protectedRanges').map((protectedRange) => ({ addProtectedRange: { protectedRange } })),
    ...list('bandedRanges').map((bandedRange) => ({ addBanding: { bandedRange } })),
    ...list('charts').map((chart) => ({ addChart: { chart } })),
    ...list('developerMetadata').map((developerMetadata) => ({
      createDeveloperMetadata: { developerMetadata },
    })),
    ...list('filterViews').map((filter) => ({ addFilterView: { filter } })),
    ...list('tables').map((table) => ({ addTable: { table } })),
    ...[...list('rowGroups'), ...list('columnGroups')].map(({ range }) => ({ addDimensionGroup: { range } })),
    ...(sheet.basicFilter ? [{ setBasicFilter: { filter: sheet.basicFilter } }] : []),
  ]
}

/** The heights and widths that are given, and what is hidden. */
const measures = (
  sheetId: number,
  dimension: string,
  start: number,
  given: readonly DimensionProperties[],
): Json[] =>
  given.flatMap((properties, offset) => {
    const fields = Object.keys(properties).filter((key) => ['pixelSize', 'hiddenByUser'].includes(key))
    if (fields.length === 0) return []
    const range = { sheetId, dimension, startIndex: start + offset, endIndex: start + offset + 1 }
    return [{ updateDimensionProperties: { range, properties, fields: fields.join() } }]
  })

const understood = [
  'properties',
  'data',
  'merges',
  'conditionalFormats',
  'protectedRanges',
  'bandedRanges',
  'charts',
  'developerMetadata',
  'basicFilter',
  'filterViews',
  'tables',
  'rowGroups',
  'columnGroups',
]

function refusing(part: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) throw invalidArgument(`Invalid ${part}: ${error.message}`)
    throw error
  }
}
