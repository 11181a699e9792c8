/**
 * Rows and columns inserted, deleted and moved: the cells, and with them everything that is anchored to them, on this
 * sheet and elsewhere (metadata, named and protected ranges, merges, filters, charts, formulas).
 */
import { invalidArgument } from '../google-error.ts'
import type { Draft } from './draft.ts'
import { movedFormula, type Move } from './formula/rewrite.ts'
import type { Row, Sheet } from './model.ts'
import { gridRangeOf } from './ranges.ts'
import { rewriteReferences } from './references.ts'
import { movedColumns } from './filter-columns.ts'
import { movedGroups } from './groups.ts'
import { movedTable } from './table-columns.ts'
import { without } from './without.ts'
import type { DeveloperMetadata, Dimension, GridRange } from './wire.ts'

export const maximumCells = 10_000_000
export const maximumColumns = 18_278

export const countOf = (sheet: Sheet, dimension: Dimension): number =>
  dimension === 'ROWS' ? sheet.grid.rowCount : sheet.grid.columnCount

export function checkSize(draft: Draft): void {
  const cells = draft.spreadsheet.sheets.reduce((sum, { grid }) => sum + grid.rowCount * grid.columnCount, 0)
  if (cells > maximumCells) {
    throw invalidArgument(
      `This action would increase the number of cells in the workbook above the limit of ${maximumCells} cells.`,
    )
  }
  if (draft.spreadsheet.sheets.some(({ grid }) => grid.columnCount > maximumColumns)) {
    throw invalidArgument(
      `This action would increase the number of columns in the sheet above the limit of ${maximumColumns} columns.`,
    )
  }
}

/** Makes the grid longer or wider at its end. */
export function extend(draft: Draft, sheet: Sheet, dimension: Dimension, count: number): void {
  setCount(sheet, dimension, countOf(sheet, dimension) + count)
  checkSize(draft)
}

export function insert(draft: Draft, sheet: Sheet, dimension: Dimension, start: number, count: number): void {
  setCount(sheet, dimension, countOf(sheet, dimension) + count)
  checkSize(draft)
  if (start < frozenOf(sheet, dimension)) setFrozen(sheet, dimension, frozenOf(sheet, dimension) + count)
  replaceLines(draft, sheet, dimension, (lines) => [
    ...padded(lines.slice(0, start), start),
    ...Array.from({ length: count }, () => undefined),
    ...lines.slice(start),
  ])
  moveAnchors(draft, sheet, dimension, (from, to) => [
    from >= start ? from + count : from,
    to > start ? to + count : to,
  ])
}

export function remove(draft: Draft, sheet: Sheet, dimension: Dimension, start: number, end: number): void {
  setCount(sheet, dimension, countOf(sheet, dimension) - (end - start))
  const frozen = frozenOf(sheet, dimension)
  if (start < frozen) setFrozen(sheet, dimension, frozen - (Math.min(end, frozen) - start))
  replaceLines(draft, sheet, dimension, (lines) => [...lines.slice(0, start), ...lines.slice(end)])
  const after = (index: number) => (index <= start ? index : Math.max(start, index - (end - start)))
  moveAnchors(draft, sheet, dimension, (from, to) =>
    from >= start && to <= end ? undefined : [after(from), after(to)],
  )
}

/** `destination` is counted before anything is taken away, as Google counts it. */
export function move(
  draft: Draft,
  sheet: Sheet,
  dimension: Dimension,
  start: number,
  end: number,
  destination: number,
): void {
  if (destination >= start && destination <= end) return
  const count = end - start
  replaceLines(draft, sheet, dimension, (lines) => {
    const all = padded(lines, Math.max(end, destination))
    const moved = all.slice(start, end)
    const rest = [...all.slice(0, start), ...all.slice(end)]
    const at = destination > start ? destination - count : destination
    return [...rest.slice(0, at), ...moved, ...rest.slice(at)]
  })
  const at = (index: number) => {
    if (index >= start && index < end)
      return index + (destination > start ? destination - count : destination) - start
    if (destination > start) return index >= end && index < destination ? index - count : index
    return index >= destination && index < start ? index + count : index
  }
  moveAnchors(draft, sheet, dimension, (from, to) => {
    const places = [at(from), at(to - 1)]
    const [low, high] = [Math.min(...places), Math.max(...places) + 1]
    return high - low === to - from ? [low, high] : [from, to]
  })
}

/** Rows are lines of the sheet itself; columns are lines through every row. */
function replaceLines(
  draft: Draft,
  sheet: Sheet,
  dimension: Dimension,
  change: <T>(lines: readonly (T | undefined)[]) => (T | undefined)[],
): void {
  if (dimension === 'ROWS') {
    const rows = draft.rowsOf(sheet)
    const changed = change(rows)
    rows.length = 0
    for (const row of changed) rows.push(row)
    sheet.rowProperties = change(sheet.rowProperties)
    return
  }
  const rows = draft.rowsOf(sheet)
  rows.forEach((row, index) => {
    if (row) rows[index] = trimmedRow(change(row))
  })
  sheet.columnProperties = change(sheet.columnProperties)
}

function trimmedRow(row: Row): Row | undefined {
  let length = row.length
  while (length > 0 && row[length - 1] === undefined) length -= 1
  return length === 0 ? undefined : row.slice(0, length)
}

function padded<T>(lines: readonly (T | undefined)[], length: number): (T | undefined)[] {
  const result = lines.slice()
  while (result.length < length) result.push(undefined)
  return result
}

function setCount(sheet: Sheet, dimension: Dimension, count: number): void {
  sheet.grid =
    dimension === 'ROWS' ? { ...sheet.grid, rowCount: count } : { ...sheet.grid, columnCount: count }
}

export const frozenOf = (sheet: Sheet, dimension: Dimension): number =>
  (dimension === 'ROWS' ? sheet.grid.frozenRowCount : sheet.grid.frozenColumnCount) ?? 0

function setFrozen(sheet: Sheet, dimension: Dimension, count: number): void {
  const name = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount'
  sheet.grid = count > 0 ? { ...sheet.grid, [name]: count } : without(sheet.grid, name)
}

function moveAnchors(draft: Draft, sheet: Sheet, dimension: Dimension, to: Move): void {
  const { spreadsheet } = draft
  spreadsheet.metadata = spreadsheet.metadata.flatMap(
    (metadata) => movedMetadata(metadata, sheet.id, dimension, to) ?? [],
  )
  const range = (given: GridRange): GridRange | undefined => movedRange(given, sheet.id, dimension, to)
  spreadsheet.namedRanges = movedAll(spreadsheet.namedRanges, range)
  sheet.merges = sheet.merges.flatMap((merge) => {
    const moved = range(gridRangeOf(sheet.id, merge))
    if (!moved) return []
    const box = {
      top: moved.startRowIndex ?? 0,
      bottom: moved.endRowIndex ?? 0,
      left: moved.startColumnIndex ?? 0,
      right: moved.endColumnIndex ?? 0,
    }
    return (box.bottom - box.top) * (box.right - box.left) > 1 ? [box] : []
  })
  sheet.protectedRanges = movedAll(sheet.protectedRanges, range).map((entry) =>
    entry.unprotectedRanges ? { ...entry, unprotectedRanges: deep(entry.unprotectedRanges, range) } : entry,
  )
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = rule.ranges.flatMap((entry) => range(entry) ?? [])
    return ranges.length > 0 ? [{ ...rule, ranges }] : []
  })
  sheet.bandedRanges = movedAll(sheet.bandedRanges, range)
  sheet.filterViews = movedAll(sheet.filterViews, range).map((view) => movedColumns(view, dimension, to))
  sheet.tables = sheet.tables.flatMap((table) => movedTable(table, dimension, to, range) ?? [])
  sheet.groups = movedGroups(sheet, dimension, to)
  if (sheet.basicFilter) {
    const [filter] = movedAll([sheet.basicFilter], range)
    sheet.basicFilter = filter && movedColumns(filter, dimension, to)
  }
  for (const other of spreadsheet.sheets) other.charts = other.charts.map((chart) => deep(chart, range))
  rewriteReferences(draft, (formula, own) => movedFormula(formula, own.title, sheet.title, dimension, to))
}

export function movedMetadata(
  metadata: DeveloperMetadata,
  sheetId: number,
  dimension: Dimension,
  to: Move,
): DeveloperMetadata | undefined {
  const range = metadata.location.dimensionRange
  if (!range || (range.sheetId ?? 0) !== sheetId || range.dimension !== dimension) return metadata
  const moved = to(range.startIndex ?? 0, range.endIndex ?? 1)
  if (!moved) return undefined
  const [startIndex] = moved
  return {
    ...metadata,
    location: { ...metadata.location, dimensionRange: { ...range, startIndex, endIndex: startIndex + 1 } },
  }
}

function movedRange(
  given: GridRange,
  sheetId: number,
  dimension: Dimension,
  to: Move,
): GridRange | undefined {
  if ((given.sheetId ?? 0) !== sheetId) return given
  const [start, end] =
    dimension === 'ROWS'
      ? [given.startRowIndex, given.endRowIndex]
      : [given.startColumnIndex, given.endColumnIndex]
  if (start === undefined && end === undefined) return given
  const moved = to(start ?? 0, end ?? Number.MAX_SAFE_INTEGER)
  if (!moved) return undefined
  const first =
    start === undefined
      ? {}
      : dimension === 'ROWS'
        ? { startRowIndex: moved[0] }
        : { startColumnIndex: moved[0] }
  const last =
    end === undefined ? {} : dimension === 'ROWS' ? { endRowIndex: moved[1] } : { endColumnIndex: moved[1] }
  return { ...given, ...first, ...last }
}

/** Things with a range of their own: without it they are gone. */
function movedAll<T extends { readonly range?: GridRange }>(
  things: readonly T[],
  range: (given: GridRange) => GridRange | undefined,
): T[] {
  return things.flatMap((thing) => {
    if (!thing.range) return [thing]
    const moved = range(thing.range)
    return moved ? [{ ...thing, range: moved }] : []
  })
}

/** Every GridRange anywhere in `value`, as in a chart's spec. */
function deep<T>(value: T, range: (given: GridRange) => GridRange | undefined): T {
  return walk(value) as T

  function walk(part: unknown): unknown {
    if (Array.isArray(part)) return part.map(walk).filter((entry) => entry !== undefined)
    if (typeof part !== 'object' || part === null) return part
    if ('startRowIndex' in part || 'startColumnIndex' in part) return range(part as GridRange)
    return Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, walk(entry)]))
  }
}
