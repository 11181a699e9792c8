import { day, type Day } from '../../src/domain/day.ts'
import { addMinutes, momentAt, type Moment } from '../../src/domain/moment.ts'
import type { Problem } from '../../src/register/problem.ts'
import { readRegister } from '../../src/register/read-register.ts'
import type { Register } from '../../src/register/register.ts'
import { createMemoryWorkbook, type MemoryWorkbook } from '../memory/workbook.ts'

/** A register with one group, a coordinator who types, and a system that looks now and then. */
export interface Life {
  readonly workbook: MemoryWorkbook
  readonly now: () => Moment
  readonly pass: (minutes: number) => void
  readonly at: (on: string, time?: string) => void
  /** Only reads. */
  readonly see: () => Promise<Register>
  /** Reads, writes down what changed, and reads again: as a wake-up does. */
  readonly look: () => Promise<Register>
}

export function beginLife(on = '2026-11-24', time = '09:00'): Life {
  let now = momentAt(day(on), time, zone)
  const workbook = createMemoryWorkbook({ now: () => now, timeZone: zone })
  workbook.put('groups', {
    name: 'Overvecht',
    status: 'running',
    church: 'Stadskerk',
    firstEvening: '2026-01-06',
    id: 'g-1',
  })
  workbook.put('people', {
    name: 'Hanneke',
    group: 'Overvecht',
    place: 'leader',
    since: '2026-01-06',
    id: 'p-lead',
  })
  const see = async () => readRegister(await workbook.read(), now)
  return {
    workbook,
    now: () => now,
    pass: (minutes) => {
      now = addMinutes(now, minutes)
    },
    at: (date, clock = '09:00') => {
      now = momentAt(day(date), clock, zone)
    },
    see,
    look: async () => {
      const snapshot = await workbook.read()
      const { changed } = readRegister(snapshot, now)
      if (changed.length > 0) await workbook.commit(changed, snapshot)
      return see()
    },
  }
}

/** The stays of one person, as a line each. */
export const staysOf = ({ facts }: Register, person: string): readonly string[] =>
  facts.stays
    .filter((stay) => stay.person === person)
    .map(
      ({ group, place, from, until }) =>
        `${group} ${place} ${from}${until === undefined ? '' : ` tot ${until}`}`,
    )

/** Where somebody stands on a day, by the facts. */
export const placeOn = ({ facts }: Register, person: string, on: Day): string =>
  facts.stays.find(
    (stay) => stay.person === person && stay.from <= on && (stay.until === undefined || stay.until > on),
  )?.place ?? ''

/** A line of Nakijken as a coordinator reads it. */
export const said = ({ sentence, suggestion }: Problem): string =>
  suggestion === undefined ? sentence : `${sentence} ${suggestion}`

const zone = 'Europe/Amsterdam'
