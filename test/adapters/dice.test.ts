import { expect, test } from 'vitest'
import { createDice } from '../../src/adapters/dice.ts'

test('throws letters that a person can read aloud, as many as asked', () => {
  const dice = createDice()
  for (let length = 0; length <= 40; length++)
    expect(dice.letters(length)).toMatch(new RegExp(`^[2-9a-hjkmnp-tv-z]{${length}}$`))
})

test('throws nothing twice', () => {
  const dice = createDice()
  expect(new Set(Array.from({ length: 2_000 }, () => dice.letters(8))).size).toBe(2_000)
})
