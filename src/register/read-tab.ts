import type { RowOfTab, Tab } from './description/tab.ts'
import { tabs, type RowTabKey, type Tabs } from './description/workbook.ts'
import { findColumns, lostColumns } from './find-columns.ts'
import type { Problem } from './problem.ts'
import { readCell, type Misread, type Reading, type ReadValue } from './read-cell.ts'
import type { Cell, RawTab, Snapshot } from './snapshot.ts'

/** A row as it was understood, with what was not. */
export interface ReadRow<Row> {
  /** As on the screen. */
  readonly rowNumber: number
  readonly values: Row
  /** By column key; empty almost always. */
  readonly misread: ReadonlyMap<string, Misread>
  readonly cells: readonly Cell[]
}

export interface ReadTab<Row> {
  readonly rows: readonly ReadRow<Row>[]
  /** About the tab as a whole and its columns; what is wrong with a cell, its reader says. */
  readonly problems: readonly Problem[]
  /** Keys of the columns that were found. */
  readonly columns: ReadonlySet<string>
  /** Whether the tab is there at all. */
  readonly found: boolean
}

/** A tab of a snapshot, row by row. Rows with nothing in our columns are passed over; nothing else is dropped. */
export function readTab<Key extends RowTabKey>(
  snapshot: Snapshot,
  key: Key,
  reading: Reading,
): ReadTab<RowOfTab<Tabs[Key]>> {
  const raw = snapshot.tabs[key]
  const tab: Tab<RowTabKey> = tabs[key]
  if (raw === undefined) return { rows: [], problems: [lostTab(tab)], columns: new Set(), found: false }
  const found = findColumns(tab, raw)
  const columns = [...found.at].flatMap(([name, index]) => {
    const column = tab.columns[name]
    return column === undefined ? [] : [{ name, index, column }]
  })
  const rows: ReadRow<RowOfTab<Tabs[Key]>>[] = []
  raw.rows.forEach((cells, index) => {
    let values: Record<string, ReadValue> | undefined
    let misread = none
    for (const { name, index: at, column } of columns) {
      const cell = cells[at]
      if (cell === undefined || cell === '') continue
      const result = readCell(column, cell, reading)
      if (result === undefined) continue
      values ??= {}
      if ('value' in result) values[name] = result.value
      else misread = new Map(misread).set(name, result.misread)
    }
    // Nothing of ours in it: empty, or only in columns that people made for themselves.
    if (values === undefined && misread.size === 0) return
    // The one place where cells become a row: every value was read by the kind of its column just above.
    rows.push({ rowNumber: index + 2, values: (values ?? {}) as RowOfTab<Tabs[Key]>, misread, cells })
  })
  return { rows, problems: lostColumns(tab, found), columns: new Set(found.at.keys()), found: true }
}

/** Whether a box to tick is ticked anywhere in a row that also says `beginning`. */
export const isTicked = (raw: RawTab | undefined, beginning: string): boolean =>
  raw?.rows.some(
    (row) => row.includes(true) && row.some((cell) => typeof cell === 'string' && cell.startsWith(beginning)),
  ) ?? false

const lostTab = (tab: Tab<RowTabKey>): Problem => ({
  tab: tab.key,
  sentence: `Het tabblad ‘${tab.title}’ vind ik niet. Tot dan lees ik er niets uit.`,
  suggestion:
    'Zet het terug via Bestand › Versiegeschiedenis, of vraag de eigenaar om Inrichten nog een keer te draaien.',
})

const none: ReadonlyMap<string, Misread> = new Map()
