/** In which language a letter speaks. */
import { languageFor, languageOfGroup, type Language } from '../domain/language.ts'
import type { Standing } from '../domain/standing.ts'
import { dutch } from '../dutch/speech.ts'
import { english } from '../english/speech.ts'
import type { Speech } from '../language/speech.ts'
import type { LetterInput } from './letter-input.ts'

const speeches: Readonly<Record<Language, Speech>> = { nl: dutch, en: english }

export const speechOf = (language: Language): Speech => speeches[language]

/** The language of its readers, or else of their groups. */
export const speechFor = ({ readers, standings }: Pick<LetterInput, 'readers' | 'standings'>): Speech =>
  speechOf(
    languageFor(
      readers,
      standings.map(({ group }) => group),
    ),
  )

/** What is meant for the whole group, whoever the letter is to. */
export const speechOfGroup = ({ group }: Standing): Speech => speechOf(languageOfGroup(group))
