/** A rectangle of cells, counted from 0 and without its ends, and how people write it: `B2:C9`. */
import type { GridRange } from '../../../google/sheets/wire.ts'

export interface Box {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}
export interface Spot {
  readonly row: number
  readonly column: number
}

export const boxOf = ({ row, column }: Spot): Box => ({
  top: row,
  left: column,
  bottom: row + 1,
  right: column + 1,
})

/** The smallest box around two spots, in whatever order. */
export const boxAround = (one: Spot, other: Spot): Box => ({
  top: Math.min(one.row, other.row),
  left: Math.min(one.column, other.column),
  bottom: Math.max(one.row, other.row) + 1,
  right: Math.max(one.column, other.column) + 1,
})

export const boxAroundBoth = (one: Box, other: Box): Box => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
})

export const holds = (box: Box, { row, column }: Spot): boolean =>
  row >= box.top && row < box.bottom && column >= box.left && column < box.right

export const sizeOf = (box: Box): number => (box.bottom - box.top) * (box.right - box.left)

export const gridRangeOf = (sheetId: number, box: Box): GridRange => ({
  sheetId,
  startRowIndex: box.top,
  endRowIndex: box.bottom,
  startColumnIndex: box.left,
  endColumnIndex: box.right,
})

/** An open side of Google's range reaches to the end. */
export const boxOfRange = (range: GridRange): Box => ({
  top: range.startRowIndex ?? 0,
  left: range.startColumnIndex ?? 0,
  bottom: range.endRowIndex ?? Infinity,
  right: range.endColumnIndex ?? Infinity,
})

export const overlap = (one: Box, other: Box): boolean =>
  one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right

export const within = (inner: Box, outer: Box): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right

export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

export const spotName = ({ row, column }: Spot): string => `${columnLetters(column)}${row + 1}`

export function boxName(box: Box): string {
  const first = spotName({ row: box.top, column: box.left })
  const last = spotName({ row: box.bottom - 1, column: box.right - 1 })
  return first === last ? first : `${first}:${last}`
}

/** With the title of its tab, as the values methods of Google take it. */
export const rangeName = (title: string, cells: string): string => `'${title.replaceAll("'", "''")}'!${cells}`

/** Reads `D12`, `D12:F14`, `D:D` or `12:12`; what lies beyond `rows` and `columns` is cut off. */
export function parseBox(text: string, rows: number, columns: number): Box | undefined {
  const match = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/i.exec(text.trim())
  if (!match || text.trim() === '') return undefined
  const [, fromLetters = '', fromDigits = '', toLetters = fromLetters, toDigits = fromDigits] = match
  const box = {
    top: fromDigits === '' ? 0 : Number(fromDigits) - 1,
    left: fromLetters === '' ? 0 : columnNumber(fromLetters),
    bottom: Math.min(rows, toDigits === '' ? rows : Number(toDigits)),
    right: Math.min(columns, toLetters === '' ? columns : columnNumber(toLetters) + 1),
  }
  return box.top >= 0 && box.top < box.bottom && box.left < box.right ? box : undefined
}

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
