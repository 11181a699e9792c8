import type { RowOfTab } from './description/tab.ts'
import type { RowTabKey, Tabs } from './description/workbook.ts'
import type { Cell } from './snapshot.ts'

/** Rows to put under a tab, by the keys of its columns. */
export type Append = {
  [Key in RowTabKey]: {
    readonly kind: 'append'
    readonly tab: Key
    readonly rows: readonly RowOfTab<Tabs[Key]>[]
  }
}[RowTabKey]

/** What one commit writes: rows only. A person's own cells are never written by a commit. */
export type Change = Append

/**
 * An empty cell of a person's row to be filled (an ID). The row is known by its number at reading and by what stood
 * in it, and is found again if it was moved meanwhile.
 */
export interface Fill {
  readonly tab: 'people' | 'groups'
  /** As on the screen: the first row under the header is 2. */
  readonly rowNumber: number
  /** The row's cells as they were read. */
  readonly asRead: readonly Cell[]
  readonly column: 'id'
  readonly value: string
  /** What the cell holds now: the ID of the row that this one was copied from. Absent: the cell must be empty. */
  readonly replaces?: string
}
