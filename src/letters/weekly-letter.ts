/** The letter that a leader or trainee gets in a week: the next evening first, at most three questions, and how it goes. */
import type { Facts } from '../domain/facts.ts'
import type { Person } from '../domain/person.ts'
import type { Standing } from '../domain/standing.ts'
import type { Letter } from '../ports.ts'
import { asksFor } from './asks.ts'
import type { AppText, Ask, EveningPart, LetterContent, Link, StandingPart } from './content.ts'
import { eveningPart, nobody } from './evening-part.ts'
import { groupAppText } from './group-app-text.ts'
import { htmlOf } from './html/letter-html.ts'
import type { LetterLinks } from './links.ts'
import { namesFor } from './names.ts'
import { standingPart } from './standing-part.ts'
import { subjectOf } from './subject.ts'
import { textOf } from './letter-text.ts'
import { isNews, toldOf } from './told.ts'
import { withinBudget } from './word-budget.ts'
import { capital, sayDate, sayList, sayWhen, withinWeek } from './wording.ts'

export interface LetterInput {
  /** Who reads this letter: one person, or more who share a mailbox. */
  readonly readers: readonly Person[]
  /** Of the groups that a reader leads or is trainee in, the nearest evening first. */
  readonly standings: readonly Standing[]
  readonly facts: Facts
  readonly links: LetterLinks
  readonly coordinator: { readonly name: string }
  /** What the last letter told; absent when there was none. */
  readonly told?: string
  /** Nobody of the readers ever got a letter. */
  readonly first: boolean
  /** Hour of the day at which it is read, 0-23. */
  readonly hour: number
}

/** 'quiet' when nothing changed since the last letter and nothing is asked. */
export function weeklyLetter(input: LetterInput): Letter | 'quiet' {
  if (input.standings.length === 0) return 'quiet'
  if (!isNews(letterTold(input), input.told, groupsOf(input))) return 'quiet'
  const content = contentOf(input)
  return { subject: content.subject, text: textOf(content), html: htmlOf(content) }
}
