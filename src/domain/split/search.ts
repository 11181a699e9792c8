import { balanceCost, type Sides } from './cost.ts'
import type { Unit } from './units.ts'

/**
 * The division that costs least, by branch and bound; of several, the one that has the lowest IDs with the first lead.
 * `atMost` is the cost of one that is known already. When the search grows beyond its limit it gives up: not `whole`,
 * and what it found, if anything, is not worse than what was known.
 */
export function searchBest(
  units: readonly Unit[],
  atMost: number,
): { readonly sides?: Sides; readonly whole: boolean } {
  const rest = restsOf(units)
  const sides: (1 | -1)[] = []
  const apart: [number, number, number, number] = [0, 0, 0, 0]
  let best: Sides | undefined
  let limit = atMost + 1
  let steps = 0

  const visit = (index: number, cut: number): void => {
    if (++steps > mostSteps || cut + leastBalance(apart, rest[index]) >= limit) return
    const unit = units[index]
    if (unit === undefined) {
      limit = cut + balanceCost(apart)
      best = [...sides]
      return
    }
    for (const side of unit.pinned === 0 ? bothSides : [unit.pinned]) {
      let more = 0
      for (const [other, cost] of unit.ties) if (other < index && sides[other] !== side) more += cost
      sides.push(side)
      shift(apart, unit, side)
      visit(index + 1, cut + more)
      shift(apart, unit, -side)
      sides.pop()
    }
  }
  visit(0, 0)
  return { ...(best === undefined ? {} : { sides: best }), whole: steps <= mostSteps }
}

function shift(apart: [number, number, number, number], { weights }: Unit, by: number): void {
  for (let which = 0; which < 4; which++) apart[which] = (apart[which] ?? 0) + by * (weights[which] ?? 0)
}

/** What the differences cost at least, if all who are left made them as small as they can. */
function leastBalance(
  apart: readonly [number, number, number, number],
  left: readonly number[] | undefined,
): number {
  const least = (which: number) => {
    const remaining = left?.[which] ?? 0
    const difference = Math.abs(apart[which] ?? 0) - remaining
    // One of an odd number is over, whatever is done; weights are whole.
    return difference > 0 ? difference : Math.abs((apart[which] ?? 0) + remaining) % 2
  }
  return balanceCost([least(0), least(1), least(2), least(3)])
}

/** What all units from each index on weigh together. */
function restsOf(units: readonly Unit[]): readonly (readonly number[])[] {
  const rests: number[][] = [[0, 0, 0, 0]]
  for (const { weights } of [...units].reverse())
    rests.unshift(weights.map((weight, which) => weight + (rests[0]?.[which] ?? 0)))
  return rests
}

const bothSides = [1, -1] as const
const mostSteps = 300_000
