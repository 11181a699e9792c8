import { monthOf, weekdayOf, type Day } from '../domain/day.ts'
import { sayList } from './words.ts'

/** «Tuesday 24 November» */
export const sayDay = (day: Day): string => `${sayWeekday(day)} ${sayDate(day)}`

/** «24 November» */
export const sayDate = (day: Day): string => `${dayOfMonth(day)} ${sayMonth(day)}`

/** «10 and 17 November»: a month that stays the same is said once. */
export const sayDates = (days: readonly Day[]): string =>
  sayList(
    days.map((day, index) => {
      const next = days[index + 1]
      return next !== undefined && monthOf(next) === monthOf(day) ? String(dayOfMonth(day)) : sayDate(day)
    }),
  )

/** «24 November 2026» */
export const sayFullDate = (day: Day): string => `${sayDate(day)} ${day.slice(0, 4)}`

/** «Tue 24 Nov» */
export const sayShortDay = (day: Day): string =>
  `${sayWeekday(day).slice(0, 3)} ${dayOfMonth(day)} ${sayMonth(day).slice(0, 3)}`

/** «24/11» */
export const sayDigits = (day: Day): string => `${dayOfMonth(day)}/${Number(day.slice(5, 7))}`

/** «November», of a month as `2026-11`. */
export const sayMonth = (month: string): string => months[Number(month.slice(5, 7)) - 1] ?? month

/** «Tuesday» */
export const sayWeekday = (day: Day): string => weekdays[weekdayOf(day) - 1] ?? ''

/** «19:30», as clocks in the Netherlands show it. */
export const sayTime = (time: string): string => time

/** How long ago, in the unit in which people say it: «11 days», «7 weeks», «14 months», «over 2 years». */
export function sayDuration(days: number): string {
  if (days < 14) return days === 1 ? '1 day' : `${days} days`
  if (days < 70) return `${Math.floor(days / 7)} weeks`
  if (days <= 730) return `${Math.floor(days / 30.44)} months`
  return `over ${Math.floor(days / 365)} years`
}

const dayOfMonth = (day: Day) => Number(day.slice(8))

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
