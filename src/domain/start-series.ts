import type { Day } from './day.ts'
import type { Group } from './group.ts'
import { lastUpTo, statusOn, type GroupFacts } from './group-facts.ts'
import type { NormValues } from './norms.ts'

/** How many evenings a group has held, up to and with a day. */
export const eveningsHeld = (own: GroupFacts, on: Day): number => lastUpTo(own.held, on) + 1

/** Whether a group is before or in its first five evenings (norm 25); held evenings count, not dates. */
export const inStartSeries = (own: GroupFacts, group: Group, on: Day, norms: NormValues): boolean =>
  statusOn(own, group, on) === 'start' && eveningsHeld(own, on) < norms.startEvenings

/** The first evening, as typed; otherwise the first one that the register knew by that day. */
export const firstEveningOf = (own: GroupFacts, group: Group, on: Day): Day | undefined =>
  group.firstEvening ?? own.held.slice(0, 1).find((meeting) => meeting.day <= on)?.day
