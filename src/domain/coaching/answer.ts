import type { CoachingQuestion } from '../coaching-questions.ts'
import type { Day } from '../day.ts'
import type { Rhythm } from '../group.ts'
import type { Finding } from '../readiness.ts'

/** What the register knows of a closed question, with the count that says so. */
export type Counted =
  /** A norm that is judged anyhow: 96d, 98b, 99a, 99b, 100b. */
  | { readonly kind: 'finding'; readonly finding: Finding }
  /** 96b: on how many evenings it was told what the group is for, of those of which we know. */
  | { readonly kind: 'vision'; readonly count: number; readonly of: number }
  /** 96f: what became of what the group agreed. */
  | {
      readonly kind: 'agreements'
      readonly done: number
      readonly partly: number
      readonly not: number
      readonly untold: number
    }
  /** 96g: how long since the beginning or the last multiplication, and what the group means to do. */
  | { readonly kind: 'schedule'; readonly finding: Finding; readonly target?: Day }
  /** 98c: the usual number of days from evening to evening, and how often they mean to meet. */
  | { readonly kind: 'rhythm'; readonly days: number; readonly evenings: number; readonly meant: Rhythm }
  /** 99c: evenings apart in the last year. */
  | { readonly kind: 'opbouwavonden'; readonly count: number; readonly norm: number }
  | { readonly kind: 'unknown'; readonly missing: Missing }

/** What has to be told before a question can be answered. */
export type Missing = 'activities' | 'group-agreements' | 'trainee' | 'evenings' | 'opbouwavonden'

export interface PreparedAnswer {
  readonly question: CoachingQuestion
  /** `partly`: neither yes nor no; the count says how it is. */
  readonly state: 'yes' | 'no' | 'partly' | 'unknown'
  readonly counted: Counted
}
