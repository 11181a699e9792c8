import type { Fill } from './change.ts'
import type { Register } from './register.ts'

/** Whatever gives letters that nobody can foresee. */
interface Dice {
  letters(length: number): string
}

/** An ID for every row of people and groups that wants one: a fresh one, or the one that was cleared there. */
export const fillsOf = ({ missingIds }: Register, dice: Dice): readonly Fill[] =>
  missingIds.map(({ tab, rowNumber, asRead, copied, known }) => ({
    tab,
    rowNumber,
    asRead,
    column: 'id',
    value: known ?? newId(tab === 'people' ? 'p' : 'g', dice),
    ...(copied !== undefined && { replaces: copied }),
  }))

export const newId = (prefix: 'p' | 'g', dice: Dice): string => `${prefix}-${dice.letters(8)}`
