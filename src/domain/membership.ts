import type { Day } from './day.ts'
import type { Facts } from './facts.ts'
import type { Coach, Group } from './group.ts'
import type { GroupFacts } from './group-facts.ts'
import type { PersonId } from './ids.ts'
import { places, type Place } from './place.ts'
import type { Person, Stay } from './person.ts'

/** Somebody who stands in a group on some day. */
export interface Membership {
  readonly person: PersonId
  readonly place: Place
  /** Since when without a break, whatever their place was. */
  readonly joined: Day
  /** The coach of the group may stand in its list, and counts nowhere (DEF5). */
  readonly isCoach: boolean
}

/** Everyone who stands in a group on a day, each once, whoever came first in front. */
export function membersOn(facts: Facts, own: GroupFacts, group: Group, on: Day): readonly Membership[] {
  const begun = own.stays.filter(
    (stay) => stay.from <= on && (stay.until === undefined || stay.until > stay.from),
  )
  const members: Membership[] = []
  for (const [person, stays] of Map.groupBy(begun, (stay) => stay.person)) {
    const present = newestOf(stays.filter((stay) => stay.until === undefined || stay.until > on))
    if (present === undefined) continue
    members.push({
      person,
      place: present.place,
      joined: startOfRun(stays, present.from),
      isCoach: isCoach(facts.people.get(person), group.coach),
    })
  }
  return members.sort((a, b) => order(a.joined, b.joined) || order(a.person, b.person))
}

/** Of a person who stands twice in one group, the place that they got last; on one day, the innermost. */
function newestOf(stays: readonly Stay[]): Stay | undefined {
  return [...stays].sort(
    (a, b) => order(b.from, a.from) || places.indexOf(a.place) - places.indexOf(b.place),
  )[0]
}

/** Back over every stay that touches the next: a new place is no new beginning, a time away is. */
function startOfRun(stays: readonly Stay[], from: Day): Day {
  let start = from
  for (const stay of [...stays].sort((a, b) => order(b.from, a.from)))
    if (stay.from < start && (stay.until === undefined || stay.until >= start)) start = stay.from
  return start
}

/** By name and address both, for a couple may share a mailbox. */
function isCoach(person: Person | undefined, coach: Coach | undefined): boolean {
  if (person === undefined || coach === undefined) return false
  const named = coach.name.trim().toLowerCase()
  const first = person.name.trim().toLowerCase()
  if (person.surname !== undefined && named === `${first} ${person.surname.trim().toLowerCase()}`) return true
  const sameMailbox = coach.email !== undefined && coach.email.toLowerCase() === person.email?.toLowerCase()
  return sameMailbox && (named === first || named.startsWith(`${first} `))
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
