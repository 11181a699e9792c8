import { compositionOf, type Composition } from './composition.ts'
import type { Day } from './day.ts'
import { explainAs, type AnyFinding } from './explanation.ts'
import type { Facts } from './facts.ts'
import type { FurtherKey } from './findings/further.ts'
import type { Group } from './group.ts'
import { groupFactsOf, heldUpTo } from './group-facts.ts'
import type { FindingKey, FindingState } from './readiness.ts'

/** What a norm came to at the end of a window. */
export interface TrendPoint {
  readonly asOf: Day
  readonly state: FindingState
  readonly count?: number
  readonly of?: number
}

/** How a norm went over the last three windows, the oldest first; the last point is today's. */
export type Trend = readonly TrendPoint[]

/**
 * How each norm went over the last three windows, computed anew as of the last day of each, so that late reports count
 * where they belong. Fewer windows give fewer points. Left out is what the sheet has no dates of: it would look as if it
 * had always been so.
 */
export function trendsOf(facts: Facts, group: Group, today: Day): ReadonlyMap<AnyFinding['key'], Trend> {
  const compositions = windowEnds(facts, group, today).map((asOf) => compositionOf(facts, group, asOf))
  return trendsAs(facts, group, compositions)
}

/** The trend of one norm. */
export const trendOf = (facts: Facts, group: Group, key: AnyFinding['key'], today: Day): Trend =>
  trendsOf(facts, group, today).get(key) ?? []

function trendsAs(
  facts: Facts,
  group: Group,
  compositions: readonly Composition[],
): ReadonlyMap<AnyFinding['key'], Trend> {
  const trends = new Map<AnyFinding['key'], TrendPoint[]>()
  for (const composition of compositions)
    for (const { key, state, count, of } of explainAs(facts, group, composition)) {
      if (undated.has(key)) continue
      const points = trends.get(key) ?? []
      points.push({
        asOf: composition.asOf,
        state,
        ...(count === undefined ? {} : { count }),
        ...(of === undefined ? {} : { of }),
      })
      trends.set(key, points)
    }
  return trends
}

/** Today, and the days of the evenings with which the windows before this one ended. */
function windowEnds(facts: Facts, group: Group, today: Day): readonly Day[] {
  const held = heldUpTo(groupFactsOf(facts, group.id), today)
  const size = Math.max(1, facts.norms.windowMeetings)
  const before = [2, 1].flatMap((back) => held.at(-1 - back * size)?.day ?? [])
  return [...before, today]
}

/** What Groepen holds without a date, and what is told of the beginning once. */
const undated: ReadonlySet<AnyFinding['key']> = new Set<FindingKey | FurtherKey>([
  'multiplied',
  'church',
  'hosts',
  'prayedBefore',
  'flyers',
  'alphaRegistered',
  'prayerMoments',
  'firstEvenings',
  'leaving',
  'decision',
  'accountability',
  'huddelInvited',
  'betweenHuddels',
  'smartGoal',
  'outwardGoal',
])
