import { believes } from '../place.ts'
import type { Finding } from '../readiness.ts'
import { found } from './finding.ts'
import { byVisits, morePeople } from './nearest.ts'
import type { Subject } from './subject.ts'

/** Norm 75: enough people signed as dragers, regular or not («getekend 5, actief 4»). Always known: it stands in Mensen. */
export function judgeSigned(subject: Subject): Finding {
  const { composition, facts, young } = subject
  const norm = facts.norms.signed
  const count = composition.dragers.length
  if (count >= norm) return found(subject, 'signed', { state: 'met', count })
  const candidates = composition.participants
    .filter((it) => believes(it.place) === true && !it.signed)
    .sort((a, b) => Number(a.place === 'believer') - Number(b.place === 'believer') || byVisits(a, b))
  return found(subject, 'signed', {
    state: young ? 'growing' : 'missed',
    count,
    change: morePeople('signed', norm - count, candidates),
  })
}
