import type { Page } from 'playwright-core'
import type { Desk } from '../e2e/at-the-desk.ts'

/** What a picture is taken in: the demo movement on a Tuesday morning, and hands to do things with. */
export interface Studio {
  readonly page: Page
  readonly address: string
  readonly desk: Desk
}

/** One picture of the handleiding: how to come there. What is in sight then is taken. */
export interface Picture {
  readonly name: string
  readonly width: number
  readonly height: number
  /** Only this part of the page. */
  readonly only?: string
  show(studio: Studio): Promise<unknown>
}

const screen = { width: 1080, height: 560, only: '#register' } as const
const phone = { width: 390, height: 700 } as const

const tab =
  (title: string) =>
  async ({ page, address }: Studio) => {
    await page.goto(`${address}/register`)
    await page.getByRole('tab', { name: title, exact: true }).click()
    await page.locator(`[data-tab="${title}"]`).first().waitFor()
    // Away from the cells, so that no note hangs over them.
    await page.mouse.move(0, 0)
  }

/** In this order: the last ones change the register. */
export const pictures: readonly Picture[] = [
  { name: 'overzicht', ...screen, show: tab('Overzicht') },
  { name: 'te-doen', ...screen, show: tab('Te doen') },
  { name: 'groepen', ...screen, height: 420, show: tab('Groepen') },
  { name: 'mensen', ...screen, height: 420, show: tab('Mensen') },
  { name: 'aanwezigheid', ...screen, height: 420, show: tab('Aanwezigheid') },
  { name: 'nakijken', ...screen, height: 420, show: tab('Nakijken') },
  { name: 'vermenigvuldigen', ...screen, show: tab('Vermenigvuldigen') },
  { name: 'instellingen', ...screen, height: 420, show: tab('Instellingen') },
  {
    name: 'formulier',
    ...phone,
    show: async ({ page, address }) => {
      await page.goto(`${address}/formulieren`)
      await page.locator('a.short').first().click()
      await page.waitForURL(/viewform/)
    },
  },
  {
    name: 'brief',
    ...phone,
    height: 820,
    show: async ({ page, desk }) => {
      await desk.clock('2026-11-30T07:00')
      const letter = (await desk.mail()).find(({ subject }) => subject.includes('morgen'))
      await page.setContent(letter?.html ?? '')
    },
  },
  {
    name: 'stoppen',
    ...phone,
    height: 420,
    show: async ({ page, desk }) => {
      const links = (await desk.mail()).map(({ html }) => /https?:[^"\s]+\/brief\/[^"\s]+/.exec(html)?.[0])
      await page.goto(links.find((link) => link !== undefined) ?? '')
    },
  },
  {
    name: 'kaarten',
    width: 740,
    height: 520,
    show: async ({ page, address }) => {
      await page.goto(`${address}/kaarten`)
      await page
        .locator('.vel .kaart')
        .nth(2)
        .evaluate((card) => {
          card.scrollIntoView()
        })
    },
  },
  {
    name: 'rem',
    ...screen,
    height: 380,
    show: async (studio) => {
      const { desk } = studio
      const names = (await desk.rows('Mensen')).map(({ Roepnaam }) => String(Roepnaam))
      await desk.write(
        `'Mensen'!A2:A${names.length + 1}`,
        names.toSorted().map((name) => [name]),
      )
      await desk.run('intake')
      await tab('Te doen')(studio)
    },
  },
]
