import { describe, expect, it } from 'vitest'
import { attentionOf } from '../../src/domain/attention.ts'
import { addDays, day, type Day } from '../../src/domain/day.ts'
import type { Facts } from '../../src/domain/facts.ts'
import { nextStep, startTrackOf, type StartStep } from '../../src/domain/start-track.ts'
import type { Start } from '../../src/domain/start.ts'
import { standingOf } from '../../src/domain/standing.ts'
import { aDrager, aGroup, aMember, aPause, evening, factsOf, overvecht } from './build.ts'

/** The first evening, a Tuesday. */
const first = day('2026-11-24')
const before = (days: number) => addDays(first, -days)
const group = aGroup({ status: 'start', firstEvening: first })

const beginning = (told: Partial<Start> = {}, more: Parameters<typeof factsOf>[0] = {}): Facts =>
  factsOf({
    groups: [group],
    members: [aDrager('Hanneke', 'leader'), aMember('Daniël', 'trainee'), aMember('Samira', 'seeker')],
    starts: [{ group: overvecht, prayerMoments: [], flyers: [], ticks: [], topics: [], ...told }],
    ...more,
  })

const trackOn = (facts: Facts, on: Day) => {
  const track = startTrackOf(facts, group, on)
  if (track === undefined) throw new RangeError('Cannot find the beginning')
  return track
}
const step = (facts: Facts, which: StartStep, on: Day = before(10)) =>
  trackOn(facts, on).steps.find((each) => each.step === which)
const evenings = (count: number) =>
  Array.from({ length: count }, (_, nth) => evening(addDays(first, nth * 7), { present: ['Hanneke'] }))

describe('the way to the first evening', () => {
  it('is there for a group that begins, and for no other', () => {
    expect(startTrackOf(factsOf(), aGroup(), first)).toBeUndefined()
    expect(startTrackOf(beginning(), aGroup({ status: 'stopped' }), first)).toBeUndefined()
    expect(trackOn(beginning(), before(30)).first).toBe(first)
  })

  it('knows nothing of what nobody told, and that is not «nee»', () => {
    const { steps } = trackOn(factsOf({ groups: [group] }), before(30))
    expect(steps.map(({ state }) => state)).toEqual(steps.map(() => 'untold'))
    expect(steps.some(({ late }) => late)).toBe(false)
  })

  it('warns of prayer from two weeks before, and is content when it began in time', () => {
    expect(step(beginning(), 'prayer', before(14))).toMatchObject({
      state: 'untold',
      late: false,
      dueOn: before(14),
    })
    expect(step(beginning(), 'prayer', before(13))).toMatchObject({ state: 'untold', late: true })
    expect(step(beginning({ prayerSince: before(14) }), 'prayer')).toMatchObject({
      state: 'done',
      late: false,
    })
    expect(step(beginning({ prayerSince: before(13) }), 'prayer')).toMatchObject({
      state: 'short',
      late: true,
    })
    expect(step(beginning({ prayerSince: before(16) }), 'prayer', before(20))).toMatchObject({
      state: 'planned',
    })
  })

  it('counts moments of prayer before the first evening only, and a planned one as planned', () => {
    const moments = (...days: readonly Day[]) => step(beginning({ prayerMoments: days }), 'prayer-moments')
    expect(moments(before(20), before(12))).toMatchObject({ state: 'done', count: 2, of: 2 })
    expect(moments(before(20), before(3))).toMatchObject({ state: 'planned', count: 2, on: before(3) })
    expect(moments(before(20), first)).toMatchObject({ state: 'short', count: 1 })
    expect(moments(first)).toMatchObject({ state: 'short', count: 0 })
  })

  it('wants a thousand flyers on one day: days are not added up', () => {
    const flyers = (...counts: readonly number[]) =>
      step(beginning({ flyers: counts.map((count, nth) => ({ day: before(20 - nth), count })) }), 'flyers')
    expect(flyers(600, 600)).toMatchObject({ state: 'short', count: 600, of: 1000 })
    expect(flyers(1000)).toMatchObject({ state: 'done', count: 1000, on: before(20) })
    expect(step(beginning({ flyers: [{ day: before(2), count: 1500 }] }), 'flyers')).toMatchObject({
      state: 'planned',
      on: before(2),
    })
  })

  it('asks for Alpha Nederland only of who begins with Alpha', () => {
    expect(step(beginning({ way: 'dbs' }), 'alpha')).toBeUndefined()
    expect(step(beginning({ way: 'alpha' }), 'alpha')).toMatchObject({ state: 'untold' })
    expect(step(beginning({ way: 'alpha', alphaRegisteredOn: before(20) }), 'alpha')).toMatchObject({
      state: 'done',
    })
  })

  it('wants somebody to invite for each who carries it, as a number', () => {
    expect(step(beginning({ invitees: 1 }), 'invitees')).toMatchObject({ state: 'short', count: 1, of: 2 })
    expect(step(beginning({ invitees: 2 }), 'invitees')).toMatchObject({ state: 'done' })
    expect(step(beginning({ invitees: 0 }), 'invitees')).toMatchObject({ count: 0, of: 2 })
  })

  it('does not hurry for a first evening that nobody dated, or that has been', () => {
    const undated = aGroup({ status: 'start' })
    const facts = beginning({}, { groups: [{ ...undated, firstEvening: undefined as never }] })
    const track = startTrackOf(facts, { ...undated, firstEvening: undefined as never }, first)
    expect(track?.steps.some(({ late, dueOn }) => late || dueOn !== undefined)).toBe(false)
    const begun = trackOn(beginning({}, { meetings: evenings(1) }), addDays(first, 2))
    expect(begun.steps.filter(({ late }) => late).map(({ step }) => step)).toEqual(['topics'])
  })

  it('asks one thing at a time: what is late first, and after the first evening only the topics', () => {
    expect(nextStep(trackOn(beginning(), before(20)))?.step).toBe('prayer')
    const prayed = { prayerSince: before(20), invitees: 30 }
    expect(nextStep(trackOn(beginning(prayed), before(18)))?.step).toBe('prayer-moments')
    expect(nextStep(trackOn(beginning(prayed, { meetings: evenings(1) }), addDays(first, 1)))?.step).toBe(
      'topics',
    )
    const topics = ['een', 'twee', 'drie', 'vier', 'vijf']
    expect(
      nextStep(trackOn(beginning({ topics }, { meetings: evenings(1) }), addDays(first, 1))),
    ).toBeUndefined()
  })
})

describe('the first five evenings', () => {
  const goingOn = (held: number, told: Partial<Start> = {}) =>
    trackOn(beginning(told, { meetings: evenings(held) }), addDays(first, held * 7)).goingOn

  it('lead up to a talk on the third that was held', () => {
    expect([0, 1, 2, 3, 4, 5].map((held) => goingOn(held).state)).toEqual([
      'later',
      'later',
      'next-evening',
      'due',
      'due',
      'overdue',
    ])
  })

  it('count what was held, not dates', () => {
    const calledOff = evenings(4).map((each, nth) => (nth === 1 ? { ...each, held: false } : each))
    const track = trackOn(beginning({}, { meetings: calledOff }), addDays(first, 22))
    expect(track.evenings).toMatchObject({ held: 3, of: 5 })
    expect(track.goingOn.state).toBe('due')
  })

  it('end well by stopping after five', () => {
    const on = addDays(first, 14)
    const stop = { decision: { on, what: 'stop' } } as const
    expect(goingOn(3, stop)).toEqual({ state: 'decided', on, what: 'stop' })
    expect(trackOn(beginning(stop, { meetings: evenings(3) }), addDays(first, 15)).goodEnd).toBe(false)
    expect(trackOn(beginning(stop, { meetings: evenings(5) }), addDays(first, 29)).goodEnd).toBe(true)
  })

  it('know a decision from the day on which it was taken', () => {
    const decision = { on: addDays(first, 20), what: 'go-on' } as const
    expect(
      trackOn(beginning({ decision }, { meetings: evenings(3) }), addDays(first, 15)).goingOn.state,
    ).toBe('due')
  })
})

describe('what is asked of a beginning', () => {
  const asked = (facts: Facts, on: Day) =>
    attentionOf(standingOf(facts, overvecht, on), facts)
      .filter(({ kind }) => kind === 'start-step' || kind === 'go-on-or-stop')
      .map(({ kind, whom }) => `${kind} ${whom}`)

  it('is one step of the leader, and none in a pause', () => {
    expect(asked(beginning(), before(20))).toEqual(['start-step leader'])
    expect(asked(beginning({}, { pauses: [aPause(before(25), before(15))] }), before(20))).toEqual([])
  })

  it('is no longer whether they go on, once they told; after five the coordinator gives it a status', () => {
    const topics = ['een', 'twee', 'drie', 'vier', 'vijf']
    const decision = { on: addDays(first, 14), what: 'go-on' } as const
    const told = (held: number) => beginning({ topics, decision }, { meetings: evenings(held) })
    expect(asked(told(4), addDays(first, 22))).toEqual([])
    expect(asked(told(5), addDays(first, 29))).toEqual(['go-on-or-stop coordinator'])
    expect(asked(beginning({ topics }, { meetings: evenings(5) }), addDays(first, 29))).toEqual([
      'go-on-or-stop leader',
      'go-on-or-stop coordinator',
    ])
  })
})
