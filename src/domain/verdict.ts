import { committedRange } from './findings/committed.ts'
import type { Composition } from './composition.ts'
import type { NormValues } from './norms.ts'
import type { Finding, ReadinessVerdict } from './readiness.ts'

/**
 * The verdict of E13. What is not known is taken both ways: only when that would change the verdict is it `unknown`.
 * A group that grows towards a norm, or misses one through fruit, does not fail it.
 */
export function verdictOf(
  findings: readonly Finding[],
  composition: Composition,
  norms: NormValues,
): ReadinessVerdict {
  const stateOf = (key: Finding['key']) => findings.find((finding) => finding.key === key)?.state
  if (stateOf('trainee') !== 'met' || stateOf('committed') === 'off') return 'not-yet'

  const solid = findings.filter((finding) => finding.role === 'solid').map((finding) => finding.state)
  const firm = new Set([
    solid.every((state) => state !== 'missed'),
    solid.every((state) => state !== 'missed' && state !== 'unknown'),
  ])
  const { least, most } = committedRange(composition)
  const counts = [least, norms.nearlyCommitted, norms.committed].filter((n) => n >= least && n <= most)
  const verdicts = new Set(counts.flatMap((count) => [...firm].map((isFirm) => judge(count, isFirm, norms))))
  const [only = 'unknown'] = verdicts
  return verdicts.size === 1 ? only : 'unknown'
}

/** "Bijna" is about the number alone: a group that has it and is not firm has something else to do first. */
function judge(committed: number, firm: boolean, norms: NormValues): ReadinessVerdict {
  if (committed >= norms.committed) return firm ? 'ready' : 'not-yet'
  return committed >= norms.nearlyCommitted ? 'nearly' : 'not-yet'
}
