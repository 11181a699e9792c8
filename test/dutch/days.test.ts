import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import type { Moment } from '../../src/domain/moment.ts'
import {
  sayDate,
  sayDay,
  sayDuration,
  sayFullDate,
  sayMoment,
  sayMonth,
  sayShortDay,
  sayTime,
} from '../../src/dutch/dutch.ts'

describe('days in Dutch', () => {
  it('are said with their weekday, long and short', () => {
    expect(sayDay(day('2026-11-24'))).toBe('dinsdag 24 november')
    expect(sayShortDay(day('2026-11-24'))).toBe('di 24 nov')
    expect(sayShortDay(day('2026-03-01'))).toBe('zo 1 mrt')
    expect(sayDate(day('2026-08-14'))).toBe('14 augustus')
    expect(sayFullDate(day('2027-01-03'))).toBe('3 januari 2027')
    expect(sayMonth('2026-05')).toBe('mei')
  })

  it('are the day on the wall when a moment is said, in summer and winter', () => {
    expect(sayMoment('2026-11-24T08:31:00.000Z' as Moment)).toBe('di 24 nov 09:31')
    expect(sayMoment('2026-07-14T22:05:00.000Z' as Moment)).toBe('wo 15 jul 00:05')
    expect(sayMoment('2026-12-31T23:30:00.000Z' as Moment)).toBe('vr 1 jan 00:30')
    expect(sayMoment('2026-11-24T08:31:00.000Z' as Moment, 'UTC')).toBe('di 24 nov 08:31')
  })

  it('have a time as people write it', () => {
    expect(sayTime('19:30')).toBe('19.30 uur')
  })

  it('last as long as people say', () => {
    expect([1, 13, 14, 69, 70, 425, 730, 731].map(sayDuration)).toEqual([
      '1 dag',
      '13 dagen',
      '2 weken',
      '9 weken',
      '2 maanden',
      '13 maanden',
      '23 maanden',
      'ruim 2 jaar',
    ])
  })
})
