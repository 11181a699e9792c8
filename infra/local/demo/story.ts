import type { Day } from '../../../src/domain/day.ts'
import type { HuddelGoal, HuddelTheme } from '../../../src/domain/huddel.ts'
import type { GroupId, PersonId } from '../../../src/domain/ids.ts'
import type { Activity, CancelReason, Task } from '../../../src/domain/meeting.ts'
import type { Moment } from '../../../src/domain/moment.ts'
import type { Place } from '../../../src/domain/place.ts'

/** What somebody types in a cell, by the column's key in the register's description. */
export type Typed = Readonly<Record<string, string | number>>

/** A hand of the coordinator in the sheet. */
export type Edit =
  | { readonly kind: 'row'; readonly tab: MasterTab; readonly values: Typed }
  | { readonly kind: 'cells'; readonly tab: MasterTab; readonly id: string; readonly values: Typed }

export type MasterTab = 'groups' | 'people' | 'pauses' | 'schoolHolidays' | 'settings'

/** A form that somebody fills in. */
export type Filled =
  | {
      readonly form: 'attendance'
      readonly group: GroupId
      readonly at: Moment
      readonly day: Day
      readonly held: true | CancelReason
      readonly present: readonly PersonId[]
      readonly guests?: number
      readonly children?: number
      readonly activities?: readonly Activity[]
      readonly ledBy?: PersonId
      readonly next?: Readonly<Partial<Record<Task, readonly PersonId[]>>>
      readonly agreement?: string
    }
  | {
      readonly form: 'welcome'
      readonly group: GroupId
      readonly at: Moment
      readonly responseId: string
      readonly name: string
      readonly contact: string
      readonly place: Place
    }
  | {
      readonly form: 'coaching'
      readonly group: GroupId
      readonly at: Moment
      readonly day: Day
      readonly values: readonly string[]
      /** What became of the agreements that were open, by their number. */
      readonly previous: readonly string[]
      readonly agreements: readonly string[]
      readonly nextDay?: Day
    }
  | {
      readonly form: 'start'
      readonly group: GroupId
      readonly at: Moment
      /** By the keys of the questions, the group apart. */
      readonly answers: Readonly<Record<string, readonly string[]>>
    }
  | {
      readonly form: 'huddel'
      readonly at: Moment
      readonly day?: Day
      readonly present?: readonly PersonId[]
      readonly theme?: HuddelTheme
      readonly ledBy?: PersonId
      readonly lines?: readonly string[]
      readonly nextLeader?: PersonId
      readonly nextDay?: Day
      readonly own?: HuddelGoal
    }
  | {
      readonly form: 'opbouwavond'
      readonly group: GroupId
      readonly at: Moment
      readonly day: Day
      readonly what: readonly string[]
      readonly attended: number
    }

/** A stretch of the story: what the coordinator types on its first morning, and the forms filled in during it. */
export interface Chapter {
  readonly from: Moment
  readonly edits: readonly Edit[]
  readonly filled: readonly Filled[]
}

/** Fourteen months of an invented movement, in order. */
export interface Story {
  readonly chapters: readonly Chapter[]
}
