import { addDays } from '../day.ts'
import { heldUpTo, lastUpTo } from '../group-facts.ts'
import { more, observed, untold, type FurtherFinding } from './further.ts'
import { medianOf } from '../median.ts'
import type { Subject } from './subject.ts'

/** Norm 91: how many children usually come, and whether they are together with the adults as far as was told. */
export function judgeChildren(subject: Subject): FurtherFinding {
  const { own, today } = subject
  const usual = usualChildren(subject)
  if (usual === undefined) return untold(subject, 'children', 'attendance')
  if (usual === 0) return observed(subject, 'children', { state: 'off', count: 0 })
  const year = heldUpTo(own, today).slice(lastUpTo(own.held, addDays(today, -365)) + 1)
  const joined = year.findLast((meeting) => meeting.childrenJoined !== undefined)?.childrenJoined
  switch (joined) {
    case 'whole':
    case 'part':
      return observed(subject, 'children', { state: 'met', count: usual })
    case 'apart':
      return observed(subject, 'children', { state: 'missed', count: usual, change: more(1) })
    case 'none':
    case undefined:
      return untold(subject, 'children', 'month-question', { atLeast: usual })
  }
}

/** Norm 94: whether somebody has the children as a task; whether that goes round is the group's own choice. */
export function judgeChildrenTask(subject: Subject): FurtherFinding {
  if (usualChildren(subject) === 0) return observed(subject, 'childrenTask', { state: 'off' })
  const people = subject.composition.window.flatMap(({ next }) => next.children ?? [])
  const count = new Set(people).size
  if (count > 0) return observed(subject, 'childrenTask', { state: 'met', count })
  return untold(subject, 'childrenTask', 'second-page')
}

/** On a usual evening of the window; undefined where nobody ever answered. */
function usualChildren({ composition }: Subject): number | undefined {
  const usual = medianOf(composition.window.flatMap(({ children }) => children ?? []))
  return usual === undefined ? undefined : Math.ceil(usual)
}
