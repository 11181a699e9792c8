/** What a hand does to texts from the Data menu: trimmed, split over columns, rid of duplicates; and a pasted text. */
import { unimplemented } from '../../google-error.ts'
import { rowsAsTheyAre } from '../draft.ts'
import { shiftedFormula } from '../formula/rewrite.ts'
import { isFailure } from '../formula/results.ts'
import { cellAt, type Box, type Cell, type Sheet } from '../model.ts'
import { createReading } from '../reading.ts'
import { extend } from '../structure.ts'
import { withValue, writeValues } from '../value-range.ts'
import type { DimensionRange, GridCoordinate, GridRange } from '../wire.ts'
import { forEachCell } from './range-requests.ts'
import { areaOf, gridOf, refuse, type Perform, type Work } from './work.ts'

/** A text that begins with `=` after it stays a text. */
export const trimWhitespace: Perform<{ range?: GridRange }> = (work, { range }) => {
  const { sheet, box } = areaOf(work, range)
  let changed = 0
  forEachCell(filled(sheet, box), (row, column) => {
    const cell = cellAt(sheet, row, column)
    if (typeof cell?.value !== 'string') return
    const text = cell.value.trim().replaceAll(/\s+/g, ' ')
    if (text === cell.value) return
    work.draft.put(sheet, row, column, withValue(cell, text === '' ? undefined : text))
    changed += 1
  })
  return { trimWhitespace: changed > 0 ? { cellsChangedCount: changed } : {} }
}

interface DeleteDuplicates {
  readonly range?: GridRange
  readonly comparisonColumns?: readonly DimensionRange[]
}

/** Of rows that look alike, capitals aside, the first stays; the rest move up within the range. */
export const deleteDuplicates: Perform<DeleteDuplicates> = (work, { range, comparisonColumns = [] }) => {
  const { sheet, box } = areaOf(work, range)
  const columns = comparedColumns(box, comparisonColumns)
  const { calculation } = createReading(work.spreadsheet, work.now)
  const rows = filled(sheet, box)
  const seen = new Set<string>()
  const stays: number[] = []
  for (let row = rows.top; row < rows.bottom; row += 1) {
    const results = columns.map((column) => {
      const result = calculation.resultOf(sheet, row, column)
      return isFailure(result) ? [result.error] : typeof result === 'string' ? result.toLowerCase() : result
    })
    const key = JSON.stringify(results)
    if (!seen.has(key)) stays.push(row)
    seen.add(key)
  }
  const before = rowsAsTheyAre(sheet)
  for (let row = rows.top; row < rows.bottom; row += 1) {
    const from = stays[row - rows.top]
    if (from === row) continue
    for (let column = box.left; column < box.right; column += 1)
      work.draft.put(
        sheet,
        row,
        column,
        from === undefined ? undefined : moved(before[from]?.[column], row - from),
      )
  }
  const removed = rows.bottom - rows.top - stays.length
  return { deleteDuplicates: removed > 0 ? { duplicatesRemovedCount: removed } : {} }
}

function comparedColumns(box: Box, given: readonly DimensionRange[]): readonly number[] {
  const all = Array.from({ length: box.right - box.left }, (_, index) => box.left + index)
  if (given.length === 0) return all
  for (const { dimension } of given)
    if (dimension !== 'COLUMNS') refuse('comparisonColumns must have the dimension COLUMNS')
  return all.filter((column) =>
    given.some(({ startIndex = 0, endIndex = Infinity }) => column >= startIndex && column < endIndex),
  )
}

const moved = (cell: Cell | undefined, rows: number): Cell | undefined =>
  typeof cell?.value === 'object'
    ? { ...cell, value: { formula: shiftedFormula(cell.value.formula, rows, 0) } }
    : cell

interface TextToColumns {
  readonly source?: GridRange
  readonly delimiter?: string
  readonly delimiterType?: string
}

const delimiters: Readonly<Record<string, string>> = { COMMA: ',', SEMICOLON: ';', PERIOD: '.', SPACE: ' ' }

export const textToColumns: Perform<TextToColumns> = (work, request) => {
  const { sheet, box } = areaOf(work, request.source)
  if (box.right - box.left !== 1) refuse('The source must span exactly one column.')
  const reading = createReading(work.spreadsheet, work.now)
  const rows = filled(sheet, box)
  const texts = Array.from({ length: rows.bottom - rows.top }, (_, index) =>
    reading.shown(sheet, rows.top + index, box.left),
  )
  const delimiter = delimiterOf(request, texts)
  const split = texts.map((text) => (text === '' ? [] : text.split(delimiter).map((part) => part.trim())))
  type(work, sheet, rows.top, box.left, split)
  return undefined
}

function delimiterOf({ delimiter, delimiterType }: TextToColumns, texts: readonly string[]): string {
  if (delimiterType === undefined || delimiterType === 'DELIMITER_TYPE_UNSPECIFIED')
    refuse('A delimiter type must be specified')
  if (delimiterType === 'CUSTOM') return notEmpty(delimiter)
  const known = delimiters[delimiterType]
  if (known !== undefined) return known
  const hits = (sign: string) => texts.filter((text) => text.includes(sign)).length
  return Object.values(delimiters).reduce((best, sign) => (hits(sign) > hits(best) ? sign : best))
}

const notEmpty = (delimiter = ''): string =>
  delimiter === '' ? refuse('delimiter must not be empty') : delimiter

interface PasteData {
  readonly coordinate?: GridCoordinate
  readonly data?: string
  readonly type?: string
  readonly delimiter?: string
  readonly html?: boolean
}

export const pasteData: Perform<PasteData> = (work, request) => {
  const { coordinate, data = '', type: pasteType = 'PASTE_NORMAL', delimiter, html } = request
  if (html) throw unimplemented('pasteData.html')
  if (!['PASTE_NORMAL', 'PASTE_VALUES', 'PASTE_NO_BORDERS', 'PASTE_FORMULA'].includes(pasteType))
    throw unimplemented(`pasteData with type ${pasteType}`)
  if (!coordinate) refuse('coordinate is required')
  const lines = data.replace(/\r?\n$/, '').split(/\r?\n/)
  const { sheetId, rowIndex = 0, columnIndex = 0 } = coordinate
  type(
    work,
    gridOf(work, sheetId),
    rowIndex,
    columnIndex,
    lines.map((line) => line.split(notEmpty(delimiter))),
  )
  return undefined
}

/** As if a person typed it; the grid grows as far as needed. */
function type(
  work: Work,
  sheet: Sheet,
  top: number,
  left: number,
  rows: readonly (readonly string[])[],
): void {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const missing = {
    rows: top + rows.length - sheet.grid.rowCount,
    columns: left + width - sheet.grid.columnCount,
  }
  if (missing.rows > 0) extend(work.draft, sheet, 'ROWS', missing.rows)
  if (missing.columns > 0) extend(work.draft, sheet, 'COLUMNS', missing.columns)
  const place = { sheet, box: { top, left, bottom: top + 1, right: left + 1 } }
  writeValues(work.draft, place, rows, 'ROWS', 'USER_ENTERED', work.now)
}

/** The part of the box in which anything can stand. */
const filled = (sheet: Sheet, box: Box): Box => ({
  ...box,
  bottom: Math.max(box.top, Math.min(box.bottom, sheet.rows.length)),
})
