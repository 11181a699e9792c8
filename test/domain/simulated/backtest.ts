import { compositionOf } from '../../../src/domain/composition.ts'
import { addDays, type Day } from '../../../src/domain/day.ts'
import { forecastOf, type Forecast } from '../../../src/domain/forecast.ts'
import { countsOver, type WeeklyCount } from '../../../src/domain/forecast/weekly-counts.ts'
import { senInterval } from './sen-interval.ts'
import { simulate } from './group.ts'
import { stories, type Story } from './stories.ts'

/** One forecast, beside what happened. */
export interface Trial {
  readonly today: Day
  readonly forecast: Forecast
  /** Weeks from the cut until there really were enough; undefined: not within two years. */
  readonly reachedIn?: number
  /** The interval that Sen's own would have given, in weeks. */
  readonly naive?: { readonly from: number; readonly to?: number }
}

/** What became of the forecasts of one kind of story, or of all. */
export interface Outcome {
  readonly name: string
  readonly trials: readonly Trial[]
}

/** Every story, `groups` times over, each asked on many days what it expects. */
export const backtest = (groups: number): readonly Outcome[] =>
  stories.map((story, index) => ({
    name: story.name,
    trials: Array.from({ length: groups }, (_, number) =>
      trialsOf(story, firstSeed + 1000 * index + number),
    ).flat(),
  }))

/** Cut every ten weeks, for the first time when a group is some nine weeks old; two years stay to look ahead. */
function trialsOf(story: Story, seed: number): readonly Trial[] {
  const { facts, group, begin, weeks } = simulate(story, seed)
  const norm = facts.norms.committed
  const counts = Array.from(
    { length: weeks },
    (_, week) => compositionOf(facts, group, addDays(begin, 7 * week)).committed.length,
  )
  const trials: Trial[] = []
  for (let cut = 9; cut + ahead < weeks; cut += 10) {
    const today = addDays(begin, 7 * cut)
    const forecast = forecastOf(facts, group, today)
    if (forecast.kind === 'reached') continue
    const after = counts.slice(cut + 1, cut + 1 + ahead).findIndex((count) => count >= norm)
    const naive = forecast.kind === 'expected' ? naiveOf(countsOver(facts, group, today), norm) : undefined
    trials.push({
      today,
      forecast,
      ...(after < 0 ? {} : { reachedIn: after + 1 }),
      ...(naive === undefined ? {} : { naive }),
    })
  }
  return trials
}

function naiveOf(counts: readonly WeeklyCount[], norm: number): Trial['naive'] {
  const now = counts.at(-1)
  if (now === undefined) return undefined
  const { low, high } = senInterval(counts.map((it) => ({ at: it.week, value: it.committed })))
  const short = norm - now.committed
  return { from: short / high, ...(low > 0 ? { to: short / low } : {}) }
}

const ahead = 104
/** As many as the table of docs/forecast.md is made of. */
export const groupsAStory = 20
/** The numbers of the method were chosen on other groups, of lower seeds. */
const firstSeed = 100_000
