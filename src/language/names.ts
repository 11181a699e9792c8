import type { PersonId } from '../domain/ids.ts'

/** How people are called. Without it, or for somebody who has no name any more, they are counted instead. */
export type Names = ((person: PersonId) => string | undefined) | ReadonlyMap<PersonId, string>

/** The names of these people, when every one of them may be named. */
export function namesOf(people: readonly PersonId[], names?: Names): readonly string[] | undefined {
  const known = people
    .map((person) => (typeof names === 'function' ? names(person) : names?.get(person)))
    .filter((name) => name !== undefined)
  return known.length === people.length && known.length > 0 ? known : undefined
}
