/** Where a range lies: from A1 notation, a named range, a GridRange or a DataFilter to a sheet and a box in it. */
import { invalidArgument } from '../google-error.ts'
import { columnName, parseCells, rangeName, splitRange, type Written } from './a1.ts'
import { without } from './without.ts'
import { sheetById, type Box, type Grid, type Sheet, type Spreadsheet } from './model.ts'
import type { GridRange } from './wire.ts'

export interface Place {
  readonly sheet: Sheet
  readonly box: Box
}

interface Found {
  readonly sheet: Sheet
  readonly written: Written
}

/** The range for reading: clipped to the grid, refused when it begins outside it. */
export function placeToRead(spreadsheet: Spreadsheet, text: string): Place {
  const { sheet, written } = find(spreadsheet, text)
  const { rowCount, columnCount } = sheet.grid
  if ((written.top ?? 0) >= rowCount || (written.left ?? 0) >= columnCount) throw beyondGrid(sheet, written)
  return { sheet, box: clip(boxOf(written, sheet.grid), sheet.grid) }
}

/** The range for writing: nothing of it may lie outside the grid. */
export function placeToWrite(spreadsheet: Spreadsheet, text: string): Place {
  const { sheet, written } = find(spreadsheet, text)
  const box = boxOf(written, sheet.grid)
  checkWithin(sheet, box)
  return { sheet, box }
}

export function checkWithin(sheet: Sheet, box: Box): void {
  if (box.bottom > sheet.grid.rowCount || box.right > sheet.grid.columnCount) throw beyondGrid(sheet, box)
}

/** The name of a place as answers give it. */
export const nameOf = ({ sheet, box }: Place): string => rangeName(sheet.title, box)

/** The box of a GridRange, open sides filled from the grid. Undefined when its sheet is not there. */
export function placeOfGridRange(spreadsheet: Spreadsheet, range: GridRange): Place | undefined {
  const sheet = sheetById(spreadsheet, range.sheetId ?? 0)
  return sheet && { sheet, box: clip(boxOfGridRange(range, sheet.grid), sheet.grid) }
}

export const boxOfGridRange = (range: GridRange, grid: Grid): Box => ({
  top: range.startRowIndex ?? 0,
  bottom: range.endRowIndex ?? grid.rowCount,
  left: range.startColumnIndex ?? 0,
  right: range.endColumnIndex ?? grid.columnCount,
})

/** A GridRange as Google gives it back: no sheetId when it is 0. */
export const gridRangeOf = (sheetId: number, box: Box): GridRange => ({
  ...(sheetId === 0 ? {} : { sheetId }),
  startRowIndex: box.top,
  endRowIndex: box.bottom,
  startColumnIndex: box.left,
  endColumnIndex: box.right,
})

export function withoutZeroSheet<T extends GridRange>(range: T): T {
  if (range.sheetId !== 0) return range
  return without(range, 'sheetId') as T
}

export const intersect = (a: Box, b: Box): Box | undefined => {
  const box = {
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
  }
  return box.top < box.bottom && box.left < box.right ? box : undefined
}

export const contains = (outer: Box, inner: Box): boolean =>
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  outer.left <= inner.left &&
  outer.right >= inner.right

export const sameTitle = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

export function findSheetByTitle(spreadsheet: Spreadsheet, title: string): Sheet | undefined {
  return (
    spreadsheet.sheets.find((sheet) => sheet.title === title) ??
    spreadsheet.sheets.find((sheet) => sameTitle(sheet.title, title))
  )
}

/** A bare name is a cell, then a named range, then a sheet; a quoted one is a sheet. */
function find(spreadsheet: Spreadsheet, text: string): Found {
  const found = tryFind(spreadsheet, text)
  if (!found) throw invalidArgument(`Unable to parse range: ${text}`)
  return found
}

function tryFind(spreadsheet: Spreadsheet, text: string): Found | undefined {
  const { title, cells, quoted } = splitRange(text)
  if (title !== undefined) {
    const sheet = findSheetByTitle(spreadsheet, title)
    if (!sheet) return undefined
    if (cells === undefined) return { sheet, written: {} }
    const written = parseCells(cells)
    return written ? { sheet, written } : findNamed(spreadsheet, cells)
  }
  const [first] = spreadsheet.sheets
  if (cells === undefined || quoted || !first) return undefined
  const written = parseCells(cells)
  if (written) return { sheet: first, written }
  const sheet = findSheetByTitle(spreadsheet, cells)
  return findNamed(spreadsheet, cells) ?? (sheet && { sheet, written: {} })
}

function findNamed(spreadsheet: Spreadsheet, name: string): Found | undefined {
  const named = spreadsheet.namedRanges.find((range) => sameTitle(range.name, name))
  const sheet = named && sheetById(spreadsheet, named.range.sheetId ?? 0)
  return sheet && { sheet, written: boxOfGridRange(named.range, sheet.grid) }
}

const boxOf = (written: Written, grid: Grid): Box => ({
  top: written.top ?? 0,
  bottom: written.bottom ?? Math.max(grid.rowCount, written.top ?? 0),
  left: written.left ?? 0,
  right: written.right ?? Math.max(grid.columnCount, written.left ?? 0),
})

export const clip = (box: Box, grid: Grid): Box => ({
  top: Math.min(box.top, grid.rowCount),
  bottom: Math.min(box.bottom, grid.rowCount),
  left: Math.min(box.left, grid.columnCount),
  right: Math.min(box.right, grid.columnCount),
})

function beyondGrid({ title, grid }: Sheet, written: Written) {
  const side = (row: number | undefined, column: number | undefined) =>
    `${column === undefined ? '' : columnName(column)}${row === undefined ? '' : row + 1}`
  const from = side(written.top, written.left)
  const to = side(
    written.bottom === undefined ? undefined : written.bottom - 1,
    written.right === undefined ? undefined : written.right - 1,
  )
  const range = `${title}!${from === to ? from : `${from}:${to}`}`
  return invalidArgument(
    `Range (${range}) exceeds grid limits. Max rows: ${grid.rowCount}, max columns: ${grid.columnCount}`,
  )
}
