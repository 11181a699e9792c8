import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { huddelAgenda, huddelQuotes } from '../../src/domain/huddel-agenda.ts'
import { huddelPlanOf } from '../../src/domain/huddel-plan.ts'
import type { Huddel } from '../../src/domain/huddel.ts'
import { normLines } from '../../src/domain/norm-lines/norm-lines.ts'
import { aGroup, aMember, factsOf, idOf } from './build.ts'

const huddel = (on: string, more: Partial<Huddel> = {}): Huddel => ({
  day: day(on),
  lines: [],
  goals: [],
  ...more,
})
const today = day('2026-11-24')
const members = [aMember('Hanneke', 'leader'), aMember('Daniël', 'trainee'), aMember('Samira', 'seeker')]
const plan = (huddels: readonly Huddel[], on = today) => huddelPlanOf(factsOf({ members, huddels }), on)

describe('the agenda of a huddel', () => {
  it('is fifteen, twenty and seventy-five minutes from half past seven', () => {
    expect(huddelAgenda().map(({ part, from, until }) => `${from} ${until} ${part}`)).toEqual([
      '19:30 19:45 family-talk',
      '19:45 20:05 training',
      '20:05 21:20 groups',
    ])
  })

  it('moves with the time at which it begins', () => {
    expect(huddelAgenda('20:00').map(({ from, until }) => `${from} ${until}`)).toEqual([
      '20:00 20:15',
      '20:15 20:35',
      '20:35 21:50',
    ])
  })

  it('speaks the sentences of the movement', () => {
    const known = new Set<string>(normLines.flatMap(({ quotes }) => quotes))
    expect(
      Object.values(huddelQuotes)
        .flat()
        .filter((quote) => !known.has(quote)),
    ).toEqual([])
  })
})

describe('the next huddel', () => {
  it('has the theme that was used longest ago, and before that one that was never used', () => {
    expect(plan([]).theme).toBe('mission')
    const used = [huddel('2026-08-11', { theme: 'mission' }), huddel('2026-09-08', { theme: 'leadership' })]
    expect(plan(used).theme).toBe('discipleship')
    const all = [
      ...used,
      huddel('2026-10-13', { theme: 'discipleship' }),
      huddel('2026-11-10', { theme: 'multiplication' }),
    ]
    expect(plan(all)).toMatchObject({ theme: 'mission', themeLast: '2026-08-11' })
    expect(plan([...all, huddel('2026-11-17', { theme: 'free' })]).theme).toBe('mission')
    expect(plan([...all, huddel('2026-11-17', { theme: 'mission' })]).theme).toBe('leadership')
  })

  it('is on the day that the last one planned, until that day has passed', () => {
    const last = huddel('2026-11-10', { nextDay: day('2026-12-08'), nextLeader: idOf('Daniël') })
    expect(plan([last])).toMatchObject({ day: '2026-12-08', ledBy: idOf('Daniël') })
    expect(plan([last], day('2026-12-08')).day).toBe('2026-12-08')
    expect(plan([last], day('2026-12-09')).day).toBeUndefined()
    expect(plan([]).day).toBeUndefined()
  })

  it('invites the leaders and trainees of the groups that have not stopped', () => {
    expect(plan([]).invited).toEqual([idOf('Hanneke'), idOf('Daniël')])
    const stopped = factsOf({ members, groups: [aGroup({ status: 'stopped' })] })
    expect(huddelPlanOf(stopped, today).invited).toEqual([])
  })

  it('has the last goal of each, but not of long ago, of who no longer leads, or that was looked back on', () => {
    const huddels = [
      huddel('2025-10-14', { goals: [{ person: idOf('Daniël'), goal: 'Oud' }] }),
      huddel('2026-10-13', {
        goals: [
          { person: idOf('Hanneke'), goal: 'Twee buren vragen' },
          { person: idOf('Samira'), goal: 'Koken' },
        ],
      }),
      huddel('2026-11-10', { goals: [{ person: idOf('Hanneke'), sentence: 'Begin klein' }] }),
    ]
    expect(plan(huddels).goals).toEqual([
      { person: idOf('Hanneke'), goal: 'Twee buren vragen', setOn: '2026-10-13' },
    ])
    const lookedBack = huddel('2026-11-17', { goals: [{ person: idOf('Hanneke'), previous: 'done' }] })
    expect(plan([...huddels, lookedBack]).goals).toEqual([])
  })
})
