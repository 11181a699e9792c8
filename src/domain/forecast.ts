import { compositionOf } from './composition.ts'
import { addDays, type Day } from './day.ts'
import type { Facts } from './facts.ts'
import { committedRange } from './findings/committed.ts'
import { crossingOf } from './forecast/crossing.ts'
import { theilSen } from './forecast/theil-sen.ts'
import { beginningOf, countsOver, fewestTold, toldSince, type WeeklyCount } from './forecast/weekly-counts.ts'
import type { Group } from './group.ts'
import { groupFactsOf, lastUpTo, statusOn } from './group-facts.ts'
import { inStartSeries } from './start-series.ts'

/**
 * When a group will have enough committed participants to multiply (norm 51), as far as its own counts tell. A
 * forecast is never sure: eight times out of ten the day should lie from `from` up to and with `to`, and how often it
 * really did in simulated movements stands in docs/forecast.md. Without `to`, one cannot say by when.
 */
export type Forecast =
  | { readonly kind: 'reached'; readonly committed: number }
  | { readonly kind: 'silent'; readonly why: 'stopped' | 'start-series' | 'unknown' }
  /** Held evenings of which is known who were there, since the group began or last split. */
  | {
      readonly kind: 'silent'
      readonly why: 'too-few-evenings'
      readonly evenings: number
      readonly wanted: number
    }
  | {
      readonly kind: 'not-in-sight'
      /** `far`: it grows, so slowly that it is sooner not than well within a year. */
      readonly why: 'flat' | 'down' | 'far'
      readonly committed: number
      readonly perMonth: number
      readonly weeks: number
    }
  | {
      readonly kind: 'expected'
      readonly on: Day
      readonly from: Day
      readonly to?: Day
      readonly committed: number
      /** People more in a month, by the trend. */
      readonly perMonth: number
      /** Over how many weeks the trend was taken. */
      readonly weeks: number
    }

/** When a group will reach the number of committed participants, seen from `today`. Looks at nothing of later days. */
export function forecastOf(facts: Facts, group: Group, today: Day): Forecast {
  const own = groupFactsOf(facts, group.id)
  if (statusOn(own, group, today) === 'stopped') return { kind: 'silent', why: 'stopped' }
  if (inStartSeries(own, group, today, facts.norms)) return { kind: 'silent', why: 'start-series' }

  const composition = compositionOf(facts, group, today)
  const { least, most } = committedRange(composition)
  if (composition.enough && least >= facts.norms.committed) return { kind: 'reached', committed: least }

  const beginning = beginningOf(own, group, today)
  const evenings = lastUpTo(toldSince(own, beginning), today) + 1
  if (evenings < wanted) return { kind: 'silent', why: 'too-few-evenings', evenings, wanted }
  if (most >= facts.norms.committed) return { kind: 'silent', why: 'unknown' }
  const counts = countsOver(facts, group, today).map((count, index, all) =>
    // Who left since the last evening is not there any more.
    index < all.length - 1
      ? count
      : { ...count, committed: Math.min(Math.max(count.committed, least), most) },
  )
  return forecastFrom(counts, facts.norms.committed, today)
}

/**
 * The forecast from counts alone, the newest last. The trend is the Theil-Sen slope; day and interval are those of
 * the first crossing of `norm` by paths that go on from today's count with that trend and with the group's own ups
 * and downs (see `crossingOf`).
 */
export function forecastFrom(counts: readonly WeeklyCount[], norm: number, today: Day): Forecast {
  const now = counts.at(-1)
  const first = counts[0]
  if (now === undefined || first === undefined || counts.length < fewestCounts || now.week < -stalestWeeks)
    return { kind: 'silent', why: 'unknown' }
  const { committed } = now
  if (committed >= norm) return { kind: 'reached', committed }

  const slope = theilSen(counts.map((it) => ({ at: it.week, value: it.committed })))
  const trend = { committed, perMonth: slope * weeksInMonth, weeks: now.week - first.week }
  if (slope <= 0) return { kind: 'not-in-sight', why: slope === 0 ? 'flat' : 'down', ...trend }

  const { early, middle, late } = crossingOf(counts, slope, norm)
  if (early === undefined || middle === undefined || middle > farthestWeeks)
    return { kind: 'not-in-sight', why: 'far', ...trend }
  const after = (weeks: number) => addDays(today, Math.max(1, Math.round((now.week + weeks) * 7)))
  return {
    kind: 'expected',
    on: after(middle),
    from: after(early),
    ...(late === undefined ? {} : { to: after(late) }),
    ...trend,
  }
}

/** Eight evenings make a first count that means something, and a trend needs a few of those. */
const fewestCounts = 4
const wanted = fewestTold + fewestCounts - 1
const stalestWeeks = 8
const farthestWeeks = 52
const weeksInMonth = 365.25 / 12 / 7
