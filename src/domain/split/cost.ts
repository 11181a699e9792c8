import type { Bond } from './bond.ts'
import type { Unit } from './units.ts'

/** Dragers, seekers, houses, people. */
export type Weights = readonly [number, number, number, number]

/** 1: with the first lead · -1: with the second */
export type Sides = readonly (1 | -1)[]

/**
 * What a division costs: each bond cut, and the square of each difference between the teams, so that one large
 * difference is worse than two small ones. A soft bond is worth a difference of three dragers; a firm one all there is.
 */
export function costOf(units: readonly Unit[], sides: Sides): number {
  const apart: [number, number, number, number] = [0, 0, 0, 0]
  let cut = 0
  units.forEach((unit, index) => {
    const side = sides[index] ?? 1
    unit.weights.forEach((weight, which) => {
      apart[which] = (apart[which] ?? 0) + side * weight
    })
    for (const [other, cost] of unit.ties) if (other < index && sides[other] !== side) cut += cost
  })
  return cut + balanceCost(apart)
}

export const balanceCost = (apart: Weights): number =>
  apart.reduce((cost, difference, which) => cost + (worth[which] ?? 0) * difference * difference, 0)

export const bondCost = (bonds: readonly Bond[]): number =>
  bonds.reduce((cost, { strength }) => cost + (strength === 'firm' ? firm : soft), 0)

const worth: Weights = [6, 6, 4, 2]
const soft = 55
const firm = 1_000_000
