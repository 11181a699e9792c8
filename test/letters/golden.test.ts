import { describe, expect, test } from 'vitest'
import { weeklyLetter } from '../../src/letters/weekly-letter.ts'
import type { LetterInput } from '../../src/letters/letter-input.ts'
import { englishScenes } from './in-english.ts'
import { scenes } from './scenes.ts'

function written(input: LetterInput) {
  const letter = weeklyLetter(input)
  if (letter === 'quiet') throw new Error('Cannot show a quiet letter')
  return letter
}

describe('letters as leaders get them, looked at by eye', () => {
  test.each(Object.entries(scenes))('%s', async (name, input) => {
    const letter = written(input)
    await expect(`Onderwerp: ${letter.subject}\n\n${letter.text}`).toMatchFileSnapshot(`golden/${name}.txt`)
    await expect(letter.html).toMatchFileSnapshot(`golden/${name}.html`)
  })

  test.each(Object.entries(englishScenes))('%s in English', async (name, input) => {
    const letter = written(input)
    await expect(`Subject: ${letter.subject}\n\n${letter.text}`).toMatchFileSnapshot(
      `golden/english/${name}.txt`,
    )
    await expect(letter.html).toMatchFileSnapshot(`golden/english/${name}.html`)
  })
})
