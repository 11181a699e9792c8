import { monthOf, weekdayOf, type Day } from '../domain/day.ts'
import { amsterdam, onTheWall, type Moment, type TimeZone } from '../domain/moment.ts'
import { sayList } from './words.ts'

/** «dinsdag 24 november» */
export const sayDay = (day: Day): string =>
  `${sayWeekday(day)} ${dayOfMonth(day)} ${months[monthIndex(day)] ?? ''}`

/** «24 november» */
export const sayDate = (day: Day): string => `${dayOfMonth(day)} ${months[monthIndex(day)] ?? ''}`

/** «10 en 17 november»: a month that stays the same is said once. */
export const sayDates = (days: readonly Day[]): string =>
  sayList(
    days.map((day, index) => {
      const next = days[index + 1]
      return next !== undefined && monthOf(next) === monthOf(day) ? String(dayOfMonth(day)) : sayDate(day)
    }),
  )

/** «24 november 2026» */
export const sayFullDate = (day: Day): string => `${sayDate(day)} ${day.slice(0, 4)}`

/** «di 24 nov» */
export const sayShortDay = (day: Day): string =>
  `${sayWeekday(day).slice(0, 2)} ${dayOfMonth(day)} ${shortMonths[monthIndex(day)] ?? ''}`

/** «24-11» */
export const sayDigits = (day: Day): string => `${dayOfMonth(day)}-${monthIndex(day) + 1}`

/** «di 24 nov 09:31», on the wall in the Netherlands unless another zone is given. */
export function sayMoment(moment: Moment, zone: TimeZone = amsterdam): string {
  const { day, time } = onTheWall(moment, zone)
  return `${sayShortDay(day)} ${time}`
}

/** «november», of a month as `2026-11`. */
export const sayMonth = (month: string): string => months[Number(month.slice(5, 7)) - 1] ?? month

/** «dinsdag» */
export const sayWeekday = (day: Day): string => weekdays[weekdayOf(day) - 1] ?? ''

/** «19.30 uur», as people write the time of an evening. */
export const sayTime = (time: string): string => `${time.replace(':', '.')} uur`

/** How long ago, in the unit in which people say it: «11 dagen», «7 weken», «14 maanden», «ruim 2 jaar». */
export function sayDuration(days: number): string {
  if (days < 14) return days === 1 ? '1 dag' : `${days} dagen`
  if (days < 70) return `${Math.floor(days / 7)} weken`
  if (days <= 730) return `${Math.floor(days / 30.44)} maanden`
  return `ruim ${Math.floor(days / 365)} jaar`
}

const dayOfMonth = (day: Day) => Number(day.slice(8))
const monthIndex = (day: Day) => Number(day.slice(5, 7)) - 1

const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const

const shortMonths = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
] as const
