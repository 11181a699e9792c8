import type { TabKey } from './description/workbook.ts'

/** Something in the register that was not understood, as one line of Nakijken says it. */
export interface Problem {
  readonly tab: TabKey
  /** As on the screen; absent when it is about the whole tab. */
  readonly rowNumber?: number
  /** The Dutch header of the column. */
  readonly column?: string
  /** What was read, as it stood there. */
  readonly read?: string
  /** One Dutch sentence: what we do not understand, and what happens meanwhile. */
  readonly sentence: string
  /** One Dutch sentence: what somebody could do. */
  readonly suggestion?: string
}
