import { addDays, weekdayOf, type Day } from '../domain/day.ts'
import type { Pause } from '../domain/meeting.ts'
import { matchable } from './plain-text.ts'
import { readDay } from './read-day.ts'

/** A day of every year, `12-24`, or the first Sunday after New Year's Day. */
type Yearly = string

/** The rest around Christmas that all groups take every winter (norm 9), as Instellingen has it; absent: none. */
export interface WinterRest {
  readonly from: Yearly
  readonly to: Yearly
}

/** What a cell of Instellingen says of either end; undefined when it is not understood. */
export function readYearly(text: string, today: Day): Yearly | undefined {
  if (/\bzondag\b/.test(matchable(text))) return firstSunday
  const reading = readDay(/^\d{5}$/.test(text) ? Number(text) : text, today, true)
  return reading !== undefined && 'day' in reading ? reading.day.slice(5) : undefined
}

/** The rest of each winter that begins in one of those years. */
export function winterRests(rest: WinterRest | undefined, first: number, last: number): readonly Pause[] {
  if (rest === undefined) return []
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const from = on(rest.from, first + index)
    const same = on(rest.to, first + index)
    const to = rest.to !== firstSunday && same >= from ? same : on(rest.to, first + index + 1)
    return { from, to, reason: 'kerstpauze', holiday: true as const }
  })
}

function on(yearly: Yearly, year: number): Day {
  if (yearly !== firstSunday) return `${year}-${yearly === '02-29' ? '02-28' : yearly}` as Day
  const second = `${year}-01-02` as Day
  return addDays(second, 7 - weekdayOf(second))
}

const firstSunday = 'zondag'

/** Whether the reason of a pause, as people write it, is a holiday. */
export const isHolidayReason = (reason: string): boolean => holiday.test(reason)

const holiday =
  /vakantie|kerst|feestdag|zomer|pasen|pinkster|oud en nieuw|jaarwisseling|holiday|christmas|summer|easter/i
