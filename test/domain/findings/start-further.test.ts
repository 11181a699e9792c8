import { describe, expect, it } from 'vitest'
import type { Start } from '../../../src/domain/start.ts'
import { addDays } from '../../../src/domain/day.ts'
import { aGroup, aMember, evenings, factsOf, overvecht } from '../build.ts'
import { ago, observed, today } from './judged.ts'

const first = addDays(today, 20)
const begins = aGroup({ status: 'start', firstEvening: first })
const begun = aGroup({ status: 'start', firstEvening: ago(8) })

const aStart = (over: Partial<Start> = {}): Start => ({
  group: overvecht,
  prayerMoments: [],
  flyers: [],
  ticks: [],
  topics: [],
  ...over,
})
const starting = (over: Partial<Start> | undefined, group = begins) =>
  factsOf({ groups: [group], starts: over === undefined ? [] : [aStart(over)] })

describe('the countdown', () => {
  it('is not asked of a group that has long begun', () => {
    for (const key of [
      'prayedBefore',
      'flyers',
      'alphaRegistered',
      'prayerMoments',
      'firstEvenings',
    ] as const)
      expect(observed(factsOf(), key).state).toBe('off')
  })

  it('counts the days of prayer up to the first evening, not up to inviting (14, T9)', () => {
    expect(observed(starting({ prayerSince: addDays(first, -14) }), 'prayedBefore')).toMatchObject({
      state: 'met',
      count: 14,
    })
    expect(observed(starting({ prayerSince: addDays(first, -13) }), 'prayedBefore')).toMatchObject({
      state: 'missed',
      change: { kind: 'more', more: 1 },
    })
    // Twenty days before there is time; thirteen days before it should have been told.
    expect(observed(starting(undefined), 'prayedBefore').state).toBe('growing')
    expect(observed(starting(undefined), 'prayedBefore', addDays(first, -13)).state).toBe('unknown')
  })

  it('adds up the flyers of one day, and never those of two (16)', () => {
    const spread = (...flyers: readonly (readonly [number, number])[]) =>
      starting({ flyers: flyers.map(([days, count]) => ({ day: ago(days), count })) }, begun)
    expect(observed(spread([10, 600], [10, 400]), 'flyers')).toMatchObject({ state: 'met', count: 1000 })
    expect(observed(spread([10, 600], [11, 400]), 'flyers')).toMatchObject({ state: 'missed', count: 600 })
    expect(observed(spread(), 'flyers').state).toBe('unknown')
    expect(observed(starting({}), 'flyers').state).toBe('growing')
  })

  it('asks only a group that begins with Alpha to register (17)', () => {
    expect(observed(starting({ way: 'dbs' }), 'alphaRegistered').state).toBe('off')
    expect(observed(starting({ way: 'alpha' }), 'alphaRegistered').state).toBe('growing')
    expect(observed(starting({ way: 'alpha' }, begun), 'alphaRegistered').state).toBe('unknown')
    expect(observed(starting({ way: 'alpha', alphaRegisteredOn: ago(3) }), 'alphaRegistered').state).toBe(
      'met',
    )
  })

  it('counts moments of prayer on different days before the first evening (22)', () => {
    const prayed = (...days: readonly number[]) => starting({ prayerMoments: days.map(ago) }, begun)
    expect(observed(prayed(20, 15), 'prayerMoments')).toMatchObject({ state: 'met', count: 2 })
    expect(observed(prayed(20, 20, 3), 'prayerMoments')).toMatchObject({ state: 'missed', count: 1 })
    expect(observed(prayed(), 'prayerMoments').state).toBe('unknown')
  })
})

describe('the first evenings', () => {
  const after = (held: number, over?: Partial<Start>) =>
    factsOf({
      groups: [begun],
      meetings: evenings(ago(1), held),
      starts: over === undefined ? [] : [aStart(over)],
    })

  it('count what was held (25)', () => {
    expect(observed(after(2), 'firstEvenings')).toMatchObject({ state: 'growing', count: 2, of: 5 })
    expect(observed(after(5, {}), 'firstEvenings')).toMatchObject({ state: 'met', count: 5, of: 5 })
  })

  it('ask about going on after the third held evening, and know only what was told (29)', () => {
    expect(observed(after(2), 'decision')).toMatchObject({ state: 'growing', count: 2 })
    expect(observed(after(3), 'decision').state).toBe('unknown')
    expect(observed(after(6), 'decision').state).toBe('unknown')
    expect(observed(after(3, { decision: { on: ago(1), what: 'go-on' } }), 'decision').state).toBe('met')
  })

  it('may end well: to stop is a decision, and no "nee" (27)', () => {
    expect(observed(after(5, { decision: { on: ago(1), what: 'stop' } }), 'decision').state).toBe('met')
    const stopped = factsOf({ groups: [aGroup({ status: 'stopped' })], meetings: evenings(ago(1), 5) })
    expect(observed(stopped, 'decision').state).toBe('met')
  })

  it('count who stopped, and ask nothing (28)', () => {
    const gone = aMember('Kees', 'seeker', { until: ago(2) })
    const facts = factsOf({ groups: [begun], members: [gone, aMember('Lia', 'seeker')] })
    const finding = observed(facts, 'leaving')
    expect(finding).toMatchObject({ state: 'met', count: 1 })
    expect(finding.change).toBeUndefined()
  })
})
