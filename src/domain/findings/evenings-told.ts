import { groupAgreements } from '../agreements.ts'
import type { Activity, Meeting } from '../meeting.ts'
import { more, observed, shareOf, untold, type FurtherFinding, type FurtherKey } from './further.ts'
import type { Subject } from './subject.ts'

/** Norm 33: on how many evenings of the window was told what the group is for. */
export const judgeVisionTold = (subject: Subject): FurtherFinding =>
  judgeActivity(subject, 'visionTold', 'vision', () => subject.facts.norms.visionTimes)

/** Norm 54: on what part of the evenings there was prayed for each other and for people around. */
export const judgePrayed = (subject: Subject): FurtherFinding =>
  judgeActivity(subject, 'prayed', 'prayer', (of) => shareOf(subject.facts.norms.prayerShare, of))

/** Norm 68, the one half: «De Bijbel gaat open». */
export const judgeBibleOpen = (subject: Subject): FurtherFinding =>
  judgeActivity(subject, 'bibleOpen', 'bible', (of) => shareOf(subject.facts.norms.bibleShare, of))

/** Of the evenings of which is told what was done; the others keep a "nee" from being sure. */
function judgeActivity(
  subject: Subject,
  key: FurtherKey,
  activity: Activity,
  wantedOf: (evenings: number) => number,
): FurtherFinding {
  const { window } = subject.composition
  const known = window.filter((meeting) => meeting.activities !== undefined)
  const told = { told: known.length, of: window.length }
  if (known.length < subject.facts.norms.windowMinimum) return untold(subject, key, 'attendance', { told })

  const count = known.filter((meeting) => meeting.activities?.includes(activity)).length
  const of = known.length
  const wanted = wantedOf(of)
  if (count >= wanted) return observed(subject, key, { state: 'met', count, of, told })
  const silent = window.length - of
  if (count + silent >= wantedOf(of + silent))
    return untold(subject, key, 'attendance', { atLeast: count, told })
  return observed(subject, key, { state: 'missed', count, of, told, change: more(wanted - count) })
}

/** Norm 43: whether the group agrees on something for the next time. That nobody wrote it down is no "nee". */
export function judgeAgreementsMade(subject: Subject): FurtherFinding {
  const { window } = subject.composition
  const count = window.filter(hasAgreement).length
  const told = { told: count, of: window.length }
  if (window.length < subject.facts.norms.windowMinimum || count === 0)
    return untold(subject, 'agreementsMade', 'second-page', { told })
  return observed(subject, 'agreementsMade', { state: 'met', count, of: window.length, told })
}

/** Norm 38: what was agreed is asked about the next time, and somebody says what became of it: done, partly or not. */
export function judgeAgreementsKept(subject: Subject): FurtherFinding {
  const due = groupAgreements(subject.composition.window).filter(
    ({ madeOn }) => madeOn !== subject.composition.window.at(-1)?.day,
  )
  const of = due.length
  if (of === 0) return observed(subject, 'agreementsKept', { state: 'off' })
  const count = due.filter(({ outcome }) => outcome !== undefined).length
  const told = { told: count, of }
  // That nobody wrote it down is no "nee".
  if (count < of) return untold(subject, 'agreementsKept', 'second-page', { atLeast: count, told })
  return observed(subject, 'agreementsKept', { state: 'met', count, of, told })
}

const hasAgreement = ({ agreement }: Meeting) => agreement !== undefined
