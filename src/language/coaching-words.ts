import type { Agreement } from '../domain/agreements.ts'
import type { PreparedAnswer } from '../domain/coaching/answer.ts'
import type { Preparation } from '../domain/coaching-preparation.ts'
import type { Value } from '../domain/value.ts'
import type { Day } from '../domain/day.ts'
import type { NextTalk } from '../domain/next-talk.ts'
import type { Outcome } from '../domain/outcome.ts'

/** All that letters about coaching say. */
export interface CoachingWords {
  /** What a group is called that is not named, by the day of the week on which it meets. */
  neutral(weekday: string | undefined): string
  readonly values: Readonly<Record<Value, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  /** «Samen eten (12 mei, deels)» */
  open(agreement: Agreement): string
  /** «Bellen: gedaan» */
  settled(agreement: Agreement): string
  readonly prepare: PrepareWords
  readonly copy: CopyWords
  readonly coach: CoachWords
  readonly calendar: {
    /** `coach` and `group` are absent where they are not named. */
    summary(coach: string | undefined, group: string | undefined): string
    /** As the coach has it. */
    summaryForCoach(group: string, leaders: string | undefined): string
    fileName(day: Day): string
  }
  /** Below the line of the weekly letter, above what coach and leader agreed. */
  withCoach(coach: string | undefined): string
  /** Where they may not be repeated. */
  agreedSomething(agreements: number): string
}

/** What a coach reads before a talk. */
export interface PrepareWords {
  readonly onlyYou: string
  subject(group: string, talk: NextTalk | undefined): string
  readonly preheader: string
  /** `leaders` is absent where nobody is named. */
  opening(talk: NextTalk | undefined, today: Day, group: string, leaders: string | undefined): string
  lastTime(day: Day | undefined): string
  readonly agreed: string
  /** In the place of an agreement that names somebody of a group whose people are not named. */
  readonly withheld: string
  readonly nothingOpen: string
  readonly fillIn: string
  readonly below: string
  readonly questions: string
  readonly known: string
  answer(answer: PreparedAnswer): string
  training(asked: string): string
  faith(why: NonNullable<Preparation['faith']>): string
}

/** The copy of what was agreed, for the leader. */
export interface CopyWords {
  subject(group: string, coach: string | undefined, corrected: boolean): string
  preheader(nextDay: Day | undefined): string
  /** `below`: what was agreed stands under the line. */
  opening(day: Day, coach: string | undefined, agreements: number | 'below'): string
  readonly corrected: string
  readonly settled: string
  readonly stillOpen: string
  next(day: Day): string
  remain(coach: string | undefined): string
}

/** What can be well with a group, as far as it may be read by anybody. */
export type CoachedWell = 'trainee' | 'meals' | 'tasks' | 'coached'

/** What a coach reads of their groups. */
export interface CoachWords {
  /** `only` is the name of the group of whoever coaches one; `asked` of so many groups something is asked. */
  subject(only: string | undefined, asked: number): string
  preheader(groups: number): string
  /** In the first of these letters. */
  readonly introduction: string
  opening(groups: number, asked: number): string
  paused(until: Day): string
  readonly notYetHeld: string
  lastEvening(day: Day, people: number | undefined): string
  good(well: readonly string[]): string
  readonly well: Readonly<Record<CoachedWell, string>>
  /** More evenings than are named one by one, the oldest first. */
  unreported(days: readonly Day[]): string
  nextTalk(talk: NextTalk): string
  readonly fillIn: string
}
