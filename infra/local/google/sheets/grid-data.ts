/** GridData: the cells of a range with all that is known of them, and the measures of its rows and columns. */
import { valueOf } from './cell-data.ts'
import { meets } from './conditions.ts'
import { createFormats } from './effective-format.ts'
import { maskUnder, type Mask } from './field-mask.ts'
import { isFailure, type Result } from './formula/results.ts'
import { shownMetadata } from './metadata.ts'
import { cellAt, type Box, type Sheet } from './model.ts'
import { boxOfGridRange } from './ranges.ts'
import type { Reading } from './reading.ts'
import type { CellData, Dimension, ExtendedValue, Json } from './wire.ts'

const rowHeight = 21
const columnWidth = 100

/** `mask` is that of a GridData: what is not asked for is not made. */
export function gridData(reading: Reading, sheet: Sheet, box: Box, mask: Mask | true): Json {
  const wants = (field: string) => maskUnder(mask, field) !== undefined
  return {
    ...(box.top > 0 ? { startRow: box.top } : {}),
    ...(box.left > 0 ? { startColumn: box.left } : {}),
    ...(wants('rowData') ? rowData(reading, sheet, box, mask) : {}),
    ...(wants('rowMetadata') ? { rowMetadata: lines(reading, sheet, box, 'ROWS') } : {}),
    ...(wants('columnMetadata') ? { columnMetadata: lines(reading, sheet, box, 'COLUMNS') } : {}),
  }
}

function rowData(reading: Reading, sheet: Sheet, box: Box, mask: Mask | true): { rowData?: readonly Json[] } {
  const values = maskUnder(mask, 'rowData', 'values')
  if (values === undefined) return {}
  const cell = cellShower(reading, sheet, values)
  const rows: { values?: readonly CellData[] }[] = []
  for (let row = box.top; row < Math.min(box.bottom, sheet.rows.length); row += 1) {
    const cells: CellData[] = []
    const right = Math.min(box.right, sheet.rows[row]?.length ?? 0)
    for (let column = box.left; column < right; column += 1) cells.push(cell(row, column))
    rows.push(cells.length > 0 ? { values: cells } : {})
  }
  while (rows.length > 0 && rows[rows.length - 1]?.values === undefined) rows.pop()
  return rows.length > 0 ? { rowData: rows } : {}
}

function cellShower(
  reading: Reading,
  sheet: Sheet,
  mask: Mask | true,
): (row: number, column: number) => CellData {
  const formats = createFormats(reading, sheet)
  const wantsFormat = maskUnder(mask, 'effectiveFormat') !== undefined
  return (row, column) => {
    const cell = cellAt(sheet, row, column)
    if (!cell) return {}
    const result = reading.calculation.resultOf(sheet, row, column)
    const link = cell.format?.textFormat?.link?.uri ?? reading.calculation.linkOf(sheet, row, column)
    const entered = valueOf(cell.value)
    const effective = effectiveValue(result)
    const shown = reading.shown(sheet, row, column)
    return {
      ...(entered ? { userEnteredValue: entered } : {}),
      ...(effective ? { effectiveValue: effective } : {}),
      ...(effective ? { formattedValue: shown } : {}),
      ...(cell.format ? { userEnteredFormat: cell.format } : {}),
      ...(wantsFormat ? { effectiveFormat: formats(row, column, cell, link !== undefined) } : {}),
      ...(link === undefined ? {} : { hyperlink: link }),
      ...(cell.note === undefined ? {} : { note: cell.note }),
      ...(cell.runs ? { textFormatRuns: cell.runs } : {}),
      ...(cell.validation ? { dataValidation: cell.validation } : {}),
    }
  }
}

function effectiveValue(result: Result): ExtendedValue | undefined {
  if (isFailure(result)) return { errorValue: { type: result.error, message: result.message } }
  return valueOf(result)
}

function lines(reading: Reading, sheet: Sheet, box: Box, dimension: Dimension): readonly Json[] {
  const [start, end] = dimension === 'ROWS' ? [box.top, box.bottom] : [box.left, box.right]
  const properties = dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties
  const usual = dimension === 'ROWS' ? rowHeight : columnWidth
  const hidden = dimension === 'ROWS' ? hiddenByFilter(reading, sheet) : () => false
  const metadata = new Map<number, ReturnType<typeof shownMetadata>[]>()
  for (const entry of reading.spreadsheet.metadata) {
    const range = entry.location.dimensionRange
    if (range?.dimension !== dimension || (range.sheetId ?? 0) !== sheet.id) continue
    const at = range.startIndex ?? 0
    metadata.set(at, [...(metadata.get(at) ?? []), shownMetadata(entry)])
  }
  return Array.from({ length: end - start }, (_, offset) => {
    const { hiddenByUser, pixelSize = usual } = properties[start + offset] ?? {}
    const hung = metadata.get(start + offset)
    return {
      ...(hidden(start + offset) ? { hiddenByFilter: true } : {}),
      ...(hiddenByUser ? { hiddenByUser } : {}),
      pixelSize,
      ...(hung ? { developerMetadata: hung } : {}),
    }
  })
}

function hiddenByFilter(reading: Reading, sheet: Sheet): (row: number) => boolean {
  const filter = sheet.basicFilter
  if (!filter?.criteria) return () => false
  const box = boxOfGridRange(filter.range ?? {}, sheet.grid)
  const criteria = Object.entries(filter.criteria).map(([column, entry]) => ({
    column: Number(column),
    entry,
  }))
  return (row) =>
    row > box.top &&
    row < box.bottom &&
    criteria.some(({ column, entry: { hiddenValues = [], condition } }) => {
      if (hiddenValues.includes(reading.shown(sheet, row, column))) return true
      const spot = { sheet, row, column, from: { row: box.top + 1, column } }
      return condition !== undefined && meets(reading, condition, spot) === false
    })
}
