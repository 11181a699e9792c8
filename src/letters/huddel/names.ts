/** How the letters around a huddel name people: by roepnaam, and whoever is of a discreet group not at all. */
import type { Facts } from '../../domain/facts.ts'
import type { PersonId } from '../../domain/ids.ts'
import { tidy } from '../forwardable.ts'

export interface HuddelNames {
  /** Undefined for whoever may not be named. */
  called(person: PersonId): string | undefined
  readonly isDiscreet: (person: PersonId) => boolean
}

/** `among` are those of whom two may be called alike: then the initial is added. */
export function huddelNames(facts: Facts, among: readonly PersonId[]): HuddelNames {
  const people = among.flatMap((id) => facts.people.get(id) ?? [])
  const times = new Map<string, number>()
  for (const { name } of people) times.set(name, (times.get(name) ?? 0) + 1)
  const discreet = new Set(
    facts.stays
      .filter(
        ({ group, place }) =>
          (place === 'leader' || place === 'trainee') && facts.groups.get(group)?.discreet === true,
      )
      .map(({ person }) => person),
  )
  const isDiscreet = (person: PersonId) => discreet.has(person)
  return {
    isDiscreet,
    called(id) {
      const person = facts.people.get(id)
      if (person === undefined || person.consent === 'withdrawn' || isDiscreet(id)) return undefined
      const initial = (times.get(person.name) ?? 0) > 1 ? (person.surname?.trim().charAt(0) ?? '') : ''
      return tidy(initial === '' ? person.name : `${person.name} ${initial}.`, 30)
    },
  }
}
