import { daysBetween, type Day } from '../day.ts'
import { statusOn } from '../group-facts.ts'
import { firstEveningOf } from '../start-series.ts'
import type { Start } from '../start.ts'
import { more, observed, untold, type FurtherFinding, type FurtherKey } from './further.ts'
import type { Subject } from './subject.ts'

/**
 * Norm 14: prayed since two weeks before the first evening. The text leaves open whether before inviting or before
 * starting; here it is before the first evening (T9).
 */
export function judgePrayedBefore(subject: Subject): FurtherFinding {
  return duringCountdown(subject, 'prayedBefore', (start, first) => {
    const norm = subject.facts.norms.prayerDays
    const { today } = subject
    if (start?.prayerSince === undefined) {
      const inTime = first === undefined || daysBetween(today, first) > norm
      return inTime ? { state: 'growing', count: 0 } : undefined
    }
    const count = Math.max(0, daysBetween(start.prayerSince, first ?? today))
    if (count >= norm) return { state: 'met', count }
    return first === undefined
      ? { state: 'growing', count }
      : { state: 'missed', count, change: more(norm - count) }
  })
}

/** Norm 16: a thousand flyers in one go; what was spread on one day adds up, days do not. */
export function judgeFlyers(subject: Subject): FurtherFinding {
  return duringCountdown(subject, 'flyers', (start, first) => {
    const days = Map.groupBy(start?.flyers ?? [], ({ day }) => day)
    const sums = [...days.values()].map((flyers) => flyers.reduce((sum, { count }) => sum + count, 0))
    const count = Math.max(0, ...sums)
    const norm = subject.facts.norms.flyersAtOnce
    if (count >= norm) return { state: 'met', count }
    if (isAhead(subject, first)) return { state: 'growing', count }
    return sums.length === 0 ? undefined : { state: 'missed', count, change: more(norm - count) }
  })
}

/** Norm 17: asked of a group that begins with Alpha, and of no other. */
export function judgeAlphaRegistered(subject: Subject): FurtherFinding {
  return duringCountdown(subject, 'alphaRegistered', (start, first) => {
    if (start?.way !== undefined && start.way !== 'alpha') return { state: 'off' }
    if (start?.alphaRegisteredOn !== undefined) return { state: 'met', count: 1 }
    return start?.way === 'alpha' && isAhead(subject, first) ? { state: 'growing', count: 0 } : undefined
  })
}

/** Norm 22: two common moments of prayer, on days before the first evening. */
export function judgePrayerMoments(subject: Subject): FurtherFinding {
  return duringCountdown(subject, 'prayerMoments', (start, first) => {
    const moments = (start?.prayerMoments ?? []).filter((day) => first === undefined || day < first)
    const count = new Set(moments).size
    const norm = subject.facts.norms.prayerMoments
    if (count >= norm) return { state: 'met', count }
    if (isAhead(subject, first)) return { state: 'growing', count }
    return moments.length === 0 ? undefined : { state: 'missed', count, change: more(norm - count) }
  })
}

type Judged = Parameters<typeof observed>[2]

/** Only of a group that begins, or of which was told how it began; undefined is not told. */
function duringCountdown(
  subject: Subject,
  key: FurtherKey,
  judge: (start: Start | undefined, first: Day | undefined) => Judged | undefined,
): FurtherFinding {
  const { own, group, today } = subject
  const { start } = own
  if (start === undefined && statusOn(own, group, today) !== 'start')
    return observed(subject, key, { state: 'off' })
  const judged = judge(start, firstEveningOf(own, group, today))
  return judged === undefined ? untold(subject, key, 'start-form') : observed(subject, key, judged)
}

const isAhead = ({ today }: Subject, first: Day | undefined): boolean => first === undefined || first > today
