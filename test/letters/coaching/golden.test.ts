import { describe, expect, test } from 'vitest'
import { agreementsLetter } from '../../../src/letters/coaching/agreements-letter.ts'
import { coachLetter } from '../../../src/letters/coaching/coach-letter.ts'
import { prepareLetter } from '../../../src/letters/coaching/prepare-letter.ts'
import {
  agreementsInEnglish,
  agreementsScenes,
  coachInEnglish,
  coachScenes,
  prepareInEnglish,
  prepareScenes,
} from './scenes.ts'

describe('the page before a talk, looked at by eye', () => {
  test.each(Object.entries(prepareScenes))('%s', async (name, input) => {
    const { subject, text, html, calendar } = prepareLetter(input)
    await expect(`Onderwerp: ${subject}\n\n${text}`).toMatchFileSnapshot(`../golden/${name}.txt`)
    await expect(html).toMatchFileSnapshot(`../golden/${name}.html`)
    expect(calendar === undefined).toBe(name === 'weinig-bekend' || name === 'gesprek-wordt-tijd')
  })

  test.each(Object.entries(prepareScenes))('%s in English', async (name, input) => {
    const { subject, text, html } = prepareLetter(prepareInEnglish(input))
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot(`../golden/english/${name}.txt`)
    await expect(html).toMatchFileSnapshot(`../golden/english/${name}.html`)
  })
})

describe('the copy of what was agreed, looked at by eye', () => {
  test.each(Object.entries(agreementsScenes))('%s', async (name, input) => {
    const { subject, text, html } = agreementsLetter(input)
    await expect(`Onderwerp: ${subject}\n\n${text}`).toMatchFileSnapshot(`../golden/${name}.txt`)
    await expect(html).toMatchFileSnapshot(`../golden/${name}.html`)
  })

  test.each(Object.entries(agreementsScenes))('%s in English', async (name, input) => {
    const { subject, text, html } = agreementsLetter(agreementsInEnglish(input))
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot(`../golden/english/${name}.txt`)
    await expect(html).toMatchFileSnapshot(`../golden/english/${name}.html`)
  })
})

describe('the letter of a coach, looked at by eye', () => {
  test.each(Object.entries(coachScenes))('%s', async (name, input) => {
    const { subject, text, html } = coachLetter(input)
    await expect(`Onderwerp: ${subject}\n\n${text}`).toMatchFileSnapshot(`../golden/${name}.txt`)
    await expect(html).toMatchFileSnapshot(`../golden/${name}.html`)
  })

  test.each(Object.entries(coachScenes))('%s in English', async (name, input) => {
    const { subject, text, html } = coachLetter(coachInEnglish(input))
    await expect(`Subject: ${subject}\n\n${text}`).toMatchFileSnapshot(`../golden/english/${name}.txt`)
    await expect(html).toMatchFileSnapshot(`../golden/english/${name}.html`)
  })
})
