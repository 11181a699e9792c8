import type { Composition } from '../composition.ts'
import type { Finding } from '../readiness.ts'
import { found } from './finding.ts'
import { byVisits, morePeople } from './nearest.ts'
import type { Subject } from './subject.ts'
import { tellEvenings } from './untold.ts'

/** How many people are committed for sure, and how many they may be. */
export function committedRange(composition: Composition): { readonly least: number; readonly most: number } {
  const least = composition.committed.length
  if (!composition.enough) return { least, most: Number.POSITIVE_INFINITY }
  return { least, most: least + (composition.perhaps?.committed.length ?? 0) }
}

/** Norm 51: enough people who come more or less steadily, whatever they believe. Not asked in the first evenings (26). */
export function judgeCommitted(subject: Subject): Finding {
  if (subject.starting) return found(subject, 'committed', { state: 'off' })
  const { composition, facts } = subject
  const { least, most } = committedRange(composition)
  const norm = facts.norms.committed
  const excepted = composition.participants.filter((it) => it.excepted === true).length
  const judged = (as: Omit<Parameters<typeof found>[2], 'excepted'>): Finding =>
    found(subject, 'committed', { ...as, ...(excepted > 0 && { excepted }) })
  if (composition.enough && least >= norm) return judged({ state: 'met', count: least })
  if (most >= norm)
    return judged({
      state: 'unknown',
      change: tellEvenings,
      ...(composition.enough ? { atLeast: least } : {}),
    })
  const others = composition.participants
    .filter((it) => !it.committed && it.visits > 0 && it.excepted !== true)
    .sort(byVisits)
  return judged({ state: 'missed', count: least, change: morePeople('committed', norm - least, others) })
}
