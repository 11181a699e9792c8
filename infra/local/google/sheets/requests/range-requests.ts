/** Requests on rectangles: merged, pushed aside and taken out. */
import { cellAt, type Box, type Sheet } from '../model.ts'
import { contains, intersect } from '../ranges.ts'
import { extend } from '../structure.ts'
import type { Dimension, GridRange } from '../wire.ts'
import { withValue } from '../value-range.ts'
import { areaOf, refuse, type Perform, type Work } from './work.ts'

export const mergeCells: Perform<{ range?: GridRange; mergeType?: string }> = (
  work,
  { range, mergeType = 'MERGE_ALL' },
) => {
  const { sheet, box } = areaOf(work, range)
  unmerge(sheet, box)
  const boxes = partsOf(box, mergeType).filter(
    (part) => (part.bottom - part.top) * (part.right - part.left) > 1,
  )
  for (const part of boxes) keepFirst(work, sheet, part)
  sheet.merges = [...sheet.merges, ...boxes]
  return undefined
}

export const unmergeCells: Perform<{ range?: GridRange }> = (work, { range }) => {
  const { sheet, box } = areaOf(work, range)
  unmerge(sheet, box)
  return undefined
}

function unmerge(sheet: Sheet, box: Box): void {
  const met = sheet.merges.filter((merge) => intersect(merge, box))
  if (met.some((merge) => !contains(box, merge)))
    refuse('You must select all cells in a merged range to merge or unmerge them.')
  sheet.merges = sheet.merges.filter((merge) => !met.includes(merge))
}

function partsOf(box: Box, mergeType: string): Box[] {
  if (mergeType === 'MERGE_ROWS') {
    return Array.from({ length: box.bottom - box.top }, (_, index) => ({
      ...box,
      top: box.top + index,
      bottom: box.top + index + 1,
    }))
  }
  if (mergeType === 'MERGE_COLUMNS') {
    return Array.from({ length: box.right - box.left }, (_, index) => ({
      ...box,
      left: box.left + index,
      right: box.left + index + 1,
    }))
  }
  return [box]
}

/** Of merged cells only the first keeps its value. */
function keepFirst(work: Work, sheet: Sheet, box: Box): void {
  forEachCell(box, (row, column) => {
    if (row === box.top && column === box.left) return
    work.draft.put(sheet, row, column, withValue(cellAt(sheet, row, column), undefined))
  })
}

interface Shift {
  readonly range?: GridRange
  readonly shiftDimension?: Dimension
}

/** Pushes what is there down or to the right; the grid grows if something would fall off. */
export const insertRange: Perform<Shift> = (work, { range, shiftDimension }) => {
  const { sheet, box } = areaOf(work, range)
  const down = shiftsDown(shiftDimension)
  const by = down ? box.bottom - box.top : box.right - box.left
  const lost = down
    ? lastRow(sheet, box) + by - sheet.grid.rowCount
    : lastColumn(sheet, box) + by - sheet.grid.columnCount
  if (lost > 0) extend(work.draft, sheet, down ? 'ROWS' : 'COLUMNS', lost)
  const tail = down ? { ...box, bottom: sheet.grid.rowCount } : { ...box, right: sheet.grid.columnCount }
  shiftCells(work, sheet, tail, down ? by : 0, down ? 0 : by)
  return undefined
}

export const deleteRange: Perform<Shift> = (work, { range, shiftDimension }) => {
  const { sheet, box } = areaOf(work, range)
  const down = shiftsDown(shiftDimension)
  const tail = down
    ? { ...box, bottom: Math.max(box.bottom, sheet.rows.length) }
    : { ...box, right: sheet.grid.columnCount }
  shiftCells(work, sheet, tail, down ? box.top - box.bottom : 0, down ? 0 : box.left - box.right)
  return undefined
}

function shiftsDown(dimension: Dimension | undefined): boolean {
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') refuse('shiftDimension must be specified')
  return dimension === 'ROWS'
}

/** Every cell of the box takes the place of the one `rows` and `columns` further on. */
function shiftCells(work: Work, sheet: Sheet, box: Box, rows: number, columns: number): void {
  const before = sheet.rows
  const taken = (row: number, column: number) =>
    row >= box.top && row < box.bottom && column >= box.left && column < box.right
      ? before[row]?.[column]
      : undefined
  const copy = { ...box, bottom: Math.min(box.bottom, Math.max(before.length + Math.max(rows, 0), box.top)) }
  const cells = new Map<number, ReturnType<typeof taken>[]>()
  for (let row = copy.top; row < copy.bottom; row += 1) {
    cells.set(
      row,
      Array.from({ length: copy.right - copy.left }, (_, index) =>
        taken(row - rows, copy.left + index - columns),
      ),
    )
  }
  for (const [row, line] of cells)
    line.forEach((cell, index) => {
      work.draft.put(sheet, row, copy.left + index, cell)
    })
}

function lastRow(sheet: Sheet, box: Box): number {
  for (let row = sheet.rows.length; row > box.top; row -= 1) {
    if (sheet.rows[row - 1]?.slice(box.left, box.right).some((cell) => cell?.value !== undefined)) return row
  }
  return box.top
}

function lastColumn(sheet: Sheet, box: Box): number {
  return sheet.rows
    .slice(box.top, box.bottom)
    .reduce((last, row) => Math.max(last, row?.length ?? 0), box.left)
}

export function forEachCell(box: Box, visit: (row: number, column: number) => void): void {
  for (let row = box.top; row < box.bottom; row += 1) {
    for (let column = box.left; column < box.right; column += 1) visit(row, column)
  }
}
