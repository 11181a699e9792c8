import type { Day } from './day.ts'
import type { Facts } from './facts.ts'
import { talkDueOn } from './findings/coached.ts'
import { groupFactsOf } from './group-facts.ts'
import type { Standing } from './standing.ts'
import { firstEveningOf } from './start-series.ts'

/** The talk to come of a coach with a leader. */
export interface NextTalk {
  readonly day: Day
  /** They set the date themselves; otherwise it is when the next one is due (norm 59), which may be past. */
  readonly planned: boolean
}

/** Pauses do not suspend the year of coaching. Undefined while nobody knows when the group began. */
export function nextTalkOf({ group, today, lastTalk }: Standing, facts: Facts): NextTalk | undefined {
  if (lastTalk?.nextDay !== undefined && lastTalk.nextDay >= today)
    return { day: lastTalk.nextDay, planned: true }
  const own = groupFactsOf(facts, group.id)
  const begun = lastTalk?.day ?? group.firstEvening ?? group.splitOn ?? firstEveningOf(own, group, today)
  if (begun === undefined) return undefined
  return { day: talkDueOn(lastTalk?.day, begun, facts.norms.coachingEveryDays), planned: false }
}
