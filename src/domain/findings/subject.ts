import type { Composition } from '../composition.ts'
import { addDays, type Day } from '../day.ts'
import type { Facts } from '../facts.ts'
import type { Group } from '../group.ts'
import { groupFactsOf, type GroupFacts } from '../group-facts.ts'
import { inStartSeries } from '../start-series.ts'

/** One group on one day, as every finding looks at it. */
export interface Subject {
  readonly facts: Facts
  readonly own: GroupFacts
  readonly group: Group
  readonly today: Day
  readonly composition: Composition
  /** Before or in its first five evenings (norm 25). */
  readonly starting: boolean
  /** Starting, or a daughter of less than half a year: it may grow towards norm 49 (T1). */
  readonly young: boolean
}

export function subjectOf(facts: Facts, group: Group, composition: Composition): Subject {
  const own = groupFactsOf(facts, group.id)
  const today = composition.asOf
  const starting = inStartSeries(own, group, today, facts.norms)
  const young = starting || isYoungDaughter(group, today, facts.norms.daughterGraceWeeks)
  return { facts, own, group, today, composition, starting, young }
}

function isYoungDaughter(group: Group, today: Day, graceWeeks: number): boolean {
  const begun = group.splitOn ?? group.firstEvening
  return group.mother !== undefined && begun !== undefined && today < addDays(begun, graceWeeks * 7)
}
