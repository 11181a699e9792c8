import { addMonths, monthOf, type Day } from '../domain/day.ts'
import type { Meeting } from '../domain/meeting.ts'

/** How many came to a usual evening of the movement in one month. */
export interface MonthOfEvenings {
  /** `2026-11` */
  readonly month: string
  readonly people: number
  readonly children: number
}

/** Everyone who was there but the children; undefined when nobody was ticked, which is not nobody. */
export const together = (meeting: Meeting | undefined): number | undefined =>
  meeting?.held && meeting.present !== undefined
    ? new Set(meeting.present).size + (meeting.guests ?? 0)
    : undefined

/**
 * The twelve months up to `today`, the oldest first; a month of which no evening is known is left out. A mean per
 * evening, so that a group that reports late does not look like people staying away.
 */
export function gatheringsByMonth(meetings: readonly Meeting[], today: Day): readonly MonthOfEvenings[] {
  const first = monthOf(addMonths(today, -11))
  const sums = new Map<string, { evenings: number; people: number; children: number }>()
  for (const meeting of meetings) {
    const month = monthOf(meeting.day)
    const people = together(meeting)
    if (people === undefined || month < first || meeting.day > today) continue
    const sum = sums.get(month) ?? { evenings: 0, people: 0, children: 0 }
    sum.evenings += 1
    sum.people += people
    sum.children += meeting.children ?? 0
    sums.set(month, sum)
  }
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, { evenings, people, children }]) => ({
      month,
      people: toOneDecimal(people / evenings),
      children: toOneDecimal(children / evenings),
    }))
}

const toOneDecimal = (number: number) => Math.round(number * 10) / 10
