import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { compositionsOver, eveningsOver, monthsOver } from '../../src/domain/figures.ts'
import { aDrager, aGroup, aMember, evening, evenings, factsOf } from './build.ts'

const today = day('2026-11-18')

describe('figures over time', () => {
  it('give each held evening of the last weeks, and leave out what nobody said', () => {
    const meetings = [
      evening('2026-11-03', { present: ['A', 'B', 'A'], guests: 2, children: 3 }),
      evening('2026-11-10', { held: false }),
      evening('2026-11-17'),
      evening('2026-11-24', { present: ['A'] }),
      evening('2026-06-02', { present: ['A'] }),
    ]
    expect(eveningsOver(factsOf({ meetings }), aGroup(), today, 12)).toEqual([
      { day: '2026-11-03', present: 2, guests: 2, children: 3 },
      { day: '2026-11-17' },
    ])
  })

  it('give the composition at the end of each month, and of today in this one', () => {
    const stays = [
      aMember('B', 'seeker', { until: day('2026-10-10') }).stay,
      aMember('B', 'believer', { from: day('2026-10-10') }).stay,
    ]
    const facts = factsOf({
      members: [aDrager('A')],
      stays,
      meetings: evenings('2026-11-17', 11, { present: ['A', 'B'] }),
    })
    const counts = { dragers: 1, seekers: 0, believers: 0, unknown: 0, committed: 2 }
    expect(monthsOver(facts, aGroup(), today, 4)).toEqual([
      { month: '2026-08', asOf: '2026-08-31' },
      { month: '2026-09', asOf: '2026-09-30', counts: { ...counts, seekers: 1 } },
      { month: '2026-10', asOf: '2026-10-31', counts: { ...counts, believers: 1 } },
      { month: '2026-11', asOf: today, counts: { ...counts, believers: 1 } },
    ])
    expect(
      compositionsOver(facts, aGroup(), [day('2026-09-30'), today]).map((it) => it.seekers.length),
    ).toEqual([1, 0])
  })
})
