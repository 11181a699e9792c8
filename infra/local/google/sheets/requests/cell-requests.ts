/** Requests that put cells: updateCells, repeatCell, appendCells, setDataValidation, updateBorders. */
import { cellWriter, normalValidation } from '../cell-data.ts'
import { cellOf } from '../draft.ts'
import { shiftedFormula } from '../formula/rewrite.ts'
import { cellAt, type Box, type Sheet } from '../model.ts'
import { extend } from '../structure.ts'
import { without } from '../without.ts'
import type {
  Border,
  CellData,
  CellFormat,
  DataValidation,
  GridCoordinate,
  GridRange,
  RowData,
} from '../wire.ts'
import { roomInTable } from './table-requests.ts'
import { areaOf, checkBox, gridOf, maskOf, refuse, type Perform } from './work.ts'

interface UpdateCells {
  readonly rows?: readonly RowData[]
  readonly fields?: string
  readonly start?: GridCoordinate
  readonly range?: GridRange
}

export const updateCells: Perform<UpdateCells> = (work, { rows = [], fields, start, range }) => {
  const write = cellWriter(maskOf(fields, 'CellData'))
  const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0))
  const { sheet, box } = range ? areaOf(work, range) : startingAt(start, rows.length, width)
  if (rows.length > box.bottom - box.top)
    refuse(`Attempting to write row: ${box.bottom}, beyond the last requested row of: ${box.bottom - 1}`)
  if (width > box.right - box.left)
    refuse(`Attempting to write column: ${box.right}, beyond the last requested column of: ${box.right - 1}`)
  for (let row = box.top; row < box.bottom; row += 1) {
    const values = rows[row - box.top]?.values ?? []
    // What a range asks for and the rows do not fill is cleared; from a start on, only what is given is written.
    const right = range ? box.right : box.left + values.length
    for (let column = box.left; column < right; column += 1) {
      work.draft.put(sheet, row, column, write(cellAt(sheet, row, column), values[column - box.left] ?? {}))
    }
  }
  return undefined

  function startingAt(
    from: GridCoordinate | undefined,
    height: number,
    columns: number,
  ): { sheet: Sheet; box: Box } {
    if (!from) refuse('Exactly one of start or range must be specified.')
    const found = gridOf(work, from.sheetId)
    const [top, left] = [from.rowIndex ?? 0, from.columnIndex ?? 0]
    const area = { top, left, bottom: top + height, right: left + columns }
    if (area.bottom > found.grid.rowCount)
      refuse(
        `Attempting to write row: ${found.grid.rowCount}, beyond the last requested row of: ${found.grid.rowCount - 1}`,
      )
    if (area.right > found.grid.columnCount)
      refuse(
        `Attempting to write column: ${found.grid.columnCount}, beyond the last requested column of: ${found.grid.columnCount - 1}`,
      )
    return { sheet: found, box: area }
  }
}

interface RepeatCell {
  readonly range?: GridRange
  readonly cell?: CellData
  readonly fields?: string
}

export const repeatCell: Perform<RepeatCell> = (work, { range, cell = {}, fields }) => {
  const write = cellWriter(maskOf(fields, 'CellData'))
  const { sheet, box } = areaOf(work, range)
  const formula = cell.userEnteredValue?.formulaValue
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      const data =
        formula === undefined
          ? cell
          : {
              ...cell,
              userEnteredValue: { formulaValue: shiftedFormula(formula, row - box.top, column - box.left) },
            }
      work.draft.put(sheet, row, column, write(cellAt(sheet, row, column), data))
    }
  }
  return undefined
}

interface AppendCells {
  readonly sheetId?: number
  readonly rows?: readonly RowData[]
  readonly fields?: string
  readonly tableId?: string
}

/** Writes below the last row that holds any value, from column A on, and lengthens the grid where needed. */
export const appendCells: Perform<AppendCells> = (work, { sheetId, rows = [], fields, tableId }) => {
  const write = cellWriter(maskOf(fields, 'CellData'))
  const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0))
  if (tableId !== undefined) {
    const room = roomInTable(work, tableId, rows.length)
    if (width > room.box.right - room.box.left) refuse('A row has more cells than the table has columns.')
    putRows(room.sheet, room.box.top, room.box.left)
    return undefined
  }
  const sheet = gridOf(work, sheetId)
  const top = endOfValues(sheet)
  if (width > sheet.grid.columnCount) extend(work.draft, sheet, 'COLUMNS', width - sheet.grid.columnCount)
  const missing = top + rows.length - sheet.grid.rowCount
  if (missing > 0) extend(work.draft, sheet, 'ROWS', missing)
  putRows(sheet, top, 0)
  return undefined

  function putRows(into: Sheet, from: number, left: number): void {
    rows.forEach(({ values = [] }, y) => {
      values.forEach((data, x) => {
        const [row, column] = [from + y, left + x]
        work.draft.put(into, row, column, write(cellAt(into, row, column), data))
      })
    })
  }
}

function endOfValues(sheet: Sheet): number {
  for (let row = sheet.rows.length; row > 0; row -= 1) {
    if (sheet.rows[row - 1]?.some((cell) => cell?.value !== undefined)) return row
  }
  return 0
}

interface SetDataValidation {
  readonly range?: GridRange
  readonly rule?: DataValidation
}

export const setDataValidation: Perform<SetDataValidation> = (work, { range, rule }) => {
  const { sheet, box } = areaOf(work, range)
  if (rule && !rule.condition) refuse('rule.condition is required')
  const validation = normalValidation(rule)
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      const rest = without(cellAt(sheet, row, column) ?? {}, 'validation')
      work.draft.put(sheet, row, column, cellOf({ ...rest, validation }))
    }
  }
  return undefined
}

interface UpdateBorders {
  readonly range?: GridRange
  readonly top?: Border
  readonly bottom?: Border
  readonly left?: Border
  readonly right?: Border
  readonly innerHorizontal?: Border
  readonly innerVertical?: Border
}

export const updateBorders: Perform<UpdateBorders> = (work, request) => {
  const { sheet, box } = areaOf(work, request.range)
  checkBox(sheet, box)
  const write = cellWriter(maskOf('userEnteredFormat.borders', 'CellData'))
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) {
      const cell = cellAt(sheet, row, column)
      const given = {
        top: row === box.top ? request.top : request.innerHorizontal,
        bottom: row === box.bottom - 1 ? request.bottom : request.innerHorizontal,
        left: column === box.left ? request.left : request.innerVertical,
        right: column === box.right - 1 ? request.right : request.innerVertical,
      }
      const set = Object.fromEntries(Object.entries(given).filter(([, border]) => border !== undefined))
      const borders = { ...cell?.format?.borders, ...set }
      const userEnteredFormat: CellFormat = Object.values(borders).every((border) => border.style === 'NONE')
        ? {}
        : { borders }
      work.draft.put(sheet, row, column, write(cell, { userEnteredFormat }))
    }
  }
  return undefined
}
