import type { FurtherKey } from '../findings/further.ts'
import type { FindingKey } from '../readiness.ts'

/**
 * What a line asks of the register. H: a hard number or gate · S: a soft norm · C: something to tick off · R: a role or
 * structure · Q: a question to talk about · V: a value or attitude, never computed · E: a kind of event.
 */
export type NormKind = 'H' | 'S' | 'C' | 'R' | 'Q' | 'V' | 'E'

/** Where somebody tells it. */
export const enteredIn = [
  'attendance',
  'month-question',
  'welcome',
  'start-form',
  'huddel-form',
  'opbouwavond-form',
  'coaching-form',
  'groups',
  'people',
  'pauses',
  'school-holidays',
  'settings',
] as const
export type EnteredIn = (typeof enteredIn)[number]

/** Where somebody reads it. */
export const shownIn = [
  'overview',
  'todo',
  'attendance-view',
  'multiplication',
  'family-tree',
  'review',
  'split-trial',
  'start-track',
  'leader-letter',
  'app-text',
  'coach-page',
  'coach-letter',
  'huddel-letter',
  'huddel-report',
  'form',
] as const
export type ShownIn = (typeof shownIn)[number]

/** One numbered line of the movement's text. */
export interface NormLine {
  /** As the register numbers it: `49`, `96d`. */
  readonly line: string
  readonly kind: NormKind
  /** Word for word, the movement's own spelling included. */
  readonly quotes: readonly string[]
  /** How the register holds it, in Dutch, for coordinators. */
  readonly held: string
  readonly entered: readonly EnteredIn[]
  readonly shown: readonly ShownIn[]
  /** What is computed of it; every line of kind H or S has at least one. */
  readonly findings: readonly (FindingKey | FurtherKey)[]
}

export interface NormSection {
  readonly section: string
  readonly title: string
  readonly lines: readonly NormLine[]
}
