import { openAgreements, type Agreement } from './agreements.ts'
import { compositionOf, type Composition } from './composition.ts'
import { addDays, type Day } from './day.ts'
import type { Facts } from './facts.ts'
import type { Group, GroupStatus } from './group.ts'
import { groupFactsOf, heldUpTo, lastUpTo, pauseOn, statusOn } from './group-facts.ts'
import type { GroupId, PersonId } from './ids.ts'
import type { CoachingTalk, Meeting, Pause } from './meeting.ts'
import { bornLately, type Multiplication } from './multiplication.ts'
import { restWithin } from './pauses.ts'
import type { Place } from './place.ts'
import { assessAs, type Readiness } from './readiness.ts'
import { nextEvening, unreportedEvenings } from './rhythm.ts'

/** How one group stands on one day: what views and letters are made of. Everything in it is computed, nothing is stored. */
export interface Standing {
  readonly group: Group
  readonly today: Day
  readonly status: GroupStatus
  readonly leaders: readonly PersonId[]
  readonly trainees: readonly PersonId[]
  readonly composition: Composition
  readonly readiness: Readiness
  /** Held meetings, the newest last, at most those of the last year. */
  readonly held: readonly Meeting[]
  readonly lastHeld?: Meeting
  readonly lastTalk?: CoachingTalk
  /** What coach and leader agreed and is not done, the newest first. */
  readonly agreements: readonly Agreement[]
  /** The next evening from today on, and whether it was called off beforehand. */
  readonly next?: { readonly day: Day; readonly calledOff: boolean }
  /** Evenings that were expected and not reported, the oldest first, at most those of the last eight weeks. */
  readonly unreported: readonly Day[]
  /** The groups that came out of it in the last weeks; absent when there are none. */
  readonly born?: readonly Multiplication[]
  /** The pause that holds today. */
  readonly pause?: Pause
  /** The rest that begins within the days before the next letter; only when none holds today. */
  readonly restAhead?: Pause
}

/** How a group stands on `today`. Throws a RangeError when the facts do not know the group. */
export function standingOf(facts: Facts, groupId: GroupId, today: Day): Standing {
  const group = facts.groups.get(groupId)
  if (group === undefined) throw new RangeError('Cannot tell how a group stands that the facts do not hold')
  const own = groupFactsOf(facts, groupId)
  const composition = compositionOf(facts, group, today)
  const inPlace = (place: Place) =>
    composition.participants.filter((it) => it.place === place).map(({ person }) => person)
  const held = heldUpTo(own, today)
  const lastHeld = held.at(-1)
  const lastTalk = own.talks[lastUpTo(own.talks, today)]
  const status = statusOn(own, group, today)
  const next = status === 'stopped' ? undefined : nextEvening(own, group, today)
  const born = bornLately(facts, groupId, today)
  const pause = pauseOn(own, today)
  const restAhead = pause === undefined ? restWithin(own.pauses, today, 6) : undefined
  const yearAgo = addDays(today, -365)
  return {
    group,
    today,
    status,
    leaders: inPlace('leader'),
    trainees: inPlace('trainee'),
    composition,
    readiness: assessAs(facts, group, composition),
    held: held.slice(lastUpTo(held, yearAgo) + 1),
    ...(lastHeld === undefined ? {} : { lastHeld }),
    ...(lastTalk === undefined ? {} : { lastTalk }),
    agreements: openAgreements(own.talks, today),
    ...(next === undefined ? {} : { next }),
    unreported: status === 'stopped' ? [] : unreportedEvenings(own, group, today),
    ...(born.length === 0 ? {} : { born }),
    ...(pause === undefined ? {} : { pause }),
    ...(restAhead === undefined ? {} : { restAhead }),
  }
}

/** How every group stands that has not stopped, by name. */
export const standingsOf = (facts: Facts, today: Day): readonly Standing[] =>
  [...facts.groups.values()]
    .filter((group) => statusOn(groupFactsOf(facts, group.id), group, today) !== 'stopped')
    .sort((a, b) => collator.compare(a.name, b.name))
    .map((group) => standingOf(facts, group.id, today))

const collator = new Intl.Collator('nl')
