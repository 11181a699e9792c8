import type { Change } from './change.ts'
import { formLogs } from './description/workbook.ts'
import { packed } from './packed.ts'

/**
 * Changes in parts that one batch can hold: Google advises 2 MB. Where there is more than one part, the rows by which a
 * response is known as seen come last, so that whatever comes of it stands before it would never be looked at again.
 */
export function inParts(changes: readonly Change[]): readonly (readonly Change[])[] {
  const ordered = [...changes].sort((one, other) => rank(one) - rank(other))
  const rows = ordered.flatMap((change) => change.rows.map((row) => ({ change, row })))
  const parts = packed(rows, ({ row }) => bytesOf(row), mostBytes)
  if (parts.length <= 1) return changes.length === 0 ? [] : [changes]
  return parts.map((part) =>
    [...Map.groupBy(part, ({ change }) => change)].map(([change, own]) => withRows(change, own)),
  )
}

// The same tab with fewer of its own rows, which the union of all tabs does not see.
const withRows = (change: Change, own: readonly { readonly row: object }[]) =>
  ({ ...change, rows: own.map(({ row }) => row) }) as Change

const rank = ({ tab }: Change) => (seenBy.has(tab) ? 1 : 0)

const seenBy: ReadonlySet<Change['tab']> = new Set(formLogs)

/** About what a row takes as cells of a batch; a letter of Farsi takes two bytes. */
const bytesOf = (row: object) =>
  encoder.encode(JSON.stringify(row)).length + Object.keys(row).length * perCell

const encoder = new TextEncoder()

const perCell = 60
const mostBytes = 1_800_000
