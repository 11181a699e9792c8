import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../../src/domain/meeting.ts'
import { aDrager, aPause, evening, evenings, factsOf, overvecht } from '../build.ts'
import type { Facts } from '../../../src/domain/facts.ts'
import { ago, last, observed } from './judged.ts'

const told = (over: Partial<Omit<Meeting, 'present' | 'day'>>, count = 30): Facts =>
  factsOf({ meetings: evenings(last, count, { guests: 0, activities: [], ...over }) })

describe('outward', () => {
  it('is seen in something for the neighbourhood, in inviting and in guests (115)', () => {
    for (const seen of [{ outing: 'neighbourhood' }, { invited: 2 }, { guests: 1 }] as const)
      expect(observed(told(seen), 'outside')).toMatchObject({ state: 'met', count: 1 })
  })

  it('is "nee" only when it was asked, and every evening told that no guest came', () => {
    expect(observed(told({ outing: 'none' }), 'outside').state).toBe('missed')
    expect(observed(told({}), 'outside').state).toBe('unknown')
    const silent = factsOf({ meetings: evenings(last, 30, { outing: 'none' }) })
    expect(observed(silent, 'outside').state).toBe('unknown')
  })

  it('counts the days since, and is not asked of a group of a few weeks', () => {
    const facts = factsOf({
      meetings: evenings(last, 30, { guests: 0, outing: 'none' }).map((it, index) =>
        index === 10 ? { ...it, guests: 2 } : it,
      ),
    })
    expect(observed(facts, 'outside')).toMatchObject({ state: 'missed', count: 134 })
    expect(observed(told({}, 4), 'outside').state).toBe('growing')
  })

  it('counts who were invited in a quarter, as far as it was told (67)', () => {
    const facts = factsOf({
      meetings: [
        evening(ago(120), { invited: 9 }),
        evening(ago(40), { invited: 3 }),
        evening(ago(5), { invited: 0 }),
      ],
    })
    expect(observed(facts, 'invited')).toMatchObject({ state: 'met', count: 3 })
    expect(observed(told({ invited: 0 }), 'invited').state).toBe('missed')
    expect(observed(told({}), 'invited').state).toBe('unknown')
  })

  it('never judges that nothing fun was done (69)', () => {
    expect(observed(told({ outing: 'both' }), 'outings').state).toBe('met')
    expect(observed(told({ outing: 'none' }), 'outings').state).toBe('off')
    expect(observed(told({}), 'outings').state).toBe('unknown')
  })

  it('asks for the neighbourhood and the mission both, and knows no "nee" (116)', () => {
    expect(observed(told({ outing: 'neighbourhood', invited: 1 }), 'bothOutside')).toMatchObject({
      state: 'met',
      count: 2,
    })
    expect(observed(told({ outing: 'fun' }), 'bothOutside')).toMatchObject({ state: 'unknown', atLeast: 0 })
    expect(observed(told({ outing: 'both' }), 'bothOutside')).toMatchObject({ state: 'unknown', atLeast: 1 })
  })

  it('weighs boven, binnen and buiten (89)', () => {
    expect(observed(told({ activities: ['bible', 'meal'], guests: 1 }), 'balance')).toMatchObject({
      state: 'met',
      count: 3,
    })
    expect(observed(told({ activities: ['bible', 'meal'], outing: 'none' }), 'balance')).toMatchObject({
      state: 'missed',
      count: 2,
    })
    expect(observed(factsOf({ meetings: evenings(last, 8) }), 'balance').state).toBe('unknown')
  })
})

describe('opbouwavonden (78)', () => {
  const held = (...days: readonly number[]) =>
    factsOf({
      groups: [],
      opbouwavonden: days.map((days_) => ({
        group: overvecht,
        day: ago(days_),
        kind: 'opbouwavond' as const,
        what: [],
      })),
    })

  it('are counted over 365 days, for the text gives no period (T7)', () => {
    const facts = (...days: readonly number[]) => ({
      ...factsOf({ meetings: [evening(ago(800))] }),
      opbouwavonden: held(...days).opbouwavonden,
    })
    const long = (...days: readonly number[]) => {
      const all = facts(...days)
      const groups = new Map([...all.groups].map(([id, group]) => [id, { ...group, firstEvening: ago(800) }]))
      return observed({ ...all, groups }, 'opbouwavonden')
    }
    expect(long(30, 364)).toMatchObject({ state: 'met', count: 2 })
    expect(long(30, 365)).toMatchObject({ state: 'missed', count: 1 })
    expect(long().state).toBe('unknown')
  })

  it('leave team trainings out, and give a young group its year', () => {
    const training = { group: overvecht, day: ago(10), kind: 'team-training' as const, what: [] }
    expect(observed(factsOf({ opbouwavonden: [training] }), 'opbouwavonden').state).toBe('unknown')
    expect(observed({ ...factsOf(), opbouwavonden: held(10).opbouwavonden }, 'opbouwavonden')).toMatchObject({
      state: 'growing',
      count: 1,
    })
  })
})

describe('the huddel of every month (101)', () => {
  const huddel = (days: number) => ({ day: ago(days), attended: [], lines: [], goals: [] })

  it('is asked of the last whole month, and not of a paused one', () => {
    expect(observed(factsOf({ huddels: [huddel(30)] }), 'huddelMonthly')).toMatchObject({
      state: 'met',
      count: 1,
    })
    expect(observed(factsOf({ huddels: [huddel(60)] }), 'huddelMonthly').state).toBe('missed')
    const paused = factsOf({ huddels: [huddel(60)], pauses: [aPause('2026-10-01', '2026-10-31')] })
    expect(observed(paused, 'huddelMonthly').state).toBe('off')
    expect(observed(factsOf(), 'huddelMonthly').state).toBe('unknown')
  })

  it('has a goal for each who was there, as far as they wrote one down (106a, 106f)', () => {
    const members = [aDrager('Hanneke', 'leader'), aDrager('Daniel', 'trainee')]
    const [hanneke, daniel] = members.map(({ person }) => person.id)
    if (hanneke === undefined || daniel === undefined) throw new Error('Nobody there')
    const attended = [hanneke, daniel]
    const before = { ...huddel(40), attended, goals: [{ person: hanneke, goal: 'Joke bellen' }] }
    const lately = {
      ...huddel(10),
      attended,
      goals: [
        { person: hanneke, goal: 'het plein', previous: 'done' as const },
        { person: daniel, goal: 'een lied' },
      ],
    }
    const facts = factsOf({ members, huddels: [before, lately] })
    expect(observed(facts, 'goalsSet')).toMatchObject({ state: 'met', count: 2, of: 2 })
    expect(observed(facts, 'goalsLookedBack')).toMatchObject({ state: 'met', count: 1, of: 1 })
    const silent = factsOf({ members, huddels: [before, { ...lately, goals: [] }] })
    expect(observed(silent, 'goalsSet')).toMatchObject({ state: 'unknown', of: 2 })
    expect(observed(silent, 'goalsLookedBack')).toMatchObject({ state: 'unknown', of: 1 })
  })
})

describe('what no form asks', () => {
  it.each(['accountability', 'huddelInvited', 'betweenHuddels'] as const)(
    '%s is a question of the coach',
    (key) => {
      expect(observed(factsOf(), key)).toMatchObject({
        state: 'unknown',
        change: { kind: 'tell', where: 'coaching-form' },
      })
    },
  )
})
