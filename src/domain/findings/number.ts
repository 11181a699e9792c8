import type { Participant } from '../composition.ts'
import type { Finding } from '../readiness.ts'
import { found } from './finding.ts'
import { morePeople } from './nearest.ts'
import type { Subject } from './subject.ts'
import { tellAbout, tellEvenings, totalOf, type Untold } from './untold.ts'

/** Norm 49 for either half: enough people for sure, perhaps enough, or too few; a young group grows towards it (T1). */
export function judgeNumber(
  subject: Subject,
  key: 'dragers' | 'seekers',
  count: number,
  untold: Untold,
  candidates: readonly Participant[],
): Finding {
  const { composition, facts, young } = subject
  const norm = facts.norms[key]
  const { enough } = composition
  if (enough && count >= norm) return found(subject, key, { state: 'met', count })
  if (young) {
    const change = enough ? morePeople(key, norm - count, candidates) : tellEvenings
    return found(subject, key, { state: 'growing', change, ...(enough ? { count } : {}) })
  }
  if (!enough) return found(subject, key, { state: 'unknown', change: tellEvenings })
  if (count + totalOf(untold) >= norm)
    return found(subject, key, { state: 'unknown', atLeast: count, change: tellAbout(untold) })
  return found(subject, key, { state: 'missed', count, change: morePeople(key, norm - count, candidates) })
}
