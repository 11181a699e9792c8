import { believes } from '../place.ts'
import type { Finding } from '../readiness.ts'
import { judgeNumber } from './number.ts'
import { byVisits } from './nearest.ts'
import type { Subject } from './subject.ts'
import { untoldIn } from './untold.ts'

/** Norm 49 (62): dragers who signed and come regularly; leader and trainee among them, the coach never. */
export function judgeDragers(subject: Subject): Finding {
  const { composition } = subject
  const active = new Set(composition.activeDragers)
  const candidates = composition.participants
    .filter((it) => believes(it.place) === true && !active.has(it.person))
    // Who comes and only has to sign is nearer than who signed and does not come.
    .sort((a, b) => Number(b.regular) - Number(a.regular) || byVisits(a, b))
  const untold = untoldIn(composition, (it) => composition.dragers.includes(it.person))
  return judgeNumber(subject, 'dragers', composition.activeDragers.length, untold, candidates)
}
