import { clockOf } from './clock.ts'
import { compositionOf, type Composition } from './composition.ts'
import { addMonths, type Day } from './day.ts'
import type { Facts } from './facts.ts'
import { committedRange, judgeCommitted } from './findings/committed.ts'
import { judgeCoached } from './findings/coached.ts'
import { judgeDragers } from './findings/dragers.ts'
import { judgeHuddel } from './findings/huddel.ts'
import { judgeMeals } from './findings/meals.ts'
import { judgeMultiplied } from './findings/multiplied.ts'
import { judgeSeekerShare } from './findings/seeker-share.ts'
import { judgeSeekers } from './findings/seekers.ts'
import { judgeSigned } from './findings/signed.ts'
import { subjectOf, type Subject } from './findings/subject.ts'
import { judgeTasks } from './findings/tasks.ts'
import { judgeTrainee } from './findings/trainee.ts'
import type { Group } from './group.ts'
import type { PersonId } from './ids.ts'
import { verdictOf } from './verdict.ts'

/** The norms that a group is looked at by, in the order in which a leader should read them (E13). */
export const findingKeys = [
  'trainee',
  'committed',
  'dragers',
  'seekers',
  'seekerShare',
  'signed',
  'coached',
  'huddel',
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
  /** How many of the people counted are there by a coordinator's own word, or are not; absent: none. */
  readonly excepted?: number
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
      readonly visits?: readonly {
        readonly visits: number
        readonly since: number
        readonly signed: boolean
      }[]
    }
  | { readonly kind: 'talks'; readonly more: number; readonly dueOn?: Day }
  | { readonly kind: 'meal'; readonly month: string }
  | { readonly kind: 'tasks'; readonly more: number }
  /** Leader and trainee both to the next huddel. */
  | { readonly kind: 'huddel' }
  /** Report evenings, or say who is what: what is needed before anything can be said. */
  | {
      readonly kind: 'tell'
      readonly what: 'evenings' | 'faith' | 'guests' | 'first-evening' | 'tasks' | 'activities' | 'huddels'
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

/** Whether a group can multiply on `today`, and otherwise what it still lacks (E13). */
export const assess = (facts: Facts, group: Group, today: Day): Readiness =>
  assessAs(facts, group, compositionOf(facts, group, today))

/** As `assess`, of a composition that is there already. */
export function assessAs(facts: Facts, group: Group, composition: Composition): Readiness {
  const subject = subjectOf(facts, group, composition)
  const findings = findingKeys.map((key) => judges[key](subject))
  const clock = clockOf(subject)
  const advice = adviceFor(subject, clock)
  return {
    verdict: verdictOf(findings, composition, facts.norms),
    findings,
    clock,
    ...(advice === undefined ? {} : { advice }),
  }
}

const judges = {
  trainee: judgeTrainee,
  committed: judgeCommitted,
  dragers: judgeDragers,
  seekers: judgeSeekers,
  seekerShare: judgeSeekerShare,
  signed: judgeSigned,
  coached: judgeCoached,
  huddel: judgeHuddel,
  meals: judgeMeals,
  tasks: judgeTasks,
  multiplied: judgeMultiplied,
} satisfies Record<FindingKey, (subject: Subject) => Finding>

/** Over two years: plan when there are enough people, otherwise talk. From nine months on: when do you hope to? */
function adviceFor(subject: Subject, clock: Readiness['clock']): Readiness['advice'] {
  const { group, today, facts, composition } = subject
  if (clock.since === undefined) return undefined
  if (clock.state === 'over')
    return committedRange(composition).least >= facts.norms.committed ? 'plan-now' : 'talk-with-coach'
  const planned = group.targetDate !== undefined && group.targetDate >= today
  return !planned && addMonths(clock.since, 9) <= today ? 'set-target-date' : undefined
}
