import type { Value } from './value.ts'
import type { Day } from './day.ts'
import type { GroupId, PersonId } from './ids.ts'
import type { Moment } from './moment.ts'
import type { Outcome } from './outcome.ts'

export const activities = ['meal', 'bible', 'prayer', 'vision'] as const
/** What was done on an evening: eaten together, Bible read, prayed, told what the group is for. */
export type Activity = (typeof activities)[number]

export const cancelReasons = ['holiday', 'too-few', 'other'] as const
export type CancelReason = (typeof cancelReasons)[number]

export const tasks = ['bible', 'host', 'meal', 'children', 'other'] as const
/** The tasks for the next evening that the form asks for; `other` is any further one (norm 63, 64). */
export type Task = (typeof tasks)[number]

export const meetingPlaces = ['home', 'hall', 'outside', 'elsewhere'] as const
/** Where an evening was (norm 11); never an address. */
export type MeetingPlace = (typeof meetingPlaces)[number]

export const outings = ['fun', 'neighbourhood', 'both', 'none'] as const
/** What was done in a month besides the evenings: something fun (norm 69), something for the neighbourhood (116). */
export type Outing = (typeof outings)[number]

export const childrenJoined = ['whole', 'part', 'apart', 'none'] as const
/** How the children took part (norm 91); `none`: there were none. */
export type ChildrenJoined = (typeof childrenJoined)[number]

/** Answers to the questions of the month, each asked once in a few months. */
export interface MonthAnswers {
  /** Who last told what the group is for (norm 34), as the form calls them. */
  readonly visionBy?: string
  /** How many were invited that month (norm 67). */
  readonly invited?: number
  readonly where?: MeetingPlace
  readonly outing?: Outing
  readonly childrenJoined?: ChildrenJoined
}

/** What is known of one evening of a group, after all its responses were merged question by question. */
export interface Meeting extends MonthAnswers {
  readonly group: GroupId
  readonly day: Day
  readonly held: boolean
  readonly reason?: CancelReason
  /** Undefined when nobody was ticked: not known, which is not nobody. */
  readonly present?: readonly PersonId[]
  /** Guests without a name; undefined when not answered. */
  readonly guests?: number
  readonly children?: number
  /** Undefined when nothing was ticked; empty when «Niets hiervan» was. */
  readonly activities?: readonly Activity[]
  /** Who led the Bible study that evening. */
  readonly ledBy?: PersonId
  /** Who does what next time; a task that is absent was not answered. */
  readonly next: Readonly<Partial<Record<Task, readonly PersonId[]>>>
  /** What the group agreed on, in its own words. */
  readonly agreement?: string
  /** What became of what was agreed the time before (norm 38); undefined when not told. */
  readonly previousAgreement?: Outcome
  /** When the form was filled in last. */
  readonly reportedAt: Moment
  /** The date was not filled in, and was inferred from when the form was sent. */
  readonly dayInferred: boolean
}

/** A talk between the coach and the leader (norm 59). A huddel is not one. */
export interface CoachingTalk {
  readonly group: GroupId
  readonly day: Day
  readonly agreements: readonly string[]
  /** Which of the five values were talked about; undefined when not told. */
  readonly values?: readonly Value[]
  /** What became of the agreements that were open, by their number (see `openAgreements`). */
  readonly previousAgreements?: readonly (Outcome | undefined)[]
  readonly nextDay?: Day
  readonly trainingAsked?: string
  /** When the form was filled in last. */
  readonly reportedAt?: Moment
}

/** A stretch without expected evenings, both ends included; without a group it is everyone's. */
export interface Pause {
  readonly group?: GroupId
  readonly from: Day
  readonly to: Day
  readonly reason?: string
  /** It is a holiday, so that it can be wished; of another rest we do not know what it is for. */
  readonly holiday?: true
}
