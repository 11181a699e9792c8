import type { Composition } from '../composition.ts'
import { addDays, type Day } from '../day.ts'
import type { Facts } from '../facts.ts'
import type { Group } from '../group.ts'
import { groupFactsOf, type GroupFacts } from '../group-facts.ts'
import { splitDayOf } from '../split-day.ts'
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
  const young = starting || isYoungDaughter(facts, group, today)
  return { facts, own, group, today, composition, starting, young }
}

function isYoungDaughter({ groups, norms }: Facts, group: Group, today: Day): boolean {
  if (group.mother === undefined) return false
  const begun = splitDayOf(group, groups.get(group.mother))
  return begun !== undefined && today < addDays(begun, norms.daughterGraceWeeks * 7)
}
