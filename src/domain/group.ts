import type { Day, Weekday } from './day.ts'
import type { GroupId } from './ids.ts'

export const groupStatuses = ['start', 'running', 'stopped'] as const
/** `start`: before or in the first five evenings. `stopped` is a normal end, also after those five (norm 27). */
export type GroupStatus = (typeof groupStatuses)[number]

export const rhythms = ['weekly', 'fortnightly', 'monthly'] as const
/** How often a group means to meet; the group's own choice wins over the norm (108 over 48). */
export type Rhythm = (typeof rhythms)[number]

export const holidayRegions = ['north', 'middle', 'south'] as const
export type HolidayRegion = (typeof holidayRegions)[number]

/** Whoever coaches a group. A coach may be nobody's member, and never counts in the group (DEF5). */
export interface Coach {
  readonly name: string
  readonly email?: string
}

/** A group as Groepen has it now. What changes over time (its status) stands in the facts, dated. */
export interface Group {
  readonly id: GroupId
  readonly name: string
  /** Earlier names, so that old answers and labels are still understood. */
  readonly aliases: readonly string[]
  readonly status: GroupStatus
  readonly weekday?: Weekday
  /** `HH:MM` */
  readonly time?: string
  readonly rhythm: Rhythm
  /** Roepnamen of the hosts, as typed. */
  readonly hosts?: string
  readonly coach?: Coach
  /** The e-mail address or roepnaam of who fills in attendance, as typed; nobody named: the leader. */
  readonly reporter?: string
  readonly church?: string
  readonly targetGroup?: string
  readonly mission?: string
  readonly plan?: string
  readonly firstEvening?: Day
  readonly mother?: GroupId
  /** When it split off from its mother. */
  readonly splitOn?: Day
  readonly targetDate?: Day
  readonly language?: string
  readonly holidayRegion?: HolidayRegion
  readonly contacts?: number
  /** A neutral name and no names of people in mail. */
  readonly discreet: boolean
}
