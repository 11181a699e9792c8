/** Small Dutch phrases that only letters need. */
import { addDays, daysBetween, weekdayOf, type Day } from '../domain/day.ts'

const weekdays = ['', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ')
export const sayDay = (day: Day): string =>
  `${weekdays[weekdayOf(day)] ?? ''} ${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ''}`
export const sayList = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} en ${items.at(-1) ?? ''}`
export const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`

/** «morgen», or the day of the week when it lies within a week, or the whole day: as people name an evening to come. */
export function sayWhen(day: Day, today: Day, time?: string): string {
  const away = daysBetween(today, day)
  if (away === 0) return time !== undefined && time >= '17:00' ? 'vanavond' : 'vandaag'
  if (away === 1) return 'morgen'
  return away > 1 && away < 7 ? weekdayWord(day) : sayDay(day)
}

/** «dinsdag» */
export const weekdayWord = (day: Day): string => sayDay(day).split(' ')[0] ?? ''

/** «17 november» */
export const sayDate = (day: Day): string => sayDay(day).split(' ').slice(1).join(' ')

/** «19.30 uur» */
export const sayTime = (time: string): string => `${time.replace(/^0(?=\d)/, '').replace(':', '.')} uur`

/** «één» up to «drie» in letters, further in digits: how many questions a letter asks. */
export const sayFew = (count: number): string => few[count] ?? String(count)

export const capital = (sentence: string): string =>
  sentence === '' ? '' : sentence.charAt(0).toLocaleUpperCase('nl') + sentence.slice(1)

/** Whether `day` falls in the seven days from `today` on. */
export const withinWeek = (day: Day, today: Day): boolean => day >= today && day <= addDays(today, 7)

const few = ['geen', 'één', 'twee', 'drie']
