import { addDays, type Day } from './day.ts'
import type { Facts } from './facts.ts'
import { groupFactsOf, statusOn } from './group-facts.ts'
import type { Group } from './group.ts'
import { norms, type NormValues } from './norms.ts'
import { eveningsHeld, firstEveningOf } from './start-series.ts'
import type { Start, StartTick } from './start.ts'

export const startSteps = [
  'prayer',
  'prayer-moments',
  'invitees',
  'flyer',
  'flyers',
  'alpha',
  'day-asked',
  'facebook',
  'local-paper',
  'drop-off',
  'topics',
] as const
/** A step on the way to the first evening (norms 12-25). */
export type StartStep = (typeof startSteps)[number]

/** How a step stands. Of what nobody told we know nothing: that is not «nee». */
export type StepState = 'done' | 'planned' | 'short' | 'untold'

export interface StepOnTheWay {
  readonly step: StartStep
  readonly quote: string
  readonly state: StepState
  /** When it was done, begins, or is planned. */
  readonly on?: Day
  /** What was counted, and how many the text speaks of. */
  readonly count?: number
  readonly of?: number
  /** The last day on which it is in time; absent while the first evening is not known. */
  readonly dueOn?: Day
  /** That day has passed. */
  readonly late: boolean
}

/** Whether the group goes on (norm 29): talked over on the third *held* evening, overdue after the fifth. */
export type GoingOn =
  | { readonly state: 'decided'; readonly on: Day; readonly what: NonNullable<Start['decision']>['what'] }
  | { readonly state: 'later' | 'next-evening' | 'due' | 'overdue' }

/** The way of a group that begins: what comes before the first evening, the first five, and whether it goes on. */
export interface StartTrack {
  readonly group: Group
  /** T, the first evening; absent while nobody said when. */
  readonly first?: Day
  readonly steps: readonly StepOnTheWay[]
  readonly evenings: { readonly held: number; readonly of: number; readonly quote: string }
  readonly goingOn: GoingOn
  /** Five evenings and then stopping, as was agreed: «Mocht de groep niet lekker lopen dan kun je makkelijker stoppen». */
  readonly goodEnd: boolean
}

/** How a beginning stands on a day; undefined of a group that is not beginning then. It advises, and blocks nothing. */
export function startTrackOf(facts: Facts, group: Group, today: Day): StartTrack | undefined {
  const own = groupFactsOf(facts, group.id)
  if (statusOn(own, group, today) !== 'start') return undefined
  const first = firstEveningOf(own, group, today)
  const told = facts.starts.find((start) => start.group === group.id) ?? nothingTold(group)
  const held = eveningsHeld(own, today)
  const goingOn = goingOnAt(held, told, facts.norms, today)
  const of = facts.norms.startEvenings
  return {
    group,
    ...(first === undefined ? {} : { first }),
    steps: stepsOf({ told, group, facts, first, today }),
    evenings: { held, of, quote: norms.startEvenings.quote },
    goingOn,
    goodEnd: held >= of && goingOn.state === 'decided' && goingOn.what === 'stop',
  }
}

/** The one thing to ask of a leader now: the first step that is late, or otherwise the first that is open. */
export function nextStep({ steps, evenings }: StartTrack): StepOnTheWay | undefined {
  // Once they have begun, what comes before the first evening is over; the topics go on.
  const askable = evenings.held > 0 ? steps.filter(({ step }) => step === 'topics') : steps
  const open = askable.filter(
    ({ step, state }) => !advice.has(step) && (state === 'untold' || state === 'short'),
  )
  return open.find(({ late }) => late) ?? open[0]
}

interface Beginning {
  readonly told: Start
  readonly group: Group
  readonly facts: Facts
  readonly first: Day | undefined
  readonly today: Day
}

function stepsOf(beginning: Beginning): readonly StepOnTheWay[] {
  const { told, first, today, facts } = beginning
  const { prayerDays, startEvenings } = facts.norms
  const before = first && addDays(first, -1)
  const step = (
    key: StartStep,
    quote: string,
    stands: Pick<StepOnTheWay, 'state' | 'on' | 'count' | 'of'>,
    dueOn = before,
  ): StepOnTheWay => ({
    step: key,
    quote,
    ...stands,
    ...(dueOn === undefined ? {} : { dueOn }),
    // After the first evening there is nothing left to hurry for, but for what the next ones are about.
    late:
      dueOn !== undefined &&
      today > dueOn &&
      stands.state !== 'done' &&
      (key === 'topics' || (first !== undefined && today < first)),
  })
  const tick = (key: StartStep & StartTick, quote: string) =>
    step(key, quote, { state: told.ticks.includes(key) ? 'done' : 'untold' })
  return [
    step('prayer', norms.prayerDays.quote, prayerOf(beginning), first && addDays(first, -prayerDays)),
    step('prayer-moments', norms.prayerMoments.quote, momentsOf(beginning)),
    step('invitees', quotes.invitees, inviteesOf(beginning)),
    step('flyer', quotes.flyer, { state: told.ticks.includes('flyer-made') ? 'done' : 'untold' }),
    step('flyers', norms.flyersAtOnce.quote, flyersOf(beginning)),
    ...(told.way === 'alpha' ? [step('alpha', quotes.alpha, dated(told.alphaRegisteredOn, today))] : []),
    tick('day-asked', quotes['day-asked']),
    tick('facebook', quotes.facebook),
    tick('local-paper', quotes['local-paper']),
    tick('drop-off', quotes['drop-off']),
    step('topics', norms.startEvenings.quote, counted(told.topics.length, startEvenings), first),
  ]
}

/** Since at least two weeks before the first evening; while that is not known, that there is prayed is enough. */
function prayerOf({ told, first, today, facts }: Beginning): Pick<StepOnTheWay, 'state' | 'on'> {
  const { prayerSince: on } = told
  if (on === undefined) return { state: 'untold' }
  if (first !== undefined && on > addDays(first, -facts.norms.prayerDays)) return { state: 'short', on }
  return { state: on <= today ? 'done' : 'planned', on }
}

/** Moments before the first evening; one that is planned counts once it has been. */
function momentsOf({
  told,
  first,
  today,
  facts,
}: Beginning): Pick<StepOnTheWay, 'state' | 'on' | 'count' | 'of'> {
  const of = facts.norms.prayerMoments
  const moments = told.prayerMoments.filter((on) => first === undefined || on < first)
  const been = moments.filter((on) => on <= today)
  const on = (been.length >= of ? been : moments).at(-1)
  if (on === undefined)
    return told.prayerMoments.length > 0 ? { state: 'short', count: 0, of } : { state: 'untold', of }
  if (been.length >= of) return { state: 'done', on, count: been.length, of }
  return { state: moments.length >= of ? 'planned' : 'short', on, count: moments.length, of }
}

/** At least one for each drager: the list itself is theirs, here it is a number. */
function inviteesOf({ told, group, facts, today }: Beginning): Pick<StepOnTheWay, 'state' | 'count' | 'of'> {
  const of = Math.max(
    groupFactsOf(facts, group.id).stays.filter(
      ({ place, from, until }) =>
        carries.has(place) && from <= today && (until === undefined || today < until),
    ).length,
    1,
  )
  const count = told.invitees ?? group.contacts
  return count === undefined ? { state: 'untold', of } : { ...counted(count, of), count }
}

/** The most on one day: days are not added up. */
function flyersOf({ told, today, facts }: Beginning): Pick<StepOnTheWay, 'state' | 'on' | 'count' | 'of'> {
  const of = facts.norms.flyersAtOnce
  const [most] = [...told.flyers].sort((one, other) => other.count - one.count)
  const enough = told.flyers.find(({ day, count }) => count >= of && day <= today)
  const best = enough ?? most
  if (best === undefined) return { state: 'untold', of }
  const state = enough !== undefined ? 'done' : best.count >= of ? 'planned' : 'short'
  return { state, on: best.day, count: best.count, of }
}

const dated = (on: Day | undefined, today: Day): Pick<StepOnTheWay, 'state' | 'on'> =>
  on === undefined ? { state: 'untold' } : { state: on <= today ? 'done' : 'planned', on }

const counted = (count: number, of: number): Pick<StepOnTheWay, 'state' | 'count' | 'of'> =>
  count === 0 ? { state: 'untold', of } : { state: count >= of ? 'done' : 'short', count, of }

function goingOnAt(
  held: number,
  { decision }: Start,
  { decisionEvening, startEvenings }: NormValues,
  today: Day,
): GoingOn {
  if (decision !== undefined && decision.on <= today)
    return { state: 'decided', on: decision.on, what: decision.what }
  if (held >= startEvenings) return { state: 'overdue' }
  if (held >= decisionEvening) return { state: 'due' }
  return { state: held === decisionEvening - 1 ? 'next-evening' : 'later' }
}

const nothingTold = ({ id }: Group): Start => ({
  group: id,
  prayerMoments: [],
  flyers: [],
  ticks: [],
  topics: [],
})

/** Whoever makes the list: those who carry the beginning. */
const carries: ReadonlySet<string> = new Set(['leader', 'trainee', 'drager'])

/** They are good ideas, and no leader is asked for them. */
const advice: ReadonlySet<StartStep> = new Set(['facebook', 'local-paper', 'drop-off'])

/** The sentences behind the steps that have no number. */
const quotes = {
  invitees: 'een lijst te maken met mensen die ze kunnen uitnodigen',
  flyer: 'een aansprekende flyer die mensen in hun straat kunnen uitdelen',
  alpha: 'als je begint met een Alpha cursus dat deze aangemeld wordt bij Alpha- Nederland',
  'day-asked': 'zowel voor de genodigden als voor jezelf een geschikt moment is',
  facebook: 'Gebruik Facebook',
  'local-paper': 'andere kanalen om je groep kenbaar te maken bijvoorbeeld een wijkkrantje',
  'drop-off': 'een school of andere organisatie is waar je bv je flyers neer mag leggen',
} as const satisfies Partial<Record<StartStep, string>>
