import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chromiumPath, openBrowser } from '../../../browser.ts'
import { startDesk, type DeskServer } from './desk-server.ts'

describe.skipIf(chromiumPath === undefined)('the desk in a browser', () => {
  let browser: Browser
  let desk: DeskServer
  let page: Page
  const errors: string[] = []

  beforeAll(async () => {
    browser = await openBrowser()
    desk = await startDesk()
    page = await browser.newPage()
    page.setDefaultTimeout(4000)
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('request', (request) => {
      if (!request.url().startsWith(desk.address)) errors.push(`asked elsewhere: ${request.url()}`)
    })
  })
  afterAll(async () => {
    await browser.close()
    desk.close()
  })
  beforeEach(async () => {
    await page.goto('about:blank')
    await page.setViewportSize({ width: 1280, height: 800 })
    await desk.renew()
  })
  afterEach(() => {
    expect(errors.splice(0)).toEqual([])
  })

  test.each(['/', '/formulieren', '/register', '/postvak', '/klok'])(
    'fits a phone and says LOKAAL: %s',
    async (path) => {
      await page.setViewportSize({ width: 390, height: 780 })
      await page.goto(desk.address + path)
      await page.getByText('LOKAAL').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
      for (const place of ['Start', 'Formulieren', 'Register', 'Postvak', 'Klok']) {
        expect(await page.getByRole('navigation').getByRole('link', { name: place }).isVisible()).toBe(true)
      }
    },
  )

  test('moves the clock to Monday and tells which letters went out', async () => {
    await page.goto(`${desk.address}/klok`)
    await page.locator('main').getByRole('button', { name: 'volgende maandag 07:00' }).click()
    await page.getByText('Er ging 1 brief uit:').waitFor()
    expect(desk.clockMoves).toEqual(['2026-11-30T07:00'])
    await page.getByRole('heading', { name: 'Wat er gebeurde' }).waitFor()
    await page.getByRole('link', { name: 'Daniël <daniël@voorbeeld.nl>: Brief 3' }).click()
    await page.getByRole('heading', { name: 'Brief 3' }).waitFor()
  })

  test('moves the clock from the top of any page, on from where it stands', async () => {
    await page.goto(`${desk.address}/register`)
    await page.locator('details.clock summary').click()
    await page.locator('.clock-menu').getByRole('button', { name: 'volgende maandag 07:00' }).click()
    await page.getByRole('link', { name: 'Lees ze' }).waitFor()
    await page.locator('details.clock summary').getByText('ma 30 nov 07:00').waitFor()
    await page.locator('details.clock summary').click()
    await page.locator('.clock-menu').getByRole('button', { name: 'morgen 07:00' }).click()
    await expect.poll(() => desk.clockMoves).toEqual(['2026-11-30T07:00', '2026-12-01T07:00'])
  })

  test('takes any moment that is filled in', async () => {
    await page.goto(`${desk.address}/klok`)
    await page.getByLabel('Of naar een ander moment').fill('2027-01-04T21:15')
    await page.getByRole('button', { name: 'Zet de klok' }).click()
    await page.locator('main').getByText('maandag 4 januari 2027, 21:15').first().waitFor()
  })

  test('reads a letter as it looks, as text and with its headers, and runs nothing of it', async () => {
    await page.setViewportSize({ width: 390, height: 780 })
    await page.goto(`${desk.address}/postvak`)
    await page.getByRole('link', { name: 'Brief 1' }).click()
    const letter = page.frameLocator('iframe')
    expect(await letter.locator('#groet').innerText()).toBe('Goedemorgen Hanneke,')
    await page.getByRole('link', { name: 'Tekst' }).click()
    await page.getByText('Morgen zijn jullie bij Kees & Lia.').waitFor()
    await page.getByRole('link', { name: 'Kopregels' }).click()
    await page.getByText('<http://localhost/brief/1>').waitFor()
  })

  test('shows the letters to one person', async () => {
    await page.goto(`${desk.address}/postvak`)
    await page.getByLabel('Aan').selectOption('noor@voorbeeld.nl')
    await page.waitForURL('**/postvak?aan=*')
    expect(await page.locator('.list strong').allInnerTexts()).toEqual(['Brief 2: morgen 19.30 uur'])
  })
})
