import { createChance } from './chance.ts'
import type { WeeklyCount } from './weekly-counts.ts'

/** Weeks from the newest count until a norm is reached: of ten paths one is there by `early`, five by `middle`, nine by `late`. */
export interface Crossing {
  readonly early?: number
  readonly middle?: number
  readonly late?: number
}

/**
 * When paths from the newest count on first reach `norm`. Each path rises with the trend, less every week (a damped
 * trend: Gardner and McKenzie 1985, "Forecasting trends in time series", Management Science 31), and goes up and down
 * as the group did: its changes from count to count, less their mean, drawn again in circular blocks (Politis and
 * Romano 1992, "A circular block-resampling procedure for stationary data") as long as the window. For a count shares
 * seven of its eight evenings with the one before, so that Sen's own interval, from Kendall's ranks, holds what
 * happens four times in ten, not eight. How far off the trend itself may be is drawn in the same way, once a path.
 * Deterministic: the seeds are fixed.
 */
export function crossingOf(counts: readonly WeeklyCount[], slope: number, norm: number): Crossing {
  const steps = counts.length - 1
  const first = counts[0]
  const now = counts.at(-1)
  if (first === undefined || now === undefined || steps < 1) return {}
  const short = norm - now.committed
  const weeksAStep = (now.week - first.week) / steps
  const damping = weeklyDamping ** weeksAStep
  const wobbles = wobblesOf(counts)

  const most = Math.ceil(horizonWeeks / weeksAStep)
  const crossed = new Float64Array(paths).fill(Number.POSITIVE_INFINITY)
  for (let path = 0; path < paths; path++) {
    // Chances of its own, so that no path depends on how soon another was there.
    const draw = createBlocks(wobbles, blockOf(steps), createChance(seed * (path + 1)))
    let off = 0
    for (let step = 0; step < steps; step++) off += draw()
    let drift = slope * weeksAStep + off / steps
    let gained = 0
    for (let step = 1; step <= most; step++) {
      drift *= damping
      gained += drift + draw()
      if (gained < short) continue
      crossed[path] = step * weeksAStep
      break
    }
  }
  return crossingAt(crossed.sort())
}

/** How much more or less the count changed each time than it did on average. */
function wobblesOf(counts: readonly WeeklyCount[]): Float64Array {
  const steps = counts.length - 1
  const changes = Float64Array.from({ length: steps }, (_, index) => {
    const [one, other] = [counts[index], counts[index + 1]]
    return one === undefined || other === undefined ? 0 : other.committed - one.committed
  })
  const mean = changes.reduce((sum, change) => sum + change, 0) / steps
  // Blocks of a series that was centred vary less than the world does, by the share that one block is of it.
  const widening = Math.sqrt(steps / Math.max(1, steps - blockOf(steps)))
  return changes.map((change) => (change - mean) * widening)
}

/** As long as the window; in a short series a third of it, for one block of all of it would always come to nothing. */
const blockOf = (steps: number): number => Math.min(8, Math.ceil(steps / 3))

/** Each call gives the next number of a block that begins anywhere, and goes on at the front after the end. */
function createBlocks(numbers: Float64Array, length: number, chance: () => number): () => number {
  let left = 0
  let at = 0
  return () => {
    if (left === 0) {
      at = Math.floor(chance() * numbers.length)
      left = length
    }
    left--
    const drawn = numbers[at] ?? 0
    at = at + 1 === numbers.length ? 0 : at + 1
    return drawn
  }
}

function crossingAt(sorted: Float64Array): Crossing {
  const [early, middle, late] = [0.1, 0.5, 0.9].map((share) => {
    const weeks = sorted[Math.floor(share * sorted.length)]
    return weeks === undefined || weeks === Number.POSITIVE_INFINITY ? undefined : weeks
  })
  return {
    ...(early === undefined ? {} : { early }),
    ...(middle === undefined ? {} : { middle }),
    ...(late === undefined ? {} : { late }),
  }
}

const seed = 51
const paths = 400
const horizonWeeks = 104
/** Growth that lasts is rare: after half a year less than half of a trend is left. */
const weeklyDamping = 0.97
