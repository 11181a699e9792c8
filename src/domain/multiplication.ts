import { addDays, type Day } from './day.ts'
import type { Facts } from './facts.ts'
import type { GroupId, PersonId } from './ids.ts'
import { daughtersByMother } from './family-tree.ts'
import { splitDayOf } from './split-day.ts'
import type { Stay } from './person.ts'

/** One group became two: a dated event, out of which the clocks restart. */
export interface Multiplication {
  readonly mother: GroupId
  readonly daughter: GroupId
  readonly on: Day
  /** Who led the daughter when it began; empty when nobody did yet. */
  readonly initiators: readonly PersonId[]
  /** Who moved from mother to daughter around that day, the initiators among them; by ID. */
  readonly wentAlong: readonly PersonId[]
}

/**
 * Every multiplication of which the day is known, the oldest first. It is derived: from «Komt uit groep», from «Afgesplitst
 * op» (or else the daughter's first evening), and from the dated places of people. What people did in the mother stays
 * where it was. Links that go round in a circle are none.
 */
export function multiplicationsOf(facts: Facts): readonly Multiplication[] {
  const known = remembered.get(facts)
  if (known !== undefined) return known
  const stays = Map.groupBy(facts.stays, ({ group }) => group)
  const found: Multiplication[] = []
  for (const [mother, daughters] of daughtersByMother(facts.groups))
    for (const daughter of daughters) {
      const on = splitDayOf(daughter, facts.groups.get(mother))
      if (on === undefined) continue
      const theirs = stays.get(daughter.id) ?? []
      found.push({
        mother,
        daughter: daughter.id,
        on,
        initiators: initiatorsOf(theirs, on),
        wentAlong: wentAlong(stays.get(mother) ?? [], theirs, on),
      })
    }
  found.sort((a, b) => order(a.on, b.on) || order(a.daughter, b.daughter))
  remembered.set(facts, found)
  return found
}

/** The groups that came out of `mother` in the last weeks up to and with `today`. */
export const bornLately = (facts: Facts, mother: GroupId, today: Day): readonly Multiplication[] =>
  multiplicationsOf(facts).filter(
    (split) => split.mother === mother && split.on <= today && split.on > addDays(today, -aroundDays),
  )

const remembered = new WeakMap<Facts, readonly Multiplication[]>()

/** Whoever was leader first, within the weeks around the day: a group may get its leader a little later. */
function initiatorsOf(stays: readonly Stay[], on: Day): readonly PersonId[] {
  const led = stays.filter(
    ({ place, from, until }) =>
      place === 'leader' && from <= addDays(on, aroundDays) && (until === undefined || until > on),
  )
  const first = led.map(({ from }) => from).sort()[0]
  return first === undefined
    ? []
    : distinct(led.filter(({ from }) => from <= on || from === first).map(({ person }) => person))
}

/** Who stopped being in the one and began in the other, both around the day. Who stays in both did not move. */
function wentAlong(before: readonly Stay[], after: readonly Stay[], on: Day): readonly PersonId[] {
  const isAround = (day: Day) => day >= addDays(on, -aroundDays) && day <= addDays(on, aroundDays)
  const came = Map.groupBy(after, ({ person }) => person)
  const left = Map.groupBy(before, ({ person }) => person)
  return distinct(
    [...left].flatMap(([person, theirs]) => {
      const end = lastEnd(theirs)
      const begin = came
        .get(person)
        ?.map(({ from }) => from)
        .sort()[0]
      return end !== undefined && isAround(end) && begin !== undefined && isAround(begin) ? [person] : []
    }),
  )
}

/** When somebody left for good; undefined while they are there. */
function lastEnd(stays: readonly Stay[]): Day | undefined {
  const ends = stays.map(({ until }) => until)
  return ends.includes(undefined)
    ? undefined
    : ends
        .filter((day) => day !== undefined)
        .sort()
        .at(-1)
}

const distinct = (people: readonly PersonId[]): readonly PersonId[] => [...new Set(people)].sort()

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** A coordinator writes down who moved in the weeks before and after. */
const aroundDays = 8 * 7
