/** How near an evening is. */
import { addDays, daysBetween, type Day } from '../domain/day.ts'
import type { When } from '../language/letter-words.ts'

/** `day` as people name it on `today`; `time` is when it begins. */
export function whenOf(day: Day, today: Day, time?: string): When {
  const away = daysBetween(today, day)
  if (away === 0) return { near: time !== undefined && time >= '17:00' ? 'tonight' : 'today', day }
  if (away === 1) return { near: 'tomorrow', day }
  return { near: away > 1 && away < 7 ? 'this-week' : 'later', day }
}

/** Whether `day` falls in the seven days from `today` on. */
export const withinWeek = (day: Day, today: Day): boolean => day >= today && day <= addDays(today, 7)
