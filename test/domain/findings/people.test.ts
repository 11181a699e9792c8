import { describe, expect, it } from 'vitest'
import { day } from '../../../src/domain/day.ts'
import { aDrager, aGroup, aMember, evening, factsOf, idOf } from '../build.ts'
import { ago, allCame, crowd, judged, today } from './judged.ts'

describe('trainee (57)', () => {
  const leader = aMember('Hanneke', 'leader')

  it('is met with a leader and a trainee', () => {
    const members = [leader, aMember('Daniel', 'trainee')]
    expect(judged(factsOf({ members }), 'trainee')).toMatchObject({
      state: 'met',
      count: 1,
      norm: 1,
      line: '57',
      role: 'gate',
    })
  })

  it('is missed without a trainee, and names nobody who might become one', () => {
    const members = [leader, aDrager('Joke'), aDrager('Kees')]
    expect(judged(factsOf({ members, meetings: allCame(members) }), 'trainee')).toMatchObject({
      state: 'missed',
      count: 0,
      change: { kind: 'people', more: 1, near: [] },
    })
  })

  it('is missed when there is nobody to learn from', () => {
    const finding = judged(factsOf({ members: [aMember('Daniel', 'trainee')] }), 'trainee')
    expect(finding).toMatchObject({ state: 'missed', count: 1 })
  })

  it('was met as long as the trainee was there', () => {
    const members = [leader, aMember('Daniel', 'trainee', { until: day('2026-10-01') })]
    expect(judged(factsOf({ members }), 'trainee', day('2026-09-30')).state).toBe('met')
    expect(judged(factsOf({ members }), 'trainee', day('2026-10-01')).state).toBe('missed')
  })
})

describe('committed (51)', () => {
  it('is met from twelve on, whatever they believe', () => {
    const members = crowd({ dragers: 4, believers: 2, seekers: 5, unknown: 1 })
    expect(judged(factsOf({ members, meetings: allCame(members) }), 'committed')).toMatchObject({
      state: 'met',
      count: 12,
    })
  })

  it('is missed with eleven, and names who is nearest', () => {
    const members = [...crowd({ dragers: 5, seekers: 6 }), aMember('Noor', 'seeker')]
    const meetings = allCame(members.slice(0, 11)).map((it, index) =>
      index > 5 ? { ...it, present: members.map(({ person }) => person.id) } : it,
    )
    expect(judged(factsOf({ members, meetings }), 'committed')).toMatchObject({
      state: 'missed',
      count: 11,
      change: { more: 1, near: [idOf('Noor')], visits: [{ visits: 2, since: 8, signed: false }] },
    })
  })

  it('is off in the first five evenings', () => {
    const groups = [aGroup({ status: 'start' })]
    const members = crowd({ seekers: 12 })
    expect(judged(factsOf({ groups, members, meetings: allCame(members, {}, 4) }), 'committed').state).toBe(
      'off',
    )
  })

  it('is unknown with fewer than three evenings, and where unticked evenings could fill the gap', () => {
    const members = crowd({ seekers: 12 })
    expect(judged(factsOf({ members, meetings: allCame(members, {}, 2) }), 'committed')).toMatchObject({
      state: 'unknown',
      change: { kind: 'tell', what: 'evenings' },
    })
    const here = allCame(members.slice(0, 11)).map((it, index) => {
      const { present, ...untold } = it
      return index > 5 ? untold : { ...it, present: [...(present ?? []), ...(index > 3 ? [idOf('sl')] : [])] }
    })
    const finding = judged(factsOf({ members, meetings: here }), 'committed')
    expect(finding).toMatchObject({ state: 'unknown', atLeast: 11 })
    expect(finding.count).toBeUndefined()
  })
})

describe('dragers (49)', () => {
  it('is met by four who signed and come', () => {
    const members = crowd({ dragers: 4 })
    expect(judged(factsOf({ members, meetings: allCame(members) }), 'dragers')).toMatchObject({
      state: 'met',
      count: 4,
    })
  })

  it('is missed by three, and names first who comes and has not signed', () => {
    const members = [...crowd({ dragers: 3 }), aMember('Joke', 'believer'), aDrager('Ver')]
    const meetings = allCame(members.slice(0, 4))
    expect(judged(factsOf({ members, meetings }), 'dragers')).toMatchObject({
      state: 'missed',
      count: 3,
      quote: 'minstens 4 dragers en minstens 4 zoekers',
      change: {
        more: 1,
        near: [idOf('Joke'), idOf('Ver')],
        visits: [
          { visits: 8, since: 8, signed: false },
          { visits: 0, since: 8, signed: true },
        ],
      },
    })
  })

  it('is unknown, never missed, when guests without a name could fill the gap', () => {
    const members = crowd({ dragers: 3 })
    const facts = (guests: number) => factsOf({ members, meetings: allCame(members, { guests }) })
    expect(judged(facts(1), 'dragers')).toMatchObject({
      state: 'unknown',
      atLeast: 3,
      change: { what: 'guests' },
    })
    expect(judged(facts(0), 'dragers').state).toBe('missed')
  })

  it('is unknown when somebody of whom nobody said could fill it, and missed when there are too few of them', () => {
    const facts = (dragers: number) => {
      const members = crowd({ dragers, unknown: 1 })
      return factsOf({ members, meetings: allCame(members) })
    }
    expect(judged(facts(3), 'dragers')).toMatchObject({ state: 'unknown', change: { what: 'faith' } })
    expect(judged(facts(2), 'dragers').state).toBe('missed')
  })

  it('is something to grow to for a daughter of less than half a year', () => {
    const members = crowd({ dragers: 2 })
    const facts = (days: number) =>
      factsOf({
        groups: [
          aGroup({ mother: aGroup({ name: 'Zuilen' }).id, splitOn: ago(days), firstEvening: ago(days) }),
          aGroup({ name: 'Zuilen' }),
        ],
        members,
        meetings: allCame(members),
      })
    expect(judged(facts(181), 'dragers')).toMatchObject({ state: 'growing', count: 2, change: { more: 2 } })
    expect(judged(facts(182), 'dragers').state).toBe('missed')
  })

  it('is something to grow to in the first five evenings', () => {
    const members = crowd({ dragers: 2 })
    const groups = [aGroup({ status: 'start', firstEvening: ago(28) })]
    expect(judged(factsOf({ groups, members, meetings: allCame(members, {}, 4) }), 'dragers').state).toBe(
      'growing',
    )
    expect(judged(factsOf({ groups, members, meetings: allCame(members, {}, 5) }), 'dragers').state).toBe(
      'missed',
    )
  })

  it('goes by the number that the coordinators set', () => {
    const members = crowd({ dragers: 3 })
    const facts = factsOf({ members, meetings: allCame(members), norms: { dragers: 3 } })
    expect(judged(facts, 'dragers')).toMatchObject({ state: 'met', norm: 3 })
  })
})

describe('seekers (49)', () => {
  it('is missed by three, and names the seeker who came most', () => {
    const members = [...crowd({ seekers: 3 }), aMember('Noor', 'seeker'), aMember('Piet', 'seeker')]
    const meetings = [...allCame(members.slice(0, 3)), evening(today, { present: ['Noor'] })]
    expect(judged(factsOf({ members, meetings }), 'seekers')).toMatchObject({
      state: 'missed',
      count: 3,
      change: { more: 1, near: [idOf('Noor'), idOf('Piet')] },
    })
  })

  it('is unknown when guests could fill the gap', () => {
    const members = crowd({ seekers: 2 })
    expect(judged(factsOf({ members, meetings: allCame(members, { guests: 2 }) }), 'seekers').state).toBe(
      'unknown',
    )
    expect(judged(factsOf({ members, meetings: allCame(members, { guests: 1 }) }), 'seekers').state).toBe(
      'missed',
    )
  })
})

describe('share of seekers (96d)', () => {
  const share = (of: Parameters<typeof crowd>[0], over: Parameters<typeof allCame>[1] = {}) => {
    const members = crowd(of)
    return judged(factsOf({ members, meetings: allCame(members, over) }), 'seekerShare')
  }

  it('is met by four and four: equality passes', () => {
    expect(share({ dragers: 4, seekers: 4 })).toMatchObject({ state: 'met', count: 4, of: 8, norm: 0.5 })
  })

  it('is missed by five dragers and four seekers, which meet norm 49 (T2)', () => {
    expect(share({ dragers: 5, seekers: 4 })).toMatchObject({
      state: 'missed',
      count: 4,
      of: 9,
      change: { more: 1 },
    })
    expect(share({ dragers: 4, believers: 1, seekers: 4 })).toMatchObject({ state: 'missed', of: 9 })
  })

  it('asks for as many seekers as make the half', () => {
    expect(share({ dragers: 7, seekers: 2 })).toMatchObject({ change: { kind: 'people', more: 5 } })
  })

  it('is unknown when guests, or people of whom nobody said, could make the half', () => {
    expect(share({ dragers: 5, seekers: 4, unknown: 1 })).toMatchObject({ state: 'unknown', atLeast: 4 })
    expect(share({ dragers: 5, seekers: 3 }, { guests: 2 }).state).toBe('unknown')
    expect(share({ dragers: 5, seekers: 3 }, { guests: 1 }).state).toBe('missed')
  })

  it('is unknown when nobody comes regularly, never 0', () => {
    const finding = judged(factsOf({ meetings: allCame([]) }), 'seekerShare')
    expect(finding.state).toBe('unknown')
    expect(finding.count).toBeUndefined()
  })

  describe('when a seeker came to faith', () => {
    const convert = (on: ReturnType<typeof ago>, place: 'believer' | 'drager' = 'believer') => [
      aMember('Noor', 'seeker', { until: on }).stay,
      aMember('Noor', place, { from: on }).stay,
    ]
    const facts = (days: number, others: Parameters<typeof crowd>[0], stays = convert(ago(days))) => {
      const members = crowd(others)
      return factsOf({ members, stays, meetings: allCame([...members, aMember('Noor', 'seeker')]) })
    }

    it('is fruit, for 90 days', () => {
      expect(judged(facts(89, { dragers: 4, seekers: 4 }), 'seekerShare')).toMatchObject({
        state: 'fruit',
        count: 4,
        of: 9,
      })
      expect(judged(facts(90, { dragers: 4, seekers: 4 }), 'seekerShare').state).toBe('missed')
    })

    it('is no fruit when the half was not there before either', () => {
      expect(judged(facts(10, { dragers: 6, seekers: 4 }), 'seekerShare').state).toBe('missed')
    })

    it('is no fruit when the seeker is still one, or was a believer all along', () => {
      const slip = [aMember('Noor', 'believer', { from: day('2026-02-01') }).stay]
      expect(judged(facts(10, { dragers: 4, seekers: 4 }, slip), 'seekerShare').state).toBe('missed')
    })

    it('is met when the half is still there', () => {
      expect(judged(facts(10, { dragers: 4, seekers: 5 }), 'seekerShare').state).toBe('met')
    })
  })
})

describe('signed (75)', () => {
  it('counts who signed, also when they do not come', () => {
    const members = [...crowd({ dragers: 3 }), aDrager('Ver')]
    expect(judged(factsOf({ members, meetings: allCame(members.slice(0, 3)) }), 'signed')).toMatchObject({
      state: 'met',
      count: 4,
    })
  })

  it('names first the dragers without a signature', () => {
    const members = [...crowd({ dragers: 3, believers: 1 }), aMember('Ver', 'drager')]
    expect(judged(factsOf({ members, meetings: allCame(members.slice(0, 4)) }), 'signed')).toMatchObject({
      state: 'missed',
      change: { more: 1, near: [idOf('Ver'), idOf('ba')] },
    })
  })
})
