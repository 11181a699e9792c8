import type { Language } from '../domain/language.ts'
import { optionMeant } from './answers.ts'
import type { Question } from './form-description.ts'
import { monthWords } from './month-words.ts'
import { numbers, options } from './wording.ts'

/**
 * The question of a month (`2026-11`): they take turns, for the rarer norms. Each has a key of its own, so that an answer
 * given late is still an answer to the question that was asked.
 */
export function monthQuestion(month: string, names: readonly string[], language: Language = 'nl'): Question {
  const [year = 0, of = 1] = month.split('-').map(Number)
  const all = monthQuestions(names, language).filter(({ key }) => key !== 'extraVision' || names.length > 0)
  // Without names the second takes the turn of the first.
  const askable = names.length > 0 ? all : [invited(language), ...all]
  return askable[(year * 12 + of) % askable.length] ?? invited(language)
}

/** All of them. In Dutch, as the register keeps them, to read the answers by. */
export function monthQuestions(
  names: readonly string[] = [],
  language: Language = 'nl',
): readonly Question[] {
  const words = monthWords[language]
  const choice = (key: string, { title, options: labels }: (typeof words)[Chosen]): Question => ({
    kind: 'choice',
    key,
    title,
    options: options(Object.values(labels)),
  })
  return [
    { kind: 'choice', look: 'list', key: 'extraVision', title: words.vision, options: options(names) },
    invited(language),
    choice(chosen.where, words.where),
    choice(chosen.outside, words.outside),
    choice(chosen.children, words.children),
  ]
}

/** What was chosen, in the words that the register keeps; a name or a number is the same in every language. */
export function monthAnswer(key: string, said: string): string {
  for (const asked of ['where', 'outside', 'children'] as const) {
    if (chosen[asked] !== key) continue
    const kept: Readonly<Record<string, string>> = monthWords.nl[asked].options
    const meant = optionMeant<string>(said, kept, monthWords.en[asked].options)
    return (meant === undefined ? undefined : kept[meant]) ?? said
  }
  return said
}

const chosen = { where: 'extraWhere', outside: 'extraOutside', children: 'extraChildren' } as const
type Chosen = keyof typeof chosen

const invited = (language: Language): Question => ({
  kind: 'choice',
  look: 'list',
  key: 'extraInvited',
  title: monthWords[language].invited,
  options: numbers(20),
})
