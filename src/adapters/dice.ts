import { randomInt } from 'node:crypto'
import type { Dice } from '../ports.ts'

/** Fresh IDs from the computer's own randomness, in letters that a person can read aloud. */
export const createDice = (): Dice => ({
  letters: (length) => Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''),
})

const alphabet = '23456789abcdefghjkmnpqrstvwxyz'
