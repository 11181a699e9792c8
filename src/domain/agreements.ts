/** What was agreed, and what became of it: an agreement is open until it is done. */
import type { Day } from './day.ts'
import { lastUpTo } from './group-facts.ts'
import type { CoachingTalk, Meeting } from './meeting.ts'
import type { Outcome } from './outcome.ts'

export interface Agreement {
  readonly text: string
  readonly madeOn: Day
  /** What was told of it last; absent while nothing was. */
  readonly outcome?: Outcome
}

/** So many agreements of coach and leader are open at a time: what newer ones push out is let go, for nobody does more. */
export const mostOpen = 3

/**
 * What coach and leader have agreed up to and with `on` and is not done, the newest first. In this order they are
 * numbered wherever they are read, and in this order the next talk tells what became of them. `talks` are those of one
 * group, in the order of days.
 */
export const openAgreements = (talks: readonly CoachingTalk[], on: Day): readonly Agreement[] =>
  talks.slice(0, lastUpTo(talks, on) + 1).reduce(openAfter, [])

/** What the talk of that day told of the agreements before it. */
export function settledIn(talks: readonly CoachingTalk[], talk: CoachingTalk): readonly Agreement[] {
  const before = talks.filter(({ day }) => day < talk.day).reduce<readonly Agreement[]>(openAfter, [])
  return told(before, talk).filter((_, index) => talk.previousAgreements?.[index] !== undefined)
}

function openAfter(open: readonly Agreement[], talk: CoachingTalk): readonly Agreement[] {
  const made = talk.agreements.map((text) => ({ text, madeOn: talk.day }))
  const again = new Set(made.map(({ text }) => alike(text)))
  const left = told(open, talk).filter(({ text, outcome }) => outcome !== 'done' && !again.has(alike(text)))
  return [...made, ...left].slice(0, mostOpen)
}

const told = (open: readonly Agreement[], { previousAgreements = [] }: CoachingTalk): readonly Agreement[] =>
  open.map((agreement, index) => {
    const outcome = previousAgreements[index]
    return outcome === undefined ? agreement : { ...agreement, outcome }
  })

const alike = (text: string): string =>
  text
    .trim()
    .replace(/[.!\s]+$/, '')
    .toLowerCase()

/** What a group agreed on its held evenings, in order; what became of it is told on the next one (norm 38). */
export const groupAgreements = (held: readonly Meeting[]): readonly Agreement[] =>
  held.flatMap(({ agreement, day }, index) => {
    if (agreement === undefined || agreement.trim() === '') return []
    const outcome = held[index + 1]?.previousAgreement
    return [{ text: agreement, madeOn: day, ...(outcome === undefined ? {} : { outcome }) }]
  })
