import { addMonths, daysBetween, monthOf, type Day } from '../day.ts'
import { lastUpTo, wholeMonthPaused } from '../group-facts.ts'
import type { Huddel } from '../huddel.ts'
import type { PersonId } from '../ids.ts'
import { more, observed, shareOf, untold, type FurtherFinding } from './further.ts'
import { came, kernOn, stale, toldHuddels } from './huddel.ts'
import type { Subject } from './subject.ts'

/** Norm 101: a huddel in the last whole month, for all leaders and trainees of the movement together. */
export function judgeHuddelMonthly(subject: Subject): FurtherFinding {
  const { facts, today, own } = subject
  const known = facts.huddels.slice(0, lastUpTo(facts.huddels, today) + 1)
  if (known.length === 0) return untold(subject, 'huddelMonthly', 'huddel-form')
  const month = monthOf(addMonths(`${monthOf(today)}-01` as Day, -1))
  if (wholeMonthPaused(own, month)) return observed(subject, 'huddelMonthly', { state: 'off' })
  const count = known.filter(({ day }) => monthOf(day) === month).length
  const norm = facts.norms.huddelsPerMonth
  if (count >= norm) return observed(subject, 'huddelMonthly', { state: 'met', count })
  return observed(subject, 'huddelMonthly', { state: 'missed', count, change: more(norm - count) })
}

/** Norm 106a: of who were at the last huddel and had a point from before, how many told what became of it. */
export function judgeGoalsLookedBack(subject: Subject): FurtherFinding {
  const [last, before] = [...toldHuddels(subject)].reverse()
  const people = last === undefined ? [] : attendedBy(subject, last)
  if (last === undefined || people.length === 0) return untold(subject, 'goalsLookedBack', 'huddel-form')
  const had = people.filter((person) =>
    before?.goals.some((it) => it.person === person && it.goal !== undefined),
  )
  const of = had.length
  if (of === 0) return observed(subject, 'goalsLookedBack', { state: 'off' })
  const count = had.filter((person) =>
    last.goals.some((it) => it.person === person && it.previous !== undefined),
  ).length
  if (count === of) return observed(subject, 'goalsLookedBack', { state: 'met', count, of })
  return untold(subject, 'goalsLookedBack', 'huddel-form', { atLeast: count, of })
}

/** Norm 106f: of who were at the last huddel, how many wrote down a goal. Who wrote none down may have one. */
export function judgeGoalsSet(subject: Subject): FurtherFinding {
  const last = toldHuddels(subject).at(-1)
  const people = last === undefined ? [] : attendedBy(subject, last)
  const of = people.length
  if (last === undefined || of === 0) return untold(subject, 'goalsSet', 'huddel-form')
  const count = people.filter((person) =>
    last.goals.some((it) => it.person === person && it.goal !== undefined),
  ).length
  if (count >= shareOf(subject.facts.norms.goalsShare, of))
    return observed(subject, 'goalsSet', { state: 'met', count, of })
  return untold(subject, 'goalsSet', 'huddel-form', { atLeast: count, of })
}

/** Who of the group's own leaders and trainees were there, if it is not too long ago. */
function attendedBy({ own, today }: Subject, huddel: Huddel): readonly PersonId[] {
  if (daysBetween(huddel.day, today) > stale) return []
  const { leaders, trainees } = kernOn(own, huddel.day)
  return [...leaders, ...trainees].filter((person) => came(huddel, person))
}
