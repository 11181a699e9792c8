import type { Day } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import { groupId, type GroupId } from '../domain/ids.ts'
import type { Person, Stay } from '../domain/person.ts'
import type { RegisteredForm } from '../register/choices.ts'

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

/** Who may be named in a form on a day: of a group its own people, of the huddel all leaders and trainees. */
export const namedOn = (form: Whose, facts: Facts, on: Day): readonly Person[] =>
  form.kind === 'huddel' ? leadingOn(facts, on) : namedMembers(facts, groupId(form.groupId ?? ''), on)

/** Everyone whom a form may ever have named. */
export const everNamed = (form: Whose, facts: Facts): readonly Person[] =>
  form.kind === 'huddel'
    ? peopleOf(facts, facts.stays.filter(leads))
    : everMembers(facts, groupId(form.groupId ?? ''))

/** A form, as far as it decides who is named in it. */
type Whose = Pick<RegisteredForm, 'kind' | 'groupId'>

/** The leaders and trainees of all groups that have not stopped: «In de praktijk zijn dat de leiders en trainees» (norm 103). */
export const leadingOn = (facts: Facts, on: Day): readonly Person[] =>
  peopleOf(
    facts,
    facts.stays.filter(
      (stay) =>
        leads(stay) &&
        standsOn(stay, on) &&
        (facts.groups.get(stay.group)?.status ?? 'stopped') !== 'stopped',
    ),
  ).filter((person) => person.name.trim() !== '' && person.consent !== 'withdrawn')

const leads = ({ place }: Stay) => place === 'leader' || place === 'trainee'

const peopleOf = (facts: Facts, stays: readonly Stay[]): readonly Person[] => [
  ...new Set(stays.flatMap((stay) => facts.people.get(stay.person) ?? [])),
]

/** Everyone who ever stood in a group. */
export const everMembers = (facts: Facts, group: GroupId): readonly Person[] =>
  peopleOf(facts, staysIn(facts, group))

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
