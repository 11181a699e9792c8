import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { standingOf, standingsOf } from '../../src/domain/standing.ts'
import { groupId } from '../../src/domain/ids.ts'
import { aDrager, aGroup, aPause, aTalk, evening, evenings, factsOf, overvecht } from './build.ts'

const today = day('2026-11-24')

describe('how a group stands', () => {
  it('tells who leads it, when it met and talked last, and what pauses it', () => {
    const facts = factsOf({
      members: [
        aDrager('Daniel', 'trainee'),
        aDrager('Hanneke', 'leader', { from: day('2026-01-06') }),
        aDrager('Kees', 'leader', { from: day('2026-05-06') }),
        aDrager('Oud', 'leader', { until: day('2026-05-06') }),
      ],
      meetings: [...evenings('2026-11-17', 60), evening('2026-11-23', { held: false })],
      talks: [aTalk('2026-12-01'), aTalk('2026-08-14')],
      pauses: [aPause('2026-11-24', '2026-11-24', { reason: 'bruiloft' })],
    })
    const standing = standingOf(facts, overvecht, today)
    expect(standing).toMatchObject({
      status: 'running',
      leaders: ['p-hanneke', 'p-kees'],
      trainees: ['p-daniel'],
      lastHeld: { day: '2026-11-17' },
      lastTalk: { day: '2026-08-14' },
      pause: { reason: 'bruiloft' },
      next: { day: '2026-12-01', calledOff: false },
    })
    expect(standing.held[0]?.day).toBe('2025-11-25')
    expect(standing.held).toHaveLength(52)
  })

  it('has the status that the group had on that day', () => {
    const statuses = [
      { group: overvecht, status: 'start', from: day('2026-01-06'), until: day('2026-02-10') },
      { group: overvecht, status: 'running', from: day('2026-02-10') },
    ] as const
    const status = (on: string) => standingOf(factsOf({ statuses }), overvecht, day(on)).status
    expect([status('2025-12-01'), status('2026-02-09'), status('2026-02-10')]).toEqual([
      'start',
      'start',
      'running',
    ])
  })

  it('is told of all groups that did not stop, by name as the Dutch sort', () => {
    const groups = [
      aGroup({ name: 'Zuilen' }),
      aGroup({ name: 'élan' }),
      aGroup({ name: 'Lombok', status: 'stopped' }),
      aGroup({ name: 'Eikstraat' }),
    ]
    expect(standingsOf(factsOf({ groups }), today).map(({ group }) => group.name)).toEqual([
      'Eikstraat',
      'élan',
      'Zuilen',
    ])
  })

  it('cannot be told of a group that is not there', () => {
    expect(() => standingOf(factsOf(), groupId('g-weg'), today)).toThrow(RangeError)
  })
})
