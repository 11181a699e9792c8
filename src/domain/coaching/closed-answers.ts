/** The closed questions of a coaching talk, answered from what is counted; the coach confirms them in the talk. */
import { groupAgreements } from '../agreements.ts'
import { coachingQuestions, type CoachingQuestion } from '../coaching-questions.ts'
import type { Facts } from '../facts.ts'
import { judgeVisionTold } from '../findings/evenings-told.ts'
import { judgeOpbouwavonden } from '../findings/opbouwavonden.ts'
import { judgeRhythm } from '../findings/rhythm-kept.ts'
import { subjectOf, type Subject } from '../findings/subject.ts'
import type { Finding, FindingKey } from '../readiness.ts'
import type { Standing } from '../standing.ts'
import type { Counted, PreparedAnswer } from './answer.ts'

type Judged = readonly [PreparedAnswer['state'], Counted]

/** In the order of the text. */
export function closedAnswers(standing: Standing, facts: Facts): readonly PreparedAnswer[] {
  const subject = subjectOf(facts, standing.group, standing.composition)
  const answers: readonly (readonly [string, Judged])[] = [
    ['Komt die regelmatig terug?', visionTold(subject)],
    ['Is minstens de helft van de groep zoekers?', judgedBy('seekerShare', standing)],
    ['Hoe gaat het met de afspraken die jullie als MCG hebben gemaakt?', agreed(standing)],
    ['Lig je op schema?', onSchedule(standing)],
    ['Doet die mee met de huddel?', atHuddels(standing)],
    ['Hoe vaak komen als MCG bij elkaar?', howOften(subject)],
    ['Heb je minstens 4 dragers?', judgedBy('dragers', standing)],
    ['Worden de taken goed verdeeld aan het eind van elke bijeenkomst?', judgedBy('tasks', standing)],
    [apart, heldApart(subject)],
    ['Lukt het om regelmatig (minstens 1 keer per maand) samen te eten?', judgedBy('meals', standing)],
  ]
  return answers.flatMap(([text, [state, counted]]) => {
    const question = questions.get(text)
    return question === undefined ? [] : [{ question, state, counted }]
  })
}

const questions: ReadonlyMap<string, CoachingQuestion> = new Map(
  coachingQuestions.map((question) => [question.text, question]),
)

const apart =
  'Kom je ook wel eens apart met de dragers en andere gelovigen bij elkaar voor visie, verdieping, gebed, avondmaal etc.?'

const findingOf = (key: FindingKey, { readiness }: Standing): Finding | undefined =>
  readiness.findings.find((finding) => finding.key === key)

function judgedBy(key: FindingKey, standing: Standing): Judged {
  const finding = findingOf(key, standing)
  return finding === undefined
    ? ['unknown', { kind: 'unknown', missing: 'evenings' }]
    : [stateOf(finding), { kind: 'finding', finding }]
}

function stateOf({ state }: Finding): PreparedAnswer['state'] {
  switch (state) {
    case 'met':
      return 'yes'
    case 'missed':
      return 'no'
    case 'unknown':
      return 'unknown'
    case 'growing':
    case 'fruit':
    case 'off':
      return 'partly'
  }
}

function visionTold(subject: Subject): Judged {
  const { state, count, of } = judgeVisionTold(subject)
  if (count === undefined || of === undefined) return ['unknown', { kind: 'unknown', missing: 'activities' }]
  return [state === 'met' ? 'yes' : 'no', { kind: 'vision', count, of }]
}

function agreed({ composition }: Standing): Judged {
  const agreements = groupAgreements(composition.window)
  if (agreements.length === 0) return ['unknown', { kind: 'unknown', missing: 'group-agreements' }]
  const told = (outcome: 'done' | 'partly' | 'not' | undefined) =>
    agreements.filter((each) => each.outcome === outcome).length
  const [done, partly, not, untold] = [told('done'), told('partly'), told('not'), told(undefined)]
  const counted = { kind: 'agreements', done, partly, not, untold } as const
  return [done + partly + not === 0 ? 'unknown' : 'partly', counted]
}

function onSchedule(standing: Standing): Judged {
  const { readiness, group, today } = standing
  const finding = findingOf('multiplied', standing)
  if (finding === undefined) return ['unknown', { kind: 'unknown', missing: 'evenings' }]
  const target = group.targetDate !== undefined && group.targetDate >= today ? group.targetDate : undefined
  const counted = { kind: 'schedule', finding, ...(target === undefined ? {} : { target }) } as const
  // Between one year and two it is time, and not too late.
  return [readiness.clock.state === 'due' ? 'partly' : stateOf(finding), counted]
}

/** Norm 58 asks it of leader and trainee together. That it is kept is not yet that they always came. */
function atHuddels(standing: Standing): Judged {
  if (standing.trainees.length === 0) return ['unknown', { kind: 'unknown', missing: 'trainee' }]
  const [state, counted] = judgedBy('huddel', standing)
  const always = counted.kind === 'finding' && counted.finding.count === counted.finding.of
  return [state === 'yes' && !always ? 'partly' : state, counted]
}

/** How often is no question of yes or no: what the group chose itself stands beside it (T5). */
function howOften(subject: Subject): Judged {
  const { count } = judgeRhythm(subject)
  const { window } = subject.composition
  if (count === undefined) return ['unknown', { kind: 'unknown', missing: 'evenings' }]
  return ['partly', { kind: 'rhythm', days: count, evenings: window.length, meant: subject.group.rhythm }]
}

function heldApart(subject: Subject): Judged {
  const { state, count, norm } = judgeOpbouwavonden(subject)
  if (count === undefined) return ['unknown', { kind: 'unknown', missing: 'opbouwavonden' }]
  const counted = { kind: 'opbouwavonden', count, norm } as const
  return [state === 'met' ? 'yes' : count === 0 && state === 'missed' ? 'no' : 'partly', counted]
}
