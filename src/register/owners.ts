import { editDistance } from './nearest.ts'
import { matchable } from './plain-text.ts'

/** A row as far as its ID goes. */
export interface Owned {
  readonly rowNumber: number
  readonly id: string
  readonly name: string
  /** Where it belongs; one person may stand in two groups, in a row each. */
  readonly group?: string
}

/**
 * Which rows carry an ID that is somebody else's: a copied row with another name. The name that the past knows keeps
 * the ID; when it knows none of them, the uppermost. One ID with the same name in two groups is one person.
 */
export function copiedRows(rows: readonly Owned[], names: ReadonlyMap<string, string>): ReadonlySet<number> {
  const copied = new Set<number>()
  for (const [id, own] of Map.groupBy(rows, (row) => row.id)) {
    if (own.length < 2) continue
    const known = matchable(names.get(id))
    const owner = own.find((row) => matchable(row.name) === known) ?? own[0]
    if (owner === undefined) continue
    for (const row of own) if (!isSame(owner, row)) copied.add(row.rowNumber)
  }
  return copied
}

/** The same name, or nearly so in another group: there a letter was mended in one row and not in the other. */
function isSame(owner: Owned, row: Owned): boolean {
  const [left, right] = [matchable(owner.name), matchable(row.name)]
  if (left === right) return true
  return owner.group !== row.group && left.length >= 5 && editDistance(left, right, 1) <= 1
}
