import { cellReader } from './cell-reader.ts'
import type { RowOfTab, Tab } from './description/tab.ts'
import { tabs, type RowTabKey, type Tabs } from './description/workbook.ts'
import { findColumns, lostColumns } from './find-columns.ts'
import { lostTab } from './lost-tab.ts'
import type { Problem } from './problem.ts'
import type { Misread, Reading, ReadValue } from './read-cell.ts'
import { brokenSeal } from './seal.ts'
import type { Cell, RawTab, Snapshot } from './snapshot.ts'

/** A row as it was understood, with what was not. */
export interface ReadRow<Row> {
  /** As on the screen. */
  readonly rowNumber: number
  readonly values: Row
  /** By column key; empty almost always. */
  readonly misread: ReadonlyMap<string, Misread>
  /** As they stand there, in the tabs in which people write. */
  readonly cells?: readonly Cell[]
}

export interface ReadTab<Row> {
  readonly rows: readonly ReadRow<Row>[]
  /** About the tab as a whole and its columns; what is wrong with a cell, its reader says. */
  readonly problems: readonly Problem[]
  /** Keys of the columns that were found. */
  readonly columns: ReadonlySet<string>
  /** Whether the tab is there at all. */
  readonly found: boolean
  /** Row numbers of the rows of a log that are no longer as they were written. */
  readonly broken: ReadonlySet<number>
}

/** A tab of a snapshot, row by row. Rows with nothing in our columns are passed over; nothing else is dropped. */
export function readTab<Key extends RowTabKey>(
  snapshot: Snapshot,
  key: Key,
  reading: Reading,
): ReadTab<RowOfTab<Tabs[Key]>> {
  const raw = snapshot.tabs[key]
  const tab: Tab<RowTabKey> = tabs[key]
  if (raw === undefined)
    return { rows: [], problems: [lostTab(tab)], columns: new Set(), found: false, broken: new Set() }
  const found = findColumns(tab, raw)
  const readers = [...found.at].flatMap(([name, index]) => {
    const column = tab.columns[name]
    return column === undefined || column.echo === true || name === 'seal'
      ? []
      : [{ name, index, ...cellReader(column, reading), isMet: false }]
  })
  // Every row begins with the columns that were met so far: objects that grow key by key take ten times the room.
  let blank: Record<string, ReadValue | undefined> = {}
  const rows: ReadRow<RowOfTab<Tabs[Key]>>[] = []
  const isMaster = tab.kind === 'master'
  const broken = new Set<number>()
  const isBroken = brokenSeal(tab, found)
  let rowNumber = 1
  for (const cells of raw.rows) {
    rowNumber += 1
    let values: Record<string, ReadValue | undefined> | undefined
    let misread = none
    for (const reader of readers) {
      const { name, index, quickly, fully } = reader
      const cell = cells[index]
      if (cell === undefined || cell === '') continue
      let value = quickly(cell)
      if (value === undefined) {
        const result = fully(cell)
        if (result === undefined) continue
        values ??= { ...blank }
        if ('misread' in result) {
          misread = new Map(misread).set(name, result.misread)
          continue
        }
        value = result.value
      }
      values ??= { ...blank }
      values[name] = value
      if (reader.isMet) continue
      reader.isMet = true
      blank = { ...blank, [name]: undefined }
    }
    // Nothing of ours in it: empty, or only in columns that people made for themselves.
    if (values === undefined) continue
    if (isBroken(cells)) broken.add(rowNumber)
    // The one place where cells become a row: every value was read by the kind of its column just above.
    const row = values as RowOfTab<Tabs[Key]>
    rows.push(isMaster ? { rowNumber, values: row, misread, cells } : { rowNumber, values: row, misread })
  }
  return { rows, problems: lostColumns(tab, found), columns: new Set(found.at.keys()), found: true, broken }
}

/** Whether a box to tick is ticked anywhere in a row that also says `beginning`. */
export const isTicked = (raw: RawTab | undefined, beginning: string): boolean =>
  [...(raw?.rows ?? [])].some(
    (row) => row.includes(true) && row.some((cell) => typeof cell === 'string' && cell.startsWith(beginning)),
  )

const none: ReadonlyMap<string, Misread> = new Map()
