import { describe, expect, it } from 'vitest'
import { compositionOf } from '../../src/domain/composition.ts'
import { addDays, day, type Day } from '../../src/domain/day.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { aDrager, aGroup, aMember, evening, evenings, factsOf, idOf, overvecht } from './build.ts'

const today = day('2026-11-18')
const last = day('2026-11-17')

const compose = (facts: Facts, asOf: Day = today) =>
  compositionOf(facts, facts.groups.get(overvecht) ?? aGroup(), asOf)

const of = (facts: Facts, name: string, asOf: Day = today) => {
  const found = compose(facts, asOf).participants.find(({ person }) => person === idOf(name))
  if (found === undefined) throw new Error(`${name} is not in the group`)
  return found
}

/** Eight evenings, the newest last; a letter a person who was there, `?` when nobody was ticked. */
const presence = (...who: readonly string[]): readonly Meeting[] =>
  who.map((letters, index) => {
    const on = addDays(last, (index - who.length + 1) * 7)
    return letters === '?' ? evening(on) : evening(on, { present: letters.split('') })
  })

describe('the window', () => {
  it('is the last eight evenings that were held', () => {
    const meetings = [...evenings(last, 12), evening('2026-11-16', { held: false })]
    const { window } = compose(factsOf({ meetings }))
    expect(window).toHaveLength(8)
    expect(window.at(-1)?.day).toBe(last)
    expect(window[0]?.day).toBe('2026-09-29')
  })

  it('is enough from three evenings on of which is known who were there', () => {
    const members = [aMember('A', 'seeker')]
    expect(compose(factsOf({ members, meetings: presence('A', 'A') })).enough).toBe(false)
    expect(compose(factsOf({ members, meetings: presence('A', 'A', '') })).enough).toBe(true)
    expect(compose(factsOf({ members, meetings: presence('A', 'A', '?') })).enough).toBe(false)
  })

  it('holds nothing of later days', () => {
    const { window } = compose(factsOf({ meetings: evenings('2026-12-29', 20) }), day('2026-11-10'))
    expect(window.at(-1)?.day).toBe('2026-11-10')
  })

  it('does not care in which order the evenings came in', () => {
    const meetings = evenings(last, 12)
    expect(compose(factsOf({ meetings: meetings.toReversed() }))).toEqual(compose(factsOf({ meetings })))
  })
})

describe('regular (DEF3)', () => {
  const members = [aMember('A', 'seeker')]

  it('is whoever came three times of the last eight', () => {
    expect(of(factsOf({ members, meetings: presence('A', '', 'A', '', '', 'A', '', '') }), 'A').regular).toBe(
      true,
    )
    expect(of(factsOf({ members, meetings: presence('A', '', '', '', '', 'A', '', '') }), 'A').regular).toBe(
      false,
    )
  })

  it('is a newcomer after two times, when the first was at most 28 days ago', () => {
    const facts = factsOf({ members, meetings: presence('', '', '', '', '', '', 'A', 'A') })
    expect(of(facts, 'A', day('2026-12-08')).regular).toBe(true)
    expect(of(facts, 'A', day('2026-12-09')).regular).toBe(false)
  })

  it('is nobody who came twice now and for the first time long ago', () => {
    const meetings = [
      evening('2026-02-03', { present: ['A'] }),
      ...presence('', '', '', '', '', '', 'A', 'A'),
    ]
    expect(of(factsOf({ members, meetings }), 'A').regular).toBe(false)
  })

  it('counts somebody once who was ticked twice on one evening', () => {
    const meetings = presence('AA', 'A', '', '', '', '', '', '')
    expect(of(factsOf({ members, meetings }), 'A').visits).toBe(2)
  })

  it('neither gains nor loses by an evening on which nobody was ticked', () => {
    const { visits, since } = of(
      factsOf({ members, meetings: presence('A', '?', '', '?', '', 'A', 'A', '?') }),
      'A',
    )
    expect([visits, since]).toEqual([3, 5])
  })
})

describe('committed (DEF4)', () => {
  const members = [aMember('A', 'seeker')]
  const committed = (...who: readonly string[]) =>
    of(factsOf({ members, meetings: presence(...who) }), 'A').committed

  it('is whoever came at least half of the time, whatever they believe', () => {
    expect(committed('A', '', 'A', '', 'A', '', 'A', '')).toBe(true)
    expect(committed('A', '', '', '', 'A', '', 'A', '')).toBe(false)
  })

  it('is nobody who was away the last four times', () => {
    expect(committed('A', 'A', 'A', 'A', '', '', '', '')).toBe(false)
    expect(committed('', 'A', 'A', 'A', 'A', '', '', '')).toBe(true)
  })

  it('is nobody who came fewer than three times', () => {
    expect(committed('A', 'A')).toBe(false)
    expect(committed('A', 'A', 'A')).toBe(true)
  })

  it('counts from the day that somebody joined', () => {
    const joined = aMember('A', 'seeker', { from: day('2026-10-27') })
    const facts = factsOf({ members: [joined], meetings: presence('', '', '', '', 'A', '', 'A', 'A') })
    expect(of(facts, 'A')).toMatchObject({ visits: 3, since: 4, committed: true })
  })

  it('takes a visit before the day that was typed as the day of joining', () => {
    const joined = aMember('A', 'seeker', { from: day('2026-11-17') })
    const facts = factsOf({ members: [joined], meetings: presence('', '', 'A', '', 'A', '', 'A', 'A') })
    expect(of(facts, 'A')).toMatchObject({ visits: 4, since: 6, committed: true })
  })

  it('does not begin anew with a new place', () => {
    const stays = [
      aMember('A', 'seeker', { until: day('2026-11-10') }).stay,
      aMember('A', 'believer', { from: day('2026-11-10') }).stay,
    ]
    const facts = factsOf({ stays, meetings: presence('', '', '', '', '', 'A', 'A', 'A') })
    expect(of(facts, 'A')).toMatchObject({ place: 'believer', visits: 3, since: 8, committed: false })
  })

  it('is nobody in the first five evenings', () => {
    const groups = [aGroup({ status: 'start', firstEvening: day('2026-10-20') })]
    const facts = (...who: readonly string[]) => factsOf({ groups, members, meetings: presence(...who) })
    expect(compose(facts('A', 'A', 'A', 'A')).committed).toEqual([])
    expect(compose(facts('A', 'A', 'A', 'A', 'A')).committed).toEqual([idOf('A')])
  })
})

describe('of whom a group consists', () => {
  const meetings = presence('ABCDE', 'ABCDE', 'ABCDE')

  it('puts everyone in one circle: dragers signed, other believers, seekers, and those of whom nobody said', () => {
    const members = [
      aDrager('A', 'leader'),
      aDrager('B', 'drager'),
      aMember('C', 'drager'),
      aMember('D', 'seeker'),
      aMember('E', 'unknown'),
    ]
    expect(compose(factsOf({ members, meetings }))).toMatchObject({
      dragers: [idOf('A'), idOf('B')],
      activeDragers: [idOf('A'), idOf('B')],
      believers: [idOf('C')],
      seekers: [idOf('D')],
      unknown: [idOf('E')],
    })
  })

  it('shows a drager who signed and does not come as signed, not as active', () => {
    const composition = compose(factsOf({ members: [aDrager('A'), aDrager('Z')], meetings }))
    expect(composition.dragers).toEqual([idOf('A'), idOf('Z')])
    expect(composition.activeDragers).toEqual([idOf('A')])
  })

  it('does not take the signature of a seeker, of another group or of a later day', () => {
    const members = [
      aDrager('A', 'seeker'),
      aMember('B', 'drager'),
      aDrager('C', 'drager', { signedOn: addDays(today, 1) }),
    ]
    const commitments = [{ person: idOf('B'), group: aGroup({ name: 'Lombok' }).id, on: day('2026-02-01') }]
    expect(compose(factsOf({ members, commitments, meetings })).dragers).toEqual([])
  })

  it('never counts the coach, also when the coach stands in the list', () => {
    const coach = aDrager('A', 'drager', { person: { email: 'Wim@voorbeeld.nl', name: 'Wim' } })
    const wife = aDrager('B', 'drager', { person: { email: 'wim@voorbeeld.nl' } })
    const composition = compose(factsOf({ members: [coach, wife], meetings }))
    expect(composition.participants).toHaveLength(2)
    expect(composition.activeDragers).toEqual([idOf('B')])
    expect(composition.committed).toEqual([idOf('B')])
  })

  it('counts somebody once who stands in the group twice, in the place that they got last', () => {
    const stays = [
      aMember('A', 'seeker').stay,
      aMember('A', 'believer', { from: day('2026-06-01') }).stay,
      aMember('A', 'seeker', { from: day('2026-03-01'), until: day('2026-05-01') }).stay,
    ]
    for (const order of [stays, stays.toReversed()]) {
      const composition = compose(factsOf({ stays: order, meetings }))
      expect(composition.participants).toHaveLength(1)
      expect(composition.believers).toEqual([idOf('A')])
      expect(composition.seekers).toEqual([])
    }
  })

  it('does not count who left, from the first day away, nor a slip that was set right the same day', () => {
    const members = [
      aMember('A', 'seeker', { until: today }),
      aMember('B', 'seeker', { until: addDays(today, 1) }),
    ]
    const slip = aMember('B', 'leader', { from: day('2026-11-01'), until: day('2026-11-01') }).stay
    expect(compose(factsOf({ members, stays: [slip], meetings })).seekers).toEqual([idOf('B')])
  })

  it('counts the visits of a person whatever their place was then', () => {
    const stays = [
      aMember('A', 'seeker', { until: day('2026-11-15') }).stay,
      aMember('A', 'believer', { from: day('2026-11-15') }).stay,
    ]
    const facts = factsOf({ stays, meetings })
    expect(compose(facts, day('2026-11-14')).seekers).toEqual([idOf('A')])
    expect(compose(facts).believers).toEqual([idOf('A')])
  })

  it('says how many guests a usual evening has, and nothing when nobody answered', () => {
    const guests = (...numbers: readonly (number | undefined)[]) =>
      compose(
        factsOf({
          meetings: numbers.map((n, index) =>
            evening(addDays(last, -7 * index), n === undefined ? {} : { guests: n }),
          ),
        }),
      ).usualGuests
    expect(guests(0, 4, 1)).toBe(1)
    expect(guests(1, undefined, 2)).toBe(1.5)
    expect(guests(0, 0)).toBe(0)
    expect(guests(undefined)).toBeUndefined()
  })
})
