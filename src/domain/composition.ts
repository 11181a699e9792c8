import type { Day } from './day.ts'
import type { GroupId, PersonId } from './ids.ts'
import type { Meeting } from './meeting.ts'
import type { Place } from './place.ts'

/** Somebody in a group, with how often they came in the window. */
export interface Participant {
  readonly person: PersonId
  readonly place: Place
  /** Of the window's held meetings whose presence is known. */
  readonly visits: number
  /** Held meetings in the window since joining whose presence is known: never fewer than `visits`. */
  readonly since: number
  /** DEF3 */
  readonly regular: boolean
  /** DEF4 */
  readonly committed: boolean
  /** In force on that day (norm 75). */
  readonly signed: boolean
}

/** Of whom a group consists on a day, by the movement's shared definitions (DEF2-DEF8). */
export interface Composition {
  readonly group: GroupId
  readonly asOf: Day
  /** The last eight held meetings (DEF2), the oldest first. */
  readonly window: readonly Meeting[]
  /** Whether there are enough held meetings with known presence for any verdict (DEF2). */
  readonly enough: boolean
  /** Everyone who stands in the group that day, regular or not. */
  readonly participants: readonly Participant[]
  /** DEF5 without the activity: christen, signed, in this group. */
  readonly dragers: readonly PersonId[]
  readonly activeDragers: readonly PersonId[]
  /** DEF6 */
  readonly seekers: readonly PersonId[]
  /** DEF7, regular */
  readonly believers: readonly PersonId[]
  /** Regular, and nobody has said whether they believe. */
  readonly unknown: readonly PersonId[]
  /** DEF4 */
  readonly committed: readonly PersonId[]
  /** Guests without a name on a usual evening of the window (the median); undefined when never answered. */
  readonly usualGuests?: number
  /**
   * Who would be regular, or committed, had they come on the held evenings of which nobody said who were there. Such
   * evenings count neither for nor against anybody; they only keep a "nee" from being sure.
   */
  readonly perhaps?: { readonly regular: readonly PersonId[]; readonly committed: readonly PersonId[] }
  /** Expected evenings of the window's time that were reported, and how many were expected: the confidence. */
  readonly reported: number
  readonly expected: number
}
