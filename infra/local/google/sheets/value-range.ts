/** Reading and writing rectangles of values: what `spreadsheets.values` does to a place. */
import { invalidArgument } from '../google-error.ts'
import { columnName, rangeName } from './a1.ts'
import { cellOf, type Draft } from './draft.ts'
import { understand } from './entering.ts'
import { localeOf } from './locales.ts'
import { cellAt, type Box, type Cell, type Entered, type Sheet } from './model.ts'
import { checkWithin, nameOf, type Place } from './ranges.ts'
import type { Reading, Render } from './reading.ts'
import { serialInZone, dateOfSerial } from './serials.ts'
import { without } from './without.ts'
import type { Dimension } from './wire.ts'

export type ValueInput = 'RAW' | 'USER_ENTERED'
export type Given = string | number | boolean | null
export interface ValueRange {
  readonly range: string
  readonly majorDimension: Dimension
  readonly values?: readonly (readonly (string | number | boolean)[])[]
}
export interface Written {
  readonly updatedRange: string
  readonly updatedRows?: number
  readonly updatedColumns?: number
  readonly updatedCells?: number
}

export function readValues(reading: Reading, place: Place, major: Dimension, render: Render): ValueRange {
  const { sheet, box } = place
  const byRow: (string | number | boolean)[][] = []
  const bottom = Math.min(box.bottom, sheet.rows.length)
  for (let row = box.top; row < bottom; row += 1) {
    const values: (string | number | boolean)[] = []
    const right = Math.min(box.right, sheet.rows[row]?.length ?? 0)
    for (let column = box.left; column < right; column += 1)
      values.push(reading.rendered(sheet, row, column, render))
    byRow.push(values)
  }
  const values = trimmed(major === 'COLUMNS' ? transposed(byRow) : byRow)
  return { range: nameOf(place), majorDimension: major, ...(values.length > 0 ? { values } : {}) }
}

/** Writes `values` from the top left of the place on; null leaves a cell as it is, an empty text empties it. */
export function writeValues(
  draft: Draft,
  place: Place,
  values: readonly (readonly Given[])[],
  major: Dimension,
  input: ValueInput,
  now: Date,
): Written {
  const { sheet, box } = place
  const rows = major === 'COLUMNS' ? transposedGiven(values) : values
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  checkFits(sheet, box, rows.length, width)
  const touched = {
    top: box.top,
    left: box.left,
    bottom: box.top + Math.max(rows.length, 1),
    right: box.left + Math.max(width, 1),
  }
  checkWithin(sheet, touched)
  const { locale, timeZone } = draft.spreadsheet.properties
  const year = dateOfSerial(serialInZone(now, timeZone)).getUTCFullYear()
  const understood = (text: string) => understand(text, localeOf(locale), year)
  const count = { rows: new Set<number>(), columns: new Set<number>(), cells: 0 }
  rows.forEach((row, y) => {
    row.forEach((value, x) => {
      if (value === null) return
      const [at, column] = [box.top + y, box.left + x]
      draft.put(sheet, at, column, entered(cellAt(sheet, at, column), value, input, understood))
      count.rows.add(y)
      count.columns.add(x)
      count.cells += 1
    })
  })
  return {
    updatedRange: rangeName(sheet.title, touched),
    ...(count.cells > 0
      ? { updatedRows: count.rows.size, updatedColumns: count.columns.size, updatedCells: count.cells }
      : {}),
  }
}

/** Empties the cells; what hangs on them (notes, formats, validation) stays. */
export function clearValues(draft: Draft, { sheet, box }: Place): void {
  const bottom = Math.min(box.bottom, sheet.rows.length)
  for (let row = box.top; row < bottom; row += 1) {
    const right = Math.min(box.right, sheet.rows[row]?.length ?? 0)
    for (let column = box.left; column < right; column += 1) {
      const cell = cellAt(sheet, row, column)
      if (cell?.value !== undefined) draft.put(sheet, row, column, withValue(cell, undefined))
    }
  }
}

export const withValue = (cell: Cell | undefined, value: Entered | undefined): Cell | undefined => {
  if (cell === undefined) return value === undefined ? undefined : { value }
  const rest = without(cell, 'value', 'runs')
  return cellOf({ ...rest, value })
}

export function checkLength(text: string): void {
  if (text.length > 50_000)
    throw invalidArgument('Your input contains more than the maximum of 50000 characters in a single cell.')
}

function entered(
  cell: Cell | undefined,
  value: string | number | boolean,
  input: ValueInput,
  understood: (text: string) => ReturnType<typeof understand>,
): Cell | undefined {
  if (value === '') return withValue(cell, undefined)
  if (typeof value === 'string') checkLength(value)
  if (typeof value !== 'string' || input === 'RAW' || cell?.format?.numberFormat?.type === 'TEXT')
    return withValue(cell, value)
  const { value: meant, format } = understood(value)
  const next = withValue(cell, meant === '' ? undefined : meant)
  if (!format || cell?.format?.numberFormat) return next
  return { ...next, format: { ...cell?.format, numberFormat: format } }
}

function checkFits(sheet: Sheet, box: Box, height: number, width: number): void {
  const single = box.bottom - box.top === 1 && box.right - box.left === 1
  if (single) return
  const asked = `Requested writing within range [${rangeName(sheet.title, box)}], but tried writing to`
  if (box.top + height > box.bottom) throw invalidArgument(`${asked} row [${box.bottom + 1}]`)
  if (box.left + width > box.right) throw invalidArgument(`${asked} column [${columnName(box.right)}]`)
}

function trimmed(values: (string | number | boolean)[][]): (string | number | boolean)[][] {
  for (const row of values) while (row.length > 0 && row[row.length - 1] === '') row.pop()
  while (values.length > 0 && values[values.length - 1]?.length === 0) values.pop()
  return values
}

function transposed(
  values: readonly (readonly (string | number | boolean)[])[],
): (string | number | boolean)[][] {
  const width = values.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) => values.map((row) => row[column] ?? ''))
}

function transposedGiven(values: readonly (readonly Given[])[]): Given[][] {
  const height = values.reduce((most, column) => Math.max(most, column.length), 0)
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null))
}
