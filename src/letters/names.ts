/** How a letter names a group and its people: by roepnaam, and in a discreet group not at all. */
import type { Facts } from '../domain/facts.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Person } from '../domain/person.ts'
import type { Standing } from '../domain/standing.ts'
import type { Speech } from '../language/speech.ts'
import { isForwardable, tidy } from './forwardable.ts'

export interface Names {
  /** The group, or «je groep» in the language of the reader. */
  readonly group: string
  readonly discreet: boolean
  /** «Wim», or «je coach»; absent when the group has none. */
  readonly coach?: string
  /** Who receives the group the next time, as Groepen says it. */
  readonly hosts?: string
  readonly person: (id: PersonId) => string
  /** As `person`, but undefined for whoever may not be named. */
  readonly called: (id: PersonId) => string | undefined
}

export function namesFor(standing: Standing, facts: Facts, { letter }: Speech): Names {
  const words = letter.names
  const { group } = standing
  const hosts = tidy(group.hosts ?? '', 60)
  const alike = alikeIn(standing, facts)
  const name = tidy(group.name, 50)
  return {
    group: group.discreet || !isForwardable(name) ? words.yourGroup : name,
    discreet: group.discreet,
    ...(group.coach === undefined
      ? {}
      : {
          coach:
            group.discreet || !isForwardable(group.coach.name) ? words.yourCoach : tidy(group.coach.name, 30),
        }),
    ...(hosts === '' || group.discreet || !isForwardable(hosts) ? {} : { hosts: words.typedHosts(hosts) }),
    person: (id) => called(id) ?? words.someone,
    called,
  }

  function called(id: PersonId): string | undefined {
    const person = facts.people.get(id)
    if (person === undefined || group.discreet || !mayBeNamed(person, standing)) return undefined
    return sayName(person, alike)
  }
}

/** Who has not said yes is named only as somebody who chose to carry the group; who took their yes back, never. */
function mayBeNamed({ id, consent }: Person, { composition }: Standing): boolean {
  if (consent === 'yes') return true
  if (consent === 'withdrawn') return false
  const place = composition.participants.find(({ person }) => person === id)?.place
  return place !== undefined && place !== 'seeker' && place !== 'unknown'
}

/** Roepnamen that more than one person in the group goes by. */
function alikeIn({ composition }: Standing, facts: Facts): ReadonlySet<string> {
  const seen = new Set<string>()
  const alike = new Set<string>()
  for (const { person } of composition.participants) {
    const name = facts.people.get(person)?.name
    if (name === undefined) continue
    if (seen.has(name)) alike.add(name)
    seen.add(name)
  }
  return alike
}

function sayName({ name, surname }: Person, alike: ReadonlySet<string>): string {
  const initial = alike.has(name) ? (surname?.trim().charAt(0) ?? '') : ''
  return tidy(initial === '' ? name : `${name} ${initial}.`, 30)
}
