import { compositionOf, type Composition } from './composition.ts'
import { addDays, addMonths, monthOf, type Day } from './day.ts'
import type { Facts } from './facts.ts'
import type { Group } from './group.ts'
import { groupFactsOf, lastUpTo } from './group-facts.ts'

/** How many came on one held evening; what nobody said is absent, not 0. */
export interface EveningFigures {
  readonly day: Day
  /** Adults with a name. */
  readonly present?: number
  readonly guests?: number
  readonly children?: number
}

/** Of whom a group consisted at the end of a month. */
export interface MonthFigures {
  /** `2026-11` */
  readonly month: string
  /** The last day of the month, or `today` in the current one. */
  readonly asOf: Day
  /** Absent when too few evenings were held for any verdict (DEF2). */
  readonly counts?: {
    readonly dragers: number
    readonly seekers: number
    readonly believers: number
    readonly unknown: number
    readonly committed: number
  }
}

/** The held evenings of the last `weeks` weeks, the oldest first. */
export function eveningsOver(
  facts: Facts,
  group: Group,
  today: Day,
  weeks: number,
): readonly EveningFigures[] {
  const { held } = groupFactsOf(facts, group.id)
  const from = lastUpTo(held, addDays(today, -7 * weeks)) + 1
  return held.slice(from, lastUpTo(held, today) + 1).map(({ day, present, guests, children }) => ({
    day,
    ...(present === undefined ? {} : { present: new Set(present).size }),
    ...(guests === undefined ? {} : { guests }),
    ...(children === undefined ? {} : { children }),
  }))
}

/** The composition of a group on each of those days. */
export const compositionsOver = (facts: Facts, group: Group, days: readonly Day[]): readonly Composition[] =>
  days.map((day) => compositionOf(facts, group, day))

/** The composition of a group at the end of each of the last `months` months, that of `today` the last. */
export function monthsOver(facts: Facts, group: Group, today: Day, months: number): readonly MonthFigures[] {
  const first = `${monthOf(today)}-01` as Day
  return Array.from({ length: months }, (_, index) => {
    const end = addDays(addMonths(first, index - months + 2), -1)
    const asOf = end < today ? end : today
    const composition = compositionOf(facts, group, asOf)
    if (!composition.enough) return { month: monthOf(asOf), asOf }
    return {
      month: monthOf(asOf),
      asOf,
      counts: {
        dragers: composition.activeDragers.length,
        seekers: composition.seekers.length,
        believers: composition.believers.length,
        unknown: composition.unknown.length,
        committed: composition.committed.length,
      },
    }
  })
}
