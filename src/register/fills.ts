import type { Fill } from './change.ts'
import type { Register } from './register.ts'

/** Whatever gives letters that nobody can foresee. */
interface Dice {
  letters(length: number): string
}

/** A fresh ID for every row of people and groups that wants one. */
export const fillsOf = ({ missingIds }: Register, dice: Dice): readonly Fill[] =>
  missingIds.map(({ tab, rowNumber, asRead, copied }) => ({
    tab,
    rowNumber,
    asRead,
    column: 'id',
    value: newId(tab === 'people' ? 'p' : 'g', dice),
    ...(copied !== undefined && { replaces: copied }),
  }))

export const newId = (prefix: 'p' | 'g', dice: Dice): string => `${prefix}-${dice.letters(8)}`
