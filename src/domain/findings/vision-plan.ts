import { observed, untold, type FurtherFinding } from './further.ts'
import type { Subject } from './subject.ts'

/** Norm 10: part of something larger. An empty cell is not known, and not "nee". */
export const judgeChurch = (subject: Subject): FurtherFinding =>
  (subject.group.church ?? '').trim() === ''
    ? untold(subject, 'church', 'groups')
    : observed(subject, 'church', { state: 'met', count: 1 })

/**
 * Norm 111: of the five letters of SMART the register can see two: a number in the sentence of the mission, and a date
 * to aim at. What is missing there may stand in the plan.
 */
export function judgeSmartGoal(subject: Subject): FurtherFinding {
  const { mission = '', targetDate } = subject.group
  const count = Number(/\d/.test(mission)) + Number(targetDate !== undefined)
  if (count === 2) return observed(subject, 'smartGoal', { state: 'met', count, of: 2 })
  return untold(subject, 'smartGoal', 'groups', { atLeast: count, of: 2 })
}

/** Norm 114: whom the group means to reach. Without it the text says «is het geen MG»; here it is a question. */
export function judgeOutwardGoal(subject: Subject): FurtherFinding {
  const { targetGroup = '' } = subject.group
  return targetGroup.trim() === ''
    ? untold(subject, 'outwardGoal', 'groups')
    : observed(subject, 'outwardGoal', { state: 'met', count: 1 })
}

/** Norm 90: how many have somebody to be open with. Nobody is asked in a form; the coach may. */
export const judgeAccountability = (subject: Subject): FurtherFinding =>
  untold(subject, 'accountability', 'coaching-form')

/** Norm 103: the leaders and trainees are invited; whether FAITH was explained to them is told in a talk, not kept. */
export const judgeHuddelInvited = (subject: Subject): FurtherFinding =>
  untold(subject, 'huddelInvited', 'coaching-form', {
    atLeast: subject.composition.participants.filter(({ place }) => place === 'leader' || place === 'trainee')
      .length,
  })

/** Norm 106g: whether people keep in touch between huddels is not for a register to see. */
export const judgeBetweenHuddels = (subject: Subject): FurtherFinding =>
  untold(subject, 'betweenHuddels', 'coaching-form')
