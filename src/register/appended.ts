import type { Change } from './change.ts'
import { tabs } from './description/workbook.ts'
import { findColumns } from './find-columns.ts'
import { version, type RawTab, type Rows, type Snapshot } from './snapshot.ts'
import { cellsOf } from './write-row.ts'

/**
 * The register as a commit left it: what was read, with the rows under it that were written. What people changed since
 * it was read is not in it.
 */
export function appended(snapshot: Snapshot, changes: readonly Change[]): Snapshot {
  const standing: Partial<Record<Change['tab'], RawTab>> = {}
  for (const { tab, rows } of changes) {
    const raw = standing[tab] ?? snapshot.tabs[tab]
    if (raw === undefined) continue
    const found = findColumns(tabs[tab], raw)
    const written = rows.map((row) => cellsOf(tabs[tab], row, found, snapshot.timeZone))
    standing[tab] = { ...raw, rows: followed(raw.rows, written) }
  }
  return { ...snapshot, version: version(snapshot.version + 1), tabs: { ...snapshot.tabs, ...standing } }
}

const followed = (rows: Rows, more: Rows): Rows => ({
  *[Symbol.iterator]() {
    yield* rows
    yield* more
  },
})
