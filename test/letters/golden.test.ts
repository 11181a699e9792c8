import { describe, expect, test } from 'vitest'
import { weeklyLetter } from '../../src/letters/weekly-letter.ts'
import { scenes } from './scenes.ts'

describe('letters as leaders get them, looked at by eye', () => {
  test.each(Object.entries(scenes))('%s', async (name, input) => {
    const letter = weeklyLetter(input)
    if (letter === 'quiet') throw new Error('Cannot show a quiet letter')
    await expect(`Onderwerp: ${letter.subject}\n\n${letter.text}`).toMatchFileSnapshot(`golden/${name}.txt`)
    await expect(letter.html).toMatchFileSnapshot(`golden/${name}.html`)
  })
})
