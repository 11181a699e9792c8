import type { DatabaseSync } from 'node:sqlite'
import { parseDay } from '../../src/domain/day.ts'
import { amsterdam, momentAt, momentOf, onTheWall } from '../../src/domain/moment.ts'

/** The clock of the local mode: it ticks as any clock, and can be set. Google, the mail and the product all read it. */
export interface LocalClock {
  now(): Date
  /** `2026-11-23T07:00`, as the wall in Amsterdam shows it. */
  wall(): string
  /** Sets the wall in Amsterdam. Throws a RangeError when `wall` is no such day and time. */
  set(wall: string): void
}

export function createLocalClock(store: DatabaseSync, start?: string): LocalClock {
  store.exec('create table if not exists local_clock (id integer primary key check (id = 1), offset real)')
  const kept = store.prepare('select offset from local_clock').get()
  let offset = typeof kept?.offset === 'number' ? kept.offset : 0
  const keep = (milliseconds: number) => {
    offset = milliseconds
    store.prepare('insert or replace into local_clock values (1, ?)').run(offset)
    process.env.CLOCK_OFFSET_MS = String(offset)
  }
  const clock: LocalClock = {
    now: () => new Date(Date.now() + offset),
    wall: () => {
      const { day, time } = onTheWall(momentOf(clock.now()), amsterdam)
      return `${day}T${time}`
    },
    set: (wall) => {
      keep(instantOf(wall).getTime() - Date.now())
    },
  }
  if (start === undefined) keep(offset)
  else clock.set(start)
  return clock
}

function instantOf(wall: string): Date {
  const [, dayText = '', time] =
    /^(\d{4}-\d{2}-\d{2})T([01]\d:[0-5]\d|2[0-3]:[0-5]\d)(?::\d{2})?$/.exec(wall) ?? []
  const day = parseDay(dayText)
  if (day === undefined || time === undefined)
    throw new RangeError(`Cannot set the clock to "${wall}", wanted local time like 2026-11-23T07:00`)
  return new Date(momentAt(day, time, amsterdam))
}
