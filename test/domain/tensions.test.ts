import { describe, expect, it } from 'vitest'
import { includes } from '../../src/domain/circle.ts'
import { addDays, day } from '../../src/domain/day.ts'
import { groupId } from '../../src/domain/ids.ts'
import { aGroup, aMember, aTalk, evenings, factsOf } from './build.ts'
import { ago, allCame, crowd, judged, last, observed } from './findings/judged.ts'

/** The tensions inside the movement's own text, each as it was decided (E13). */
describe('the tensions', () => {
  it('T1: a daughter of less than half a year grows towards four and four, for twelve is less than sixteen', () => {
    const people = crowd({ dragers: 3, seekers: 3 })
    const daughter = (weeks: number) =>
      factsOf({
        groups: [
          aGroup({ mother: groupId('g-lombok'), splitOn: ago(weeks * 7), firstEvening: ago(weeks * 7) }),
        ],
        members: people,
        meetings: allCame(people),
      })
    expect(judged(daughter(25), 'dragers')).toMatchObject({ state: 'growing', count: 3 })
    expect(judged(daughter(25), 'seekers')).toMatchObject({ state: 'growing', count: 3 })
    expect(judged(daughter(26), 'dragers').state).toBe('missed')
  })

  it('T2: five dragers and four seekers meet 49 and not 96d, and each says so', () => {
    const people = crowd({ dragers: 5, seekers: 4 })
    const facts = factsOf({ members: people, meetings: allCame(people) })
    expect(judged(facts, 'dragers')).toMatchObject({ state: 'met', line: '49' })
    expect(judged(facts, 'seekers')).toMatchObject({ state: 'met', line: '49' })
    expect(judged(facts, 'seekerShare')).toMatchObject({ state: 'missed', line: '96d', count: 4, of: 9 })
  })

  it('T3: a share that dropped because somebody came to faith is fruit, for ninety days', () => {
    const others = crowd({ dragers: 4, seekers: 4 })
    const facts = (days: number) => {
      const seeker = aMember('Samira', 'seeker', { until: ago(days) })
      const believer = aMember('Samira', 'believer', { from: ago(days) })
      const people = [...others, seeker]
      return factsOf({ members: [...people, believer], meetings: allCame(people) })
    }
    expect(judged(facts(89), 'seekerShare').state).toBe('fruit')
    expect(judged(facts(91), 'seekerShare').state).toBe('missed')
  })

  it('T4: in the first evenings no meal is asked', () => {
    const facts = factsOf({
      groups: [aGroup({ status: 'start', firstEvening: ago(45) })],
      meetings: evenings(last, 4, { activities: [] }),
    })
    expect(judged(facts, 'meals').state).toBe('off')
  })

  it('T5: the own rhythm wins over weekly', () => {
    const facts = factsOf({
      groups: [aGroup({ rhythm: 'fortnightly' })],
      meetings: evenings(last, 8, {}, 14),
    })
    expect(observed(facts, 'rhythm')).toMatchObject({ state: 'met', line: '108' })
  })

  it('T6: the kern is leader and trainee, and lies within the familie of dragers', () => {
    expect(includes('familie', 'kern')).toBe(true)
    expect(includes('kern', 'familie')).toBe(false)
  })

  it('T7: opbouwavonden are counted over 365 days', () => {
    const evening = (days: number) => ({
      group: aGroup().id,
      day: ago(days),
      kind: 'opbouwavond' as const,
      what: [],
    })
    const groups = [aGroup({ firstEvening: ago(900) })]
    expect(
      observed(factsOf({ groups, opbouwavonden: [evening(364), evening(1)] }), 'opbouwavonden').state,
    ).toBe('met')
    expect(
      observed(factsOf({ groups, opbouwavonden: [evening(366), evening(1)] }), 'opbouwavonden').count,
    ).toBe(1)
  })

  it('T8: who leads a huddel is not the coach of the group, and a huddel is no coaching talk', () => {
    const wim = aMember('Wim', 'leader')
    const huddels = [ago(90), ago(60), ago(30), ago(1)].map((on) => ({
      day: on,
      ledBy: wim.person.id,
      lines: [],
      goals: [],
    }))
    const facts = factsOf({ groups: [aGroup({ firstEvening: ago(800) })], members: [wim], huddels })
    expect(judged(facts, 'coached')).toMatchObject({ state: 'missed', count: 0 })
    expect(judged({ ...facts, talks: [aTalk(ago(3))] }, 'coached').count).toBe(1)
  })

  it('T9: prayer counts from two weeks before the first evening, whenever people are invited', () => {
    const first = day('2026-12-20')
    const facts = factsOf({
      groups: [aGroup({ status: 'start', firstEvening: first })],
      starts: [
        {
          group: aGroup().id,
          prayerSince: addDays(first, -14),
          invitees: 12,
          prayerMoments: [],
          flyers: [],
          ticks: [],
          topics: [],
        },
      ],
    })
    expect(observed(facts, 'prayedBefore')).toMatchObject({ state: 'met', count: 14 })
  })
})
