import type { Tab } from './description/tab.ts'
import { tabs, type RowTabKey, type TabKey } from './description/workbook.ts'
import { findColumns } from './find-columns.ts'
import type { Snapshot } from './snapshot.ts'
import { lostRequired } from './write-row.ts'

/**
 * Tabs under which nothing can be written: taken away, or without a column by which a row would be known again. What
 * would come there waits where it is, and everything else goes on.
 */
export const closedTabs = ({ tabs: standing }: Snapshot): ReadonlySet<RowTabKey> =>
  new Set(
    rowTabs.filter((key) => {
      const raw = standing[key]
      return raw === undefined || lostRequired(tabs[key], findColumns(tabs[key], raw)).length > 0
    }),
  )

/** Whether letters would tell of half a register, or nobody could know who had one: they wait. */
export const isHalf = ({ tabs: standing }: Snapshot, closed: ReadonlySet<RowTabKey>): boolean =>
  [...closed].some((key) => tabs[key].kind === 'log' || standing[key] === undefined)

/**
 * Whether something is gone that Inrichten may make again by itself at night: a view, a log of which the forms hold every
 * row, or a column that an older version did not know. Not while a tab is gone that holds what nobody else does: an empty
 * one in its place would look as if there never was anything.
 */
export function isMendable({ tabs: standing }: Snapshot, closed: ReadonlySet<RowTabKey>): boolean {
  if (precious.some((key) => closed.has(key))) return false
  return (Object.keys(tabs) as TabKey[]).some((key) => {
    const [described, raw]: [Tab, (typeof standing)[TabKey]] = [tabs[key], standing[key]]
    if (raw === undefined) return true
    const watched = fromForms.some((each) => each === key)
      ? Object.keys(described.columns)
      : (newer[key] ?? [])
    const { lost } = findColumns(described, raw)
    return watched.some((column) => lost.get(column) === 'none')
  })
}

const fromForms = ['signups', 'meetings', 'talks', 'huddels'] as const satisfies readonly RowTabKey[]
/** Columns that came later than the first version. */
const newer: Readonly<Partial<Record<TabKey, readonly string[]>>> = { forms: ['shows', 'state'] }

const rowTabs = (Object.keys(tabs) as TabKey[]).filter((key): key is RowTabKey => tabs[key].kind !== 'view')
const precious = rowTabs.filter((key) => !fromForms.some((each) => each === key))
