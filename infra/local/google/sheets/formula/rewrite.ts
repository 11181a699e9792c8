/** Rewrites the references of a formula when rows or columns move under it, or when it is copied elsewhere. */
import { columnIndex, columnName, parseCells, quotedTitle, splitRange } from '../a1.ts'
import type { Box } from '../model.ts'
import { contains } from '../ranges.ts'
import type { Dimension } from '../wire.ts'
import { tokensOf } from './tokens.ts'

/** A side of a reference: `$A`, `3` or both. */
interface Side {
  readonly column?: { readonly index: number; readonly fixed: boolean }
  readonly row?: { readonly index: number; readonly fixed: boolean }
}

/** Where the cells from `start` to `end` of a dimension now lie; undefined when they are gone. */
export type Move = (start: number, end: number) => readonly [number, number] | undefined

/** After rows or columns of `title` moved. `own` is the sheet that the formula stands on. */
export function movedFormula(
  formula: string,
  own: string,
  title: string,
  dimension: Dimension,
  move: Move,
): string {
  return rewrite(formula, (reference) => {
    const { title: named, cells } = splitRange(reference)
    if ((named ?? own).toLowerCase() !== title.toLowerCase() || cells === undefined) return reference
    const axis = dimension === 'ROWS' ? 'row' : 'column'
    const [from, to] = readSides(cells)
    if (!from?.[axis]) return reference
    const last = to?.[axis] ?? from[axis]
    const moved = move(Math.min(from[axis].index, last.index), Math.max(from[axis].index, last.index) + 1)
    if (!moved) return '#REF!'
    const first = { ...from, [axis]: { ...from[axis], index: moved[0] } }
    const second = to?.[axis] ? { ...to, [axis]: { ...to[axis], index: moved[1] - 1 } } : to
    return prefix(reference, cells) + writeSides(first, second)
  })
}

/** As if copied: what is not fixed with `$` shifts along. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula
  return rewrite(formula, (reference) => {
    const { cells } = splitRange(reference)
    if (cells === undefined) return reference
    const [from, to] = readSides(cells)
    const sides = [from, to].map((side) => side && shifted(side, rows, columns))
    if (
      !sides[0] ||
      sides.some((side) => side && ((side.row?.index ?? 0) < 0 || (side.column?.index ?? 0) < 0))
    )
      return '#REF!'
    return prefix(reference, cells) + writeSides(sides[0], sides[1])
  })
}

/** Cells that were cut from a box on one sheet and pasted on another, or elsewhere on the same. */
export interface Carried {
  readonly from: string
  readonly grid: { readonly rowCount: number; readonly columnCount: number }
  readonly box: Box
  readonly to: string
  readonly rows: number
  readonly columns: number
}

/** After cells were cut and pasted: what refers to them alone follows them, fixed with `$` or not. */
export function carriedFormula(formula: string, own: string, carried: Carried): string {
  const { from, grid, box, to, rows, columns } = carried
  return rewrite(formula, (reference) => {
    const { title, cells } = splitRange(reference)
    if ((title ?? own).toLowerCase() !== from.toLowerCase() || cells === undefined) return reference
    const written = parseCells(cells)
    if (!written) return reference
    const whole = { top: 0, bottom: grid.rowCount, left: 0, right: grid.columnCount }
    if (!contains(box, { ...whole, ...written })) return reference
    const [first, last] = readSides(cells)
    if (!first) return reference
    const named = title === undefined && to.toLowerCase() === own.toLowerCase() ? '' : `${quotedTitle(to)}!`
    return named + writeSides(carriedBy(first, rows, columns), last && carriedBy(last, rows, columns))
  })
}

const carriedBy = ({ column, row }: Side, rows: number, columns: number): Side => ({
  ...(column ? { column: { ...column, index: column.index + columns } } : {}),
  ...(row ? { row: { ...row, index: row.index + rows } } : {}),
})

/** With the title of its sheet before every reference that has none. */
export const qualifiedFormula = (formula: string, title: string): string =>
  rewrite(formula, (reference) =>
    splitRange(reference).title === undefined ? `${quotedTitle(title)}!${reference}` : reference,
  )

/** After a sheet got another title. */
export function retitledFormula(formula: string, before: string, after: string): string {
  return rewrite(formula, (reference) => {
    const { title, cells } = splitRange(reference)
    return title?.toLowerCase() === before.toLowerCase() ? `${quotedTitle(after)}!${cells ?? ''}` : reference
  })
}

const rewrite = (formula: string, change: (reference: string) => string): string =>
  `=${tokensOf(formula.slice(1))
    .map((token) => (token.kind === 'reference' ? change(token.text) : token.text))
    .join('')}`

const prefix = (reference: string, cells: string) => reference.slice(0, reference.length - cells.length)

function readSides(cells: string): [Side | undefined, Side | undefined] {
  const [from = '', to] = cells.split(':')
  return [readSide(from), to === undefined ? undefined : readSide(to)]
}

function readSide(text: string): Side {
  const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text)
  const [, first = '', letters = '', second = '', digits = ''] = parts ?? []
  return {
    ...(letters === '' ? {} : { column: { index: columnIndex(letters), fixed: first === '$' } }),
    ...(digits === ''
      ? {}
      : { row: { index: Number(digits) - 1, fixed: letters === '' ? first === '$' : second === '$' } }),
  }
}

function shifted(side: Side, rows: number, columns: number): Side {
  const shift = (part: { index: number; fixed: boolean }, by: number) =>
    part.fixed ? part : { ...part, index: part.index + by }
  return {
    ...(side.column ? { column: shift(side.column, columns) } : {}),
    ...(side.row ? { row: shift(side.row, rows) } : {}),
  }
}

const writeSides = (from: Side, to: Side | undefined) =>
  to ? `${writeSide(from)}:${writeSide(to)}` : writeSide(from)

const writeSide = ({ column, row }: Side): string =>
  `${column ? `${column.fixed ? '$' : ''}${columnName(column.index)}` : ''}${row ? `${row.fixed ? '$' : ''}${row.index + 1}` : ''}`
