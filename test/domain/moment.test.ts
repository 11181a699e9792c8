import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { amsterdam, momentAt, momentOf, momentToSerial, onTheWall } from '../../src/domain/moment.ts'

const at = (on: string, time: string) => momentAt(day(on), time, amsterdam)

describe('a moment', () => {
  it('is read from the wall in winter and in summer', () => {
    expect(at('2026-01-15', '07:00')).toBe('2026-01-15T06:00:00.000Z')
    expect(at('2026-07-15', '07:00')).toBe('2026-07-15T05:00:00.000Z')
  })

  it('is later when the clock jumps over it', () => {
    expect(at('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(at('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z')
  })

  it('shows an evening after midnight UTC on its own day', () => {
    expect(onTheWall(momentOf(new Date('2026-06-30T22:30:00Z')), amsterdam)).toEqual({
      day: '2026-07-01',
      time: '00:30',
    })
  })

  it('comes back from the wall in any zone, but for an hour that comes twice', () => {
    const zones = ['Europe/Amsterdam', 'America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC']
    fc.assert(
      fc.property(
        fc.integer({ min: 26_666_666, max: 33_333_333 }),
        fc.constantFrom(...zones),
        (minute, zone) => {
          const wall = onTheWall(momentOf(new Date(minute * 60_000)), zone)
          expect(onTheWall(momentAt(wall.day, wall.time, zone), zone)).toEqual(wall)
        },
      ),
    )
  })

  it('stands in a cell as days and a part of a day', () => {
    expect(momentToSerial(at('2026-11-23', '06:00'), amsterdam)).toBe(46349.25)
  })
})
