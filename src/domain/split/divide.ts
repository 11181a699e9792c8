import type { PersonId } from '../ids.ts'
import type { Place } from '../place.ts'
import type { Bond } from './bond.ts'
import { costOf } from './cost.ts'
import { improve } from './improve.ts'
import { searchBest } from './search.ts'
import { unitsOf, type Unit } from './units.ts'

/** Somebody who is to be in one of two teams. */
export interface Sharer {
  readonly person: PersonId
  readonly place: Place
  /** Active */
  readonly drager: boolean
  readonly seeker: boolean
  readonly host: boolean
}

export interface Division {
  /** Who is in the team of the first lead; everyone else is in the other. */
  readonly first: ReadonlySet<PersonId>
  /** `forced`: as the two who lead may not be in one team. */
  readonly cut: readonly { readonly bond: Bond; readonly forced: boolean }[]
  /** Lower is better; the same when the teams change places. */
  readonly cost: number
  readonly best: boolean
}

/**
 * The best division of people into two teams, each with one of `leads`. Who are firmly bound move as one, unless both
 * leads are among them. Exact as long as the search stays small, which it does for some twenty people; of more, a
 * division that no move of one unit and no exchange of two makes better. Equally good ones are chosen by ID, so that
 * the same people always give the same teams, in whatever order they come.
 */
export function divide(
  sharers: readonly Sharer[],
  bonds: readonly Bond[],
  leads: readonly [PersonId, PersonId],
): Division {
  const among = new Set(sharers.map(({ person }) => person))
  const known = bonds.filter(({ one, other }) => one !== other && among.has(one) && among.has(other))
  const units = unitsOf(sharers, known, leads)
  const start = improve(units)
  const found = searchBest(units, costOf(units, start))
  const sides = found.sides ?? start

  const first = new Set(units.flatMap((unit, index) => (sides[index] === 1 ? unit.people : [])))
  const cut = known.filter(({ one, other }) => first.has(one) !== first.has(other))
  const pinned = pinnedOf(units)
  return {
    first,
    cut: cut.map((bond) => ({ bond, forced: bond.strength === 'firm' || isForced(bond, pinned) })),
    cost: costOf(units, sides),
    best: found.whole,
  }
}

/** To which team who moves with a lead belongs, whatever else is decided. */
const pinnedOf = (units: readonly Unit[]): ReadonlyMap<PersonId, number> =>
  new Map(
    units.flatMap(({ people, pinned }) => (pinned === 0 ? [] : people.map((it) => [it, pinned] as const))),
  )

const isForced = ({ one, other }: Bond, pinned: ReadonlyMap<PersonId, number>): boolean =>
  (pinned.get(one) ?? 0) * (pinned.get(other) ?? 0) === -1
