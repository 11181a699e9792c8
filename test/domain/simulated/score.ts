import { daysBetween, type Day } from '../../../src/domain/day.ts'
import type { Forecast } from '../../../src/domain/forecast.ts'
import type { Trial } from './backtest.ts'

/** How well forecasts did; shares are 0-1, and absent where there was nothing to share. */
export interface Score {
  readonly trials: number
  readonly silent: number
  readonly notInSight: number
  /** Of those not in sight, the share that was there within a year all the same. */
  readonly missed?: number
  readonly expected: number
  /** Of those expected, the share that really came within the interval. */
  readonly inside?: number
  /** Of those expected, the share that came before the interval, or after it or never. */
  readonly before?: number
  readonly after?: number
  /** Of those expected, the share whose interval has no end. */
  readonly open?: number
  /** Of those expected, the share that was there within two years. */
  readonly reached?: number
  /** Of those expected, the share that was there by the very day; half, were the method right about everything. */
  readonly byTheDay?: number
  /** Of those expected and reached, how far off in weeks, half of the times less. */
  readonly error?: number
  /** What Sen's own interval would have held. */
  readonly naive?: number
}

export function scoreOf(trials: readonly Trial[]): Score {
  const share = (some: readonly unknown[], of: readonly unknown[]) =>
    of.length === 0 ? undefined : some.length / of.length
  const notInSight = trials.filter(({ forecast }) => forecast.kind === 'not-in-sight')
  const expected = trials.flatMap((trial) =>
    trial.forecast.kind === 'expected' ? [{ ...trial, forecast: trial.forecast }] : [],
  )
  const weeks = ({ today }: Trial, on: Day) => daysBetween(today, on) / 7
  const sides = expected.map((trial) =>
    sideOf(trial.reachedIn, weeks(trial, trial.forecast.from), weeksTo(trial, trial.forecast)),
  )
  const errors = expected.flatMap((trial) =>
    trial.reachedIn === undefined ? [] : [Math.abs(trial.reachedIn - weeks(trial, trial.forecast.on))],
  )
  const naive = expected.filter(
    ({ reachedIn, naive }) => naive !== undefined && sideOf(reachedIn, naive.from, naive.to) === 'inside',
  )
  const optional = {
    missed: share(
      notInSight.filter(({ reachedIn }) => reachedIn !== undefined && reachedIn <= 52),
      notInSight,
    ),
    inside: share(
      sides.filter((side) => side === 'inside'),
      expected,
    ),
    before: share(
      sides.filter((side) => side === 'before'),
      expected,
    ),
    after: share(
      sides.filter((side) => side === 'after'),
      expected,
    ),
    open: share(
      expected.filter(({ forecast }) => forecast.to === undefined),
      expected,
    ),
    reached: share(errors, expected),
    byTheDay: share(
      expected.filter((trial) => (trial.reachedIn ?? Infinity) <= weeks(trial, trial.forecast.on)),
      expected,
    ),
    error: errors.sort((a, b) => a - b)[errors.length >> 1],
    naive: share(naive, expected),
  }
  return {
    trials: trials.length,
    silent: trials.filter(({ forecast }) => forecast.kind === 'silent').length / trials.length,
    notInSight: notInSight.length / trials.length,
    expected: expected.length / trials.length,
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<
      Record<keyof typeof optional, number>
    >),
  }
}

const weeksTo = ({ today }: Trial, { to }: Extract<Forecast, { readonly kind: 'expected' }>) =>
  to === undefined ? undefined : daysBetween(today, to) / 7

/** Whether what happened lies in an interval; counts are weekly, so half a week off is not off. */
function sideOf(reachedIn: number | undefined, from: number, to: number | undefined) {
  if (reachedIn === undefined) return to === undefined ? 'inside' : 'after'
  if (reachedIn < from - 0.5) return 'before'
  return to !== undefined && reachedIn > to + 0.5 ? 'after' : 'inside'
}
