import { createChance } from '../../../src/domain/forecast/chance.ts'

/** What happens by chance in a simulated movement; the same seed tells the same story. */
export interface Dice {
  /** From 0 up to 1. */
  readonly roll: () => number
  readonly happens: (chance: number) => boolean
  /** How many of things that come singly, `mean` on average. */
  readonly poisson: (mean: number) => number
  /** Whole, from `least` up to and with `most`. */
  readonly between: (least: number, most: number) => number
}

export function createDice(seed: number): Dice {
  const roll = createChance(seed)
  return {
    roll,
    happens: (chance) => roll() < chance,
    poisson: (mean) => {
      const limit = Math.exp(-mean)
      let count = 0
      for (let product = roll(); product > limit; product *= roll()) count++
      return count
    },
    between: (least, most) => least + Math.floor(roll() * (most - least + 1)),
  }
}
