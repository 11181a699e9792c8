import type { Outcome, Trial } from './backtest.ts'
import { scoreOf, type Score } from './score.ts'

/** The table of docs/forecast.md: how forecasts did by kind of story, and at the end by what they said. */
export function forecastTable(outcomes: readonly Outcome[]): string {
  const all = outcomes.flatMap(({ trials }) => trials)
  const expected = all.flatMap(({ forecast, ...trial }) =>
    forecast.kind === 'expected' ? [{ ...trial, forecast }] : [],
  )
  const closed: readonly Trial[] = expected.filter(({ forecast }) => forecast.to !== undefined)
  const rows: readonly Outcome[] = [
    ...outcomes,
    { name: '**all**', trials: all },
    { name: '_all that name a last day_', trials: closed },
  ]
  return [
    line(['people', ...columns.map(([title]) => title)]),
    line(['---', ...columns.map(() => '--:')]),
    ...rows.map(({ name, trials }) => {
      const score = scoreOf(trials)
      return line([name, ...columns.map(([, value]) => value(score))])
    }),
  ].join('\n')
}

const percent = (share: number | undefined) => (share === undefined ? '–' : `${Math.round(share * 100)} %`)
const weeks = (number: number | undefined) => (number === undefined ? '–' : `${Math.round(number)}`)

const columns: readonly (readonly [string, (score: Score) => string])[] = [
  ['asked', ({ trials }) => `${trials}`],
  ['silent', ({ silent }) => percent(silent)],
  ['not in sight', ({ notInSight }) => percent(notInSight)],
  ['…but there within a year', ({ missed }) => percent(missed)],
  ['a date', ({ expected }) => percent(expected)],
  ['inside', ({ inside }) => percent(inside)],
  ['before', ({ before }) => percent(before)],
  ['after, or never', ({ after }) => percent(after)],
  ['no last day', ({ open }) => percent(open)],
  ['there in two years', ({ reached }) => percent(reached)],
  ['there by the day', ({ byTheDay }) => percent(byTheDay)],
  ['weeks off', ({ error }) => weeks(error)],
  ['inside Sen’s own', ({ naive }) => percent(naive)],
]

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
