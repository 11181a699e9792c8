import type { FormResponse } from '../ports.ts'
import { parseDay, type Day } from '../domain/day.ts'
import type { FormKind } from './form-description.ts'
import { questionIdOf } from './question-id.ts'
import { alike, cut, oneLine } from './wording.ts'

/** One response, read by the keys of its questions; what was not understood is said in `problems` and is absent. */
export interface Answers {
  /** Everything that was chosen or typed, blank ones left out. */
  all(key: string): readonly string[]
  one(key: string): string | undefined
  text(key: string): string | undefined
  count(key: string, most: number): number | undefined
  day(key: string): Day | undefined
  /** Whether the question was answered, understood or not. */
  given(key: string): boolean
  /** None of these questions was answered. */
  blank(keys: readonly string[]): boolean
  readonly problems: string[]
}

/** Longer texts are cut: nobody writes that in a form at the end of an evening. */
const longestText = 5000

export function readAnswers(kind: FormKind, response: FormResponse): Answers {
  const problems: string[] = []

  function all(key: string): readonly string[] {
    const id = questionIdOf(kind, key)
    const values = Object.hasOwn(response.answers, id) ? (response.answers[id] ?? []) : []
    return values.filter((value) => oneLine(value) !== '')
  }
  const one = (key: string) => all(key)[0]

  return {
    all,
    one,
    text(key) {
      const value = one(key)
      if (value === undefined) return undefined
      const clean = value.toWellFormed().replace(notText, '').trim()
      if (Array.from(clean).length > longestText)
        problems.push('Een tekst was wel erg lang; we bewaarden de eerste 5.000 tekens.')
      return clean === '' ? undefined : cut(clean, longestText)
    },
    count(key, most) {
      const value = one(key)?.trim()
      if (value === undefined) return undefined
      const digits = /^\d{1,3}([. ]\d{3})+$/.test(value) ? value.replace(/[. ]/g, '') : value
      const number = /^\d{1,6}$/.test(digits) ? Number(digits) : undefined
      if (number !== undefined && number <= most) return number
      problems.push(`‘${shown(value)}’ is geen aantal dat we begrijpen; dat telt niet mee.`)
      return undefined
    },
    day(key) {
      const value = one(key)?.trim()
      const parsed = value === undefined ? undefined : parseDay(value.slice(0, 10))
      if (value !== undefined && parsed === undefined)
        problems.push(`‘${shown(value)}’ is geen datum die we begrijpen.`)
      return parsed
    },
    given: (key) => one(key) !== undefined,
    blank: (keys) => keys.every((key) => one(key) === undefined),
    problems,
  }
}

/** What was read, short enough to be quoted in a sentence. */
export const shown = (text: string): string => cut(oneLine(text), 60)

/** The key of the option that was chosen, in any of the languages in which it is offered; one we never offered is no key. */
export function optionMeant<Key extends string>(
  said: string,
  ...languages: readonly Readonly<Record<Key, string>>[]
): Key | undefined {
  for (const words of languages) for (const key in words) if (alike(words[key]) === alike(said)) return key
  return undefined
}

/** Control characters, which a cell of a spreadsheet cannot hold; line breaks and tabs stay. */
// eslint-disable-next-line no-control-regex -- these are the characters meant
const notText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
