import type { Day } from './day.ts'
import type { GroupId } from './ids.ts'

export const startWays = ['alpha', 'course', 'parenting', 'dbs', 'other'] as const
/** How a group begins (norms 5-7); advice, never a condition. */
export type StartWay = (typeof startWays)[number]

/** What was told of the countdown to the first evening and the first five (norms 12-31); whatever was not told is absent. */
export interface Start {
  readonly group: GroupId
  readonly way?: StartWay
  /** Since when there is prayed (norm 14). */
  readonly prayerSince?: Day
  /** Common moments of prayer, by day (norm 22). */
  readonly prayerMoments: readonly Day[]
  /** Flyers spread, by day; several reports of one day are added up (norm 16). */
  readonly flyers: readonly { readonly day: Day; readonly count: number }[]
  /** Registered at Alpha Nederland (norm 17). */
  readonly alphaRegisteredOn?: Day
  /** Whom they can invite, as a number (norm 13): never a name. */
  readonly invitees?: number
  /** The flyer is made (norm 15); other channels (18-20); the day and time were asked of who is invited (24). */
  readonly ticks: readonly StartTick[]
  /** Topics of the first evenings, in order (norm 25). */
  readonly topics: readonly string[]
  /** Whether the group goes on (norm 29). */
  readonly decision?: { readonly on: Day; readonly what: 'go-on' | 'stop' | 'other' }
}

export const startTicks = ['flyer-made', 'facebook', 'local-paper', 'drop-off', 'day-asked'] as const
export type StartTick = (typeof startTicks)[number]
