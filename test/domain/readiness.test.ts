import { describe, expect, it } from 'vitest'
import { addDays, day, type Day } from '../../src/domain/day.ts'
import { assess, findingKeys } from '../../src/domain/readiness.ts'
import { aDrager, aGroup, aMember, aTalk, factsOf, overvecht, type Member, without } from './build.ts'
import { ago, allCame, crowd, today } from './findings/judged.ts'

const leaderAndTrainee = [aDrager('Hanneke', 'leader'), aDrager('Daniel', 'trainee')]
const talks = [10, 100, 200, 300].map((days) => aTalk(ago(days)))

/** A firm group of `members` and its leader and trainee, everybody there each time. */
const group = (
  members: readonly Member[],
  over: Parameters<typeof factsOf>[0] & { readonly core?: readonly Member[]; readonly guests?: number } = {},
) => {
  const { core = leaderAndTrainee, guests, ...given } = over
  const all = [...core, ...members]
  const meetings = allCame(all, guests === undefined ? {} : { guests })
  return factsOf({ groups: [aGroup({ firstEvening: ago(400) })], members: all, meetings, talks, ...given })
}

const readiness = (facts: ReturnType<typeof factsOf>, on: Day = today) =>
  assess(facts, facts.groups.get(overvecht) ?? aGroup(), on)
const verdict = (...given: Parameters<typeof group>) => readiness(group(...given)).verdict

describe('the verdict (E13)', () => {
  const firm = crowd({ dragers: 4, seekers: 6 })

  it('is ready with a trainee, twelve committed and nothing firm that is missed', () => {
    expect(verdict(firm)).toBe('ready')
  })

  it('judges all ten norms, in the order in which a leader reads them', () => {
    expect(readiness(group(firm)).findings.map(({ key }) => key)).toEqual(findingKeys)
  })

  it('is nearly with ten or eleven, whatever else is missed', () => {
    expect(verdict(crowd({ dragers: 4, seekers: 5 }))).toBe('nearly')
    expect(verdict(crowd({ dragers: 2, seekers: 6 }))).toBe('nearly')
    expect(verdict(crowd({ dragers: 8 }))).toBe('nearly')
    expect(verdict(crowd({ dragers: 2, seekers: 5 }))).toBe('not-yet')
  })

  it('is not yet without a trainee, however many come and whatever is unknown', () => {
    const core = [aDrager('Hanneke', 'leader'), aDrager('Daniel')]
    expect(verdict(firm, { core })).toBe('not-yet')
    expect(verdict(firm, { core, meetings: [] })).toBe('not-yet')
  })

  it('is not yet when something firm is missed for sure', () => {
    expect(verdict(crowd({ dragers: 10 }))).toBe('not-yet')
    expect(verdict(firm, { talks: [] })).toBe('not-yet')
  })

  it('is unknown when something unknown could change it, and only then', () => {
    expect(verdict(crowd({ dragers: 5, believers: 2, seekers: 3 }), { guests: 6 })).toBe('unknown')
    expect(verdict(crowd({ dragers: 5, believers: 2, seekers: 3 }), { guests: 6, talks: [] })).toBe('not-yet')
    expect(verdict(crowd({ dragers: 2, seekers: 3 }), { guests: 6 })).toBe('not-yet')
  })

  it('is unknown as long as too few evenings were held to say anything', () => {
    const all = [...leaderAndTrainee, ...firm]
    expect(verdict(firm, { meetings: allCame(all, {}, 2) })).toBe('unknown')
  })

  it('is not yet in the first five evenings', () => {
    const all = [...leaderAndTrainee, ...firm]
    const groups = [aGroup({ status: 'start', firstEvening: ago(21) })]
    expect(verdict(firm, { groups, meetings: allCame(all, {}, 4) })).toBe('not-yet')
  })

  it('is ready when the half is missed through fruit', () => {
    const turnedOn = ago(30)
    const noor = [
      aMember('Noor', 'seeker', { until: turnedOn }),
      aMember('Noor', 'believer', { from: turnedOn }),
    ]
    expect(verdict([...crowd({ dragers: 4, seekers: 6 }), ...noor])).toBe('ready')
    expect(verdict(crowd({ dragers: 4, believers: 1, seekers: 6 }))).toBe('not-yet')
  })

  it('can be asked of any day: a later day changes nothing of it', () => {
    const before = group(firm)
    const after = group(firm, { stays: [aMember('Hanneke', 'seeker', { from: addDays(today, 3) }).stay] })
    expect(readiness(after)).toEqual(readiness(before))
    expect(readiness(after, addDays(today, 3)).verdict).toBe('not-yet')
  })
})

describe('the clock and its advice', () => {
  const clock = (days: number, size: number, over: Parameters<typeof aGroup>[0] = {}) =>
    readiness(
      group(crowd({ dragers: 4, seekers: size - 6 }), {
        groups: [aGroup({ firstEvening: ago(days), ...over })],
      }),
    )

  it('is fresh for a year, due for another, and over after', () => {
    expect([364, 365, 730, 731].map((days) => clock(days, 12).clock.state)).toEqual([
      'fresh',
      'due',
      'due',
      'over',
    ])
  })

  it('says plan now to a group that is large enough, and to talk to one that is not', () => {
    expect(clock(800, 12).advice).toBe('plan-now')
    expect(clock(800, 11).advice).toBe('talk-with-coach')
  })

  it('asks for a target date from nine months on, unless there is one ahead', () => {
    const begun = { firstEvening: day('2026-02-19') }
    expect(clock(0, 12, begun).advice).toBeUndefined()
    expect(clock(0, 12, { firstEvening: day('2026-02-18') }).advice).toBe('set-target-date')
    expect(clock(300, 12, { targetDate: addDays(today, 30) }).advice).toBeUndefined()
    expect(clock(300, 12, { targetDate: ago(1) }).advice).toBe('set-target-date')
  })

  it('is unknown without a first evening, and advises nothing', () => {
    expect(readiness(group([], { groups: [without(aGroup(), 'firstEvening')] }))).toMatchObject({
      clock: { state: 'unknown' },
    })
  })
})
