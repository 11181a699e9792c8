import { compositionOf } from '../composition.ts'
import { addDays, latest, type Day } from '../day.ts'
import type { Facts } from '../facts.ts'
import { committedRange } from '../findings/committed.ts'
import type { Group } from '../group.ts'
import { groupFactsOf, lastUpTo, statusOn, type GroupFacts } from '../group-facts.ts'
import type { Meeting } from '../meeting.ts'
import { splitDayOf } from '../split-day.ts'
import { inStartSeries } from '../start-series.ts'

/** How many were committed at the end of a week in which the group met; weeks back from today, so 0 or less. */
export interface WeeklyCount {
  readonly week: number
  readonly committed: number
}

/**
 * The counts of the last weeks, the oldest first, each as it was known to stand then. Left out are weeks without an
 * evening (they would only repeat the week before), weeks of the start series, weeks of which an untold evening leaves
 * the count open, and all from before the group last split.
 */
export function countsOver(facts: Facts, group: Group, today: Day): readonly WeeklyCount[] {
  const own = groupFactsOf(facts, group.id)
  const beginning = beginningOf(own, group, today)
  const told = toldSince(own, beginning)
  const counts: WeeklyCount[] = []
  for (let week = 0; week > -mostWeeks && counts.length < mostCounts; week--) {
    const asOf = addDays(today, 7 * week)
    if (beginning !== undefined && asOf < beginning) break
    const committed = committedIn(facts, own, group, asOf, told)
    if (committed !== undefined) counts.push({ week, committed })
  }
  return counts.reverse()
}

/** When the people that a group consists of now began as one group: its first evening, or its last split. */
export function beginningOf(own: GroupFacts, group: Group, today: Day): Day | undefined {
  const splits = own.daughters.map((daughter) => splitDayOf(daughter, group))
  const days = [group.splitOn, ...splits].filter((day): day is Day => day !== undefined && day <= today)
  return latest(...days)
}

/** The evenings that were held and of which is known who were there, in order of day. */
export const toldSince = (own: GroupFacts, beginning: Day | undefined): readonly Meeting[] =>
  own.held.filter(
    ({ present, day }) => present !== undefined && (beginning === undefined || day >= beginning),
  )

/** The count at the end of the week up to and with `asOf`; undefined when it tells nothing new, or nothing sure. */
function committedIn(
  facts: Facts,
  own: GroupFacts,
  group: Group,
  asOf: Day,
  told: readonly Meeting[],
): number | undefined {
  const last = own.held[lastUpTo(own.held, asOf)]
  if (last === undefined || last.day <= addDays(asOf, -7)) return undefined
  if (statusOn(own, group, asOf) === 'stopped' || inStartSeries(own, group, asOf, facts.norms))
    return undefined
  if (lastUpTo(told, asOf) + 1 < fewestTold) return undefined
  const composition = compositionOf(facts, group, asOf)
  const { least, most } = committedRange(composition)
  return least === most ? least : undefined
}

/** As many evenings as half a year of weekly ones, within at most a year. */
const mostCounts = 26
const mostWeeks = 52
/** Until the window is full of told evenings, the count climbs because evenings are added, not people. */
export const fewestTold = 8
