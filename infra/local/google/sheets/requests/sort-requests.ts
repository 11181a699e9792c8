/** Rows brought into another order: sortRange and randomizeRange. */
import { rowsAsTheyAre, type Draft } from '../draft.ts'
import { compare, isFailure, type Result } from '../formula/results.ts'
import { shiftedFormula } from '../formula/rewrite.ts'
import type { Box, Cell, Sheet } from '../model.ts'
import { createReading } from '../reading.ts'
import { movedMetadata } from '../structure.ts'
import type { GridRange, SortSpec } from '../wire.ts'
import { areaOf, refuse, type Perform, type Work } from './work.ts'

export const sortRange: Perform<{ range?: GridRange; sortSpecs?: readonly SortSpec[] }> = (
  work,
  { range, sortSpecs = [] },
) => {
  const { sheet, box } = areaOf(work, range)
  if (sortSpecs.length === 0) refuse('At least one sort spec must be specified.')
  for (const { dimensionIndex = 0 } of sortSpecs) {
    if (dimensionIndex < box.left || dimensionIndex >= box.right)
      refuse(`sortSpecs.dimensionIndex[${dimensionIndex}] is outside the range`)
  }
  sortBox(work, sheet, box, sortSpecs)
  return undefined
}

export function sortBox(work: Work, sheet: Sheet, box: Box, specs: readonly SortSpec[]): void {
  const { calculation } = createReading(work.spreadsheet, work.now)
  const bottom = Math.min(box.bottom, Math.max(sheet.rows.length, box.top))
  const order = Array.from({ length: bottom - box.top }, (_, index) => box.top + index)
  const keys = new Map(
    order.map((row) => [
      row,
      specs.map(({ dimensionIndex = 0 }) => calculation.resultOf(sheet, row, dimensionIndex)),
    ]),
  )
  order.sort((a, b) => {
    for (const [index, spec] of specs.entries()) {
      const difference = compareKeys(
        keys.get(a)?.[index],
        keys.get(b)?.[index],
        spec.sortOrder === 'DESCENDING',
      )
      if (difference !== 0) return difference
    }
    return a - b
  })
  reorder(work, sheet, box, order)
}

/** Rows in any order, as Google's dice have it. */
export const randomizeRange: Perform<{ range?: GridRange }> = (work, { range }) => {
  const { sheet, box } = areaOf(work, range)
  const order = Array.from({ length: box.bottom - box.top }, (_, index) => box.top + index)
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(Math.random() * (at + 1))
    const [one, two] = [order[at], order[other]]
    if (one !== undefined && two !== undefined) [order[at], order[other]] = [two, one]
  }
  reorder(work, sheet, box, order)
  return undefined
}

/** Puts the cells of the box in the order of rows that is given, from its top on. */
function reorder(work: Work, sheet: Sheet, box: Box, order: readonly number[]): void {
  const before = rowsAsTheyAre(sheet)
  order.forEach((from, index) => {
    const to = box.top + index
    if (from !== to) takeRow(work.draft, sheet, box, before[from] ?? [], from, to)
  })
  if (coversRows(before, box))
    followRows(work, sheet, new Map(order.map((from, index) => [from, box.top + index])))
}

/** Empty cells come last, whichever way it is sorted. */
function compareKeys(a: Result, b: Result, descending: boolean): number {
  const empty = (value: Result) => value === undefined || value === ''
  if (empty(a) || empty(b)) return Number(empty(a)) - Number(empty(b))
  if (isFailure(a) || isFailure(b)) return Number(isFailure(a)) - Number(isFailure(b))
  return descending ? compare(b, a) : compare(a, b)
}

function takeRow(
  draft: Draft,
  sheet: Sheet,
  box: Box,
  row: readonly (Cell | undefined)[],
  from: number,
  to: number,
): void {
  const right = Math.min(box.right, Math.max(row.length, sheet.rows[to]?.length ?? 0))
  for (let column = box.left; column < right; column += 1) {
    const cell = row[column]
    const moved =
      typeof cell?.value === 'object'
        ? { ...cell, value: { formula: shiftedFormula(cell.value.formula, to - from, 0) } }
        : cell
    draft.put(sheet, to, column, moved)
  }
}

/** Whether all that stands in these rows lies in the range: then the rows moved, and not only some of their cells. */
const coversRows = (rows: Sheet['rows'], box: Box): boolean =>
  rows
    .slice(box.top, box.bottom)
    .every(
      (row) =>
        !row?.some((cell, column) => cell?.value !== undefined && (column < box.left || column >= box.right)),
    )

function followRows(work: Work, sheet: Sheet, places: ReadonlyMap<number, number>): void {
  work.spreadsheet.metadata = work.spreadsheet.metadata.flatMap(
    (metadata) =>
      movedMetadata(metadata, sheet.id, 'ROWS', (start) => {
        const to = places.get(start) ?? start
        return [to, to + 1]
      }) ?? [],
  )
}
