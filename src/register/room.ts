import { formLogs, tabs, type TabKey } from './description/workbook.ts'
import { findColumns, type FoundColumns } from './find-columns.ts'
import type { Snapshot } from './snapshot.ts'
import { lostRequired } from './write-row.ts'

/** Of every tab of rows, the columns that were found in it. */
type Found = Readonly<Partial<Record<TabKey, { readonly columns: ReadonlySet<string> }>>>

/**
 * Tabs under which nothing can be written: taken away, or without a column by which a row would be known again. What
 * would come there waits where it is, and everything else goes on. Of a `displaced` tab the headers are read where they
 * are not written by.
 */
export const closedTabs = (
  { tabs: standing }: Snapshot,
  found: Found,
  displaced: ReadonlySet<TabKey>,
): ReadonlySet<TabKey> =>
  new Set(
    rowTabs.filter((key) => {
      const raw = standing[key]
      if (raw === undefined) return true
      return displaced.has(key)
        ? lostRequired(tabs[key], findColumns(tabs[key], raw)).length > 0
        : required.get(key)?.some((column) => found[key]?.columns.has(column) !== true)
    }),
  )

/** Whether letters would tell of half a register, or nobody could know who had one: they wait. */
export const isHalf = ({ tabs: standing }: Snapshot, closed: ReadonlySet<TabKey>): boolean =>
  [...closed].some((key) => tabs[key].kind === 'log' || standing[key] === undefined)

/**
 * The tabs without which figures would be wrong without looking so: every evening unreported, every talk overdue, a
 * pause forgotten. While one of them cannot be read the views keep what they had, with their date.
 */
export const unreadable = (closed: ReadonlySet<TabKey> = new Set()): readonly TabKey[] =>
  figuresRestOn.filter((key) => closed.has(key))

const figuresRestOn = [
  'history',
  'meetings',
  'talks',
  'pauses',
  'schoolHolidays',
  'settings',
] as const satisfies readonly TabKey[]

/**
 * Whether something is gone that Inrichten may make again by itself at night: a view, a log of which the forms hold every
 * row, or a column that an older version did not know. Not while a tab is gone that holds what nobody else does: an empty
 * one in its place would look as if there never was anything.
 */
export function isMendable({ tabs: standing }: Snapshot, found: Found, closed: ReadonlySet<TabKey>): boolean {
  if (precious.some((key) => closed.has(key))) return false
  if ((Object.keys(tabs) as TabKey[]).some((key) => standing[key] === undefined)) return true
  return [...watched].some(([key, columns]) => {
    const raw = standing[key]
    const missing = columns.filter((column) => found[key]?.columns.has(column) !== true)
    if (missing.length === 0 || raw === undefined) return false
    // One that is there twice is for a person to put right.
    const { lost } = findColumns(tabs[key], raw)
    return missing.some((column) => lost.get(column) === 'none')
  })
}

/** But for Uitzonderingen: it came later, may be empty, and nothing is written there; a register can do without. */
const rowTabs = (Object.keys(tabs) as TabKey[]).filter(
  (key) => tabs[key].kind !== 'view' && key !== 'exceptions',
)

/** The columns that may be made again: of the logs that the forms fill all, of Formulieren those of later versions. */
const watched = new Map<TabKey, readonly string[]>([
  ...formLogs.map((key) => [key, Object.keys(tabs[key].columns)] as const),
  ['forms', ['shows', 'state']],
])

const precious = rowTabs.filter((key) => key === 'forms' || !watched.has(key))

const nothing: FoundColumns = { at: new Map(), lost: new Map() }
const required = new Map(rowTabs.map((key) => [key, lostRequired(tabs[key], nothing)] as const))
