import type { Day } from '../domain/day.ts'
import type { HuddelPart } from '../domain/huddel-agenda.ts'
import type { HuddelTheme } from '../domain/huddel.ts'

/** What the letters around a huddel say. */
export interface HuddelWords {
  readonly themes: Readonly<Record<HuddelTheme, string>>
  readonly parts: Readonly<Record<HuddelPart, string>>
  /** A button that leads to the form Huddel. */
  readonly fillIn: string
  /** Between what may be forwarded and what may not. */
  readonly line: string

  /** The letter before. */
  subject(day: Day, time: string): string
  preheader(theme: HuddelTheme): string
  when(day: Day, time: string): string
  /** `last` is when that theme was last. */
  theme(theme: HuddelTheme, last: Day | undefined): string
  leads(name: string): string
  readonly youLead: string
  ownGoal(goal: string): string
  readonly agenda: string
  agendaItem(from: string, until: string, part: HuddelPart): string
  readonly inTheGroups: string
  readonly goalsOfOthers: string
  readonly calendar: string

  /** The draft of a report after. */
  reportSubject(day: Day): string
  readonly reportPreheader: string
  readonly reportAsk: string
  /** Of those who were there, for how many we have an address. */
  reportTo(addresses: number, people: number): string
  readonly sendReport: string
  /** Some wrote down no goal yet. */
  goalsMissing(missing: number, people: number): string
  mailSubject(day: Day): string
  reportTheme(theme: HuddelTheme): string
  readonly lines: string
  readonly everyone: string
  /** What somebody got back, and what they mean to do; at most one sentence each. */
  personal(name: string, sentence: string | undefined, goal: string | undefined): string
  next(day: Day | undefined, leader: string | undefined): string
}
