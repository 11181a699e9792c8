/** Functions on days, which are serials: made, taken apart and moved by months. */
import { dateOfSerial, serialOfDay } from '../serials.ts'
import { numbersOf, type Argument, type Compute } from './given.ts'
import { asNumber, fail, type Result } from './results.ts'

export const dates: Readonly<Record<string, Compute>> = {
  DATE: (given) => {
    const parts = numbersOf(given, 0, 0, 0)
    if (!isList(parts)) return parts
    const [year = 0, month = 1, day = 1] = parts.map(Math.trunc)
    return serialAfter(year < 1900 ? year + 1900 : year, month, day)
  },
  YEAR: (given) => ofDay(given, (date) => date.getUTCFullYear()),
  MONTH: (given) => ofDay(given, (date) => date.getUTCMonth() + 1),
  DAY: (given) => ofDay(given, (date) => date.getUTCDate()),
  WEEKDAY: (given) => {
    const kind = numbersOf(given.slice(1), 1)
    if (!isList(kind)) return kind
    const [type = 1] = kind
    return ofDay(given, (date) =>
      type === 1
        ? date.getUTCDay() + 1
        : type === 2
          ? ((date.getUTCDay() + 6) % 7) + 1
          : (date.getUTCDay() + 6) % 7,
    )
  },
  ISOWEEKNUM: (given) => ofDay(given, isoWeek),
  DAYS: (given) => {
    const parts = numbersOf(given, 0, 0)
    if (!isList(parts)) return parts
    const [end = 0, start = 0] = parts
    return Math.floor(end) - Math.floor(start)
  },
  EDATE: (given) =>
    monthsOn(given, (date, months) => {
      const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate()
      return serialAfter(
        date.getUTCFullYear(),
        date.getUTCMonth() + 1 + months,
        Math.min(date.getUTCDate(), last),
      )
    }),
  EOMONTH: (given) =>
    monthsOn(given, (date, months) => serialAfter(date.getUTCFullYear(), date.getUTCMonth() + 2 + months, 0)),
}

const isList = (value: readonly number[] | Result): value is readonly number[] => Array.isArray(value)

function ofDay([argument]: readonly Argument[], compute: (date: Date) => number): Result {
  const serial = asNumber(argument?.value())
  if (typeof serial === 'object') return serial
  if (serial < 0) return fail('NUM', 'A day cannot be negative.')
  return compute(dateOfSerial(Math.floor(serial)))
}

function monthsOn(given: readonly Argument[], compute: (date: Date, months: number) => Result): Result {
  const parts = numbersOf(given, 0, 0)
  if (!isList(parts)) return parts
  const [serial = 0, months = 0] = parts
  return compute(dateOfSerial(Math.floor(serial)), Math.trunc(months))
}

/** Months and days run on: month 13 is January of the next year, day 0 the last of the month before. */
function serialAfter(year: number, month: number, day: number): number {
  const first = new Date(Date.UTC(year, month - 1, 1))
  return (serialOfDay(first.getUTCFullYear(), first.getUTCMonth() + 1, 1) ?? 0) + day - 1
}

function isoWeek(date: Date): number {
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * 86_400_000)
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return 1 + Math.floor((thursday.getTime() - firstOfYear) / (7 * 86_400_000))
}
