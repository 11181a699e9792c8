import type { Group } from './group.ts'
import type { Person } from './person.ts'

/** The languages that members and leaders can read in. Coordinators read Dutch. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * What people mean by what they typed at Taal: «Engels», «English», «en-GB», «Farsi, Engels». Empty, anything else, and a
 * cell that names Dutch too is Dutch.
 */
export function languageOf(typed: string | undefined): Language {
  const said = (typed ?? '').trim().toLowerCase()
  // In «Farsi en Arabisch» the word between them is no language.
  if (englishCode.test(said)) return 'en'
  const named = said.split(/[^\p{L}]+/u)
  if (named.some((word) => dutchNames.has(word))) return 'nl'
  return named.some((word) => englishNames.has(word)) ? 'en' : 'nl'
}

/** The language of what a whole group reads: its form, and the text for its app. */
export const languageOfGroup = ({ language }: Pick<Group, 'language'>): Language => languageOf(language)

/**
 * The language of one text for these readers about these groups: what a reader chose wins, then what the groups chose, if
 * they agree, then Dutch.
 */
export function languageFor(
  readers: readonly Pick<Person, 'language'>[],
  groups: readonly Pick<Group, 'language'>[],
): Language {
  const chosen = readers.find(({ language = '' }) => language.trim() !== '')
  if (chosen !== undefined) return languageOf(chosen.language)
  return groups.length > 0 && groups.every((group) => languageOfGroup(group) === 'en') ? 'en' : 'nl'
}

const englishCode = /^(en|eng|en[-_ ]?(gb|us|uk))$/
const englishNames: ReadonlySet<string> = new Set(['engels', 'engelse', 'engelstalig', 'english'])
const dutchNames: ReadonlySet<string> = new Set(['nederlands', 'nederlandse', 'nederlandstalig', 'dutch'])
