import { addDays, addMonths, daysBetween, fromSerial, parseDay, type Day } from '../domain/day.ts'
import { matchable } from './plain-text.ts'
import type { Cell } from './snapshot.ts'

/** A day that was understood, one that lies too far off to be meant, or nothing. */
export type DayReading = { readonly day: Day } | { readonly far: Day } | undefined

/**
 * The day that a cell means: a date of the spreadsheet, ISO, or as the Dutch write it («12 maart 2026», «12-3-26»,
 * «di 24 nov»). A day without a year is the last one, or with `ahead` the nearest one. Before 1950, or more than two
 * years ahead, is not believed.
 */
export function readDay(cell: Cell, today: Day, ahead = false): DayReading {
  if (typeof cell === 'number')
    return cell >= 1 && cell < 200_000 ? believed(daySerial(cell), today) : undefined
  if (typeof cell !== 'string') return undefined
  const text = matchable(cell).replace(/^(ma|di|wo|do|vr|za|zo)[a-z]*\.?,? (?=\d)/, '')
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[t ])/.exec(text)
  if (iso) return dayIn(Number(iso[1]), Number(iso[2]), Number(iso[3]), today)
  const numbers = /^(\d{1,2}) ?[-/.] ?(\d{1,2})(?: ?[-/.] ?(\d{4}|\d{2}))?\.?$/.exec(text)
  if (numbers) return dutchDay(Number(numbers[1]), Number(numbers[2]), numbers[3], today, ahead)
  const words = /^(\d{1,2})[ -]?([a-zé]+)\.?(?:[ -]?'?(\d{4}|\d{2}))?$/.exec(text)
  const month = words?.[2] === undefined ? undefined : monthOfWord(words[2])
  if (words && month !== undefined) return dutchDay(Number(words[1]), month, words[3], today, ahead)
  return undefined
}

/** The day of a serial; each is worked out once. */
export function daySerial(serial: number): Day {
  const whole = Math.floor(serial)
  const known = ofSerial.get(whole)
  if (known !== undefined) return known
  const fresh = fromSerial(whole)
  ofSerial.set(whole, fresh)
  return fresh
}

function dutchDay(
  date: number,
  month: number,
  year: string | undefined,
  today: Day,
  ahead: boolean,
): DayReading {
  if (year !== undefined)
    return dayIn(year.length === 2 ? 2000 + Number(year) : Number(year), month, date, today)
  const thisYear = Number(today.slice(0, 4))
  const candidates = [thisYear - 1, thisYear, thisYear + 1].flatMap((each) => dayOf(each, month, date) ?? [])
  const latest = addDays(today, 31)
  if (!ahead) {
    const past = candidates.filter((candidate) => candidate <= latest).at(-1)
    return past === undefined ? undefined : { day: past }
  }
  const [closest] = [...candidates].sort(
    (left, right) => Math.abs(daysBetween(today, left)) - Math.abs(daysBetween(today, right)),
  )
  return closest === undefined ? undefined : { day: closest }
}

const dayIn = (year: number, month: number, date: number, today: Day): DayReading => {
  const day = dayOf(year, month, date)
  return day === undefined ? undefined : believed(day, today)
}

const dayOf = (year: number, month: number, date: number) =>
  parseDay(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`,
  )

const believed = (day: Day, today: Day): DayReading =>
  day < '1950-01-01' || day > twoYearsAfter(today) ? { far: day } : { day }

function twoYearsAfter(today: Day): Day {
  if (horizon.today !== today) horizon = { today, until: addMonths(today, 24) }
  return horizon.until
}

const monthOfWord = (word: string): number | undefined => {
  const index = months.findIndex((names) => names.includes(word))
  return index < 0 ? undefined : index + 1
}

const months: readonly (readonly string[])[] = [
  ['januari', 'jan'],
  ['februari', 'feb', 'febr'],
  ['maart', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augustus', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
]

// Remembered answers of pure functions: a register has a hundred thousand dates and few different ones.
const ofSerial = new Map<number, Day>()
let horizon: { readonly today: string; readonly until: Day } = { today: '', until: '9999-12-31' as Day }
