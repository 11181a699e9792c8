import type { Column } from './description/column.ts'
import { tabs, type TabKey } from './description/workbook.ts'
import { matchable } from './plain-text.ts'
import type { Problem } from './problem.ts'
import type { Cell, RawTab, Snapshot } from './snapshot.ts'

export interface Straightened {
  /** The snapshot with every header row where it is read. */
  readonly snapshot: Snapshot
  /** The tabs of which the headers stand somewhere else: of whom is not read there, nobody knows whether they left. */
  readonly displaced: ReadonlySet<TabKey>
  readonly problems: readonly Problem[]
}

/**
 * Reads a tab by its headers when they are no longer in row 1: somebody put a row above them, or sorted them along. Whatever
 * is in row 1 instead is not read meanwhile.
 */
export function straightened(snapshot: Snapshot): Straightened {
  const straight: Partial<Record<TabKey, RawTab>> = {}
  const problems: Problem[] = []
  for (const key of rowTabs) {
    const raw = snapshot.tabs[key]
    if (raw === undefined || isHeaders(key, raw.header)) continue
    const rows = [...raw.rows]
    const index = rows.findIndex((row) => isHeaders(key, row))
    if (index < 0) continue
    straight[key] = { ...raw, header: rows[index] ?? [], rows: rows.with(index, []) }
    problems.push(line(key, index + 2))
  }
  return {
    snapshot: problems.length === 0 ? snapshot : { ...snapshot, tabs: { ...snapshot.tabs, ...straight } },
    displaced: new Set(Object.keys(straight) as TabKey[]),
    problems,
  }
}

/** Whether a row looks like the headers of its tab. */
function isHeaders(tab: TabKey, row: readonly Cell[]): boolean {
  const wanted = headers.get(tab) ?? new Set()
  return (
    row.filter((cell) => typeof cell === 'string' && wanted.has(matchable(cell))).length * 2 > wanted.size
  )
}

const line = (key: TabKey, rowNumber: number): Problem => ({
  tab: key,
  rowNumber,
  sentence: `De kopjes van ‘${tabs[key].title}’ staan in rij ${rowNumber}, en niet meer in rij 1. Wat er in rij 1 staat lees ik niet, en tot dan gaat er niemand weg.`,
  suggestion: 'Zet de kopjes weer in rij 1: met Ongedaan maken, of via Bestand › Versiegeschiedenis.',
})

const rowTabs = (Object.keys(tabs) as TabKey[]).filter((key) => tabs[key].kind !== 'view')
const headers = new Map(
  rowTabs.map((key) => {
    const columns = Object.values<Column>(tabs[key].columns)
    return [key, new Set(columns.map(({ header }) => matchable(header)))] as const
  }),
)
