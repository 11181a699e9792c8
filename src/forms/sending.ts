import { addDays, type Day } from '../domain/day.ts'
import { momentOf, onTheWall, type TimeZone } from '../domain/moment.ts'

/** When a form was sent, as people on the spot would say it. */
export interface Sending {
  /** What the calendar on the wall said. */
  readonly calendarDay: Day
  /** The day that it was about: until five in the morning that is the day before. */
  readonly day: Day
}

/** Undefined when Google's string is no moment: then nothing can be said about «vandaag». */
export function sendingOf(at: string, zone: TimeZone): Sending | undefined {
  const parsed = new Date(at)
  if (Number.isNaN(parsed.getTime())) return undefined
  const wall = onTheWall(momentOf(parsed), zone)
  return { calendarDay: wall.day, day: wall.time < '05:00' ? addDays(wall.day, -1) : wall.day }
}
