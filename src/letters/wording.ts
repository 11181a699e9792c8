/** Small Dutch phrases that only letters need. */
import { addDays, daysBetween, type Day } from '../domain/day.ts'
import { sayDay, sayWeekday } from '../dutch/dutch.ts'

/** «morgen», or the day of the week when it lies within a week, or the whole day: as people name an evening to come. */
export function sayWhen(day: Day, today: Day, time?: string): string {
  const away = daysBetween(today, day)
  if (away === 0) return time !== undefined && time >= '17:00' ? 'vanavond' : 'vandaag'
  if (away === 1) return 'morgen'
  return away > 1 && away < 7 ? sayWeekday(day) : sayDay(day)
}

/** «morgen, dinsdag 24 november», or the whole day alone where that says enough. */
export function sayWhenInFull(day: Day, today: Day, time?: string): string {
  const when = sayWhen(day, today, time)
  return daysBetween(today, day) > 1 ? sayDay(day) : `${when}, ${sayDay(day)}`
}

/** «één» up to «drie» in letters, further in digits: how many questions a letter asks. */
export const sayFew = (count: number): string => few[count] ?? String(count)

/** Whether `day` falls in the seven days from `today` on. */
export const withinWeek = (day: Day, today: Day): boolean => day >= today && day <= addDays(today, 7)

const few = ['geen', 'één', 'twee', 'drie']
