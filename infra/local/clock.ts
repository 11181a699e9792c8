import type { DatabaseSync } from 'node:sqlite'
import { day, parseDay } from '../../src/domain/day.ts'
import { amsterdam, momentAt, momentOf, onTheWall } from '../../src/domain/moment.ts'

/** The clock of the local mode: it ticks as any clock, and can be set. Google, the mail and the product all read it. */
export interface LocalClock {
  now(): Date
  /** `2026-11-23T07:00`, as the wall in Amsterdam shows it. */
  wall(): string
  /** Sets the wall in Amsterdam, as `readWall` reads it. */
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
    wall: () => wallAt(clock.now()),
    set: (wall) => {
      keep(instantOf(readWall(wall)).getTime() - Date.now())
    },
  }
  if (start === undefined) keep(offset)
  else clock.set(start)
  return clock
}

/**
 * A wall in Amsterdam out of what a person or script wrote: that, or an instant with its zone. Throws a RangeError that
 * says what was read.
 */
export function readWall(text: string): string {
  const instant = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN
  if (!Number.isNaN(instant)) return wallAt(new Date(instant))
  const [, day = '', time = ''] =
    /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(?::\d{2})?$/.exec(text) ?? []
  if (parseDay(day) === undefined)
    throw new RangeError(`Cannot set the clock to "${text}", wanted local time like 2026-11-23T07:00`)
  return `${day}T${time}`
}

function wallAt(instant: Date): string {
  const { day, time } = onTheWall(momentOf(instant), amsterdam)
  return `${day}T${time}`
}

const instantOf = (wall: string): Date =>
  new Date(momentAt(day(wall.slice(0, 10)), wall.slice(11), amsterdam))
