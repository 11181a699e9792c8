import { norms, type NormKey } from '../norms.ts'
import type { FindingState } from '../readiness.ts'
import type { Subject } from './subject.ts'

/**
 * Every norm of class H or S that has no part in the verdict, in the order of the movement's text. They explain how a
 * group lives, are computed only where they are shown, and never say whether a group can multiply.
 */
export const furtherKeys = [
  'rhythm',
  'rest',
  'church',
  'homes',
  'prayedBefore',
  'flyers',
  'alphaRegistered',
  'prayerMoments',
  'firstEvenings',
  'leaving',
  'decision',
  'visionTold',
  'visionTellers',
  'agreementsKept',
  'agreementsMade',
  'hosts',
  'prayed',
  'invited',
  'bibleOpen',
  'bibleLeaders',
  'outings',
  'dragersPresent',
  'opbouwavonden',
  'traineeLeads',
  'balance',
  'accountability',
  'children',
  'childrenTask',
  'huddelMonthly',
  'huddelInvited',
  'goalsLookedBack',
  'goalsSet',
  'betweenHuddels',
  'smartGoal',
  'outwardGoal',
  'outside',
  'bothOutside',
] as const
export type FurtherKey = (typeof furtherKeys)[number]

/** A norm held against a group, beside those that readiness is judged by. */
export interface FurtherFinding {
  readonly key: FurtherKey
  readonly line: string
  readonly state: FindingState
  /** What was counted; absent when unknown. */
  readonly count?: number
  /** Of how many, where the count is a part of something; `norm` may then be a share 0-1 of it. */
  readonly of?: number
  /** When unknown: how many there are for sure. */
  readonly atLeast?: number
  readonly norm: number
  readonly quote: string
  /** `rhythm`: good to keep · `start`: of the countdown and the first evenings · `context`: to talk about. */
  readonly role: 'rhythm' | 'start' | 'context'
  readonly change?: FurtherChange
  /** Of how many evenings this was told; absent where it is no matter of evenings. */
  readonly told?: { readonly told: number; readonly of: number }
}

export type FurtherChange =
  /** That many more of what the norm counts. */
  | { readonly kind: 'more'; readonly more: number }
  /** Where it can be told: what is needed before anything can be said. */
  | { readonly kind: 'tell'; readonly where: ToldIn }

/** Where people tell what a finding needs to know. */
export type ToldIn =
  | 'attendance'
  | 'second-page'
  | 'month-question'
  | 'start-form'
  | 'huddel-form'
  | 'opbouwavond-form'
  | 'coaching-form'
  | 'groups'
  | 'pauses'

interface Rule {
  readonly role: FurtherFinding['role']
  /** A number of the movement, with its sentence … */
  readonly norm?: NormKey
  /** … or a sentence without a number of its own. */
  readonly line?: string
  readonly quote?: string
}

/** By what a finding judges: a number that Instellingen can change, or a sentence that asks for one of something. */
export const furtherRules = {
  rhythm: { role: 'rhythm', line: '108', quote: 'Welke frequentie hoort bij deze mensen?' },
  rest: {
    role: 'rhythm',
    line: '9',
    quote: 'in de zomervakantie en rond Kerst rust te nemen, rekening te houden met vakanties etc',
  },
  church: {
    role: 'context',
    line: '10',
    quote: 'altijd deel bent van een groter geheel, meestal een bestaande kerk',
  },
  homes: { role: 'rhythm', norm: 'homesShare' },
  prayedBefore: { role: 'start', norm: 'prayerDays' },
  flyers: { role: 'start', norm: 'flyersAtOnce' },
  alphaRegistered: {
    role: 'start',
    line: '17',
    quote: 'als je begint met een Alpha cursus dat deze aangemeld wordt bij Alpha- Nederland',
  },
  prayerMoments: { role: 'start', norm: 'prayerMoments' },
  firstEvenings: { role: 'start', norm: 'startEvenings' },
  leaving: { role: 'start', line: '28', quote: 'Mochten mensen willen afhaken dan kan dat' },
  decision: { role: 'start', norm: 'decisionEvening' },
  visionTold: { role: 'rhythm', norm: 'visionTimes' },
  visionTellers: {
    role: 'rhythm',
    line: '34',
    quote: 'laat iemand uit de groep regelmatig vertellen wat de visie is, steeds een ander persoon',
  },
  agreementsKept: {
    role: 'rhythm',
    line: '38',
    quote: 'Wat hebben we de vorige keer afgesproken en hoe gaat het daarmee?',
  },
  agreementsMade: {
    role: 'rhythm',
    line: '43',
    quote: 'Kan je een punt opnoemen waar je de volgende keer op terug kunt komen?',
  },
  hosts: { role: 'context', norm: 'hostAddresses' },
  prayed: { role: 'rhythm', norm: 'prayerShare' },
  invited: { role: 'rhythm', norm: 'invited' },
  bibleOpen: { role: 'rhythm', norm: 'bibleShare' },
  bibleLeaders: { role: 'rhythm', norm: 'bibleLeaders' },
  outings: { role: 'context', line: '69', quote: 'een verjaardag vieren, een picknick of wat ook maar past' },
  dragersPresent: { role: 'rhythm', norm: 'dragersPresentShare' },
  opbouwavonden: { role: 'rhythm', norm: 'opbouwavonden' },
  traineeLeads: { role: 'rhythm', norm: 'traineeLeads' },
  balance: { role: 'rhythm', line: '89', quote: 'Je bewaakt de balans tussen boven, binnen en buiten' },
  accountability: {
    role: 'context',
    line: '90',
    quote: 'zoveel mogelijk een accountability relatie aan te gaan',
  },
  children: { role: 'context', line: '91', quote: 'Kinderen horen er volledig bij' },
  childrenTask: {
    role: 'context',
    line: '94',
    quote:
      'als je deze taak kunt laten rouleren is dat heel mooi, als het beter is dat 1 persoon dat doet dan kun je daarvoor kiezen',
  },
  huddelMonthly: { role: 'rhythm', norm: 'huddelsPerMonth' },
  huddelInvited: {
    role: 'context',
    line: '103',
    quote:
      'alleen die mensen welkom die uitgenodigd zijn, en die eerst mee genomen zijn in de principes van FAITH',
  },
  goalsLookedBack: { role: 'rhythm', line: '106a', quote: 'Wat heb je met jouw punt gedaan?' },
  goalsSet: { role: 'rhythm', norm: 'goalsShare' },
  betweenHuddels: {
    role: 'context',
    line: '106g',
    quote: 'tussen de huddels door voor elkaar te bidden en het contact met elkaar te onderhouden',
  },
  smartGoal: { role: 'context', line: '111', quote: 'zo SMART-mogelijk is geformuleerd' },
  outwardGoal: {
    role: 'context',
    line: '114',
    quote: 'als er niet nadrukkelijk ook een missionaire spits aan zit is het geen MG',
  },
  outside: { role: 'rhythm', norm: 'outsideDays' },
  bothOutside: {
    role: 'rhythm',
    line: '116',
    quote: 'zowel maatschappelijke dingen te doen als missionaire',
  },
} as const satisfies Record<FurtherKey, Rule>

/** What a finding judged, with the number, the sentence and the line that it judged by. */
export function observed(
  { facts }: Subject,
  key: FurtherKey,
  judged: Pick<FurtherFinding, 'state' | 'count' | 'of' | 'atLeast' | 'change' | 'told'> & {
    readonly norm?: number
  },
): FurtherFinding {
  const rule: Rule = furtherRules[key]
  const number = rule.norm === undefined ? undefined : norms[rule.norm]
  return {
    key,
    line: number?.line ?? rule.line ?? '',
    quote: number?.quote ?? rule.quote ?? '',
    role: rule.role,
    norm: rule.norm === undefined ? 1 : facts.norms[rule.norm],
    ...judged,
  }
}

/** Nothing can be said, but for what is sure, until it is told there. */
export const untold = (
  subject: Subject,
  key: FurtherKey,
  where: ToldIn,
  more: Pick<FurtherFinding, 'atLeast' | 'told' | 'of'> = {},
): FurtherFinding => observed(subject, key, { state: 'unknown', change: { kind: 'tell', where }, ...more })

export const more = (lacking: number): FurtherChange => ({ kind: 'more', more: lacking })

/** The least whole number that is such a share of `of`. */
export const shareOf = (share: number, of: number): number => Math.ceil(share * of - 1e-9)
