import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { beforeAll, describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { forecastOf } from '../../src/domain/forecast.ts'
import { backtest, groupsAStory, type Outcome, type Trial } from './simulated/backtest.ts'
import { simulate } from './simulated/group.ts'
import { scoreOf, type Score } from './simulated/score.ts'
import { stories } from './simulated/stories.ts'
import { forecastTable } from './simulated/table.ts'

let outcomes: readonly Outcome[] = []
let all: Score
let closed: Score
beforeAll(() => {
  outcomes = backtest(groupsAStory)
  const trials = outcomes.flatMap((outcome): readonly Trial[] => outcome.trials)
  all = scoreOf(trials)
  closed = scoreOf(trials.filter(({ forecast }) => forecast.kind === 'expected' && forecast.to !== undefined))
})

describe('forecasts, held against what simulated people did later', () => {
  it('hold it as often as docs/forecast.md says', async () => {
    const path = join(import.meta.dirname, '../../docs/forecast.md')
    const options = { ...(await resolveConfig(path)), filepath: path }
    expect(readFileSync(path, 'utf8')).toContain(await format(forecastTable(outcomes), options))
  })

  it('hold it eight times in ten, and not because they say nothing', () => {
    expect(all.inside).toBeGreaterThan(0.8)
    expect(all.inside).toBeLessThan(0.97)
    expect(all.before).toBeLessThan(0.1)
    expect(all.expected).toBeGreaterThan(0.1)
    expect(all.open).toBeLessThan(0.9)
    expect(all.silent).toBeLessThan(0.3)
  })

  it('hold it more often than not where they name a last day', () => {
    expect(closed.trials).toBeGreaterThan(30)
    expect(closed.inside).toBeGreaterThan(0.55)
    expect(closed.before).toBeLessThan(0.2)
    expect(closed.error).toBeLessThan(10)
  })

  it('are off by some months at most, half of the time', () => {
    expect(all.error).toBeLessThan(16)
    expect(all.reached).toBeGreaterThan(0.6)
  })

  it('seldom call out of sight what is there within a year', () => {
    expect(all.missed).toBeLessThan(0.3)
  })

  it('do far better than an interval that takes the counts for independent', () => {
    expect(all.inside).toBeGreaterThan((all.naive ?? 1) + 0.3)
  })

  it('hold it in most of each kind of story', () => {
    for (const { name, trials } of outcomes) expect(scoreOf(trials).inside, name).toBeGreaterThan(0.7)
  })
})

describe('a simulated group', () => {
  it('tells the same story from the same seed, and another from another', () => {
    for (const story of stories) {
      expect(simulate(story, 1)).toEqual(simulate(story, 1))
      expect(simulate(story, 1).facts.meetings).not.toEqual(simulate(story, 2).facts.meetings)
    }
  })

  it('is asked nothing that it could only know later', () => {
    for (const [index, story] of stories.entries()) {
      const { facts, group, begin } = simulate(story, 500 + index)
      const today = addDays(begin, 7 * 60)
      const then = {
        ...facts,
        meetings: facts.meetings.filter((meeting) => meeting.day <= today),
        stays: facts.stays
          .filter((stay) => stay.from <= today)
          .map((stay) =>
            stay.until !== undefined && stay.until > today ? { ...stay, until: undefined } : stay,
          )
          .map(({ until, ...stay }) => (until === undefined ? stay : { ...stay, until })),
      }
      expect(forecastOf(then, group, today), story.name).toEqual(forecastOf(facts, group, today))
    }
  })
})
