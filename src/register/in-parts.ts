import type { Change } from './change.ts'

/**
 * Changes in parts that one batch can hold: Google advises 2 MB. Where there is more than one part, the rows by which a
 * response is known as seen come last, so that whatever comes of it stands before it would never be looked at again.
 */
export function inParts(changes: readonly Change[]): readonly (readonly Change[])[] {
  const sizes = new Map(changes.map((change) => [change, change.rows.map(bytesOf)]))
  const total = [...sizes.values()].flat().reduce((sum, size) => sum + size, 0)
  if (total <= mostBytes) return changes.length === 0 ? [] : [changes]

  const parts: Change[][] = [[]]
  let room = mostBytes
  for (const change of [...changes].sort((one, other) => rank(one) - rank(other))) {
    let start = 0
    const put = (end: number) => {
      if (end > start) parts.at(-1)?.push(rowsOf(change, start, end))
      start = end
    }
    sizes.get(change)?.forEach((size, index) => {
      if (size > room && room < mostBytes) {
        put(index)
        parts.push([])
        room = mostBytes
      }
      room -= size
    })
    put(change.rows.length)
  }
  return parts
}

// The same tab with fewer of its own rows, which the union of all tabs does not see.
const rowsOf = (change: Change, start: number, end: number) =>
  ({ ...change, rows: change.rows.slice(start, end) }) as Change

const rank = ({ tab }: Change) => (seenBy.has(tab) ? 1 : 0)

const seenBy: ReadonlySet<Change['tab']> = new Set(['meetings', 'signups', 'talks', 'huddels'])

/** About what a row takes as cells of a batch; a letter of Farsi takes two bytes. */
const bytesOf = (row: object) =>
  encoder.encode(JSON.stringify(row)).length + Object.keys(row).length * perCell

const encoder = new TextEncoder()

const perCell = 60
const mostBytes = 1_800_000
