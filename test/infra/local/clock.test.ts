import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { createLocalClock, readWall } from '../../../infra/local/clock.ts'

describe('the local clock', () => {
  it('stands where it is set, ticks on, and is kept', () => {
    const store = new DatabaseSync(':memory:')
    const clock = createLocalClock(store, '2026-11-23T07:00')
    expect(clock.wall()).toBe('2026-11-23T07:00')
    clock.set('2027-03-28T04:00')
    expect(clock.now().toISOString()).toMatch(/^2027-03-28T02:00/)
    expect(createLocalClock(store).wall()).toBe('2027-03-28T04:00')
  })

  it.each([
    ['2026-11-23T07:00', '2026-11-23T07:00'],
    ['2026-11-23T07:00:30', '2026-11-23T07:00'],
    ['2026-11-23T06:00:00.000Z', '2026-11-23T07:00'],
    ['2026-07-01T07:00+02:00', '2026-07-01T07:00'],
  ])('reads %s', (text, wall) => {
    expect(readWall(text)).toBe(wall)
  })

  it.each(['', 'maandag', '2026-11-31T07:00', '2026-11-23', '2026-11-23T25:00', '2026-13-01T00:00Z'])(
    'refuses %j, and says what it wanted',
    (text) => {
      expect(() => readWall(text)).toThrow(`Cannot set the clock to "${text}", wanted local time like`)
    },
  )
})
