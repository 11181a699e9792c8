import type { Tab } from './description/tab.ts'
import { tabs, type RowTabKey, type TabKey } from './description/workbook.ts'
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
    const index = raw === undefined ? -1 : headersIn(tabs[key], raw)
    if (raw === undefined || index < 0) continue
    straight[key] = { ...raw, header: raw.rows[index] ?? [], rows: raw.rows.with(index, []) }
    problems.push(line(key, index + 2))
  }
  return {
    snapshot: problems.length === 0 ? snapshot : { ...snapshot, tabs: { ...snapshot.tabs, ...straight } },
    displaced: new Set(Object.keys(straight) as TabKey[]),
    problems,
  }
}

/** The index of the one row that looks like the headers, when row 1 does not; otherwise -1. */
function headersIn(tab: Tab, { header, rows }: RawTab): number {
  const headers = new Set(Object.values(tab.columns).map((column) => matchable(column.header)))
  const isHeaders = (row: readonly Cell[]) =>
    row.filter((cell) => typeof cell === 'string' && headers.has(matchable(cell))).length * 2 > headers.size
  return isHeaders(header) ? -1 : rows.findIndex(isHeaders)
}

const line = (key: RowTabKey, rowNumber: number): Problem => ({
  tab: key,
  rowNumber,
  sentence: `De kopjes van ‘${tabs[key].title}’ staan in rij ${rowNumber}, en niet meer in rij 1. Wat er in rij 1 staat lees ik niet, en tot dan gaat er niemand weg.`,
  suggestion: 'Zet de kopjes weer in rij 1: met Ongedaan maken, of via Bestand › Versiegeschiedenis.',
})

const rowTabs = (Object.keys(tabs) as TabKey[]).filter((key): key is RowTabKey => tabs[key].kind !== 'view')
