import type { Day } from './day.ts'
import type { Group } from './group.ts'

/** What is the matter with the day on which a group is said to have split off. */
export type SplitTrouble = 'no-day' | 'before-mother'

/**
 * When a group split off from its mother: the day that was typed, or else its own first evening. A day before the
 * mother's first evening cannot be meant, and is passed over.
 */
export const splitDayOf = (daughter: Group, mother: Group | undefined): Day | undefined =>
  [daughter.splitOn, daughter.firstEvening].find((day) => day !== undefined && !precedes(day, mother))

/** Why the typed day does not count; undefined when it does. */
export function splitTroubleOf(daughter: Group, mother: Group | undefined): SplitTrouble | undefined {
  if (daughter.splitOn === undefined) return 'no-day'
  return precedes(daughter.splitOn, mother) ? 'before-mother' : undefined
}

const precedes = (day: Day, mother: Group | undefined): boolean =>
  mother?.firstEvening !== undefined && day < mother.firstEvening
