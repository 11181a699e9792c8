import type { Day } from '../domain/day.ts'
import type { Moment } from '../domain/moment.ts'
import type { TabKey } from '../register/description/workbook.ts'

/** The tabs that are drawn whole and never read as data. */
export type ViewKey = Extract<
  TabKey,
  | 'overview'
  | 'todo'
  | 'attendance'
  | 'multiplication'
  | 'familyTree'
  | 'startTrack'
  | 'review'
  | 'splitTrial'
>

/** What a colour says; which colour it is, the drawing adapter knows. Colour never says anything alone. */
export type Tone = 'plain' | 'good' | 'nearly' | 'attention' | 'urgent' | 'quiet' | 'heading' | 'title'

export interface ViewCell {
  readonly value: string | number | boolean | Day | Moment | undefined
  /** How `value` is shown: a day or moment as a date of the spreadsheet, a tick as a box. */
  readonly as?: 'text' | 'number' | 'day' | 'moment' | 'tick'
  readonly tone?: Tone
  /** Where a click leads: an address, or a cell of a tab. */
  readonly link?: string | { readonly tab: TabKey; readonly rowNumber: number }
  /** The note under the cursor. */
  readonly note?: string
  readonly bold?: boolean
  /** `false` lets a long line run on over the empty cells to its right; otherwise it is broken within its column. */
  readonly wrap?: false
  readonly align?: 'left' | 'center' | 'right'
  /** A day is shown with its year. */
  readonly withYear?: true
}

export interface ViewChart {
  readonly kind: 'stacked-bar' | 'line' | 'column'
  readonly title: string
  /** Rows (0-based, end excluded) and columns of this view that hold header and values; the first column is the domain. */
  readonly rows: readonly [from: number, to: number]
  readonly columns: readonly [from: number, to: number]
  /** Where its upper left corner stands. */
  readonly at: { readonly row: number; readonly column: number }
  readonly width: number
  readonly height: number
}

/** A tab to be drawn: row 1 says what it is and when it was drawn («Bijgewerkt …»). */
export interface View {
  readonly key: ViewKey
  readonly rows: readonly (readonly ViewCell[])[]
  /** In pixels, from left to right. */
  readonly widths: readonly number[]
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly charts: readonly ViewChart[]
}
