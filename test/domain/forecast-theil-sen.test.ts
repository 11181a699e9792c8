import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChance } from '../../src/domain/forecast/chance.ts'
import { theilSen, type Point } from '../../src/domain/forecast/theil-sen.ts'

const line = (slope: number, length: number): readonly Point[] =>
  Array.from({ length }, (_, at) => ({ at, value: slope * at }))

describe('the Theil-Sen slope', () => {
  it('is that of a line, wherever it lies', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 2, max: 26 }), (slope, length) => {
        expect(theilSen(line(slope, length))).toBeCloseTo(slope)
      }),
    )
  })

  it('keeps to the line when a quarter of the points is anywhere', () => {
    const points = line(1, 20).map((point, index) => (index % 4 === 0 ? { ...point, value: 900 } : point))
    expect(theilSen(points)).toBeGreaterThan(0.5)
    expect(theilSen(points)).toBeLessThan(2)
  })

  it('turns with time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 26 }), (values) => {
        const there = theilSen(values.map((value, at) => ({ at, value })))
        const back = theilSen(values.map((value, at) => ({ at: -at, value })))
        expect(back).toBeCloseTo(-there)
      }),
    )
  })

  it('is flat where there is no time to speak of', () => {
    expect(theilSen([])).toBe(0)
    expect(theilSen([{ at: 3, value: 8 }])).toBe(0)
    expect(
      theilSen([
        { at: 3, value: 8 },
        { at: 3, value: 9 },
      ]),
    ).toBe(0)
  })
})

describe('chance', () => {
  it('is spread evenly, and the same every time', () => {
    const [one, other] = [createChance(7), createChance(7)]
    const tenths = Array.from({ length: 10 }, () => 0)
    for (let roll = 0; roll < 10_000; roll++) {
      const rolled = one()
      expect(rolled).toBe(other())
      tenths[Math.floor(rolled * 10)] = (tenths[Math.floor(rolled * 10)] ?? 0) + 1
    }
    expect(Math.min(...tenths)).toBeGreaterThan(900)
    expect(Math.max(...tenths)).toBeLessThan(1100)
  })
})
