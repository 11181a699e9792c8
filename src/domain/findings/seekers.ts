import type { Finding } from '../readiness.ts'
import { judgeNumber } from './number.ts'
import { byVisits } from './nearest.ts'
import type { Subject } from './subject.ts'
import { untoldIn } from './untold.ts'

/** Norm 49: people who do not know Jesus yet and come regularly. */
export function judgeSeekers(subject: Subject): Finding {
  const { composition } = subject
  const isSeeker = (it: { readonly place: string }) => it.place === 'seeker'
  const candidates = composition.participants.filter((it) => isSeeker(it) && !it.regular).sort(byVisits)
  return judgeNumber(
    subject,
    'seekers',
    composition.seekers.length,
    untoldIn(composition, isSeeker),
    candidates,
  )
}
