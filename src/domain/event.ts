import type { Day } from './day.ts'
import type { GroupId, PersonId } from './ids.ts'
import type { Activity, CancelReason, Task } from './meeting.ts'
import type { Outcome } from './outcome.ts'

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

/** Something that happened in the movement, as a form told it. */
export type FormEvent = MeetingReported | Welcomed | Coached
