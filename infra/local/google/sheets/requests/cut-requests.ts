/** cutPaste: cells that move, and all that refers to them, merges them or names them moves along. */
import { unimplemented } from '../../google-error.ts'
import { carriedFormula, qualifiedFormula, type Carried } from '../formula/rewrite.ts'
import type { Box, Cell } from '../model.ts'
import { boxOfGridRange, contains, gridRangeOf, intersect } from '../ranges.ts'
import { rewriteReferences } from '../references.ts'
import type { GridCoordinate, GridRange } from '../wire.ts'
import { copied } from './paste-requests.ts'
import { forEachCell } from './range-requests.ts'
import { areaOf, checkBox, gridOf, type Perform } from './work.ts'

interface CutPaste {
  readonly source?: GridRange
  readonly destination?: GridCoordinate
  readonly pasteType?: string
}

export const cutPaste: Perform<CutPaste> = (work, request) => {
  const { pasteType = 'PASTE_NORMAL', destination = {} } = request
  if (pasteType !== 'PASTE_NORMAL') throw unimplemented(`cutPaste with pasteType ${pasteType}`)
  const from = areaOf(work, request.source)
  const to = gridOf(work, destination.sheetId)
  const source = copied(from.sheet, from.box)
  const [top, left] = [destination.rowIndex ?? 0, destination.columnIndex ?? 0]
  const box = { top, left, bottom: top + source.height, right: left + source.width }
  checkBox(to, box)
  const [rows, columns] = [top - from.box.top, left - from.box.left]
  forEachCell(from.box, (row, column) => {
    work.draft.put(from.sheet, row, column, undefined)
  })
  forEachCell(from.box, (row, column) => {
    const cell = source.at(row, column)
    const moved = from.sheet === to ? cell : qualified(cell, from.sheet.title)
    work.draft.put(to, row + rows, column + columns, moved)
  })
  const shifted = (inner: Box): Box => ({
    top: inner.top + rows,
    bottom: inner.bottom + rows,
    left: inner.left + columns,
    right: inner.right + columns,
  })
  const merges = from.sheet.merges.filter((merge) => contains(from.box, merge))
  from.sheet.merges = from.sheet.merges.filter((merge) => !merges.includes(merge))
  to.merges = [...to.merges.filter((merge) => !intersect(merge, box)), ...merges.map(shifted)]
  work.spreadsheet.namedRanges = work.spreadsheet.namedRanges.map((named) => {
    const inner = boxOfGridRange(named.range, from.sheet.grid)
    const goes = (named.range.sheetId ?? 0) === from.sheet.id && contains(from.box, inner)
    return goes ? { ...named, range: gridRangeOf(to.id, shifted(inner)) } : named
  })
  const carried: Carried = {
    from: from.sheet.title,
    grid: from.sheet.grid,
    box: from.box,
    to: to.title,
    rows,
    columns,
  }
  rewriteReferences(work.draft, (formula, own) => carriedFormula(formula, own.title, carried))
  return undefined
}

/** On another tab what was said without a tab still means the tab that it came from. */
const qualified = (cell: Cell | undefined, title: string): Cell | undefined =>
  typeof cell?.value === 'object'
    ? { ...cell, value: { formula: qualifiedFormula(cell.value.formula, title) } }
    : cell
