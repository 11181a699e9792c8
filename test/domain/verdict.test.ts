import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compositionOf } from '../../src/domain/composition.ts'
import { day } from '../../src/domain/day.ts'
import { rules } from '../../src/domain/findings/finding.ts'
import { personId } from '../../src/domain/ids.ts'
import { findingKeys, type Finding, type FindingKey, type FindingState } from '../../src/domain/readiness.ts'
import { verdictOf } from '../../src/domain/verdict.ts'
import { aGroup, factsOf, normValues } from './build.ts'

const empty = compositionOf(factsOf(), aGroup(), day('2026-11-24'))
const people = (count: number) => Array.from({ length: count }, (_, index) => personId(`p-${index}`))

interface Case {
  readonly states: Readonly<Record<FindingKey, FindingState>>
  readonly committed: number
  readonly perhaps: number
  readonly enough: boolean
}

const verdictIn = ({ states, committed, perhaps, enough }: Case) =>
  verdictOf(
    findingKeys.map((key): Finding => ({
      key,
      line: '',
      quote: '',
      norm: 1,
      role: rules[key].role,
      state: states[key],
    })),
    { ...empty, enough, committed: people(committed), perhaps: { regular: [], committed: people(perhaps) } },
    normValues,
  )

const state = fc.constantFrom<FindingState[]>('met', 'met', 'missed', 'unknown', 'growing', 'fruit')
const aCase: fc.Arbitrary<Case> = fc.record({
  states: fc.record({
    trainee: fc.constantFrom<FindingState[]>('met', 'met', 'met', 'missed'),
    committed: fc.constantFrom<FindingState[]>('met', 'missed', 'unknown', 'off'),
    dragers: state,
    seekers: state,
    seekerShare: state,
    signed: state,
    coached: state,
    huddel: state,
    meals: state,
    tasks: state,
    multiplied: state,
  }),
  committed: fc.integer({ min: 7, max: 15 }),
  perhaps: fc.integer({ min: 0, max: 4 }),
  enough: fc.boolean(),
})

const unknownSolid = (it: Case) =>
  findingKeys.filter((key) => rules[key].role === 'solid' && it.states[key] === 'unknown')

const become = (it: Case, key: FindingKey, to: FindingState): Case => ({
  ...it,
  states: { ...it.states, [key]: to },
})

describe('a verdict', () => {
  it('that is sure stays what it is, however the unknown turns out', () => {
    fc.assert(
      fc.property(aCase, (it) => {
        const verdict = verdictIn(it)
        if (verdict === 'unknown') return
        for (const key of unknownSolid(it)) {
          expect(verdictIn(become(it, key, 'met'))).toBe(verdict)
          expect(verdictIn(become(it, key, 'missed'))).toBe(verdict)
        }
        for (let more = 0; more <= it.perhaps; more++)
          expect(verdictIn({ ...it, committed: it.committed + more, perhaps: 0 })).toBe(verdict)
      }),
      { numRuns: 500 },
    )
  })

  it('is unknown only when what is unknown could make it one thing or another', () => {
    const settled = (it: Case): readonly Case[] => {
      const [key] = unknownSolid(it)
      return key === undefined
        ? [it]
        : [...settled(become(it, key, 'met')), ...settled(become(it, key, 'missed'))]
    }
    fc.assert(
      fc.property(aCase, (it) => {
        if (verdictIn(it) !== 'unknown') return
        const most = it.enough ? it.committed + it.perhaps : 15
        const ends = settled(it).flatMap((sure) =>
          Array.from({ length: Math.max(most - it.committed + 1, 1) }, (_, more) =>
            verdictIn({ ...sure, enough: true, committed: it.committed + more, perhaps: 0 }),
          ),
        )
        expect(new Set(ends).size).toBeGreaterThan(1)
      }),
      { numRuns: 300 },
    )
  })

  it('does not look at meals, tasks and the clock', () => {
    fc.assert(
      fc.property(aCase, state, (it, other) => {
        const changed = become(become(become(it, 'meals', other), 'tasks', other), 'multiplied', other)
        expect(verdictIn(changed)).toBe(verdictIn(it))
      }),
    )
  })
})
