import { addDays } from '../day.ts'
import type { Finding } from '../readiness.ts'
import { clockOf } from '../clock.ts'
import { found } from './finding.ts'
import type { Subject } from './subject.ts'

/** Norm 50: multiplied within a year, and at the latest within two. Between one and two it is time, not too late. */
export function judgeMultiplied(subject: Subject): Finding {
  const clock = clockOf(subject)
  const { today, group } = subject
  if (clock.days === undefined)
    return found(subject, 'multiplied', { state: 'unknown', change: { kind: 'tell', what: 'first-evening' } })
  if (clock.state !== 'over') return found(subject, 'multiplied', { state: 'met', count: clock.days })
  const planned = group.targetDate !== undefined && group.targetDate > today ? group.targetDate : undefined
  return found(subject, 'multiplied', {
    state: 'missed',
    count: clock.days,
    change: { kind: 'plan', byDay: planned ?? addDays(today, quarter) },
  })
}

const quarter = 91
