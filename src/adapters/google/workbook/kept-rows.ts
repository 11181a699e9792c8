import type { Cell, Rows } from '../../../register/snapshot.ts'

/**
 * Rows kept as the text in which they came, and understood each time they are gone through: a log of a hundred thousand
 * rows takes no more than its bytes, and its cells are gone as soon as they were looked at. In a piece stand whole rows,
 * with commas in between.
 */
export const keptRows = (pieces: readonly Buffer[]): Rows => ({
  *[Symbol.iterator]() {
    for (const piece of pieces) {
      const rows = JSON.parse(`[${piece.toString()}]`) as readonly (readonly unknown[])[]
      for (const row of rows) yield cellsIn(row)
    }
  },
})

/** The first row, and those under it. */
export function headed(rows: Rows): { readonly header: readonly Cell[]; readonly rows: Rows } {
  const [header = []] = rows
  return { header, rows: afterFirst(rows) }
}

const afterFirst = (rows: Rows): Rows => ({
  *[Symbol.iterator]() {
    let isFirst = true
    for (const row of rows) {
      if (!isFirst) yield row
      isFirst = false
    }
  },
})

/** The cells of a row; whatever else than text, number or boolean there may come is empty. */
export const cellsIn = (row: readonly unknown[]): readonly Cell[] =>
  areCells(row) ? row : row.map((value) => (isCell(value) ? value : undefined))

function areCells(row: readonly unknown[]): row is readonly Cell[] {
  for (const value of row) if (!isCell(value)) return false
  return true
}

const isCell = (value: unknown): value is Cell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
