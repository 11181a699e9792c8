import { daysBetween, type Day } from '../domain/day.ts'
import type { Answers } from './answers.ts'
import type { Sending } from './sending.ts'

interface Believed {
  /** What the sentence calls it: «van de huddel». */
  readonly of: string
  /** How many days before the sending it may be, and how many after. */
  readonly ago?: number
  readonly ahead?: number
}

/** A date that was filled in, if it can be meant: a year that was mistyped is said, and is no date. */
export function believedDay(
  answers: Answers,
  key: string,
  sending: Sending | undefined,
  { of, ago = longest, ahead = longest }: Believed,
): Day | undefined {
  const typed = answers.day(key)
  if (typed === undefined || sending === undefined) return typed
  const after = daysBetween(sending.calendarDay, typed)
  if (-ago <= after && after <= ahead) return typed
  answers.problems.push(
    after > 0 && ahead === 0
      ? `De datum ${of} moet nog komen; die telt nog niet mee.`
      : `De datum ${of} kan niet kloppen; die telt niet mee.`,
  )
  return undefined
}

/** As `believedDay`; a question that was left empty means the day of sending. */
export const believedDayOrSent = (
  answers: Answers,
  key: string,
  sending: Sending | undefined,
  believed: Believed,
): Day | undefined => (answers.given(key) ? believedDay(answers, key, sending, believed) : sending?.day)

/** Two years is as far as any norm looks. */
const longest = 730
