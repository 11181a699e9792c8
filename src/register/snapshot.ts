import type { Branded } from '../domain/brand.ts'
import type { Moment, TimeZone } from '../domain/moment.ts'
import type { TabKey } from './description/workbook.ts'

/** How many commits the register has seen. A commit is planned on one version and applied on that one only. */
export type Version = Branded<number, 'Version'>

export const version = (count: number) => count as Version

/** A cell as Sheets gives it unformatted: dates are serials, an empty cell is '' or undefined. */
export type Cell = string | number | boolean | undefined

/** Rows of cells in the order in which they stand; they can be gone through again and again. */
export type Rows = Iterable<readonly Cell[]>

/** One tab as it was read, header row and all. Nothing is understood yet. */
export interface RawTab {
  readonly sheetId: number
  readonly title: string
  /** Row 1 of the tab. */
  readonly header: readonly Cell[]
  /** Row 2 and further; the first one is row 2 on the screen. */
  readonly rows: Rows
  /** Column keys by column index, from the column's developer metadata: they find a header that was renamed. */
  readonly marks: ReadonlyMap<number, string>
}

/** Everything in the register, as of one version. */
export interface Snapshot {
  readonly version: Version
  readonly readAt: Moment
  /** The spreadsheet's own time zone, in which its serials are meant. */
  readonly timeZone: TimeZone
  /** Absent: no tab of that name or metadata was found. */
  readonly tabs: Readonly<Partial<Record<TabKey, RawTab>>>
}
