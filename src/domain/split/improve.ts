import { costOf, type Sides } from './cost.ts'
import type { Unit } from './units.ts'

/** A good division: everyone where it costs least so far, and then moved or exchanged as long as that makes it better. */
export function improve(units: readonly Unit[]): Sides {
  const sides = units.map(({ pinned }): 1 | -1 => (pinned === 0 ? 1 : pinned))
  const free = units.flatMap(({ pinned }, index) => (pinned === 0 ? [index] : []))
  const flip = (...which: readonly number[]) => {
    for (const index of which) sides[index] = sides[index] === 1 ? -1 : 1
  }
  let cost = costOf(units, sides)
  const keepIfBetter = (...which: readonly number[]): boolean => {
    flip(...which)
    const changed = costOf(units, sides)
    if (changed < cost) {
      cost = changed
      return true
    }
    flip(...which)
    return false
  }
  for (let better = true; better;) {
    better = false
    for (const index of free) better = keepIfBetter(index) || better
    if (better) continue
    for (const [at, one] of free.entries())
      for (const other of free.slice(at + 1))
        if (sides[one] !== sides[other]) better = keepIfBetter(one, other) || better
  }
  return sides
}
