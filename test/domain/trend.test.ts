import { describe, expect, it } from 'vitest'
import { trendOf } from '../../src/domain/trend.ts'
import { aGroup, evenings, factsOf } from './build.ts'
import { crowd, last, today } from './findings/judged.ts'

const people = crowd({ dragers: 4, seekers: 8 })
const ids = people.map(({ person }) => person.id)
/** Four came in the first window, eight in the second and twelve in the third. */
const grown = evenings(last, 24).map((it, index) => ({
  ...it,
  present: ids.slice(0, 4 * (1 + Math.floor(index / 8))),
}))
const trend = (facts = factsOf({ members: people, meetings: grown })) =>
  trendOf(facts, aGroup(), 'committed', today)

describe('a trend', () => {
  it('tells the last three windows, the oldest first', () => {
    expect(trend().map(({ count }) => count)).toEqual([4, 8, 12])
    expect(trend().map(({ asOf }) => asOf)).toEqual(['2026-07-28', '2026-09-22', today])
  })

  it('counts an evening that was told late where it belongs', () => {
    const without = grown.filter((_, index) => index !== 3)
    const shifted = trend(factsOf({ members: people, meetings: without }))
    expect(shifted.map(({ count }) => count)).not.toEqual([])
    expect(trend(factsOf({ members: people, meetings: [...without, ...grown.slice(3, 4)] }))).toEqual(trend())
  })

  it('has as many points as there were windows', () => {
    const young = factsOf({ members: people, meetings: grown.slice(-8) })
    expect(trend(young)).toHaveLength(1)
    expect(trend(factsOf({ members: people, meetings: grown.slice(-9) }))).toHaveLength(2)
  })

  it('says of a window of which nothing was told that it is not known', () => {
    const silent = grown.map((it, index) => (index < 16 && index > 7 ? { ...it, present: undefined } : it))
    const told = silent.map(({ present, ...it }) => (present === undefined ? it : { ...it, present }))
    expect(trend(factsOf({ members: people, meetings: told }))[1]).toMatchObject({ state: 'unknown' })
  })

  it('leaves out what Groepen holds without a date', () => {
    expect(trendOf(factsOf({ meetings: grown }), aGroup(), 'church', today)).toEqual([])
  })
})
