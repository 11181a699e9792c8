/** What earlier letters told whom, out of Brieven. */
import type { PersonId } from '../domain/ids.ts'
import type { Person } from '../domain/person.ts'
import type { Register, SentLetter } from '../register/register.ts'
import { parseLetterKey } from './letter-key.ts'

export interface Past {
  readonly told?: string
  readonly first: boolean
}

/**
 * Reads Brieven once, and answers what these readers knew before `week`. Until letters go to the leaders themselves, a
 * rehearsal counts as a letter; after that it does not, or nobody would ever get their first.
 */
export function pastOf({ sent, choices }: Register): (readers: readonly Person[], week: string) => Past {
  const byPerson = new Map<PersonId, { readonly week: string; readonly letter: SentLetter }[]>()
  for (const letter of sent.values()) {
    const { week, person } = parseLetterKey(letter.key) ?? {}
    if (week === undefined || person === undefined || !counts(letter, choices.letters === 'to-me')) continue
    const letters = byPerson.get(person) ?? []
    letters.push({ week, letter })
    byPerson.set(person, letters)
  }

  return (readers, week) => {
    const earlier = readers.flatMap(({ id }) => byPerson.get(id) ?? []).filter((each) => each.week < week)
    const newest = earlier
      .filter(({ letter }) => letter.told !== undefined)
      .reduce<(typeof earlier)[number] | undefined>(
        (best, each) => (best && best.week > each.week ? best : each),
        undefined,
      )
    return {
      first: earlier.every(({ letter }) => letter.outcome === 'quiet'),
      ...(newest?.letter.told === undefined ? {} : { told: newest.letter.told }),
    }
  }
}

/** A refused letter told nobody anything. */
function counts({ outcome }: SentLetter, rehearsing: boolean): boolean {
  switch (outcome) {
    case 'sent':
    case 'unknown':
    case 'quiet':
      return true
    case 'rehearsed':
      return rehearsing
    case 'refused':
      return false
  }
}
