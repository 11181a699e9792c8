import { describe, expect, it } from 'vitest'
import { addDays, day, type Day } from '../../../src/domain/day.ts'
import type { Activity, Task } from '../../../src/domain/meeting.ts'
import type { PersonId } from '../../../src/domain/ids.ts'
import {
  aGroup,
  aMember,
  aPause,
  aTalk,
  evening,
  evenings,
  factsOf,
  idOf,
  overvecht,
  without,
} from '../build.ts'
import { ago, judged, today } from './judged.ts'

describe('coached (59)', () => {
  const old = [aGroup({ firstEvening: day('2024-01-09') })]
  const talks = (...days: readonly (Day | string)[]) => days.map((on) => aTalk(on))

  it('is met by four talks in the last 365 days, today included', () => {
    const facts = factsOf({ groups: old, talks: talks(ago(364), ago(200), ago(100), today) })
    expect(judged(facts, 'coached')).toMatchObject({ state: 'met', count: 4 })
  })

  it('is missed when the oldest is a year ago, and says when the next is due', () => {
    const facts = factsOf({ groups: old, talks: talks(ago(365), ago(200), ago(150), ago(92)) })
    expect(judged(facts, 'coached')).toMatchObject({
      state: 'missed',
      count: 3,
      norm: 4,
      change: { kind: 'talks', more: 1, dueOn: today },
    })
  })

  it('takes two reports of one talk as one, and a talk of a later day as none', () => {
    const facts = factsOf({ groups: old, talks: talks(ago(10), ago(10), addDays(today, 1)) })
    expect(judged(facts, 'coached').count).toBe(1)
  })

  it('is pro rata for a younger group', () => {
    const young = (days: number, ...on: readonly Day[]) =>
      judged(factsOf({ groups: [aGroup({ firstEvening: ago(days) })], talks: talks(...on) }), 'coached')
    expect(young(90)).toMatchObject({ state: 'growing', count: 0, norm: 0 })
    expect(young(91)).toMatchObject({ state: 'missed', count: 0, norm: 1 })
    expect(young(182, ago(1))).toMatchObject({ state: 'missed', norm: 2 })
    expect(young(182, ago(1), ago(100))).toMatchObject({ state: 'met', norm: 2 })
    expect(young(364)).toMatchObject({ norm: 4 })
  })

  it('is not suspended by a pause', () => {
    const pauses = [aPause(ago(200), today)]
    expect(judged(factsOf({ groups: old, pauses, talks: talks(ago(100)) }), 'coached').state).toBe('missed')
  })

  it('is unknown when nobody knows how old the group is', () => {
    const group = without(aGroup(), 'firstEvening')
    expect(judged(factsOf({ groups: [group] }), 'coached')).toMatchObject({
      state: 'unknown',
      atLeast: 0,
      change: { what: 'first-evening' },
    })
  })
})

describe('meals (61)', () => {
  const october = (activities: readonly Activity[] | undefined, over: Parameters<typeof factsOf>[0] = {}) =>
    factsOf({ meetings: evenings('2026-11-17', 10, activities === undefined ? {} : { activities }), ...over })

  it('is met by one meal in the last whole month', () => {
    const meetings = evenings('2026-11-17', 10, { activities: [] }).map((it) =>
      it.day === '2026-10-20' ? { ...it, activities: ['meal'] as const } : it,
    )
    expect(judged(factsOf({ meetings }), 'meals')).toMatchObject({ state: 'met', count: 1, norm: 1 })
  })

  it('is missed when every evening was told of and none had a meal; the current month cannot fail', () => {
    expect(judged(october(['bible']), 'meals')).toMatchObject({
      state: 'missed',
      count: 0,
      change: { kind: 'meal', month: '2026-11' },
    })
  })

  it('is unknown when nobody said what was done, or an evening was not reported', () => {
    expect(judged(october(undefined), 'meals')).toMatchObject({
      state: 'unknown',
      change: { what: 'activities' },
    })
    const meetings = evenings('2026-11-17', 10, { activities: ['bible'] }).filter(
      ({ day: on }) => on !== '2026-10-20',
    )
    expect(judged(factsOf({ meetings }), 'meals')).toMatchObject({
      state: 'unknown',
      change: { what: 'evenings' },
    })
    expect(judged(factsOf(), 'meals').state).toBe('unknown')
  })

  it('is missed when the unreported evening fell in a pause, and off when the whole month did', () => {
    const meetings = evenings('2026-11-17', 10, { activities: ['bible'] }).filter(
      ({ day: on }) => on !== '2026-10-20',
    )
    expect(judged(factsOf({ meetings, pauses: [aPause('2026-10-17', '2026-10-25')] }), 'meals').state).toBe(
      'missed',
    )
    const whole = [
      aPause('2026-09-28', '2026-10-16'),
      aPause('2026-10-17', '2026-10-31', { group: overvecht }),
    ]
    expect(judged(factsOf({ meetings, pauses: whole }), 'meals').state).toBe('off')
  })

  it('is off while the first five evenings went on in that month (T4)', () => {
    const groups = [aGroup({ status: 'start', firstEvening: day('2026-09-22') })]
    const meetings = evenings('2026-11-17', 9, { activities: [] })
    expect(judged(factsOf({ groups, meetings }), 'meals').state).toBe('off')
    expect(judged(factsOf({ groups, meetings: [] }), 'meals').state).toBe('off')
  })

  it('is off in the month in which the group began', () => {
    const groups = [aGroup({ firstEvening: day('2026-10-06') })]
    expect(
      judged(factsOf({ groups, meetings: evenings('2026-11-17', 7, { activities: [] }) }), 'meals').state,
    ).toBe('off')
  })

  it('looks back over New Year', () => {
    const meetings = evenings('2027-01-12', 6, { activities: ['meal'] })
    expect(judged(factsOf({ meetings }), 'meals', day('2027-01-13'))).toMatchObject({
      state: 'met',
      count: 4,
    })
  })
})

describe('tasks (63)', () => {
  const members = ['A', 'B', 'C'].map((name) => aMember(name, 'believer'))
  type Next = Readonly<Partial<Record<Task, readonly PersonId[]>>>
  const tasks = (next: Next, present: readonly string[] = ['A', 'B', 'C']) =>
    judged(
      factsOf({
        members,
        meetings: [
          evening('2026-11-10', { present: ['A', 'B', 'C'] }),
          evening('2026-11-17', { present, next }),
        ],
      }),
      'tasks',
    )

  it('is met when everyone who was there has one, by name or under another task', () => {
    const next = { bible: [idOf('A')], host: [idOf('B')], other: [idOf('C')] }
    expect(tasks(next)).toMatchObject({ state: 'met', count: 3, of: 3, role: 'rhythm' })
  })

  it('counts a person once, and not who was not there', () => {
    expect(tasks({ bible: [idOf('A')], meal: [idOf('A')], host: [idOf('Z')] })).toMatchObject({
      state: 'missed',
      count: 1,
      of: 3,
      change: { kind: 'tasks', more: 2 },
    })
  })

  it('does not ask it of a guest on a first evening', () => {
    const next = { bible: [idOf('A')], host: [idOf('B')], other: [idOf('C')] }
    expect(tasks(next, ['A', 'B', 'C', 'Nieuw'])).toMatchObject({ state: 'met', of: 3 })
  })

  it('is unknown when the page about the next time was not answered, and then goes by the evening before', () => {
    expect(tasks({})).toMatchObject({ state: 'unknown', change: { what: 'tasks' } })
    const meetings = [
      evening('2026-11-10', { present: ['A', 'B'], next: { bible: [idOf('A')], other: [idOf('B')] } }),
      evening('2026-11-17', { present: ['A', 'B'] }),
    ]
    expect(judged(factsOf({ members, meetings }), 'tasks')).toMatchObject({ state: 'met', count: 2 })
  })
})

describe('multiplied (50)', () => {
  const since = (days: number, over: Parameters<typeof aGroup>[0] = {}) =>
    factsOf({ groups: [aGroup({ firstEvening: ago(days), ...over })] })

  it('is met up to two years, and missed after', () => {
    expect(judged(since(730), 'multiplied')).toMatchObject({
      state: 'met',
      count: 730,
      norm: 730,
      role: 'clock',
    })
    expect(judged(since(731), 'multiplied')).toMatchObject({
      state: 'missed',
      change: { kind: 'plan', byDay: addDays(today, 91) },
    })
  })

  it('plans by the date that the group hopes for', () => {
    const targetDate = addDays(today, 40)
    expect(judged(since(800, { targetDate }), 'multiplied').change).toEqual({
      kind: 'plan',
      byDay: targetDate,
    })
  })

  it('begins anew for the mother when a daughter splits off, not when one is going to', () => {
    const facts = (splitOn: Day) =>
      factsOf({
        groups: [aGroup({ firstEvening: ago(1000) }), aGroup({ name: 'Lombok', mother: overvecht, splitOn })],
      })
    expect(judged(facts(ago(100)), 'multiplied')).toMatchObject({ state: 'met', count: 100 })
    expect(judged(facts(addDays(today, 5)), 'multiplied')).toMatchObject({ state: 'missed', count: 1000 })
  })

  it('is not stopped by a pause', () => {
    const facts = factsOf({
      groups: [aGroup({ firstEvening: ago(800) })],
      pauses: [aPause(ago(400), ago(100))],
    })
    expect(judged(facts, 'multiplied').count).toBe(800)
  })

  it('is unknown without a first evening', () => {
    const group = without(aGroup(), 'firstEvening')
    const finding = judged(factsOf({ groups: [group], meetings: evenings('2026-11-17', 8) }), 'multiplied')
    expect(finding).toMatchObject({ state: 'unknown', change: { what: 'first-evening' } })
  })

  it('does not take a group for its own daughter', () => {
    const zuilen = aGroup({ name: 'Zuilen', mother: overvecht, splitOn: ago(10) })
    const facts = factsOf({ groups: [aGroup({ firstEvening: ago(800), mother: zuilen.id }), zuilen] })
    expect(judged(facts, 'multiplied').count).toBe(800)
  })
})
