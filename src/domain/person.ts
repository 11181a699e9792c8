import type { Day, Weekday } from './day.ts'
import type { GroupId, PersonId } from './ids.ts'
import type { Place } from './place.ts'

export const consents = ['yes', 'to-ask', 'withdrawn'] as const
export type Consent = (typeof consents)[number]

/** When somebody wants their letter. */
export interface LetterWish {
  readonly wanted: boolean
  readonly weekday?: Weekday
  /** Whole hour, 0-23, Europe/Amsterdam. */
  readonly hour?: number
}

/** Somebody as Mensen has them now. Where they stand in which group is dated, and stands in `Stay`. */
export interface Person {
  readonly id: PersonId
  readonly name: string
  readonly surname?: string
  readonly phone?: string
  readonly email?: string
  readonly language?: string
  readonly consent: Consent
  readonly letter: LetterWish
}

/** A stretch of time in which somebody stood in one place in one group; `until` is the first day after it. */
export interface Stay {
  readonly person: PersonId
  readonly group: GroupId
  readonly place: Place
  readonly from: Day
  readonly until?: Day
}

/** A signature under the responsibilities of a drager (norm 75), in one group. */
export interface Commitment {
  readonly person: PersonId
  readonly group: GroupId
  readonly on: Day
}
