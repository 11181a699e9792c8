import type { Day } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import type { GroupId } from '../domain/ids.ts'
import type { Person, Stay } from '../domain/person.ts'

/**
 * Who may be named in a group's form on a day: whoever stands in the group, but for a seeker who has not said yes, and
 * for anybody who took their yes back.
 */
export function namedMembers(facts: Facts, group: GroupId, on: Day): readonly Person[] {
  const named = new Map<string, Person>()
  for (const stay of staysIn(facts, group)) {
    const person = facts.people.get(stay.person)
    if (person && standsOn(stay, on) && mayBeNamed(person, stay)) named.set(person.id, person)
  }
  return [...named.values()]
}

/** Everyone who ever stood in a group. */
export const everMembers = (facts: Facts, group: GroupId): readonly Person[] => [
  ...new Set(staysIn(facts, group).flatMap((stay) => facts.people.get(stay.person) ?? [])),
]

const standsOn = (stay: Stay, on: Day) => stay.from <= on && (stay.until === undefined || on < stay.until)

const mayBeNamed = (person: Person, stay: Stay) =>
  person.name.trim() !== '' &&
  person.consent !== 'withdrawn' &&
  (stay.place !== 'seeker' || person.consent === 'yes')

function staysIn(facts: Facts, group: GroupId): readonly Stay[] {
  const indexed = indexes.get(facts) ?? Map.groupBy(facts.stays, (stay) => stay.group)
  indexes.set(facts, indexed)
  return indexed.get(group) ?? []
}

/** Made once for a register, however many groups ask. */
const indexes = new WeakMap<Facts, Map<GroupId, Stay[]>>()
