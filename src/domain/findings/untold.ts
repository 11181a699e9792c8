import type { Composition } from '../composition.ts'
import type { PersonId } from '../ids.ts'
import type { Place } from '../place.ts'
import type { SmallestChange } from '../readiness.ts'

/** People who may be what a norm asks for, though nobody said so; they keep a "nee" from being sure. */
export interface Untold {
  /** Regular, and nobody said whether they believe. */
  readonly faith: number
  /** Guests without a name on a usual evening; half a guest may be a whole one. */
  readonly guests: number
  /** Regular if they came on the evenings of which nobody said who were there. */
  readonly evenings: number
}

/** `fits`: whether somebody in that place would count for the norm, if they turned out to be regular. */
export function untoldIn(
  composition: Composition,
  fits: (participant: { readonly person: PersonId; readonly place: Place }) => boolean,
): Untold {
  const perhaps = new Set(composition.perhaps?.regular ?? [])
  return {
    faith: composition.unknown.length,
    guests: Math.ceil(composition.usualGuests ?? 0),
    evenings: composition.participants.filter(
      (it) => perhaps.has(it.person) && (it.place === 'unknown' || fits(it)),
    ).length,
  }
}

export const totalOf = (untold: Untold): number => untold.faith + untold.guests + untold.evenings

/** What to tell first: what can be answered soonest. */
export const tellAbout = (untold: Untold): SmallestChange => ({
  kind: 'tell',
  what: untold.faith > 0 ? 'faith' : untold.guests > 0 ? 'guests' : 'evenings',
})

export const tellEvenings: SmallestChange = { kind: 'tell', what: 'evenings' }
