import type { PersonId } from '../domain/ids.ts'
import type { Person } from '../domain/person.ts'

const inDutchOrder = new Intl.Collator('nl', { sensitivity: 'base', numeric: true })

/** Alphabetical as Dutch people expect it; never by role. */
export const byName = (one: string, other: string): number => inDutchOrder.compare(one, other)

/** A text of people, short enough for a cell: whoever pastes a page into a name sees where it was cut. */
export function short(text: string, length = 40): string {
  const plain = text
    .slice(0, length * 20)
    .replace(directions, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= length && text.length <= length * 20) return plain
  const signs = Array.from(letters.segment(plain), ({ segment }) => segment)
  return signs.length <= length ? plain : `${signs.slice(0, length - 1).join('')}…`
}

/** The names of some people beside each other: the roepnaam, with an initial only where two are alike. */
export function namesOf(
  ids: readonly PersonId[],
  people: ReadonlyMap<PersonId, Person>,
): Map<PersonId, string> {
  const known = ids.flatMap((id) => people.get(id) ?? [])
  const times = Map.groupBy(known, (person) => key(person.name))
  return new Map(
    known.map((person) => {
      const alike = (times.get(key(person.name)) ?? []).length > 1
      const initial = person.surname?.trim().charAt(0)
      return [person.id, alike && initial ? `${short(person.name)} ${initial}.` : short(person.name)]
    }),
  )
}

/** Marks that turn the direction of writing, and would turn the sentence around the name as well. */
const directions = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** What a reader takes for one letter; an emoji of several signs is one. */
const letters = new Intl.Segmenter('nl')

const key = (name: string) => name.trim().toLocaleLowerCase('nl')
