import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { TimeZone } from '../../domain/moment.ts'
import type { TabKey } from '../../register/description/workbook.ts'
import { packed } from '../../register/packed.ts'
import type { View } from '../../views/view.ts'
import { drawnCell, drawnFields } from './draw/cell.ts'
import { chartRequests } from './draw/chart.ts'

/** A view's tab as it stands now. */
export interface DrawnSheet {
  readonly sheetId: number
  readonly rowCount: number
  readonly columnCount: number
  readonly chartIds: readonly number[]
  readonly conditionalFormats: number
  readonly merges: readonly unknown[]
}

/**
 * What makes a tab look exactly as its view says, whatever a person left in it. The requests belong in one batch, in
 * this order: a tab is never seen half drawn.
 */
export function drawRequests(
  view: View,
  sheet: DrawnSheet,
  sheetIdOf: (tab: TabKey) => number | undefined,
  zone: TimeZone,
): sheets_v4.Schema$Request[] {
  const { sheetId } = sheet
  const size = sizeOf(view)
  return [
    ...cleared(sheet),
    {
      updateSheetProperties: {
        properties: {
          sheetId,
          gridProperties: {
            rowCount: size.rows,
            columnCount: size.columns,
            frozenRowCount: view.frozenRows,
            frozenColumnCount: view.frozenColumns,
          },
        },
        fields: 'gridProperties(rowCount,columnCount,frozenRowCount,frozenColumnCount)',
      },
    },
    ...cells(
      sheetId,
      size,
      view.rows.map((row) => ({ values: row.map((cell) => drawnCell(cell, { sheetIdOf, zone })) })),
    ),
    ...dimensions(view, sheetId, size),
    ...chartRequests(view.charts, sheetId, sheet.chartIds),
  ]
}

/**
 * The rows in blocks of a bearable size. Whatever of its range a block does not reach is cleared in these fields: so
 * nothing old is left over.
 */
function cells(
  sheetId: number,
  size: Size,
  rows: readonly sheets_v4.Schema$RowData[],
): sheets_v4.Schema$Request[] {
  const blocks = packed(rows, (row) => JSON.stringify(row).length, blockBytes)
  let start = 0
  return blocks.map((block, index) => {
    const startRowIndex = start
    start += block.length
    return {
      updateCells: {
        range: {
          ...wholeSheet(sheetId, size.rows, size.columns),
          startRowIndex,
          endRowIndex: index === blocks.length - 1 ? size.rows : start,
        },
        rows: [...block],
        fields: drawnFields,
      },
    }
  })
}

/** Small beside the 2 MB that Google advises, so that batches of them are full. */
const blockBytes = 50_000

/** Somebody's merged cells and conditional colours would show through the next drawing. */
const cleared = (sheet: DrawnSheet): sheets_v4.Schema$Request[] => [
  ...(sheet.merges.length > 0
    ? [{ unmergeCells: { range: wholeSheet(sheet.sheetId, sheet.rowCount, sheet.columnCount) } }]
    : []),
  ...Array.from({ length: sheet.conditionalFormats }, () => ({
    deleteConditionalFormatRule: { sheetId: sheet.sheetId, index: 0 },
  })),
]

interface Size {
  readonly rows: number
  readonly columns: number
}

/** Room for all rows and charts, and at least one row and column that is not frozen, as Sheets wants it. */
function sizeOf(view: View): Size {
  const chartEnds = view.charts.map((chart) => chart.at.row + Math.ceil(chart.height / rowPixels) + 1)
  const chartColumns = view.charts.map((chart) => chart.at.column + 1)
  return {
    rows: Math.max(view.rows.length + 2, view.frozenRows + 1, ...chartEnds),
    columns: Math.max(
      view.widths.length,
      view.frozenColumns + 1,
      ...view.rows.map((row) => row.length),
      ...chartColumns,
    ),
  }
}

/** Widths as the view says them; rows and columns that somebody hid come back, for a task may stand in them. */
function dimensions(view: View, sheetId: number, size: Size): sheets_v4.Schema$Request[] {
  return [
    ...view.widths.map((pixelSize, column) => ({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 },
        properties: { pixelSize, hiddenByUser: false },
        fields: 'pixelSize,hiddenByUser',
      },
    })),
    {
      updateDimensionProperties: {
        range: { sheetId, dimension: 'ROWS', startIndex: 0, endIndex: size.rows },
        properties: { hiddenByUser: false },
        fields: 'hiddenByUser',
      },
    },
  ]
}

const wholeSheet = (sheetId: number, rows: number, columns: number): sheets_v4.Schema$GridRange => ({
  sheetId,
  startRowIndex: 0,
  endRowIndex: rows,
  startColumnIndex: 0,
  endColumnIndex: columns,
})

/** The height of a row that nobody changed. */
const rowPixels = 21
