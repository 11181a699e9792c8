import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  day,
  dayAt,
  dayNumber,
  daysBetween,
  fromSerial,
  parseDay,
  toSerial,
  weekdayOf,
  weekOf,
} from '../../src/domain/day.ts'
import { amsterdam, momentAt, onTheWall, type Moment } from '../../src/domain/moment.ts'

const aDay = fc.integer({ min: -20_000, max: 60_000 }).map(dayAt)

describe('days', () => {
  it('count on through the change to and from summer time', () => {
    expect(addDays(day('2026-03-28'), 1)).toBe('2026-03-29')
    expect(addDays(day('2026-03-29'), 1)).toBe('2026-03-30')
    expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2)
    expect(addDays(day('2026-10-20'), 7)).toBe('2026-10-27')
  })

  it('belong to the ISO week of their Thursday around New Year', () => {
    expect(weekOf(day('2026-12-31'))).toBe('2026-W53')
    expect(weekOf(day('2027-01-03'))).toBe('2026-W53')
    expect(weekOf(day('2027-01-04'))).toBe('2027-W01')
    expect(weekOf(day('2024-12-30'))).toBe('2025-W01')
  })

  it('know their weekday', () => {
    expect(weekdayOf(day('2026-11-24'))).toBe(2)
    expect(weekdayOf(day('2026-11-29'))).toBe(7)
    expect(weekdayOf(day('1924-02-29'))).toBe(5)
  })

  it('end a month later on its last day when the month is shorter', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2027-12-15'), 1)).toBe('2028-01-15')
  })

  it('come back from their number, their serial and their text', () => {
    fc.assert(
      fc.property(aDay, (on) => {
        expect(dayAt(dayNumber(on))).toBe(on)
        expect(fromSerial(toSerial(on))).toBe(on)
        expect(parseDay(on)).toBe(on)
      }),
    )
  })

  it('add up, and move the weekday along', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (on, days) => {
        expect(daysBetween(on, addDays(on, days))).toBe(days)
        expect(weekdayOf(addDays(on, 7))).toBe(weekdayOf(on))
        expect(weekdayOf(addDays(on, 1))).toBe((weekdayOf(on) % 7) + 1)
      }),
    )
  })

  it('stay at the edge of four digits, whatever number stands in a cell', () => {
    expect(fromSerial(99_999_999)).toBe('9999-12-31')
    expect(fromSerial(-99_999_999)).toBe('0001-01-01')
  })
})

describe('an evening', () => {
  it('that was reported after midnight UTC falls on the day on the wall', () => {
    expect(onTheWall('2026-07-14T22:15:00.000Z' as Moment, amsterdam)).toEqual({
      day: '2026-07-15',
      time: '00:15',
    })
    expect(onTheWall('2026-11-24T22:15:00.000Z' as Moment, amsterdam)).toEqual({
      day: '2026-11-24',
      time: '23:15',
    })
  })

  it('at 19:30 is another moment in summer than in winter', () => {
    expect(momentAt(day('2026-03-24'), '19:30', amsterdam)).toBe('2026-03-24T18:30:00.000Z')
    expect(momentAt(day('2026-03-31'), '19:30', amsterdam)).toBe('2026-03-31T17:30:00.000Z')
  })
})
