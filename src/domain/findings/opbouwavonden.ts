import { addDays, daysBetween } from '../day.ts'
import { firstEveningOf } from '../start-series.ts'
import { more, observed, untold, type FurtherFinding } from './further.ts'
import type { Subject } from './subject.ts'

/**
 * Norm 78: evenings of the dragers apart, in the last 365 days, for the text gives no period (T7); a team training
 * does not count for it. A group of which none was ever told may well have had them.
 */
export function judgeOpbouwavonden(subject: Subject): FurtherFinding {
  const { own, group, today, facts } = subject
  const known = own.opbouwavonden.filter(({ day, kind }) => kind === 'opbouwavond' && day <= today)
  const yearAgo = addDays(today, -365)
  const count = new Set(known.filter(({ day }) => day > yearAgo).map(({ day }) => day)).size
  const norm = facts.norms.opbouwavonden
  if (count >= norm) return observed(subject, 'opbouwavonden', { state: 'met', count })
  if (known.length === 0) return untold(subject, 'opbouwavonden', 'opbouwavond-form')
  const begun = firstEveningOf(own, group, today)
  if (begun === undefined || daysBetween(begun, today) < 365)
    return observed(subject, 'opbouwavonden', { state: 'growing', count })
  return observed(subject, 'opbouwavonden', { state: 'missed', count, change: more(norm - count) })
}
