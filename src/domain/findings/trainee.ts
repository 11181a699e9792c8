import type { Finding } from '../readiness.ts'
import { found } from './finding.ts'
import { morePeople } from './nearest.ts'
import type { Subject } from './subject.ts'

/** Norm 57: a trainee, and a leader to learn from. Always known: it stands in Mensen. */
export function judgeTrainee(subject: Subject): Finding {
  const { participants } = subject.composition
  const count = participants.filter((it) => it.place === 'trainee').length
  const led = participants.some((it) => it.place === 'leader')
  const norm = subject.facts.norms.trainees
  if (count >= norm && led) return found(subject, 'trainee', { state: 'met', count })
  // Nobody is named: who may become a trainee is for leader and coach to see, not for a register.
  return found(subject, 'trainee', {
    state: 'missed',
    count,
    change: morePeople('trainee', Math.max(norm - count, 0), []),
  })
}
