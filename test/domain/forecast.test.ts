import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, daysBetween } from '../../src/domain/day.ts'
import { forecastFrom, forecastOf } from '../../src/domain/forecast.ts'
import { countsOver, type WeeklyCount } from '../../src/domain/forecast/weekly-counts.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { aGroup, aMember, aPause, evening, factsOf, overvecht } from './build.ts'

const today = day('2026-11-18')
const last = day('2026-11-17')
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('')

/** Evenings of which the last is yesterday; of each, how many people were there, the same ones first; `?`: untold. */
const attended = (...present: readonly (number | '?')[]): readonly Meeting[] =>
  present.map((count, index) => {
    const on = addDays(last, (index - present.length + 1) * 7)
    return count === '?' ? evening(on) : evening(on, { present: letters.slice(0, count) })
  })

const members = letters.map((letter) => aMember(letter, 'seeker', { from: day('2026-01-06') }))
const known = (meetings: readonly Meeting[], over: Parameters<typeof factsOf>[0] = {}): Facts =>
  factsOf({ members, meetings, ...over })
const of = (facts: Facts, on = today) => forecastOf(facts, facts.groups.get(overvecht) ?? aGroup(), on)
const times = (count: number, present: number) => Array.from({ length: count }, () => present)

/** One more every `every` evenings, from `from` on. */
const growing = (from: number, count: number, every: number) =>
  Array.from({ length: count }, (_, index) => from + Math.floor(index / every))

const countsFrom = (counts: readonly number[]): readonly WeeklyCount[] =>
  counts.map((committed, index) => ({ week: index - counts.length + 1, committed }))

describe('a forecast is silent', () => {
  it('under eight evenings, and until four counts of a full window are there', () => {
    for (const evenings of [3, 7, 8, 10])
      expect(of(known(attended(...times(evenings, 8))))).toEqual({
        kind: 'silent',
        why: 'too-few-evenings',
        evenings,
        wanted: 11,
      })
    expect(of(known(attended(...times(11, 8)))).kind).toBe('not-in-sight')
  })

  it('in the start series', () => {
    const groups = [aGroup({ status: 'start' })]
    expect(of(known(attended(...times(4, 14)), { groups }))).toEqual({ kind: 'silent', why: 'start-series' })
  })

  it('after stopping, also when there were enough', () => {
    const groups = [aGroup({ status: 'stopped' })]
    expect(of(known(attended(...times(20, 14)), { groups }))).toEqual({ kind: 'silent', why: 'stopped' })
  })

  it('when evenings of which nobody told could have made it enough', () => {
    const meetings = attended(...times(14, 11), '?', '?', '?', '?', '?', 12, 12, '?')
    expect(of(known(meetings))).toEqual({ kind: 'silent', why: 'unknown' })
  })

  it('when nothing was told for two months', () => {
    const facts = known(attended(...growing(4, 24, 4)))
    expect(of(facts, addDays(today, 50)).kind).toBe('expected')
    expect(of(facts, addDays(today, 64))).toEqual({ kind: 'silent', why: 'unknown' })
  })

  it('anew after a split, for the people of before are not those of now', () => {
    const daughter = (splitOn: string) => aGroup({ name: 'Lombok', mother: overvecht, splitOn: day(splitOn) })
    const facts = (splitOn: string) =>
      known(attended(...growing(4, 24, 4)), { groups: [aGroup(), daughter(splitOn)] })
    expect(of(facts('2026-10-01'))).toMatchObject({ why: 'too-few-evenings', evenings: 7 })
    expect(of(facts('2026-12-01')).kind).toBe('expected')
  })
})

describe('a forecast', () => {
  it('says reached, from the number that Instellingen asks', () => {
    expect(of(known(attended(...times(5, 12))))).toEqual({ kind: 'reached', committed: 12 })
    const ten = { ...known(attended(...times(5, 10))).norms, committed: 10 }
    expect(of(known(attended(...times(5, 10)), { norms: ten }))).toEqual({ kind: 'reached', committed: 10 })
  })

  it('names no day where the count stands still or goes down', () => {
    expect(of(known(attended(...times(20, 8))))).toEqual({
      kind: 'not-in-sight',
      why: 'flat',
      committed: 8,
      perMonth: 0,
      weeks: 12,
    })
    expect(of(known(attended(...growing(4, 24, 4).reverse())))).toMatchObject({
      kind: 'not-in-sight',
      why: 'down',
    })
  })

  it('names no day that lies over a year ahead', () => {
    const slow = countsFrom([...times(8, 4), ...times(9, 5), ...times(8, 6)])
    expect(forecastFrom(slow, 30, today)).toMatchObject({ kind: 'not-in-sight', why: 'far' })
  })

  it('says how fast it goes, over how long, and the day within its interval', () => {
    const forecast = of(known(attended(...growing(4, 28, 4))))
    if (forecast.kind !== 'expected') throw new Error(forecast.kind)
    expect(forecast.committed).toBeGreaterThan(7)
    expect(forecast.perMonth).toBeCloseTo(1.09, 1)
    expect(forecast.weeks).toBe(20)
    expect(forecast.from > today).toBe(true)
    expect(forecast.from <= forecast.on && forecast.on <= (forecast.to ?? forecast.on)).toBe(true)
  })

  it('is little moved by one crowded evening', () => {
    const usual = times(24, 8)
    const crowded = usual.map((count, index) => (index === 23 ? 26 : count))
    expect(of(known(attended(...crowded)))).toEqual(of(known(attended(...usual))))
  })

  it('goes by weeks, not by evenings: every other week lasts twice as long', () => {
    const weekly = countsFrom(growing(4, 20, 4))
    const fortnightly = weekly.map(({ week, committed }) => ({ week: week * 2, committed }))
    const [fast, slow] = [weekly, fortnightly].map((counts) => forecastFrom(counts, 10, today))
    if (fast?.kind !== 'expected' || slow?.kind !== 'expected') throw new Error('wanted two dates')
    expect(slow.perMonth).toBeCloseTo(fast.perMonth / 2)
    expect(slow.on > fast.on).toBe(true)
  })

  it('does not take the weeks of a pause for weeks in which nobody came', () => {
    const early = attended(...growing(4, 24, 4)).map((meeting) => ({
      ...meeting,
      day: addDays(meeting.day, -42),
    }))
    const facts = known(early, { pauses: [aPause(addDays(today, -41), addDays(today, -1))] })
    expect(countsOver(facts, aGroup(), today).every(({ week }) => week <= -5)).toBe(true)
    expect(of(facts).kind).toBe('expected')
  })

  it('does not count who left since the last evening, and is not there yet without them', () => {
    const meetings = attended(...growing(6, 28, 4))
    const twelfth = aMember('L', 'seeker', { from: day('2026-01-06'), until: addDays(today, 10) })
    const without = members.filter(({ person }) => person.name !== 'L')
    const leaving = factsOf({ members: [...without, twelfth], meetings })
    expect(of(leaving)).toEqual({ kind: 'reached', committed: 12 })
    expect(of(leaving, addDays(today, 10))).toMatchObject({ kind: 'expected', committed: 11 })
  })

  it('leaves out the weeks of which an untold evening leaves the count open', () => {
    const told = attended(...growing(4, 24, 4))
    const open = told.map((meeting, index) => (index === 22 ? evening(meeting.day) : meeting))
    const weeks = countsOver(known(open), aGroup(), today).map(({ week }) => week)
    expect(weeks.length).toBeGreaterThan(4)
    expect(weeks.length).toBeLessThan(countsOver(known(told), aGroup(), today).length)
  })

  it('does not change by what happens later', () => {
    const before = attended(...growing(4, 24, 4))
    const after = Array.from({ length: 12 }, (_, index) =>
      evening(addDays(last, 7 * (index + 1)), { present: letters }),
    )
    expect(of(known([...before, ...after]))).toEqual(of(known(before)))
  })
})

const histories = fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 4, maxLength: 26 }).map(countsFrom)

describe('whatever the counts', () => {
  it('the day lies in its interval, after today and within a year', () => {
    fc.assert(
      fc.property(histories, (counts) => {
        const forecast = forecastFrom(counts, 12, today)
        if (forecast.kind !== 'expected') return
        const { from, on, to } = forecast
        expect(today < from && from <= on && on <= (to ?? on)).toBe(true)
        expect(daysBetween(today, on)).toBeLessThanOrEqual(366)
        expect(forecast.perMonth).toBeGreaterThan(0)
      }),
    )
  })

  it('the same counts give the same forecast', () => {
    fc.assert(
      fc.property(histories, (counts) => {
        expect(forecastFrom(counts, 12, today)).toEqual(forecastFrom([...counts], 12, today))
      }),
      { numRuns: 30 },
    )
  })

  it('a higher norm is never reached sooner', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 12, max: 15 }), (counts, norm) => {
        const [sooner, later] = [norm, norm + 1].map((each) => forecastFrom(counts, each, today))
        if (later?.kind !== 'expected') return
        if (sooner?.kind !== 'expected') throw new Error('a lower norm was not in sight')
        expect(sooner.from <= later.from && sooner.on <= later.on).toBe(true)
      }),
    )
  })

  it('the same people more throughout, and a norm as much higher, change nothing but the count', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 9 }), (counts, more) => {
        const raised = counts.map((it) => ({ ...it, committed: it.committed + more }))
        const [one, other] = [forecastFrom(counts, 12, today), forecastFrom(raised, 12 + more, today)]
        if (!('committed' in one)) throw new Error(one.kind)
        expect(other).toEqual({ ...one, committed: one.committed + more })
      }),
    )
  })
})
