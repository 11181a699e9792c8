import { norms, type NormKey } from '../norms.ts'
import type { Finding, FindingKey } from '../readiness.ts'
import type { Subject } from './subject.ts'

/** By which number of the movement a finding judges, and what part it plays in the verdict (E13). */
export const rules = {
  trainee: { norm: 'trainees', role: 'gate' },
  committed: { norm: 'committed', role: 'gate' },
  dragers: { norm: 'dragers', role: 'solid' },
  seekers: { norm: 'seekers', role: 'solid' },
  seekerShare: { norm: 'seekerShare', role: 'solid' },
  signed: { norm: 'signed', role: 'solid' },
  coached: { norm: 'coachingPerYear', role: 'solid' },
  huddel: { norm: 'huddelsMissed', role: 'solid' },
  meals: { norm: 'mealsPerMonth', role: 'rhythm' },
  tasks: { norm: 'tasksShare', role: 'rhythm' },
  multiplied: { norm: 'multiplyAtLatestDays', role: 'clock' },
} as const satisfies Record<FindingKey, { readonly norm: NormKey; readonly role: Finding['role'] }>

/** What a finding judged, with the number, the sentence and the line that it judged by. */
export function found(
  subject: Subject,
  key: FindingKey,
  judged: Pick<Finding, 'state' | 'count' | 'of' | 'atLeast' | 'change' | 'excepted'> & {
    readonly norm?: number
  },
): Finding {
  const rule = rules[key]
  const { line, quote } = norms[rule.norm]
  return { key, line, quote, role: rule.role, norm: subject.facts.norms[rule.norm], ...judged }
}
