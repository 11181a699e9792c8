import type { PersonId } from '../ids.ts'
import type { Bond } from './bond.ts'
import { bondCost, type Weights } from './cost.ts'
import type { Sharer } from './divide.ts'

/** People who move as one, and what they weigh. */
export interface Unit {
  /** By ID. */
  readonly people: readonly PersonId[]
  readonly weights: Weights
  /** 1 and -1: with the first lead and with the second, whatever is decided; 0: either. */
  readonly pinned: 1 | -1 | 0
  /** What it costs to have this unit in another team than that one (by index). */
  readonly ties: ReadonlyMap<number, number>
}

/** Who are firmly bound, directly or through others, as one unit, by ID; but not who are so bound to both leads. */
export function unitsOf(
  sharers: readonly Sharer[],
  bonds: readonly Bond[],
  leads: readonly [PersonId, PersonId],
): readonly Unit[] {
  const sorted = [...sharers].sort((a, b) => (a.person < b.person ? -1 : 1))
  const rootOf = rootsOf(bonds.filter(({ strength }) => strength === 'firm'))
  const torn = rootOf(leads[0]) === rootOf(leads[1]) ? rootOf(leads[0]) : undefined
  const keyOf = (person: PersonId) => (rootOf(person) === torn ? person : rootOf(person))
  const together = [...Map.groupBy(sorted, ({ person }) => keyOf(person)).values()]
  const indexes = new Map(
    together.flatMap((unit, index) => unit.map(({ person }) => [person, index] as const)),
  )

  const ties = together.map(() => new Map<number, number>())
  for (const bond of bonds) {
    const [one, other] = [indexes.get(bond.one), indexes.get(bond.other)]
    if (one === undefined || other === undefined || one === other) continue
    const cost = bondCost([bond])
    ties[one]?.set(other, (ties[one].get(other) ?? 0) + cost)
    ties[other]?.set(one, (ties[other].get(one) ?? 0) + cost)
  }
  return together.map((unit, index) => {
    const people = unit.map(({ person }) => person)
    const count = (which: (sharer: Sharer) => boolean) => unit.filter(which).length
    return {
      people,
      weights: [
        count((it) => it.drager),
        count((it) => it.seeker),
        // A house is opened once, however many of its people are hosts.
        Math.min(
          1,
          count((it) => it.host),
        ),
        unit.length,
      ],
      pinned: people.includes(leads[0]) ? 1 : people.includes(leads[1]) ? -1 : 0,
      ties: ties[index] ?? new Map<number, number>(),
    }
  })
}

/** The smallest ID among all to whom somebody is bound. */
function rootsOf(bonds: readonly Bond[]): (person: PersonId) => PersonId {
  const above = new Map<PersonId, PersonId>()
  const rootOf = (person: PersonId): PersonId => {
    let at = person
    for (let next = above.get(at); next !== undefined; next = above.get(at)) at = next
    return at
  }
  for (const { one, other } of bonds) {
    const [left, right] = [rootOf(one), rootOf(other)]
    if (left !== right) above.set(left < right ? right : left, left < right ? left : right)
  }
  return rootOf
}
