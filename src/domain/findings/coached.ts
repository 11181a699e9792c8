import { addDays, daysBetween, type Day } from '../day.ts'
import { lastUpTo } from '../group-facts.ts'
import type { Finding } from '../readiness.ts'
import { firstEveningOf } from '../start-series.ts'
import { found } from './finding.ts'
import type { Subject } from './subject.ts'

/** Norm 59: talks of the coach with the leader in the last 365 days; pro rata in a first year. Pauses do not stop it. */
export function judgeCoached(subject: Subject): Finding {
  const { own, facts, today, group } = subject
  const full = facts.norms.coachingPerYear
  const past = own.talks.slice(0, lastUpTo(own.talks, today) + 1).map((talk) => talk.day)
  const count = new Set(past.filter((day) => day > addDays(today, -yearLength))).size
  if (count >= full) return found(subject, 'coached', { state: 'met', count })

  const begun = group.firstEvening ?? group.splitOn ?? firstEveningOf(own, group, today)
  if (begun === undefined)
    return found(subject, 'coached', { state: 'unknown', atLeast: count, change: tellFirst })

  const norm = talksDue(daysBetween(begun, today), full)
  if (norm === 0) return found(subject, 'coached', { state: 'growing', count, norm })
  if (count >= norm) {
    // Without a first evening the group may be older than its first report, and have had to be coached more often.
    const sure = group.firstEvening !== undefined || group.splitOn !== undefined || norm === full
    return found(
      subject,
      'coached',
      sure ? { state: 'met', count, norm } : { state: 'unknown', atLeast: count, norm, change: tellFirst },
    )
  }
  const dueOn = talkDueOn(past.at(-1), begun, facts.norms.coachingEveryDays)
  return found(subject, 'coached', {
    state: 'missed',
    count,
    norm,
    change: { kind: 'talks', more: norm - count, dueOn },
  })
}

/** When the next talk is due: a quarter after the last one, or after the first evening. */
export const talkDueOn = (last: Day | undefined, begun: Day, everyDays: number): Day =>
  addDays(last ?? begun, everyDays)

/** How many talks a group of that age should have had in the last year: one for every 91 days of a first year. */
function talksDue(age: number, full: number): number {
  if (age >= yearLength) return full
  return Math.max(0, Math.min(full, Math.floor(age / Math.floor(yearLength / full))))
}

const yearLength = 365
const tellFirst = { kind: 'tell', what: 'first-evening' } as const
