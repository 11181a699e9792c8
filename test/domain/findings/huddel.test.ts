import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/domain/readiness.ts'
import { aDrager, aGroup, aMember, aTalk, factsOf } from '../build.ts'
import { ago, allCame, crowd, judged, today } from './judged.ts'

const hanneke = aDrager('Hanneke', 'leader')
const daniel = aDrager('Daniel', 'trainee')
const both = [hanneke.person.id, daniel.person.id]
const huddel = (days: number, attended: readonly (typeof both)[number][]) => ({
  day: ago(days),
  attended,
  lines: [],
  goals: [],
})

describe('leader and trainee at the huddel (58)', () => {
  it('is missed when either was away the last two times, and not for one', () => {
    const members = [hanneke, daniel]
    const once = [huddel(80, both), huddel(50, both), huddel(20, [hanneke.person.id])]
    expect(judged(factsOf({ members, huddels: once }), 'huddel')).toMatchObject({
      state: 'met',
      count: 2,
      of: 3,
    })
    const twice = [huddel(80, both), huddel(50, [hanneke.person.id]), huddel(20, [hanneke.person.id])]
    expect(judged(factsOf({ members, huddels: twice }), 'huddel')).toMatchObject({
      state: 'missed',
      count: 1,
      change: { kind: 'huddel' },
    })
  })

  it('does not hold against a new trainee what was before', () => {
    const fresh = aMember('Daniel', 'trainee', { from: ago(30) })
    const huddels = [huddel(80, []), huddel(50, [hanneke.person.id]), huddel(20, [hanneke.person.id])]
    expect(judged(factsOf({ members: [hanneke, fresh], huddels }), 'huddel')).toMatchObject({
      state: 'met',
      count: 0,
      of: 1,
    })
  })

  it('is unknown where nobody told who were there, or long ago, and off without the two of them', () => {
    const members = [hanneke, daniel]
    const silent = { day: ago(20), lines: [], goals: [] }
    expect(judged(factsOf({ members, huddels: [silent] }), 'huddel').state).toBe('unknown')
    expect(judged(factsOf({ members, huddels: [huddel(101, both)] }), 'huddel').state).toBe('unknown')
    expect(judged(factsOf({ members: [hanneke], huddels: [huddel(20, both)] }), 'huddel').state).toBe('off')
    const tomorrow = aMember('Daniel', 'trainee', { from: ago(3) })
    expect(
      judged(factsOf({ members: [hanneke, tomorrow], huddels: [huddel(20, both)] }), 'huddel').state,
    ).toBe('off')
  })

  it('makes a group firm or not once huddels are told of, and changes no verdict before', () => {
    const people = [hanneke, daniel, ...crowd({ dragers: 4, seekers: 6 })]
    const facts = (huddels: readonly ReturnType<typeof huddel>[]) =>
      factsOf({
        members: people,
        meetings: allCame(people),
        talks: [30, 120, 200, 300].map((days) => aTalk(ago(days))),
        huddels,
      })
    const verdict = (huddels: readonly ReturnType<typeof huddel>[]) =>
      assess(facts(huddels), aGroup(), today).verdict
    expect(verdict([])).toBe('ready')
    expect(verdict([huddel(50, both), huddel(20, both)])).toBe('ready')
    expect(verdict([huddel(50, []), huddel(20, [])])).toBe('not-yet')
  })
})
