import { addDays, daysBetween, latest, type Day } from '../day.ts'
import { heldUpTo, lastUpTo } from '../group-facts.ts'
import type { Meeting } from '../meeting.ts'
import { more, observed, untold, type FurtherFinding } from './further.ts'
import type { Subject } from './subject.ts'

/** Of something that people do: it was seen, it surely was not, or nobody said. */
type Sight = 'seen' | 'not' | 'untold'

/** Norm 67: how many were invited in the last quarter, as far as the question of the month told. */
export function judgeInvited(subject: Subject): FurtherFinding {
  const told = since(subject, quarter).flatMap(({ invited }) => invited ?? [])
  if (told.length === 0) return untold(subject, 'invited', 'month-question')
  const count = told.reduce((sum, invited) => sum + invited, 0)
  const norm = subject.facts.norms.invited
  if (count >= norm) return observed(subject, 'invited', { state: 'met', count })
  return observed(subject, 'invited', { state: 'missed', count, change: more(norm - count) })
}

/** Event 69: something fun besides the evenings, in the last quarter. Shown, never judged. */
export function judgeOutings(subject: Subject): FurtherFinding {
  const told = since(subject, quarter).flatMap(({ outing }) => outing ?? [])
  if (told.length === 0) return untold(subject, 'outings', 'month-question')
  const count = told.filter((outing) => outing === 'fun' || outing === 'both').length
  return observed(subject, 'outings', { state: count > 0 ? 'met' : 'off', count })
}

/** Norm 89: of boven, binnen and buiten, how many were seen in the last months (see 32 for what counts as which). */
export function judgeBalance(subject: Subject): FurtherFinding {
  const days = subject.facts.norms.balanceDays
  const sights = [upward(subject, days), inward(subject, days), outward(subject, days)]
  const count = sights.filter((sight) => sight === 'seen').length
  const of = sights.length
  if (count === of) return observed(subject, 'balance', { state: 'met', count, of })
  if (sights.includes('not'))
    return observed(subject, 'balance', { state: 'missed', count, of, change: more(of - count) })
  return untold(subject, 'balance', 'attendance', { atLeast: count, of })
}

/**
 * Norm 115: how many days ago the group was last seen to reach outward; of the three directions this has the tightest
 * limit, for it is the first to go.
 */
export function judgeOutside(subject: Subject): FurtherFinding {
  const { today, own, facts } = subject
  const norm = facts.norms.outsideDays
  const last = lastOutward(subject)
  if (last !== undefined && daysBetween(last, today) <= norm)
    return observed(subject, 'outside', { state: 'met', count: daysBetween(last, today) })
  const first = own.held[0]?.day
  if (first !== undefined && first <= today && first > addDays(today, -norm))
    return observed(subject, 'outside', { state: 'growing' })
  if (outward(subject, norm) !== 'not') return untold(subject, 'outside', 'month-question')
  const count = last === undefined ? undefined : daysBetween(last, today)
  return observed(subject, 'outside', {
    state: 'missed',
    change: more(1),
    ...(count === undefined ? {} : { count }),
  })
}

/** Norm 116: in a year something for the neighbourhood and something missionary. What was not asked may have been done. */
export function judgeBothOutside(subject: Subject): FurtherFinding {
  const year = since(subject, 365)
  const social = year.some(({ outing }) => outing === 'neighbourhood' || outing === 'both')
  const missionary = year.some(invites) || newcomersSince(subject, addDays(subject.today, -365)) !== undefined
  const count = Number(social) + Number(missionary)
  if (count === 2) return observed(subject, 'bothOutside', { state: 'met', count, of: 2 })
  return untold(subject, 'bothOutside', 'month-question', { atLeast: count, of: 2 })
}

function upward(subject: Subject, days: number): Sight {
  const evenings = since(subject, days)
  if (evenings.some(({ activities = [] }) => activities.includes('bible') || activities.includes('prayer')))
    return 'seen'
  return evenings.length > 0 && evenings.every(({ activities }) => activities !== undefined)
    ? 'not'
    : 'untold'
}

function inward(subject: Subject, days: number): Sight {
  const evenings = since(subject, days)
  if (
    evenings.some(
      ({ activities = [], outing }) => activities.includes('meal') || outing === 'fun' || outing === 'both',
    )
  )
    return 'seen'
  const isTold = evenings.every(({ activities }) => activities !== undefined)
  return evenings.length > 0 && isTold && evenings.some(({ outing }) => outing !== undefined)
    ? 'not'
    : 'untold'
}

/** Surely not: on every evening it was told that no guest came, and the questions of the month were answered no. */
function outward(subject: Subject, days: number): Sight {
  const from = addDays(subject.today, -days)
  const last = lastOutward(subject)
  if (last !== undefined && last > from) return 'seen'
  const evenings = since(subject, days)
  const asked = evenings.some(({ outing, invited }) => outing !== undefined || invited !== undefined)
  return asked && evenings.every(({ guests }) => guests !== undefined) ? 'not' : 'untold'
}

/** The last day on which something was done for the neighbourhood, somebody was invited, or somebody new came. */
function lastOutward(subject: Subject): Day | undefined {
  const evening = heldUpTo(subject.own, subject.today).findLast(
    (meeting) => invites(meeting) || meeting.outing === 'neighbourhood' || meeting.outing === 'both',
  )
  const days = [evening?.day, newcomersSince(subject, '0001-01-01' as Day)]
  return latest(...days.filter((day): day is Day => day !== undefined))
}

const invites = ({ invited = 0, guests = 0 }: Meeting): boolean => invited > 0 || guests > 0

/** The last day after `after` on which somebody of the group came for the first time, its very first evening left out. */
function newcomersSince({ own, today }: Subject, after: Day): Day | undefined {
  const first = own.held.find(({ present }) => present !== undefined)?.day
  if (first === undefined) return undefined
  return latest(...[...own.firstVisit.values()].filter((day) => day > after && day > first && day <= today))
}

/** Held evenings of the last `days` days. */
const since = ({ own, today }: Subject, days: number): readonly Meeting[] =>
  heldUpTo(own, today).slice(lastUpTo(own.held, addDays(today, -days)) + 1)

const quarter = 92
