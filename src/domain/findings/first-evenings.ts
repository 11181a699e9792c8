import { statusOn } from '../group-facts.ts'
import { eveningsHeld } from '../start-series.ts'
import { observed, untold, type FurtherFinding } from './further.ts'
import type { Subject } from './subject.ts'

/** Norm 25: five evenings to begin with, the held ones counted; asked of a group whose beginning the register knows. */
export function judgeFirstEvenings(subject: Subject): FurtherFinding {
  const { own, today, facts, starting } = subject
  const of = facts.norms.startEvenings
  const held = eveningsHeld(own, today)
  if (starting) return observed(subject, 'firstEvenings', { state: 'growing', count: held, of })
  if (held < of || own.start === undefined) return observed(subject, 'firstEvenings', { state: 'off' })
  return observed(subject, 'firstEvenings', { state: 'met', count: of, of })
}

/** Norm 28: who stops in the first evenings may, without a reason and without a letter; it is counted, never asked. */
export function judgeLeaving(subject: Subject): FurtherFinding {
  const { own, today, starting, composition } = subject
  if (!starting) return observed(subject, 'leaving', { state: 'off' })
  const here = new Set(composition.participants.map(({ person }) => person))
  const gone = own.stays.filter(
    ({ until, from, person }) => until !== undefined && until <= today && until > from && !here.has(person),
  )
  const count = new Set(gone.map(({ person }) => person)).size
  return observed(subject, 'leaving', { state: 'met', count, norm: 0 })
}

/**
 * Norm 29: on the third held evening the group talks about going on. To stop after the first evenings is a good end
 * (27), and a group that runs has gone on. What was not told is not known, however late it is.
 */
export function judgeDecision(subject: Subject): FurtherFinding {
  const { own, group, today, facts } = subject
  const count = eveningsHeld(own, today)
  const status = statusOn(own, group, today)
  const decided = own.start?.decision
  if ((decided !== undefined && decided.on <= today) || status === 'stopped')
    return observed(subject, 'decision', { state: 'met', count })
  if (status === 'running') return observed(subject, 'decision', { state: 'off' })
  if (count < facts.norms.decisionEvening) return observed(subject, 'decision', { state: 'growing', count })
  return untold(subject, 'decision', 'start-form', { atLeast: count })
}
