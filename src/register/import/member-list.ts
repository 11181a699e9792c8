import { isEmpty } from '../plain-text.ts'
import type { Cell } from '../snapshot.ts'
import { columnMeant } from './list-columns.ts'

/** A list of members that somebody kept before there was a register: a table with headers, whatever they are called. */
export interface MemberList {
  readonly header: readonly Cell[]
  readonly rows: readonly ListRow[]
}

export interface ListRow {
  /** As their own program numbers it. */
  readonly rowNumber: number
  readonly cells: readonly Cell[]
}

/**
 * The table in a sheet: lists begin with a title, a date or an empty row as often as with their headers. The headers are
 * the first of twenty rows with most words that we know; undefined when no row has any.
 */
export function memberListIn(grid: readonly (readonly Cell[])[]): MemberList | undefined {
  const known = grid.slice(0, 20).map((row) => row.filter((cell) => isKnown(cell)).length)
  const most = Math.max(0, ...known)
  if (most === 0) return undefined
  const at = known.indexOf(most)
  const rows = grid
    .map((cells, index) => ({ rowNumber: index + 1, cells }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => !isEmpty(cell)))
  return { header: grid[at] ?? [], rows }
}

const isKnown = (cell: Cell) => {
  const meant = columnMeant(cell)
  return meant !== undefined && meant !== 'never'
}
