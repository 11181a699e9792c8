import type { Day } from './day.ts'
import type { HuddelGoal, HuddelTheme, Opbouwavond } from './huddel.ts'
import type { GroupId, PersonId } from './ids.ts'
import type { Activity, CancelReason, Task } from './meeting.ts'
import type { Outcome } from './outcome.ts'
import type { Start, StartTick, StartWay } from './start.ts'

/** Which response an event came from. `submittedAt` is Google's own string, to the microsecond. */
export interface ResponseRef {
  readonly formId: string
  readonly responseId: string
  readonly submittedAt: string
}

interface FromResponse {
  readonly ref: ResponseRef
  /** Dutch, one a sentence: what in the response was not understood; the rest counts. */
  readonly problems: readonly string[]
}

/** What one response said of one evening; whatever was not answered is absent. */
export interface MeetingReported extends FromResponse {
  readonly kind: 'meeting-reported'
  readonly group: GroupId
  /** Absent when the date was not understood: the row is kept and counts for nothing until it is corrected. */
  readonly day?: Day
  readonly dayInferred: boolean
  readonly held?: boolean
  readonly reason?: CancelReason
  readonly present?: readonly PersonId[]
  readonly guests?: number
  readonly children?: number
  readonly activities?: readonly Activity[]
  readonly ledBy?: PersonId
  readonly next: Readonly<Partial<Record<Task, readonly PersonId[]>>>
  readonly agreement?: string
  /** What became of what was agreed the time before. */
  readonly previousAgreement?: Outcome
  readonly extra?: string
}

/** Somebody said yes in Welkom. Who said no, or is under sixteen, becomes no event at all. */
export interface Welcomed extends FromResponse {
  readonly kind: 'welcomed'
  readonly group?: GroupId
  readonly day: Day
  readonly person: PersonId
  readonly name: string
  readonly contact?: string
  /** What they say of themselves. */
  readonly place: 'believer' | 'seeker' | 'unknown'
  readonly consentText: string
}

export interface Coached extends FromResponse {
  readonly kind: 'coached'
  readonly group?: GroupId
  readonly day?: Day
  readonly values: readonly string[]
  readonly agreements: readonly string[]
  /** What became of those that were open, by their number; absent when nothing was told. */
  readonly previousAgreements?: readonly (Outcome | undefined)[]
  readonly nextDay?: Day
  readonly training?: string
}

/** What one response of Start said of a group's beginning. */
export interface StartTold extends FromResponse {
  readonly kind: 'start-told'
  readonly group?: GroupId
  readonly way?: StartWay
  readonly prayerSince?: Day
  readonly prayerMoment?: Day
  /** So many flyers on one day. */
  readonly flyers?: { readonly day: Day; readonly count: number }
  readonly alphaRegisteredOn?: Day
  readonly invitees?: number
  readonly ticks: readonly StartTick[]
  readonly topics: readonly string[]
  readonly decision?: Start['decision']
}

/** What one response of Huddel said: of the huddel itself, of somebody's own goal, or of both. */
export interface HuddelTold extends FromResponse {
  readonly kind: 'huddel-told'
  /** Of the huddel itself; absent in a response with a goal alone. */
  readonly day?: Day
  readonly present?: readonly PersonId[]
  readonly theme?: HuddelTheme
  readonly ledBy?: PersonId
  readonly lines: readonly string[]
  readonly nextLeader?: PersonId
  readonly nextDay?: Day
  readonly own?: {
    readonly person?: PersonId
    /** Of which huddel; absent: the last one. */
    readonly day?: Day
    readonly previous?: HuddelGoal['previous']
    readonly goal?: string
    readonly by?: Day
    readonly sentence?: string
  }
}

/** What one response of Opbouwavond said. */
export interface OpbouwavondTold extends FromResponse {
  readonly kind: 'opbouwavond-told'
  readonly group?: GroupId
  readonly day?: Day
  readonly evening?: Opbouwavond['kind']
  readonly attended?: number
  readonly what: readonly string[]
  readonly decision?: string
}

/** Something that happened in the movement, as a form told it. */
export type FormEvent = MeetingReported | Welcomed | Coached | StartTold | HuddelTold | OpbouwavondTold
