import type { MonthAnswers } from '../domain/meeting.ts'
import { dutchMonthWords as words } from '../dutch/month-words.ts'
import { matchable } from './plain-text.ts'

/** What stands under «Extra vraag»: a question of the month and its answer on each line. Anything else says nothing. */
export function monthAnswersIn(extra: string): MonthAnswers {
  const answers: { -readonly [Key in keyof MonthAnswers]: MonthAnswers[Key] } = {}
  for (const line of extra.split('\n')) {
    const told = line.trim()
    const after = (title: string) => (told.startsWith(title) ? told.slice(title.length).trim() : '')

    const visionBy = after(words.vision)
    if (visionBy !== '') answers.visionBy = visionBy
    const invited = after(words.invited)
    if (/^\d{1,3}$/.test(invited)) answers.invited = Number(invited)
    const where = chosen(after(words.where.title), words.where.options)
    if (where !== undefined) answers.where = where
    const outing = chosen(after(words.outside.title), words.outside.options)
    if (outing !== undefined) answers.outing = outing
    const joined = chosen(after(words.children.title), words.children.options)
    if (joined !== undefined) answers.childrenJoined = joined
  }
  return answers
}

function chosen<Key extends string>(said: string, options: Readonly<Record<Key, string>>): Key | undefined {
  if (said === '') return undefined
  const read = matchable(said)
  return (Object.keys(options) as Key[]).find((key) => matchable(options[key]) === read)
}
