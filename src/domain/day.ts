import dayjs from 'dayjs'
import isoWeek from 'dayjs/plugin/isoWeek.js'
import utc from 'dayjs/plugin/utc.js'
import type { Branded } from './brand.ts'

dayjs.extend(utc)
dayjs.extend(isoWeek)

/** A day of the calendar, `YYYY-MM-DD`, in no time zone. Days sort as text. */
export type Day = Branded<string, 'Day'>

/** Monday is 1, Sunday 7, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The day that `text` names, or undefined when there is no such day (30 February, other notations). */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const parsed = dayjs.utc(text)
  return parsed.isValid() && parsed.format('YYYY-MM-DD') === text ? (text as Day) : undefined
}

/** The day that a literal in our own code names. Throws a RangeError when there is no such day. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new RangeError(`Cannot read "${text}" as a day, wanted YYYY-MM-DD`)
  return parsed
}

const dayLength = 86_400_000
const firstNumber = Date.parse('0001-01-01') / dayLength
const lastNumber = Date.parse('9999-12-31') / dayLength

/** Days since 1970-01-01: for arithmetic over thousands of days, where dayjs would be felt. */
export const dayNumber = (of: Day): number => Date.parse(of) / dayLength

/** The day of such a number; beyond the years that four digits can say it stays at the edge, so that days sort. */
export const dayAt = (number: number): Day =>
  new Date(Math.min(Math.max(number, firstNumber), lastNumber) * dayLength).toISOString().slice(0, 10) as Day

export const addDays = (start: Day, days: number): Day => dayAt(dayNumber(start) + days)

export const addMonths = (start: Day, months: number): Day =>
  dayjs.utc(start).add(months, 'month').format('YYYY-MM-DD') as Day

/** Whole days from `start` to `end`; negative when `end` comes first. */
export const daysBetween = (start: Day, end: Day): number => dayNumber(end) - dayNumber(start)

/** 1970-01-01 was a Thursday. */
export const weekdayOf = (of: Day): Weekday => (((((dayNumber(of) + 3) % 7) + 7) % 7) + 1) as Weekday

/** The ISO week of a day, `2026-W48`; around New Year the year is the week's, not the day's. */
export function weekOf(of: Day): string {
  const at = dayjs.utc(of)
  const thursday = at.add(4 - at.isoWeekday(), 'day')
  return `${thursday.format('YYYY')}-W${String(at.isoWeek()).padStart(2, '0')}`
}

/** The calendar month of a day, `2026-11`. */
export const monthOf = (of: Day): string => of.slice(0, 7)

export const earliest = (...days: readonly Day[]): Day | undefined => [...days].sort()[0]
export const latest = (...days: readonly Day[]): Day | undefined => [...days].sort().at(-1)

/** Days since the epoch of Google Sheets, 30 December 1899: how a date stands in a cell. */
export const toSerial = (of: Day): number => daysBetween('1899-12-30' as Day, of)

/** The day of a serial; a time of day behind the comma is cut off. */
export const fromSerial = (serial: number): Day => addDays('1899-12-30' as Day, Math.floor(serial))
