/** Requests on rows and columns: inserted, deleted, moved, appended, resized and hidden. */
import { cellOf, type Draft } from '../draft.ts'
import { applyMask } from '../field-mask.ts'
import { cellAt, type Cell, type Sheet } from '../model.ts'
import { createReading } from '../reading.ts'
import { countOf, extend, frozenOf, insert, move, remove } from '../structure.ts'
import { without } from '../without.ts'
import { textWidth } from '../text-width.ts'
import type { Dimension, DimensionProperties, DimensionRange } from '../wire.ts'
import { gridOf, maskOf, refuse, spanOf, type Perform, type Work } from './work.ts'

export const insertDimension: Perform<{ range?: DimensionRange; inheritFromBefore?: boolean }> = (
  work,
  request,
) => {
  const { sheet, dimension, start, end } = spanOf(work, request.range)
  const count = countOf(sheet, dimension)
  if (start > count || end === start)
    refuse(`range.startIndex[${start}] must be before the end of the grid[${count}], and the range not empty`)
  if (request.inheritFromBefore && start === 0)
    refuse('inheritFromBefore cannot be true when inserting at index 0')
  insertLike(work.draft, sheet, dimension, start, end - start, request.inheritFromBefore ?? false)
  return undefined
}

/** New rows or columns look like the one before or after them: its formats and validation, not its values. */
export function insertLike(
  draft: Draft,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  count: number,
  before: boolean,
): void {
  insert(draft, sheet, dimension, start, count)
  const model = before ? start - 1 : start + count
  if (model < 0 || model >= countOf(sheet, dimension)) return
  const across = dimension === 'ROWS' ? (sheet.rows[model]?.length ?? 0) : sheet.rows.length
  for (let other = 0; other < across; other += 1) {
    const cell = dimension === 'ROWS' ? cellAt(sheet, model, other) : cellAt(sheet, other, model)
    const look = lookOf(cell)
    if (!look) continue
    for (let at = start; at < start + count; at += 1) {
      if (dimension === 'ROWS') draft.put(sheet, at, other, look)
      else draft.put(sheet, other, at, look)
    }
  }
}

const lookOf = (cell: Cell | undefined): Cell | undefined =>
  cellOf({ format: cell?.format, validation: cell?.validation })

export const appendDimension: Perform<{ sheetId?: number; dimension?: Dimension; length?: number }> = (
  work,
  request,
) => {
  const sheet = gridOf(work, request.sheetId)
  const { dimension, length = 0 } = request
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') refuse('A dimension must be specified')
  if (length < 1) refuse('length must be positive')
  extend(work.draft, sheet, dimension, length)
  return undefined
}

export const deleteDimension: Perform<{ range?: DimensionRange }> = (work, request) => {
  const { sheet, dimension, start, end } = spanOf(work, request.range)
  const count = countOf(sheet, dimension)
  const one = dimension === 'ROWS' ? 'row' : 'column'
  if (end > count)
    refuse(
      `Cannot delete a ${one} that doesn't exist. Tried to delete ${one} index ${end - 1} but there are only ${count} ${one}s.`,
    )
  if (end === start) refuse('The range must not be empty')
  if (end - start === count) refuse(`You can't delete all the ${one}s on the sheet.`)
  const frozen = frozenOf(sheet, dimension)
  if (frozen > 0 && start <= frozen && end === count)
    refuse(`Sorry, it is not possible to delete all non-frozen ${one}s.`)
  remove(work.draft, sheet, dimension, start, end)
  return undefined
}

export const moveDimension: Perform<{ source?: DimensionRange; destinationIndex?: number }> = (
  work,
  request,
) => {
  const { sheet, dimension, start, end } = spanOf(work, request.source)
  const count = countOf(sheet, dimension)
  const destination = request.destinationIndex ?? 0
  if (end > count || destination < 0 || destination > count)
    refuse(`destinationIndex[${destination}] is outside the grid[${count}]`)
  move(work.draft, sheet, dimension, start, end, destination)
  return undefined
}

interface UpdateDimension {
  readonly range?: DimensionRange
  readonly properties?: DimensionProperties
  readonly fields?: string
}

export const updateDimensionProperties: Perform<UpdateDimension> = (
  work,
  { range, properties = {}, fields },
) => {
  const { sheet, dimension, start, end } = spanOf(work, range)
  if (end > countOf(sheet, dimension))
    refuse(`range.endIndex[${end}] is outside the grid[${countOf(sheet, dimension)}]`)
  if ((properties.pixelSize ?? 0) < 0) refuse('pixelSize must not be negative')
  const mask = maskOf(fields, 'DimensionProperties')
  changeProperties(sheet, dimension, start, end, (before) => {
    const { hiddenByUser, ...rest } = applyMask<DimensionProperties>(before, properties, mask)
    return hiddenByUser ? { ...rest, hiddenByUser } : rest
  })
  return undefined
}

export function changeProperties(
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
  change: (before: DimensionProperties, index: number) => DimensionProperties,
): void {
  const lines = [...(dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties)]
  while (lines.length < end) lines.push(undefined)
  for (let index = start; index < end; index += 1) {
    const next = change(lines[index] ?? {}, index)
    lines[index] = Object.keys(next).length > 0 ? next : undefined
  }
  if (dimension === 'ROWS') sheet.rowProperties = lines
  else sheet.columnProperties = lines
}

/** Rows fall back to their own height; columns become as wide as their longest text, about as Google measures it. */
export const autoResizeDimensions: Perform<{ dimensions?: DimensionRange }> = (work, request) => {
  const { sheet, dimension, start, end } = spanOf(work, request.dimensions)
  changeProperties(sheet, dimension, start, Math.min(end, countOf(sheet, dimension)), (before, index) => {
    const rest = without(before, 'pixelSize')
    const width = dimension === 'COLUMNS' ? widthOf(work, sheet, index) : undefined
    return width === undefined ? rest : { ...rest, pixelSize: width }
  })
  return undefined
}

/** Left and right of the text. */
const padding = 6

function widthOf(work: Work, sheet: Sheet, column: number): number | undefined {
  const reading = createReading(work.spreadsheet, work.now)
  let longest = 0
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const size = cellAt(sheet, row, column)?.format?.textFormat?.fontSize ?? 10
    longest = Math.max(
      longest,
      ...reading
        .shown(sheet, row, column)
        .split('\n')
        .map((line) => textWidth(line, size)),
    )
  }
  return longest === 0 ? undefined : Math.max(21, Math.round(longest) + padding)
}
