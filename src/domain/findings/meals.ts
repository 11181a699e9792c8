import { addDays, addMonths, monthOf, type Day } from '../day.ts'
import { heldUpTo, lastUpTo, wholeMonthPaused } from '../group-facts.ts'
import type { Meeting } from '../meeting.ts'
import type { Finding } from '../readiness.ts'
import { expectedEvenings, reportOf } from '../rhythm.ts'
import { firstEveningOf, inStartSeries } from '../start-series.ts'
import { found } from './finding.ts'
import type { Subject } from './subject.ts'

/**
 * Norm 61: a meal in every calendar month. The last whole month is judged; the current one cannot fail yet. A month that
 * was paused from end to end, or in which the first five evenings were still going on (T4), is not asked.
 */
export function judgeMeals(subject: Subject): Finding {
  const { today, facts, own } = subject
  const month = monthOf(addMonths(`${monthOf(today)}-01` as Day, -1))
  if (!mealsAskedIn(subject, month) || wholeMonthPaused(own, month))
    return found(subject, 'meals', { state: 'off' })

  const held = heldIn(subject, month)
  const count = held.filter(hadMeal).length
  if (count >= facts.norms.mealsPerMonth) return found(subject, 'meals', { state: 'met', count })

  if (held.some((meeting) => meeting.activities === undefined))
    return found(subject, 'meals', { state: 'unknown', change: { kind: 'tell', what: 'activities' } })
  if (!allReported(subject, month))
    return found(subject, 'meals', { state: 'unknown', change: { kind: 'tell', what: 'evenings' } })
  return found(subject, 'meals', {
    state: 'missed',
    count,
    change: { kind: 'meal', month: nextMealMonth(subject) },
  })
}

/** How many meals are known in the month of `today`. */
export const mealsThisMonth = (subject: Subject): number =>
  heldIn(subject, monthOf(subject.today)).filter(hadMeal).length

/** Whether the first five evenings were over when the month began. */
export function mealsAskedIn(subject: Subject, month: string): boolean {
  const { own, group, facts, today } = subject
  const first = `${month}-01` as Day
  const begun = firstEveningOf(own, group, today)
  if (begun === undefined || begun > first) return false
  return !inStartSeries(own, group, first, facts.norms)
}

const hadMeal = (meeting: Meeting) => meeting.activities?.includes('meal') === true

const heldIn = ({ own, today }: Subject, month: string): readonly Meeting[] =>
  heldUpTo(own, today)
    .slice(lastUpTo(own.held, `${month}-00` as Day) + 1)
    .filter(({ day }) => monthOf(day) === month)

/** Every expected evening was reported; where none can be expected, something was. */
function allReported({ facts, group, own, today }: Subject, month: string): boolean {
  const first = `${month}-01` as Day
  const last = addDays(addMonths(first, 1), -1)
  const known = own.meetings.slice(0, lastUpTo(own.meetings, today) + 1)
  const expected = expectedEvenings(facts, group, first, last)
  if (expected.length === 0) return known.some((meeting) => monthOf(meeting.day) === month)
  return expected.every((day) => reportOf(known, day) !== undefined)
}

const nextMealMonth = (subject: Subject): string =>
  mealsThisMonth(subject) < subject.facts.norms.mealsPerMonth
    ? monthOf(subject.today)
    : monthOf(addMonths(`${monthOf(subject.today)}-01` as Day, 1))
