import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'
import type { Branded } from './brand.ts'
import { toSerial, type Day } from './day.ts'

dayjs.extend(utc)
dayjs.extend(timezone)

/** An instant, as ISO 8601 in UTC with milliseconds: `2026-11-23T06:00:00.000Z`. Moments sort as text. */
export type Moment = Branded<string, 'Moment'>

/** An IANA time zone; the register's own is that of the spreadsheet. */
export type TimeZone = string

export const amsterdam: TimeZone = 'Europe/Amsterdam'

export const momentOf = (date: Date): Moment => date.toISOString() as Moment

/** The calendar day and the time of day (`HH:MM`) on the wall in `zone`. */
export function onTheWall(at: Moment, zone: TimeZone): { readonly day: Day; readonly time: string } {
  const local = dayjs.tz(at, 'UTC').tz(zone)
  return { day: local.format('YYYY-MM-DD') as Day, time: local.format('HH:mm') }
}

/** The instant at which the wall in `zone` shows that day and time (`HH:MM`). */
export const momentAt = (on: Day, time: string, zone: TimeZone): Moment =>
  momentOf(dayjs.tz(`${on}T${time}`, zone).toDate())

export const addMinutes = (at: Moment, minutes: number): Moment =>
  momentOf(new Date(Date.parse(at) + minutes * 60_000))

/** Whole minutes from `start` to `end`; negative when `end` comes first. */
export const minutesBetween = (start: Moment, end: Moment): number =>
  Math.floor((Date.parse(end) - Date.parse(start)) / 60_000)

/** How a moment stands in a cell of Sheets: days since 30 December 1899 on the wall in `zone`, to the minute. */
export function momentToSerial(at: Moment, zone: TimeZone): number {
  const { day, time } = onTheWall(at, zone)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return toSerial(day) + (hours * 60 + minutes) / 1440
}
