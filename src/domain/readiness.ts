import type { Day } from './day.ts'
import type { PersonId } from './ids.ts'

/** The nine norms that a group is looked at by, in the order in which a leader should read them (E13). */
export const findingKeys = [
  'trainee',
  'committed',
  'dragers',
  'seekers',
  'seekerShare',
  'signed',
  'coached',
  'meals',
  'tasks',
  'multiplied',
] as const
export type FindingKey = (typeof findingKeys)[number]

/**
 * `met` and `missed` are sure. `unknown`: an input is missing. `growing`: a young group that need not meet it yet (T1).
 * `fruit`: missed because somebody came to faith (96d). `off`: it does not apply now (first evenings, pause).
 */
export type FindingState = 'met' | 'missed' | 'unknown' | 'growing' | 'fruit' | 'off'

/** One norm, held against one group on one day, with all that explains it. */
export interface Finding {
  readonly key: FindingKey
  /** The line in the movement's FAQ. */
  readonly line: string
  readonly state: FindingState
  /** What was counted: people, talks, meals or days. Absent when unknown. */
  readonly count?: number
  /** Of how many, where the count is a part of something; `norm` is then a share 0-1 of it. */
  readonly of?: number
  /** When unknown or growing: how many there are for sure. */
  readonly atLeast?: number
  readonly norm: number
  readonly quote: string
  /** `gate`: needed to multiply · `solid`: makes it firm · `clock` · `rhythm`: good to keep, no part of the verdict. */
  readonly role: 'gate' | 'solid' | 'clock' | 'rhythm'
  /** The smallest change that would meet it; absent when it is met. */
  readonly change?: SmallestChange
}

export type SmallestChange =
  /** That many more people in some state; `near` are those closest to it. */
  | {
      readonly kind: 'people'
      readonly more: number
      readonly near: readonly PersonId[]
      /** For which norm: what the people should become. */
      readonly toward?: FindingKey
      /** How often each of `near` came, in that order. */
      readonly visits?: readonly { readonly visits: number; readonly since: number }[]
    }
  | { readonly kind: 'talks'; readonly more: number; readonly dueOn?: Day }
  | { readonly kind: 'meal'; readonly month: string }
  | { readonly kind: 'tasks'; readonly more: number }
  /** Report evenings, or say who is what: what is needed before anything can be said. */
  | {
      readonly kind: 'tell'
      readonly what: 'evenings' | 'faith' | 'guests' | 'first-evening' | 'tasks' | 'activities'
    }
  | { readonly kind: 'plan'; readonly byDay: Day }

export type ReadinessVerdict = 'ready' | 'nearly' | 'not-yet' | 'unknown'

export interface Readiness {
  readonly verdict: ReadinessVerdict
  readonly findings: readonly Finding[]
  /** How long since the first evening or the last multiplication (norm 50). */
  readonly clock: {
    readonly since?: Day
    readonly days?: number
    readonly state: 'fresh' | 'due' | 'over' | 'unknown'
  }
  /** E13: ready but over two years: plan now; over two years and few: a talk with the coach, no blame. */
  readonly advice?: 'plan-now' | 'talk-with-coach' | 'set-target-date'
}
