/** The closed questions of a coaching talk, answered from what is counted; the coach confirms them in the talk. */
import { groupAgreements } from '../agreements.ts'
import { coachingQuestions, type CoachingQuestion } from '../coaching-questions.ts'
import { addDays, daysBetween, type Day } from '../day.ts'
import type { Facts } from '../facts.ts'
import { groupFactsOf, type GroupFacts } from '../group-facts.ts'
import type { Finding, FindingKey } from '../readiness.ts'
import type { Standing } from '../standing.ts'
import type { Counted, PreparedAnswer } from './answer.ts'

type Judged = readonly [PreparedAnswer['state'], Counted]

/** In the order of the text. */
export function closedAnswers(standing: Standing, facts: Facts): readonly PreparedAnswer[] {
  const own = groupFactsOf(facts, standing.group.id)
  const answers: readonly (readonly [string, Judged])[] = [
    ['Komt die regelmatig terug?', visionTold(standing)],
    ['Is minstens de helft van de groep zoekers?', judgedBy('seekerShare', standing)],
    ['Hoe gaat het met de afspraken die jullie als MCG hebben gemaakt?', agreed(standing)],
    ['Lig je op schema?', onSchedule(standing)],
    ['Doet die mee met de huddel?', atHuddels(standing, facts)],
    ['Hoe vaak komen als MCG bij elkaar?', howOften(standing, own)],
    ['Heb je minstens 4 dragers?', judgedBy('dragers', standing)],
    ['Worden de taken goed verdeeld aan het eind van elke bijeenkomst?', judgedBy('tasks', standing)],
    [apart, heldApart(standing, facts)],
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

function visionTold({ composition }: Standing): Judged {
  const known = composition.window.filter(({ activities }) => activities !== undefined)
  if (known.length === 0) return ['unknown', { kind: 'unknown', missing: 'activities' }]
  const count = known.filter(({ activities }) => activities?.includes('vision') === true).length
  return [count === 0 ? 'no' : 'partly', { kind: 'vision', count, of: known.length }]
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

function atHuddels({ trainees, today }: Standing, { huddels }: Facts): Judged {
  if (trainees.length === 0) return ['unknown', { kind: 'unknown', missing: 'trainee' }]
  const known = huddels
    .filter(
      ({ day, attended }) => day <= today && day > addDays(today, -yearLength) && attended !== undefined,
    )
    .slice(-lastHuddels)
  if (known.length === 0) return ['unknown', { kind: 'unknown', missing: 'huddels' }]
  const count = known.filter(({ attended }) => trainees.some((it) => attended?.includes(it) === true)).length
  return [
    count === known.length ? 'yes' : count === 0 ? 'no' : 'partly',
    { kind: 'huddels', count, of: known.length },
  ]
}

/** The middle one of the stretches between the last evenings; what was paused in between is cut out (norm 48). */
function howOften({ composition: { window }, group }: Standing, own: GroupFacts): Judged {
  const stretches = window.slice(1).map(({ day }, index) => {
    const before = window[index]?.day ?? day
    return daysBetween(before, day) - pausedBetween(own, before, day)
  })
  if (stretches.length < fewestStretches) return ['unknown', { kind: 'unknown', missing: 'evenings' }]
  const sorted = [...stretches].sort((a, b) => a - b)
  const days = Math.max(1, sorted[(sorted.length - 1) >> 1] ?? 0)
  return ['partly', { kind: 'rhythm', days, evenings: window.length, meant: group.rhythm }]
}

function pausedBetween({ pauses }: GroupFacts, after: Day, before: Day): number {
  let paused = 0
  let open = addDays(after, 1)
  for (const { from, to } of pauses) {
    const [first, last] = [from > open ? from : open, to < before ? to : addDays(before, -1)]
    if (first > last) continue
    paused += daysBetween(first, last) + 1
    open = addDays(last, 1)
  }
  return paused
}

/** Norm 78 names no period: in the last year two will do. Where none was ever told, nobody may know of the form. */
function heldApart({ group, today }: Standing, { opbouwavonden }: Facts): Judged {
  const own = opbouwavonden.filter(
    (it) => it.group === group.id && it.kind === 'opbouwavond' && it.day <= today,
  )
  if (own.length === 0) return ['unknown', { kind: 'unknown', missing: 'opbouwavonden' }]
  const count = own.filter(({ day }) => day > addDays(today, -yearLength)).length
  const state = count >= enoughApart ? 'yes' : count === 0 ? 'no' : 'partly'
  return [state, { kind: 'opbouwavonden', count }]
}

const yearLength = 365
const lastHuddels = 3
const fewestStretches = 2
const enoughApart = 2
