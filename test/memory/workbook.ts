import type { Moment, TimeZone } from '../../src/domain/moment.ts'
import { minutesBetween } from '../../src/domain/moment.ts'
import { Fault } from '../../src/fault.ts'
import type { Workbook } from '../../src/ports.ts'
import type { Change, Fill } from '../../src/register/change.ts'
import type { Tab } from '../../src/register/description/tab.ts'
import { tabs, type RowTabKey, type TabKey } from '../../src/register/description/workbook.ts'
import { findColumns, type FoundColumns } from '../../src/register/find-columns.ts'
import { rowWording } from '../../src/register/plain-text.ts'
import { settingsRows } from '../../src/register/settings.ts'
import { version, type Cell, type RawTab, type Snapshot } from '../../src/register/snapshot.ts'
import { cellsOf, lostRequired, type WrittenRow } from '../../src/register/write-row.ts'
import type { View } from '../../src/views/view.ts'

/** A tab that a test can edit as people do: every cell, the header and the marks of its columns. */
export interface MemoryTab {
  readonly sheetId: number
  title: string
  header: Cell[]
  rows: Cell[][]
  marks: Map<number, string>
}

export interface MemoryWorkbook extends Workbook {
  readonly tabs: Map<TabKey, MemoryTab>
  /** What was drawn last. */
  readonly drawn: Map<string, View>
  /** How often each was asked. */
  readonly asked: { read: number; commit: number; draw: number }
  /** Types into a cell, found by the tab's own headers; row 2 is the first under them. */
  type(tab: RowTabKey, rowNumber: number, column: string, cell: Cell): void
  /** Puts rows under a tab as a person would, by column key. */
  put(tab: RowTabKey, ...rows: readonly WrittenRow[]): void
  /** The rows of a tab, as cells by column key. */
  rowsOf(tab: RowTabKey): readonly Readonly<Record<string, Cell>>[]
  /** Somebody else commits. */
  bump(): void
}

export interface MemoryOptions {
  readonly now: () => Moment
  readonly timeZone?: TimeZone
  /** Begin with nothing, as before Inrichten. */
  readonly bare?: boolean
}

/** A workbook in memory with the same promises as the one in Sheets, and as many hands as a test wants. */
export function createMemoryWorkbook({
  now,
  timeZone = 'Europe/Amsterdam',
  bare,
}: MemoryOptions): MemoryWorkbook {
  const all = new Map<TabKey, MemoryTab>()
  const drawn = new Map<string, View>()
  const asked = { read: 0, commit: 0, draw: 0 }
  let commits = 0

  const columnsIn = (key: TabKey): { tab: MemoryTab; columns: FoundColumns } => {
    const tab = all.get(key)
    if (tab === undefined) throw new Fault('register-incomplete', `Cannot find the tab ${key}`)
    return { tab, columns: findColumns(tabs[key], tab) }
  }
  const put = (key: RowTabKey, rows: readonly WrittenRow[], found?: FoundColumns) => {
    const { tab, columns } = columnsIn(key)
    for (const row of rows) tab.rows.push([...cellsOf(tabs[key], row, found ?? columns, timeZone)])
  }
  const provision = () => {
    let sheetId = 0
    for (const [key, described] of Object.entries(tabs) as [TabKey, Tab][]) {
      const tab = all.get(key) ?? {
        sheetId,
        title: described.title,
        header: [],
        rows: [],
        marks: new Map<number, string>(),
      }
      sheetId += 1
      all.set(key, tab)
      const { lost } = findColumns(described, tab)
      for (const [name, column] of Object.entries(described.columns))
        if (lost.get(name) === 'none') {
          tab.marks.set(tab.header.length, name)
          tab.header.push(column.header)
        }
    }
    const known = new Set(rowsOf('settings').map(({ id }) => id))
    put(
      'settings',
      settingsRows.filter(({ id }) => !known.has(id)),
    )
  }
  const rowsOf = (key: RowTabKey) => {
    const { tab, columns } = columnsIn(key)
    return tab.rows.map((row) =>
      Object.fromEntries(
        [...columns.at].flatMap(([name, index]) => (row[index] === undefined ? [] : [[name, row[index]]])),
      ),
    )
  }
  const fillOne = ({ tab: key, rowNumber, asRead, value, replaces }: Fill) => {
    const { tab, columns } = columnsIn(key)
    const at = columns.at.get('id')
    const expected = rowWording(asRead)
    const there = tab.rows[rowNumber - 2]
    const same = tab.rows.filter((row) => rowWording(row) === expected)
    const row =
      there !== undefined && rowWording(there) === expected ? there : same.length === 1 ? same[0] : undefined
    if (at === undefined || row === undefined || (row[at] ?? '') !== (replaces ?? '')) return
    row[at] = value
  }
  if (bare !== true) provision()

  return {
    tabs: all,
    drawn,
    asked,
    rowsOf,
    put: (key, ...rows) => {
      put(key, rows)
    },
    type: (key, rowNumber, column, cell) => {
      const { tab, columns } = columnsIn(key)
      const at = columns.at.get(column)
      if (at === undefined) throw new RangeError(`Cannot find the column ${column} of ${key}`)
      while (tab.rows.length < rowNumber - 1) tab.rows.push([])
      const row = tab.rows[rowNumber - 2]
      if (row) row[at] = cell
    },
    bump: () => {
      commits += 1
    },
    read: () => {
      asked.read += 1
      const read: Partial<Record<TabKey, RawTab>> = {}
      for (const [key, tab] of all) read[key] = structuredClone(tab)
      return Promise.resolve({ version: version(commits), readAt: now(), timeZone, tabs: read })
    },
    commit: (changes, basedOn) => {
      asked.commit += 1
      if (minutesBetween(basedOn.readAt, now()) >= 5 || basedOn.version !== version(commits))
        return Promise.resolve('stale')
      const planned = changes.map((change) => ({ change, found: columnsFor(change, basedOn) }))
      for (const { change, found } of planned) put(change.tab, change.rows, found)
      commits += 1
      return Promise.resolve('done')
    },
    fill: (fills) => {
      for (const fill of fills) fillOne(fill)
      return Promise.resolve()
    },
    draw: (views) => {
      asked.draw += 1
      for (const view of views) drawn.set(view.key, view)
      return Promise.resolve()
    },
    provision: () => {
      provision()
      return Promise.resolve()
    },
  }
}

/** Where the columns stood at reading; a tab or a column that a row cannot do without refuses the commit whole. */
function columnsFor({ tab: key }: Change, basedOn: Snapshot): FoundColumns {
  const raw = basedOn.tabs[key]
  const found = raw === undefined ? undefined : findColumns(tabs[key], raw)
  if (found === undefined || lostRequired(tabs[key], found).length > 0)
    throw new Fault(
      'register-incomplete',
      `Cannot append to ${tabs[key].title}, a column it needs was not found`,
    )
  return found
}
