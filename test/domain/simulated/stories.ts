import type { Dice } from './dice.ts'

/** By which rules people come and go in a simulated group; none of them knows of a trend. */
export interface Story {
  readonly name: string
  /** How many people begin. */
  readonly begins: (dice: Dice) => number
  /**
   * How many households come for the first time in a week, and of how many adults each; `pace` is how well this one
   * group does beside the others of its kind, from a third to over twice as well.
   */
  readonly newcomers: (around: Around) => readonly number[]
  /** The chance that somebody who came to stay goes away for good in a week. */
  readonly leaves: number
  /** The chance that somebody new comes to stay. */
  readonly stays: number
  /** How many weeks of summer, and whether the weeks around it are thin. */
  readonly summer: number
  /** Once, in some week between, this share goes away at once; `told`: the register knows of a daughter group. */
  readonly split?: { readonly share: number; readonly told: boolean }
}

export interface Around {
  readonly week: number
  readonly size: number
  readonly pace: number
  readonly dice: Dice
}

const singles = (count: number): readonly number[] => Array.from({ length: count }, () => 1)

const usual = { leaves: 0.008, stays: 0.55, summer: 6, begins: (dice: Dice) => dice.between(5, 8) }

export const stories: readonly Story[] = [
  {
    ...usual,
    name: 'bursts after an Alpha or a flyer',
    newcomers: ({ week, pace, dice }) =>
      singles(dice.poisson(pace * (week % 26 === 8 ? 5 : dice.happens(0.04) ? 3 : 0.02))),
  },
  {
    ...usual,
    name: 'now and then somebody new',
    newcomers: ({ pace, dice }) => singles(dice.poisson(0.2 * pace)),
  },
  {
    ...usual,
    name: 'people drift away',
    leaves: 0.02,
    newcomers: ({ pace, dice }) => singles(dice.poisson(0.35 * pace)),
  },
  {
    ...usual,
    name: 'families come together',
    newcomers: ({ pace, dice }) => (dice.happens(0.08 * pace) ? [dice.between(2, 4)] : []),
  },
  {
    ...usual,
    name: 'long summers, thin around',
    summer: 9,
    newcomers: ({ week, pace, dice }) => singles(dice.poisson(pace * (week % 52 < 9 ? 0.7 : 0.12))),
  },
  {
    ...usual,
    name: 'invitations grow with the group',
    begins: (dice) => dice.between(4, 6),
    newcomers: ({ size, pace, dice }) =>
      singles(dice.poisson(0.05 * pace * size * Math.max(0, 1 - size / 22))),
  },
  {
    ...usual,
    name: 'stagnates',
    leaves: 0.01,
    begins: (dice) => dice.between(6, 10),
    newcomers: ({ size, pace, dice }) => singles(dice.poisson(size < 9 ? 0.2 * pace : 0.02)),
  },
  {
    ...usual,
    name: 'splits, and the register knows',
    split: { share: 0.5, told: true },
    newcomers: ({ pace, dice }) => singles(dice.poisson(0.3 * pace)),
  },
  {
    ...usual,
    name: 'half leave at once, untold',
    split: { share: 0.5, told: false },
    newcomers: ({ pace, dice }) => singles(dice.poisson(0.3 * pace)),
  },
]
