import { describe, expect, it } from 'vitest'
import { attentionOf, type Audience, type MatterKind } from '../../src/domain/attention.ts'
import { addDays, day, type Day } from '../../src/domain/day.ts'
import type { Facts } from '../../src/domain/facts.ts'
import { standingOf } from '../../src/domain/standing.ts'
import {
  aDrager,
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
} from './build.ts'

const today = day('2026-11-24')
const people = [aDrager('Hanneke', 'leader'), aDrager('Daniel', 'trainee')]
const talks = [aTalk('2026-10-20')]
const targetDate = day('2027-03-01')
const groups = [aGroup({ targetDate })]
const meetings = evenings('2026-11-17', 40, { present: ['Hanneke', 'Daniel'], activities: ['meal'] })

/** A group of which nothing has to be asked, but for what is given. */
const quiet = (given: Parameters<typeof factsOf>[0] = {}) =>
  factsOf({ groups, members: people, meetings, talks, ...given })

const asked = (facts: Facts, on: Day = today) => attentionOf(standingOf(facts, overvecht, on), facts)
const whom = (facts: Facts, kind: MatterKind, on: Day = today): readonly Audience[] =>
  asked(facts, on).flatMap((it) => (it.kind === kind ? [it.whom] : []))

describe('what is asked', () => {
  it('is nothing when nothing has to be', () => {
    expect(asked(quiet())).toEqual([])
  })

  it('is nothing of a group that stopped', () => {
    const facts = quiet({ groups: [aGroup({ status: 'stopped' })], members: [], meetings: [], talks: [] })
    expect(asked(facts)).toEqual([])
  })

  it('is of one unreported evening the leader only, and of two the coach and the coordinator too', () => {
    const until = (last: string) => quiet({ meetings: evenings(last, 40, { activities: ['meal'] }) })
    expect(whom(until('2026-11-10'), 'evenings-unreported')).toEqual(['leader'])
    expect(asked(until('2026-11-03'))[0]).toMatchObject({ days: ['2026-11-10', '2026-11-17'] })
    expect(whom(until('2026-11-03'), 'evenings-unreported')).toEqual(['leader', 'coach', 'coordinator'])
  })

  it('is never an evening that was reported, held or not', () => {
    const called = evening('2026-11-17', { held: false, reason: 'too-few' })
    const facts = quiet({ meetings: [...evenings('2026-11-10', 40, { activities: ['meal'] }), called] })
    expect(whom(facts, 'evenings-unreported')).toEqual([])
  })

  it('is a leader of the coordinator, first of all', () => {
    const facts = quiet({ members: [aDrager('Daniel', 'trainee')], meetings: [] })
    expect(asked(facts)[0]).toEqual({ kind: 'no-leader', group: overvecht, whom: 'coordinator' })
  })

  it('goes to the coordinator when there is neither leader nor trainee, and not to a former leader', () => {
    const former = aDrager('Hanneke', 'leader', { until: day('2026-11-01') })
    const facts = quiet({ members: [former], meetings: evenings('2026-11-10', 40, { activities: ['meal'] }) })
    expect(asked(facts).map(({ whom: who }) => who)).not.toContain('leader')
    expect(whom(facts, 'evenings-unreported')).toEqual(['coordinator'])
  })

  it('is a trainee of leader and coordinator', () => {
    const facts = quiet({ members: [aDrager('Hanneke', 'leader')] })
    expect(whom(facts, 'no-trainee')).toEqual(['leader', 'coordinator'])
  })

  it('is a coach when there is none, and then no talk with one', () => {
    const facts = quiet({ groups: [without(aGroup({ targetDate }), 'coach')], talks: [] })
    expect(whom(facts, 'no-coach')).toEqual(['coordinator'])
    expect(whom(facts, 'talk-due')).toEqual([])
  })

  describe('about a coaching talk', () => {
    const last = day('2026-08-14')
    const due = addDays(last, 92)
    const facts = quiet({ talks: [aTalk(last)] })

    it('begins a week before it is due', () => {
      expect(whom(facts, 'talk-due', addDays(due, -8))).toEqual([])
      expect(whom(facts, 'talk-due', addDays(due, -7))).toEqual(['leader', 'coach'])
      expect(asked(facts, addDays(due, 1)).find(({ kind }) => kind === 'talk-due')).toMatchObject({
        last,
        dueOn: due,
        overdue: true,
      })
    })

    it('reaches the coordinator a month after it was due', () => {
      expect(whom(facts, 'talk-due', addDays(due, 31))).not.toContain('coordinator')
      expect(whom(facts, 'talk-due', addDays(due, 32))).toContain('coordinator')
    })

    it('is not there when a next one was planned, until that day is past', () => {
      const planned = quiet({ talks: [aTalk(last, { nextDay: today })] })
      expect(whom(planned, 'talk-due')).toEqual([])
      expect(whom(planned, 'talk-due', addDays(today, 1))).toEqual(['leader', 'coach'])
    })

    it('goes on in a pause', () => {
      const paused = quiet({ talks: [aTalk(last)], pauses: [aPause('2026-11-20', '2026-11-30')] })
      expect(whom(paused, 'talk-due')).toEqual(['leader', 'coach'])
    })
  })

  it('is nothing that a pause suspends', () => {
    const facts = quiet({
      meetings: evenings('2026-11-10', 30, {
        activities: ['bible'],
        present: ['Hanneke', 'Daniel'],
        next: { meal: [idOf('Daniel')] },
      }),
      pauses: [aPause('2026-11-23', '2026-11-30')],
    })
    expect(asked(facts, day('2026-11-22')).map(({ kind }) => kind)).toEqual([
      'evenings-unreported',
      'meal',
      'tasks',
    ])
    expect(asked(facts)).toEqual([])
  })

  describe('about going on after the first five evenings', () => {
    const firstEvening = day('2026-10-20')
    const start = (held: number) =>
      quiet({
        groups: [aGroup({ status: 'start', firstEvening })],
        meetings: evenings(addDays(firstEvening, (held - 1) * 7), held, { present: ['Hanneke', 'Daniel'] }),
      })
    const on = (held: number) => addDays(firstEvening, (held - 1) * 7 + 6)

    it('begins in the week of the third evening that is held, not before', () => {
      expect(whom(start(1), 'go-on-or-stop', on(1))).toEqual([])
      expect(asked(start(2), on(2))).toContainEqual({
        kind: 'go-on-or-stop',
        held: 2,
        overdue: false,
        group: overvecht,
        whom: 'leader',
      })
    })

    it('is overdue after the fifth, and reaches the coordinator', () => {
      expect(whom(start(4), 'go-on-or-stop', on(4))).toEqual(['leader'])
      expect(whom(start(5), 'go-on-or-stop', on(5))).toEqual(['leader', 'coordinator'])
    })

    it('asks for no meal and no signature meanwhile', () => {
      const kinds = asked(start(4), day('2026-11-24')).map(({ kind }) => kind)
      expect(kinds).not.toContain('meal')
      expect(kinds).not.toContain('unsigned')
    })
  })

  it('is a meal in the last ten days of a month without one', () => {
    const facts = quiet({ meetings: evenings('2026-11-17', 40, { activities: ['bible'] }) })
    expect(whom(facts, 'meal', day('2026-11-20'))).toEqual([])
    expect(whom(facts, 'meal', day('2026-11-21'))).toEqual(['leader'])
    expect(whom(quiet(), 'meal', day('2026-11-21'))).toEqual([])
  })

  it('is what the clock advises, of whom it concerns', () => {
    const old = (size: number) => {
      const names = Array.from({ length: size - 2 }, (_, index) => `lid${index}`)
      const present = ['Hanneke', 'Daniel', ...names]
      return quiet({
        groups: [aGroup({ firstEvening: day('2024-01-09') })],
        members: [...people, ...names.map((name) => aMember(name, 'believer'))],
        meetings: evenings('2026-11-17', 40, { present, activities: ['meal'] }),
      })
    }
    expect(whom(old(12), 'plan-multiplication')).toEqual(['leader', 'coach', 'coordinator'])
    expect(whom(old(11), 'talk-about-clock')).toEqual(['coach', 'coordinator'])
    expect(whom(quiet({ groups: [aGroup()] }), 'set-target-date')).toEqual(['leader'])
  })

  it('is about people: who has not signed, of whom nobody said, who was not asked for consent', () => {
    const members = [
      ...people,
      aMember('Joke', 'drager'),
      aMember('Uri', 'unknown'),
      aMember('Noor', 'seeker', { person: { consent: 'to-ask' } }),
      aMember('Piet', 'seeker'),
    ]
    const present = ['Hanneke', 'Daniel', 'Uri']
    const facts = quiet({ members, meetings: evenings('2026-11-17', 40, { present, activities: ['meal'] }) })
    expect(asked(facts)).toMatchObject([
      { kind: 'consent', people: [idOf('Noor')], whom: 'leader' },
      { kind: 'consent', whom: 'coordinator' },
      { kind: 'unsigned', people: [idOf('Joke')], whom: 'leader' },
      { kind: 'unsigned', whom: 'coordinator' },
      { kind: 'faith-unknown', people: [idOf('Uri')], whom: 'coordinator' },
    ])
  })

  it('is a huddel missed twice, of coach and coordinator, and never of the leader (58)', () => {
    const huddel = (days: number, attended: readonly string[]) => ({
      day: addDays(today, -days),
      attended: attended.map(idOf),
      lines: [],
      goals: [],
    })
    const both = ['Hanneke', 'Daniel']
    const once = [huddel(70, both), huddel(40, both), huddel(10, ['Hanneke'])]
    expect(whom(quiet({ huddels: once }), 'huddel-missed')).toEqual([])
    const twice = [huddel(70, both), huddel(40, ['Hanneke']), huddel(10, ['Hanneke'])]
    expect(whom(quiet({ huddels: twice }), 'huddel-missed')).toEqual(['coach', 'coordinator'])
  })

  it('is of the coach that nothing outward was done for sixty days, when the group said so itself (115)', () => {
    const silent = meetings.map((it) => ({ ...it, guests: 0 }))
    expect(whom(quiet({ meetings: silent }), 'outward')).toEqual([])
    const told = silent.map((it) => ({ ...it, outing: 'none' as const }))
    expect(whom(quiet({ meetings: told }), 'outward')).toEqual(['coach'])
  })

  it('is what the register has to know of a group', () => {
    const bare = without(aGroup(), 'weekday', 'firstEvening')
    expect(asked(quiet({ groups: [bare] })).at(-1)).toEqual({
      kind: 'incomplete',
      missing: ['weekday', 'first-evening'],
      group: overvecht,
      whom: 'coordinator',
    })
  })
})
