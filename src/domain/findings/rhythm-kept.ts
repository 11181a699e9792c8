import { addDays, daysBetween, type Day } from '../day.ts'
import type { GroupFacts } from '../group-facts.ts'
import { firstEveningOf } from '../start-series.ts'
import { more, observed, untold, type FurtherFinding } from './further.ts'
import { medianOf } from '../median.ts'
import type { Subject } from './subject.ts'

/**
 * Norms 48 and 108: the median of the days between the evenings of the window, pauses cut out, against the rhythm that
 * the group chose itself. That rhythm wins over «liefst wekelijks» (T5), which is a question of the coach and no more.
 */
export function judgeRhythm(subject: Subject): FurtherFinding {
  const { composition, group, own, facts } = subject
  const { window, reported, expected } = composition
  const norm = {
    weekly: facts.norms.weeklyGapDays,
    fortnightly: facts.norms.fortnightlyGapDays,
    monthly: facts.norms.monthlyGapDays,
  }[group.rhythm]
  const gaps = window.slice(1).map(({ day }, index) => gapBetween(own, window[index]?.day ?? day, day))
  const count = medianOf(gaps)
  const told = { told: reported, of: expected }
  if (count === undefined || window.length < facts.norms.windowMinimum)
    return untold(subject, 'rhythm', 'attendance', { told })
  if (count <= norm) return observed(subject, 'rhythm', { state: 'met', count, norm, told })
  // An evening that nobody told of may have been held, and the gap be half of what it seems.
  if (reported < expected) return untold(subject, 'rhythm', 'attendance', { told })
  return observed(subject, 'rhythm', { state: 'missed', count, norm, told, change: more(count - norm) })
}

/** Days from one evening to the next, but for those in a pause. */
const gapBetween = (own: GroupFacts, one: Day, next: Day): number =>
  daysBetween(one, next) - pausedDays(own, addDays(one, 1), addDays(next, -1))

/** Norm 9: whether the group rests some days a year. That nobody wrote a pause down is no "nee": perhaps they just did. */
export function judgeRest(subject: Subject): FurtherFinding {
  const { own, group, today } = subject
  const begun = firstEveningOf(own, group, today)
  const count = pausedDays(own, addDays(today, 1 - yearLength), today)
  const planned = own.pauses.some((pause) => pause.to >= today)
  if (count > 0 || planned) return observed(subject, 'rest', { state: 'met', count })
  const isYoung = begun === undefined || daysBetween(begun, today) < yearLength / 2
  return isYoung ? observed(subject, 'rest', { state: 'off' }) : untold(subject, 'rest', 'pauses')
}

/** How many days from `from` up to and with `to` lie in a pause, each once. */
function pausedDays(own: GroupFacts, from: Day, to: Day): number {
  let open = from
  let count = 0
  for (const pause of own.pauses) {
    const begin = pause.from > open ? pause.from : open
    const end = pause.to < to ? pause.to : to
    if (begin > end) continue
    count += daysBetween(begin, end) + 1
    open = addDays(end, 1)
  }
  return count
}

const yearLength = 365
