import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attentionOf } from '../../src/domain/attention.ts'
import { questionFor } from '../../src/domain/coaching-questions.ts'
import { compositionOf } from '../../src/domain/composition.ts'
import { addDays, dayAt, dayNumber, day, type Day, type Weekday } from '../../src/domain/day.ts'
import { explain } from '../../src/domain/explanation.ts'
import type { Facts } from '../../src/domain/facts.ts'
import { furtherKeys } from '../../src/domain/findings/further.ts'
import { monthsOver } from '../../src/domain/figures.ts'
import { groupStatuses, rhythms, type Group } from '../../src/domain/group.ts'
import { groupId } from '../../src/domain/ids.ts'
import { activities, type Meeting } from '../../src/domain/meeting.ts'
import { places } from '../../src/domain/place.ts'
import { assess, findingKeys } from '../../src/domain/readiness.ts'
import { expectedEvenings } from '../../src/domain/rhythm.ts'
import { standingsOf } from '../../src/domain/standing.ts'
import { trendsOf } from '../../src/domain/trend.ts'
import { aGroup, aMember, aPause, aTalk, evening, factsOf, overvecht, without } from './build.ts'

const today = day('2026-11-24')
const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N']
const zuilen = groupId('g-zuilen')

const within = (before: number, after: number) =>
  fc.integer({ min: dayNumber(today) - before, max: dayNumber(today) + after }).map(dayAt)
const someone = fc.constantFrom(...names)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const meeting: fc.Arbitrary<Meeting> = fc
  .record({
    on: within(120, 30),
    held: fc.boolean(),
    present: maybe(fc.array(someone, { maxLength: 14 })),
    guests: maybe(fc.integer({ min: 0, max: 10 })),
    done: maybe(fc.subarray([...activities])),
    tasked: fc.array(someone),
  })
  .map(({ on, held, present, guests, done, tasked }) =>
    evening(on, {
      held,
      ...(present === undefined ? {} : { present }),
      ...(guests === undefined ? {} : { guests }),
      ...(done === undefined ? {} : { activities: done }),
      ...(tasked.length === 0
        ? {}
        : { next: { other: tasked.map((name) => aMember(name, 'seeker').person.id) } }),
    }),
  )

const stay = fc
  .record({
    name: someone,
    place: fc.constantFrom(...places),
    from: within(300, 30),
    until: maybe(within(200, 60)),
  })
  .map(
    ({ name, place, from, until }) =>
      aMember(name, place, { from, ...(until === undefined ? {} : { until }) }).stay,
  )

const group: fc.Arbitrary<Group> = fc
  .record({
    status: fc.constantFrom(...groupStatuses),
    rhythm: fc.constantFrom(...rhythms),
    firstEvening: maybe(within(900, 60)),
    mother: maybe(fc.constantFrom(overvecht, zuilen)),
    splitOn: maybe(within(300, 30)),
    weekday: maybe(fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7)),
  })
  .map(({ status, rhythm, firstEvening, mother, splitOn, weekday }) => {
    const bare = without(aGroup(), 'weekday', 'firstEvening', 'coach')
    return {
      ...bare,
      status,
      rhythm,
      ...(firstEvening === undefined ? {} : { firstEvening }),
      ...(mother === undefined ? {} : { mother }),
      ...(splitOn === undefined ? {} : { splitOn }),
      ...(weekday === undefined ? {} : { weekday }),
    }
  })

/** Any facts, in no order, with people nobody knows, days that make no sense and groups out of each other. */
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    group,
    other: group,
    meetings: fc.array(meeting, { maxLength: 30 }),
    stays: fc.array(stay, { maxLength: 40 }),
    signed: fc.array(fc.tuple(someone, within(300, 30))),
    talks: fc.array(within(500, 30)),
    pauses: fc.array(fc.tuple(within(200, 60), within(200, 60)), { maxLength: 4 }),
    statuses: fc.array(fc.tuple(fc.constantFrom(...groupStatuses), within(300, 30)), { maxLength: 3 }),
  })
  .map((it) =>
    factsOf({
      groups: [it.group, { ...it.other, id: zuilen, name: 'Zuilen' }],
      meetings: it.meetings,
      stays: it.stays,
      commitments: it.signed.map(([name, on]) => ({
        person: aMember(name, 'drager').person.id,
        group: overvecht,
        on,
      })),
      talks: it.talks.map((on) => aTalk(on)),
      pauses: it.pauses.map(([from, to]) => aPause(from, to)),
      statuses: it.statuses.map(([status, from]) => ({ group: overvecht, status, from })),
    }),
  )

const groupIn = (facts: Facts) => facts.groups.get(overvecht) ?? aGroup()

/** Without all that happens after a day: what was known that evening. */
const knownOn = (facts: Facts, on: Day): Facts => ({
  ...facts,
  meetings: facts.meetings.filter((it) => it.day <= on),
  stays: facts.stays
    .filter((it) => it.from <= on)
    .map(({ until, ...it }) => (until === undefined || until > on ? it : { ...it, until })),
  commitments: facts.commitments.filter((it) => it.on <= on),
  talks: facts.talks.filter((it) => it.day <= on),
})

describe('whatever the facts are', () => {
  it('nothing throws, and every number is one', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const standing of standingsOf(facts, today)) {
          attentionOf(standing, facts)
          questionFor(standing, 48)
          monthsOver(facts, standing.group, today, 3)
          for (const { count, of, norm, atLeast } of standing.readiness.findings)
            for (const number of [count, of, norm, atLeast])
              if (number !== undefined) expect(Number.isFinite(number) && number >= 0).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('every norm says something, and what is unknown is never a number', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const findings = explain(facts, groupIn(facts), today)
        expect(findings.map(({ key }) => key)).toEqual([...findingKeys, ...furtherKeys])
        for (const { key, state, count, of, atLeast, change, quote } of findings) {
          for (const number of [count, of, atLeast])
            if (number !== undefined) expect(Number.isFinite(number) && number >= 0, key).toBe(true)
          if (state === 'unknown') expect([count, change !== undefined], key).toEqual([undefined, true])
          if (count !== undefined && of !== undefined) expect(count, key).toBeLessThanOrEqual(of)
          expect(quote, key).not.toBe('')
        }
      }),
      { numRuns: 200 },
    )
  })

  it('a trend ends in what is found today, and looks at nothing of later days', () => {
    fc.assert(
      fc.property(anyFacts, within(60, 0), (facts, on) => {
        const trends = trendsOf(facts, groupIn(facts), on)
        for (const { key, state, count } of explain(facts, groupIn(facts), on)) {
          const last = trends.get(key)?.at(-1)
          if (last !== undefined) expect([last.state, last.count], key).toEqual([state, count])
        }
        expect(trendsOf(knownOn(facts, on), groupIn(facts), on)).toEqual(trends)
      }),
      { numRuns: 60 },
    )
  })

  it('a composition and a verdict never depend on what happened later', () => {
    fc.assert(
      fc.property(anyFacts, within(60, 0), (facts, on) => {
        expect(compositionOf(knownOn(facts, on), groupIn(facts), on)).toEqual(
          compositionOf(facts, groupIn(facts), on),
        )
        expect(assess(knownOn(facts, on), groupIn(facts), on)).toEqual(assess(facts, groupIn(facts), on))
      }),
      { numRuns: 200 },
    )
  })

  it('everyone regular stands in exactly one circle, and nobody comes more often than they could', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const it = compositionOf(facts, groupIn(facts), today)
        const circles = [...it.activeDragers, ...it.believers, ...it.seekers, ...it.unknown]
        expect([...circles].sort()).toEqual(
          it.participants
            .filter(({ regular }) => regular)
            .map(({ person }) => person)
            .sort(),
        )
        expect(new Set(it.participants.map(({ person }) => person)).size).toBe(it.participants.length)
        for (const { visits, since } of it.participants) expect(visits).toBeLessThanOrEqual(since)
        expect(it.reported).toBeLessThanOrEqual(it.expected)
        expect(it.window.length).toBeLessThanOrEqual(8)
      }),
      { numRuns: 200 },
    )
  })

  it('a verdict that is sure stays as good when something unknown turns out well', () => {
    const rank = { 'not-yet': 0, nearly: 1, ready: 2 } as const
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 0, max: 4 }), (facts, trick) => {
        const before = assess(facts, groupIn(facts), today).verdict
        const better = [
          // Guests who turn out to be none; people of whom somebody says that they are seekers; evenings told of.
          { ...facts, meetings: facts.meetings.map((it) => ({ ...it, guests: 0 })) },
          {
            ...facts,
            stays: facts.stays.map((it) =>
              it.place === 'unknown' ? { ...it, place: 'seeker' as const } : it,
            ),
          },
        ][trick % 2]
        if (before === 'unknown' || better === undefined) return
        const after = assess(better, groupIn(better), today).verdict
        if (trick % 2 === 1 && after !== 'unknown') expect(rank[after]).toBeGreaterThanOrEqual(rank[before])
        if (trick % 2 === 0) expect(after).toBe(before)
      }),
      { numRuns: 300 },
    )
  })

  it('expected evenings lie in order between the days asked, outside pauses, and are the same asked in pieces', () => {
    fc.assert(
      fc.property(anyFacts, within(100, 0), fc.integer({ min: 0, max: 90 }), (facts, from, length) => {
        const to = addDays(from, length)
        const days = expectedEvenings(facts, groupIn(facts), from, to)
        expect([...days].sort()).toEqual(days)
        expect(new Set(days).size).toBe(days.length)
        for (const on of days) {
          expect(from <= on && on <= to).toBe(true)
          expect(facts.pauses.some((pause) => pause.from <= on && on <= pause.to)).toBe(false)
        }
        const { rhythm, weekday, firstEvening } = groupIn(facts)
        if (rhythm !== 'weekly' || weekday === undefined || firstEvening === undefined) return
        const middle = addDays(from, Math.floor(length / 2))
        expect([
          ...expectedEvenings(facts, groupIn(facts), from, middle),
          ...expectedEvenings(facts, groupIn(facts), addDays(middle, 1), to),
        ]).toEqual(days)
      }),
      { numRuns: 200 },
    )
  })
})
