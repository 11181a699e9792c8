import { dayNumber } from '../../../src/domain/day.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import { monthQuestion } from '../../../src/forms/month-questions.ts'
import { monthWords } from '../../../src/forms/month-words.ts'
import type { Filled } from './story.ts'

type Evening = Extract<Filled, { form: 'attendance' }>

/** What is said to the question of the month, every other evening; without chance, so that the rest of the story stays. */
export function monthAnswer(
  { day, group, present }: Evening,
  month: string,
  called: (people: readonly PersonId[]) => readonly string[],
): Record<string, readonly string[]> {
  const nth =
    Math.floor(dayNumber(day) / 7) + Array.from(group).reduce((sum, sign) => sum + sign.charCodeAt(0), 0)
  if (nth % 2 === 1) return {}
  const turn = Math.floor(nth / 2)
  const { key } = monthQuestion(month, called(present))
  const { where, outside, children } = monthWords.nl
  const one = (options: Readonly<Record<string, string>>, index: number) =>
    Object.values(options).slice(index, index + 1)
  const answers: Readonly<Record<string, readonly string[]>> = {
    extraVision: called(present.slice(turn % present.length)).slice(0, 1),
    extraInvited: [String(turn % 4)],
    extraWhere: one(where.options, turn % 5 === 0 ? 1 : 0),
    extraOutside: one(outside.options, turn % 4),
    extraChildren: one(children.options, turn % 2),
  }
  return { [key]: answers[key] ?? [] }
}
