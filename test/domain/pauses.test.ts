import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compositionOf } from '../../src/domain/composition.ts'
import { addDays, day } from '../../src/domain/day.ts'
import { findingKeys } from '../../src/domain/readiness.ts'
import { assess } from '../../src/domain/readiness.ts'
import { urgency } from '../../src/domain/attention.ts'
import { pauseRules, restsOf, restWithin, waitsInPause, type PauseRule } from '../../src/domain/pauses.ts'
import { aDrager, aGroup, aMember, aPause, aTalk, evening, evenings, factsOf, idOf } from './build.ts'

const rules = Object.values<PauseRule>(pauseRules)

describe('what a pause means', () => {
  it('has one row for each matter and each norm that it names', () => {
    const matters = rules.flatMap((rule) => rule.matters)
    const findings = rules.flatMap((rule) => rule.findings)
    expect(new Set(matters).size).toBe(matters.length)
    expect(new Set(findings).size).toBe(findings.length)
    expect(matters.filter((kind) => !urgency.includes(kind))).toEqual([])
    expect(findings.filter((key) => !findingKeys.includes(key))).toEqual([])
  })

  it('stands in the handleiding in the same words', () => {
    const handleiding = readFileSync(join(import.meta.dirname, '../../docs/handleiding.md'), 'utf8')
    for (const { sentence } of rules) expect(handleiding).toContain(`- ${sentence}`)
  })

  it('suspends what is about evenings, and neither the year of coaching nor the clock', () => {
    expect(urgency.filter(waitsInPause)).toEqual([
      'evenings-unreported',
      'go-on-or-stop',
      'start-step',
      'meal',
      'tasks',
    ])
  })

  it('counts who came during a pause, and nobody as absent who did not', () => {
    const held = evenings('2026-07-07', 8, { present: ['Hanneke', 'Daniel'] })
    const few = evenings('2026-08-04', 4, { present: ['Hanneke'] })
    const members = [aDrager('Hanneke', 'leader'), aDrager('Daniel', 'trainee')]
    const of = (pauses: Parameters<typeof factsOf>[0]) =>
      compositionOf(factsOf({ members, meetings: [...held, ...few], ...pauses }), aGroup(), day('2026-08-05'))
    expect(of({}).committed).toEqual([idOf('Hanneke')])
    const paused = of({ pauses: [aPause('2026-07-11', '2026-08-23')] })
    expect(paused.committed).toEqual([idOf('Daniel'), idOf('Hanneke')])
    expect(paused.participants.find(({ person }) => person === idOf('Daniel'))).toMatchObject({
      visits: 4,
      since: 4,
    })
    expect(paused.participants.find(({ person }) => person === idOf('Hanneke'))).toMatchObject({
      visits: 8,
      since: 8,
    })
  })

  it('stops neither the clock nor the year of coaching, however long it lasts', () => {
    const groups = [aGroup({ firstEvening: day('2024-10-01') })]
    const given = { groups, members: [aMember('Hanneke', 'leader')], talks: [aTalk('2026-01-15')] }
    const long = { pauses: [aPause('2026-02-01', '2026-11-20')] }
    const [on, of] = [day('2026-11-24'), groups[0] ?? aGroup()]
    const without = assess(factsOf(given), of, on)
    const paused = assess(factsOf({ ...given, ...long }), of, on)
    for (const key of ['coached', 'multiplied'] as const)
      expect(paused.findings.find((it) => it.key === key)).toEqual(
        without.findings.find((it) => it.key === key),
      )
    expect(paused.clock).toEqual({ ...without.clock, state: 'over' })
  })

  it('asks no meal of a month that two pauses fill between them, and one of a month with a day left', () => {
    const members = [aMember('Hanneke', 'leader')]
    const meals = (first: string, second: string) =>
      assess(
        factsOf({
          members,
          meetings: [...evenings('2026-06-30', 8), evening('2026-09-01', { activities: ['meal'] })],
          pauses: [aPause('2026-07-20', second), aPause('2026-06-28', first)],
        }),
        aGroup(),
        day('2026-08-10'),
      ).findings.find(({ key }) => key === 'meals')?.state
    expect(meals('2026-07-19', '2026-08-20')).toBe('off')
    expect(meals('2026-07-13', '2026-08-20')).not.toBe('off')
  })
})

describe('stretches of rest', () => {
  it('are one where pauses overlap or follow on each other, and a holiday when all of it is', () => {
    const rests = restsOf([
      aPause('2026-12-24', '2027-01-03', { reason: 'Kerst', holiday: true }),
      aPause('2026-12-19', '2026-12-23', { reason: 'Kerstvakantie', holiday: true }),
      aPause('2027-02-20', '2027-02-28', { reason: 'voorjaarsvakantie', holiday: true }),
      aPause('2027-02-25', '2027-03-10', { reason: 'verbouwing' }),
    ])
    expect(rests).toEqual([
      { from: '2026-12-19', to: '2027-01-03', reason: 'Kerstvakantie, Kerst', holiday: true },
      { from: '2027-02-20', to: '2027-03-10', reason: 'voorjaarsvakantie, verbouwing' },
    ])
  })

  it('leave out what ends before it begins, and keep the longest of two that begin together', () => {
    const rests = restsOf([
      aPause('2026-05-02', '2026-05-01'),
      aPause('2026-07-01', '2026-08-31'),
      aPause('2026-07-01', '2026-07-02'),
    ])
    expect(rests).toEqual([{ from: '2026-07-01', to: '2026-08-31' }])
  })

  it('are announced within so many days, not on the day itself', () => {
    const rests = [aPause('2026-12-24', '2027-01-03')]
    const seen = (days: number) => restWithin(rests, addDays(day('2026-12-24'), -days), 6) !== undefined
    expect([7, 6, 1, 0].map(seen)).toEqual([false, true, true, false])
  })
})
