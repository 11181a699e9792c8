import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareLetter } from '../../../src/letters/coaching/prepare-letter.ts'
import { openBrowser } from '../../browser.ts'
import { prepareInEnglish, prepareScenes } from './scenes.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

describe.each(Object.entries(prepareScenes))('the page before a talk, %s', (_, scene) => {
  test('is about a screen and a half on a phone, and one page on paper', async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
    await page.setContent(prepareLetter(scene).html)
    const footer = await page.locator('td.pad').last().boundingBox()
    expect(footer?.y).toBeLessThan(844 * 1.6)
    for (const { html } of [prepareLetter(scene), prepareLetter(prepareInEnglish(scene))]) {
      await page.setContent(html)
      const printed = (await page.pdf({ format: 'A4' })).toString('latin1')
      expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    }
    await page.close()
  })
})
