import type { Column } from './description/column.ts'
import type { RowOfTab, Tab } from './description/tab.ts'
import { tabs, type RowTabKey, type Tabs } from './description/workbook.ts'
import { findColumns, lostColumns } from './find-columns.ts'
import { lostTab } from './lost-tab.ts'
import type { Problem } from './problem.ts'
import { plainText } from './plain-text.ts'
import { listIn, readCell, type Misread, type Reading, type ReadValue } from './read-cell.ts'
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
  const readers = [...found.at].flatMap(([name, index]) => {
    const column = tab.columns[name]
    return column === undefined || column.echo === true
      ? []
      : [{ name, index, column, quick: quickly(column) }]
  })
  // Every row begins as the same shape: objects that grow key by key take ten times the room.
  const blank: Record<string, ReadValue | undefined> = Object.fromEntries(
    readers.map(({ name }) => [name, undefined]),
  )
  const rows: ReadRow<RowOfTab<Tabs[Key]>>[] = []
  raw.rows.forEach((cells, index) => {
    let values: Record<string, ReadValue | undefined> | undefined
    let misread = none
    for (const { name, index: at, column, quick } of readers) {
      const cell = cells[at]
      if (cell === undefined || cell === '') continue
      let value = quick?.(cell)
      if (value === undefined) {
        const result = readCell(column, cell, reading)
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
    }
    // Nothing of ours in it: empty, or only in columns that people made for themselves.
    if (values === undefined) return
    // The one place where cells become a row: every value was read by the kind of its column just above.
    rows.push({ rowNumber: index + 2, values: values as RowOfTab<Tabs[Key]>, misread, cells })
  })
  return { rows, problems: lostColumns(tab, found), columns: new Set(found.at.keys()), found: true }
}

/** What most cells of a kind are, at once; undefined is left to `readCell`. */
function quickly(column: Column): ((cell: Cell) => ReadValue | undefined) | undefined {
  switch (column.kind) {
    case 'text':
    case 'link':
    case 'id':
      return (cell) => {
        const text = plainText(cell)
        return text === '' ? undefined : text
      }
    case 'list':
      return listReader()
    case 'number':
      return (cell) => (typeof cell === 'number' ? cell : undefined)
    case 'choice': {
      const values = new Map(Object.entries(column.options).map(([value, word]) => [word as Cell, value]))
      return (cell) => values.get(cell)
    }
    case 'day':
    case 'time':
    case 'moment':
    case 'yes-no':
    case 'tick':
      return undefined
    default:
      return column satisfies never
  }
}

/** The same IDs come back in row after row: each is kept once, and so is a list of one. */
function listReader(): (cell: Cell) => readonly string[] | undefined {
  const known = new Map<string, string>()
  const alone = new Map<string, readonly string[]>()
  const kept = (id: string) => {
    const before = known.get(id)
    if (before === undefined) known.set(id, id)
    return before ?? id
  }
  return (cell) => {
    if (typeof cell !== 'string') return undefined
    const before = alone.get(cell)
    if (before !== undefined) return before
    const list = listIn(plainText(cell)).map(kept)
    if (list.length === 1) alone.set(cell, list)
    return list
  }
}

/** Whether a box to tick is ticked anywhere in a row that also says `beginning`. */
export const isTicked = (raw: RawTab | undefined, beginning: string): boolean =>
  raw?.rows.some(
    (row) => row.includes(true) && row.some((cell) => typeof cell === 'string' && cell.startsWith(beginning)),
  ) ?? false

const none: ReadonlyMap<string, Misread> = new Map()
