import type { Branded } from './brand.ts'
import { toSerial, type Day } from './day.ts'

/** An instant, as ISO 8601 in UTC with milliseconds: `2026-11-23T06:00:00.000Z`. Moments sort as text. */
export type Moment = Branded<string, 'Moment'>

/** An IANA time zone; the register's own is that of the spreadsheet. */
export type TimeZone = string

export const amsterdam: TimeZone = 'Europe/Amsterdam'

export const momentOf = (date: Date): Moment => date.toISOString() as Moment

/** The calendar day and the time of day (`HH:MM`) on the wall in `zone`. */
export function onTheWall(at: Moment, zone: TimeZone): { readonly day: Day; readonly time: string } {
  const wall = wallOf(zone).format(Date.parse(at))
  return { day: wall.slice(0, 10) as Day, time: wall.slice(11, 16) }
}

/** The whole hour on the wall in `zone`, 0-23. */
export const hourOnTheWall = (at: Moment, zone: TimeZone): number =>
  Number(onTheWall(at, zone).time.slice(0, 2))

/** The instant at which the wall in `zone` shows that day and time (`HH:MM`); a time that the clock jumps over is later. */
export function momentAt(on: Day, time: string, zone: TimeZone): Moment {
  const wall = Date.parse(`${on}T${time}Z`)
  const guess = wall - offsetAt(wall, zone)
  const better = wall - offsetAt(guess, zone)
  return momentOf(new Date(offsetAt(better, zone) === wall - better ? better : Math.max(guess, better)))
}

/** How far the wall in `zone` is ahead of UTC at an instant, in milliseconds. */
const offsetAt = (instant: number, zone: TimeZone): number =>
  Date.parse(`${wallOf(zone).format(instant).replace(' ', 'T')}Z`) - Math.floor(instant / 60_000) * 60_000

/** Swedish writes `2026-11-23 07:00`. Making a formatter is slow, using it is quick. */
function wallOf(zone: TimeZone): Intl.DateTimeFormat {
  const made =
    walls.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  walls.set(zone, made)
  return made
}

const walls = new Map<TimeZone, Intl.DateTimeFormat>()

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
