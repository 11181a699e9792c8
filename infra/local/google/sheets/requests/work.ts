/** What a request of a batch works on, and how it refuses: the batch adds which request it was. */
import type { Draft } from '../draft.ts'
import { parseMask, wrongField, type Mask } from '../field-mask.ts'
import { sheetById, type Box, type Sheet, type Spreadsheet } from '../model.ts'
import { boxOfGridRange } from '../ranges.ts'
import type { Dimension, DimensionRange, GridRange } from '../wire.ts'

export interface Work {
  readonly draft: Draft
  readonly spreadsheet: Spreadsheet
  readonly now: Date
  /** Who counts as the owner, for the editors of protected ranges. */
  readonly owner: string
}

/** What a request answers, beside `{}`. */
export type Reply = Readonly<Record<string, unknown>> | undefined
export type Perform<Body> = (work: Work, body: Body) => Reply

/** A request that cannot be done: `Invalid requests[0].addSheet: …`. */
export class Refusal extends Error {}

export function refuse(message: string): never {
  throw new Refusal(message)
}

export const gridOf = (work: Work, id: number | undefined): Sheet =>
  sheetById(work.spreadsheet, id ?? 0) ?? refuse(`No grid with id: ${id ?? 0}`)

/** The sheet and the box of a GridRange, which has to lie within the grid. */
export function areaOf(work: Work, range: GridRange | undefined): { sheet: Sheet; box: Box } {
  if (!range) refuse('range is required')
  const sheet = gridOf(work, range.sheetId)
  const box = boxOfGridRange(range, sheet.grid)
  checkBox(sheet, box)
  return { sheet, box }
}

export function checkBox({ grid }: Sheet, box: Box): void {
  if (box.top < 0 || box.left < 0) refuse('GridRange indexes must not be negative')
  if (box.top > box.bottom)
    refuse(`range.endRowIndex[${box.bottom}] is before range.startRowIndex[${box.top}]`)
  if (box.left > box.right)
    refuse(`range.endColumnIndex[${box.right}] is before range.startColumnIndex[${box.left}]`)
  if (box.bottom > grid.rowCount)
    refuse(`range.endRowIndex[${box.bottom}] is after last row in grid[${grid.rowCount}]`)
  if (box.right > grid.columnCount)
    refuse(`range.endColumnIndex[${box.right}] is after last column in grid[${grid.columnCount}]`)
}

export interface Span {
  readonly sheet: Sheet
  readonly dimension: Dimension
  readonly start: number
  readonly end: number
}

export function spanOf(work: Work, range: DimensionRange | undefined): Span {
  if (!range) refuse('range is required')
  const sheet = gridOf(work, range.sheetId)
  const dimension = range.dimension
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') refuse('A dimension must be specified')
  const count = dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount
  const span = { sheet, dimension, start: range.startIndex ?? 0, end: range.endIndex ?? count }
  if (span.start < 0 || span.end < span.start)
    refuse(`range.endIndex[${span.end}] is before range.startIndex[${span.start}]`)
  return span
}

/** The mask of a request, for a message of that schema. */
export function maskOf(fields: string | undefined, schema: string): Mask {
  if (!fields) refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)")
  const mask = parseMask(fields)
  const wrong = wrongField(schema, mask)
  if (wrong !== undefined) refuse(`Invalid field: ${wrong}`)
  return mask
}
