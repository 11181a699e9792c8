import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersIn, strayLetters } from '../../src/register/letters-in.ts'
import { editDistance } from '../../src/register/nearest.ts'

test('two words are never nearer than they have stray letters', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.array(fc.constantFrom('a', 'b', 'é', ' '), { maxLength: 6 }).map((letters) => letters.join('')),
  )
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(strayLetters(lettersIn(left), lettersIn(right))).toBeLessThanOrEqual(
        editDistance(left, right, 20),
      )
    }),
    { numRuns: 500 },
  )
  expect(strayLetters(lettersIn('hanneke'), lettersIn('willem'))).toBe(4)
})
