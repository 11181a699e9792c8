/** Who fills in the attendance of a group, as Groepen says it: a roepnaam or an address; nobody named: the leader. */
import type { Facts } from '../domain/facts.ts'
import type { Person } from '../domain/person.ts'
import type { Standing } from '../domain/standing.ts'
import { mailAddressOf } from './mailbox.ts'

export interface Reporter {
  readonly person: Person
  readonly address: string
}

/** The first who can be written to: who was named, then the leaders, then the trainees. Undefined when nobody can. */
export function reporterOf(standing: Standing, { people }: Facts): Reporter | undefined {
  const { group, composition, leaders, trainees } = standing
  const own = composition.participants.flatMap(({ person }) => people.get(person) ?? [])
  const asked = sameAs(group.reporter)
  const named = own.filter(
    ({ name, email }) => asked !== '' && [name, email].some((it) => sameAs(it) === asked),
  )
  const others = [...leaders, ...trainees].flatMap((id) => people.get(id) ?? [])
  for (const person of [...named, ...others]) {
    const address = mailAddressOf(person)
    if (address !== undefined) return { person, address }
  }
  return undefined
}

const sameAs = (text = ''): string => text.trim().toLowerCase()
