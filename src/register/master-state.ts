import type { Day } from '../domain/day.ts'
import type { HistoryField } from './history-words.ts'

/** What a master says now of one field of one person or group, to be compared with the past. */
export interface MasterState {
  readonly field: HistoryField
  readonly person?: string
  readonly group?: string
  /** Roepnaam or group name. */
  readonly name: string
  readonly value: string
  /** The date column that belongs to the field, as it stands. */
  readonly date?: Day
  /** Since when it holds if it is seen for the first time and `date` is empty. */
  readonly first?: Day
  /** Where somebody stood until `date`, seen for the first time when they had left already. */
  readonly was?: { readonly value: string; readonly from: Day }
}

/** All that the masters say. What did not parse is in `held`: there the past simply goes on. */
export interface MasterStates {
  readonly states: readonly MasterState[]
  /** Whether a track that no state speaks of has vanished, or only could not be read. */
  readonly isHeld: (person: string | undefined, group: string | undefined) => boolean
  /** Whether Mensen and Groepen were there to be read at all. */
  readonly readable: { readonly people: boolean; readonly groups: boolean }
}
