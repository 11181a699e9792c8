import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import type { Forecast } from '../../src/domain/forecast.ts'
import { sayForecast as inDutch } from '../../src/dutch/forecast.ts'
import { sayForecast as inEnglish } from '../../src/english/forecast.ts'

const today = day('2026-11-24')
const expected = (from: string, to?: string): Forecast => ({
  kind: 'expected',
  on: day('2027-04-01'),
  from: day(from),
  committed: 10,
  perMonth: 0.6,
  weeks: 20,
  ...(to === undefined ? {} : { to: day(to) }),
})

describe('a forecast', () => {
  it.each([
    ['2027-03-02', '2027-06-20', 'ergens tussen maart en juni', 'somewhere between March and June'],
    ['2027-03-02', '2027-03-20', 'rond maart', 'around March'],
    ['2026-11-26', '2027-02-20', 'ergens tussen nu en februari', 'somewhere between now and February'],
    ['2026-11-26', '2026-11-29', 'deze maand', 'this month'],
    [
      '2027-03-02',
      '2028-01-20',
      'ergens tussen maart en januari 2028',
      'somewhere between March and January 2028',
    ],
  ])('is a stretch of time: %s to %s', (from, to, dutch, english) => {
    expect(inDutch(expected(from, to), 12, today)).toBe(
      `Gaat het zo door, dan zijn jullie ${dutch} met z’n twaalven.`,
    )
    expect(inEnglish(expected(from, to), 12, today)).toBe(
      `If things go on like this, there will be 12 of you ${english}.`,
    )
  })

  it('says from when where it cannot say by when, and never names a day', () => {
    expect(inDutch(expected('2027-03-02'), 15, today)).toBe(
      'Gaat het zo door, dan zijn jullie op z’n vroegst in maart met 15 vaste deelnemers; wanneer precies is nog niet te zeggen.',
    )
    for (const say of [inDutch, inEnglish])
      expect(say(expected('2027-03-02', '2027-06-20'), 12, today)).not.toMatch(/april|2 maart|20 juni/i)
  })

  it('is silent where it has no say', () => {
    const silent: readonly Forecast[] = [
      { kind: 'silent', why: 'start-series' },
      { kind: 'silent', why: 'too-few-evenings', evenings: 4, wanted: 11 },
      { kind: 'not-in-sight', why: 'down', committed: 8, perMonth: -1, weeks: 20 },
    ]
    for (const forecast of silent)
      expect([inDutch(forecast, 12, today), inEnglish(forecast, 12, today)]).toEqual([undefined, undefined])
    expect(inDutch({ kind: 'reached', committed: 12 }, 12, today)).toContain('met genoeg')
  })
})
