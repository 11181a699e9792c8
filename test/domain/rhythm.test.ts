import { describe, expect, it } from 'vitest'
import { addDays, day, weekdayOf } from '../../src/domain/day.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Group } from '../../src/domain/group.ts'
import { expectedEvenings } from '../../src/domain/rhythm.ts'
import { standingOf } from '../../src/domain/standing.ts'
import { aGroup, aPause, evening, evenings, factsOf, overvecht, without } from './build.ts'

const expected = (facts: Facts, from: string, to: string) => {
  const group = facts.groups.get(overvecht)
  return group === undefined ? [] : expectedEvenings(facts, group, day(from), day(to))
}

const withGroup = (over: Partial<Group>, given: Parameters<typeof factsOf>[0] = {}) =>
  factsOf({ groups: [aGroup(over)], ...given })

const standing = (facts: Facts, today: string) => standingOf(facts, overvecht, day(today))

describe('expected evenings', () => {
  it('are those of the weekday, every week', () => {
    expect(expected(factsOf(), '2026-11-01', '2026-11-30')).toEqual([
      '2026-11-03',
      '2026-11-10',
      '2026-11-17',
      '2026-11-24',
    ])
  })

  it('go on in step through both changes of the clock', () => {
    for (const [from, to] of [
      ['2026-03-20', '2026-04-05'],
      ['2026-10-15', '2026-11-05'],
    ] as const)
      expect(expected(factsOf(), from, to).every((at) => weekdayOf(at) === 2)).toBe(true)
    expect(expected(factsOf(), '2026-10-20', '2026-11-03')).toEqual([
      '2026-10-20',
      '2026-10-27',
      '2026-11-03',
    ])
  })

  it('go on through week 53 into the new year', () => {
    expect(expected(factsOf(), '2026-12-22', '2027-01-12')).toEqual([
      '2026-12-22',
      '2026-12-29',
      '2027-01-05',
      '2027-01-12',
    ])
  })

  it('are not before the first evening', () => {
    expect(expected(factsOf(), '2025-12-01', '2026-01-13')).toEqual(['2026-01-06', '2026-01-13'])
  })

  it('are not in a pause of the group, and not in one of everyone, ends included', () => {
    const pauses = [
      aPause('2026-11-03', '2026-11-03', { group: overvecht }),
      aPause('2026-11-16', '2026-11-24'),
    ]
    expect(expected(factsOf({ pauses }), '2026-11-01', '2026-11-30')).toEqual(['2026-11-10'])
  })

  it('stay when another group pauses', () => {
    const pauses = [aPause('2026-11-01', '2026-11-30', { group: aGroup({ name: 'Lombok' }).id })]
    expect(expected(factsOf({ pauses }), '2026-11-01', '2026-11-30')).toHaveLength(4)
  })

  it('end when the group stops, and begin again when it does', () => {
    const statuses = [
      { group: overvecht, status: 'running', from: day('2026-01-06'), until: day('2026-11-10') },
      { group: overvecht, status: 'stopped', from: day('2026-11-10'), until: day('2026-11-20') },
      { group: overvecht, status: 'running', from: day('2026-11-20') },
    ] as const
    expect(expected(factsOf({ statuses }), '2026-11-01', '2026-11-30')).toEqual(['2026-11-03', '2026-11-24'])
  })

  describe('every other week', () => {
    const fortnightly = (...held: readonly string[]) =>
      withGroup({ rhythm: 'fortnightly' }, { meetings: held.map((on) => evening(on)) })

    it('are counted from the last evening that was held', () => {
      expect(expected(fortnightly('2026-11-03'), '2026-11-04', '2026-12-05')).toEqual([
        '2026-11-17',
        '2026-12-01',
      ])
    })

    it('follow the group when it shifts a week, without asking for the week that it left', () => {
      expect(expected(fortnightly('2026-10-20', '2026-11-10'), '2026-10-20', '2026-11-30')).toEqual([
        '2026-10-20',
        '2026-11-10',
        '2026-11-24',
      ])
    })

    it('are counted from the first evening as long as none was held', () => {
      expect(expected(fortnightly(), '2026-01-01', '2026-02-05')).toEqual([
        '2026-01-06',
        '2026-01-20',
        '2026-02-03',
      ])
    })

    it('are expected on the weekday of the group, also after an evening a day later', () => {
      expect(expected(fortnightly('2026-11-04'), '2026-11-05', '2026-11-30')).toEqual(['2026-11-17'])
    })

    it('stay missing when the group was silent for weeks', () => {
      expect(expected(fortnightly('2026-09-01', '2026-11-03'), '2026-09-02', '2026-11-03')).toEqual([
        '2026-09-15',
        '2026-09-29',
        '2026-10-13',
        '2026-11-03',
      ])
    })
  })

  describe('every month', () => {
    const monthly = (...held: readonly string[]) =>
      withGroup({ rhythm: 'monthly' }, { meetings: held.map((on) => evening(on)) })

    it('fall on the same weekday of each month as the last one', () => {
      expect(expected(monthly('2026-09-15'), '2026-09-16', '2026-12-31')).toEqual([
        '2026-10-20',
        '2026-11-17',
        '2026-12-15',
      ])
    })

    it('fall on the last one where a month has no fifth', () => {
      expect(expected(monthly('2026-09-29'), '2026-09-30', '2026-12-31')).toEqual([
        '2026-10-27',
        '2026-11-24',
        '2026-12-29',
      ])
    })

    it('follow an evening that was held a week later', () => {
      expect(expected(monthly('2026-09-15', '2026-10-27'), '2026-09-15', '2026-11-30')).toEqual([
        '2026-09-15',
        '2026-10-27',
        '2026-11-24',
      ])
    })
  })

  it('take the weekday that the last evenings show when none was chosen', () => {
    const dayless = without(aGroup(), 'weekday')
    const meetings = [...evenings('2026-11-12', 4), evening('2026-11-17')]
    expect(expected(factsOf({ groups: [dayless], meetings }), '2026-11-18', '2026-11-30')).toEqual([
      '2026-11-19',
      '2026-11-26',
    ])
    expect(expected(factsOf({ groups: [dayless] }), '2026-11-18', '2026-11-30')).toEqual([])
  })
})

describe('the next evening', () => {
  it('is today when it is still to come', () => {
    expect(standing(factsOf(), '2026-11-24').next).toEqual({ day: '2026-11-24', calledOff: false })
  })

  it('is next week when today was reported already, or the group met a day earlier', () => {
    const held = (on: string) => factsOf({ meetings: [evening(on)] })
    expect(standing(held('2026-11-24'), '2026-11-24').next?.day).toBe('2026-12-01')
    expect(standing(held('2026-11-23'), '2026-11-23').next?.day).toBe('2026-12-01')
  })

  it('says that it was called off beforehand', () => {
    const facts = factsOf({ meetings: [evening('2026-11-24', { held: false, reason: 'holiday' })] })
    expect(standing(facts, '2026-11-23').next).toEqual({ day: '2026-11-24', calledOff: true })
  })

  it('waits behind a long pause', () => {
    const facts = factsOf({ pauses: [aPause('2026-07-04', '2026-08-30')] })
    expect(standing(facts, '2026-07-06').next?.day).toBe('2026-09-01')
  })

  it('is fourteen days after the last one of a fortnightly group', () => {
    const facts = withGroup({ rhythm: 'fortnightly' }, { meetings: [evening('2026-11-17')] })
    expect(standing(facts, '2026-11-23').next?.day).toBe('2026-12-01')
  })

  it('is not there for a group that stopped, nor for one without any day', () => {
    const dayless = without(aGroup(), 'weekday')
    expect(standing(withGroup({ status: 'stopped' }), '2026-11-24').next).toBeUndefined()
    expect(standing(factsOf({ groups: [dayless] }), '2026-11-24').next).toBeUndefined()
  })
})

describe('unreported evenings', () => {
  const reportedUntil = (last: string) => factsOf({ meetings: evenings(last, 20) })

  it('are those of which nothing was said, without the one of today', () => {
    expect(standing(reportedUntil('2026-11-03'), '2026-11-24').unreported).toEqual([
      '2026-11-10',
      '2026-11-17',
    ])
  })

  it('are at most those of the last eight weeks', () => {
    const { unreported } = standing(reportedUntil('2026-06-02'), '2026-11-24')
    expect(unreported).toHaveLength(8)
    expect(unreported[0]).toBe('2026-09-29')
  })

  it('are not those that did not take place, and said so', () => {
    const meetings = [
      ...evenings('2026-11-10', 20),
      evening('2026-11-17', { held: false, reason: 'too-few' }),
    ]
    expect(standing(factsOf({ meetings }), '2026-11-24').unreported).toEqual([])
  })

  it('are not those held within three days of the day, and are those further away', () => {
    const held = (on: string) => factsOf({ meetings: [...evenings('2026-11-10', 20), evening(on)] })
    expect(standing(held('2026-11-20'), '2026-11-24').unreported).toEqual([])
    expect(standing(held('2026-11-14'), '2026-11-24').unreported).toEqual([])
    expect(standing(held('2026-11-13'), '2026-11-24').unreported).toEqual(['2026-11-17'])
  })

  it('are not those of a pause', () => {
    const facts = factsOf({
      meetings: evenings('2026-11-03', 20),
      pauses: [aPause('2026-11-08', '2026-11-18')],
    })
    expect(standing(facts, '2026-11-24').unreported).toEqual([])
  })

  it('are not asked of the time before the register knew the group', () => {
    const statuses = [{ group: overvecht, status: 'running', from: day('2026-11-16') } as const]
    expect(standing(factsOf({ statuses }), '2026-11-24').unreported).toEqual(['2026-11-17'])
  })

  it('lower the confidence, and nothing else', () => {
    const meetings = evenings('2026-11-17', 12).filter(({ day: on }) => on !== '2026-11-03')
    const { composition } = standing(factsOf({ meetings }), '2026-11-24')
    expect(composition.window).toHaveLength(8)
    expect([composition.reported, composition.expected]).toEqual([8, 9])
  })

  it('count as told once they are called off, also in the confidence', () => {
    const meetings = evenings('2026-11-17', 8).map((it) =>
      it.day === '2026-11-03' ? { ...it, held: false } : it,
    )
    const { composition } = standing(factsOf({ meetings }), addDays(day('2026-11-17'), 1))
    expect(composition.window).toHaveLength(7)
    expect([composition.reported, composition.expected]).toEqual([8, 8])
  })
})
