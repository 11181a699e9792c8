import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLocal, type Local } from '../../infra/local/local.ts'
import { chromiumPath, openBrowser } from '../browser.ts'
import { count, type Counted, type Sheet } from './count.ts'

const group = 'Overvecht'
const evening = '2026-11-24'
const monday = '2026-11-30'

describe.skipIf(chromiumPath === undefined)('from an evening to the letter', () => {
  let local: Local
  let browser: Browser

  beforeAll(async () => {
    local = await startLocal({ port: 0, demo: true, clock: `${evening}T21:55` })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await local.close()
  })

  const read = async (tab: string): Promise<Sheet> => {
    const range = encodeURIComponent(`'${tab}'`)
    const query = 'valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=SERIAL_NUMBER'
    const answer = await fetch(
      `${local.address}/v4/spreadsheets/${local.spreadsheetId}/values/${range}?${query}`,
    )
    const { values = [] } = (await answer.json()) as { values?: unknown[][] }
    return values
  }

  it('is what a member, a coordinator and a leader see', async () => {
    const phone = await browser.newPage({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    })
    const { came, taps, seconds } = await fillIn(phone, local.address)
    console.log(`Aanwezigheid op een telefoon: ${taps} tikken, ${seconds.toFixed(1)} s, ${came.length} namen`)
    expect(taps).toBeLessThanOrEqual(came.length + 8)

    const desk = await browser.newPage({ viewport: { width: 1280, height: 860 } })
    await desk.goto(`${local.address}/register`)
    await desk.getByRole('button', { name: 'Verborgen tabbladen' }).click()
    await desk
      .getByRole('tab', { name: 'Bijeenkomsten' })
      .or(desk.getByRole('menuitem', { name: 'Bijeenkomsten' }))
      .first()
      .click()
    const row = await rowOfEvening(read)
    const present = desk.locator(`[data-tab="Bijeenkomsten"][data-row="${row}"][data-column="Wie waren er"]`)
    const more = desk.getByRole('button', { name: 'Meer rijen tonen' })
    while ((await present.count()) === 0) await more.click()
    // A row that was never in sight is not rendered, and has no text to read.
    await present.scrollIntoViewIfNeeded()
    await expect.poll(() => present.innerText(), { timeout: 10_000 }).toBe(came.join(', '))

    const seeker = await seekerOf(read)
    await desk.getByRole('tab', { name: 'Mensen' }).click()
    await desk.locator(`[data-tab="Mensen"][data-row="${seeker}"][data-column="Plek in de groep"]`).dblclick()
    await desk.getByRole('option', { name: 'gelovige' }).click()
    await expect.poll(async () => (await read('Geschiedenis')).at(-1)?.includes('gelovige')).toBe(true)

    await desk.goto(`${local.address}/klok`)
    await desk.getByRole('main').getByRole('button', { name: 'volgende maandag 07:00' }).click()
    await expect.poll(async () => (await mailTo('ilse.overvecht')).length, { timeout: 30_000 }).toBe(1)

    const sheets = {
      people: await read('Mensen'),
      groups: await read('Groepen'),
      meetings: await read('Bijeenkomsten'),
    }
    const counted = count(group, monday, sheets)
    expect(counted.evenings.at(-1)).toMatchObject({ day: evening, people: came.length + 2, children: 3 })
    const [letter] = await mailTo('ilse.overvecht')
    everyNumberIsCounted(letter?.text ?? '', counted)
    await desk.goto(`${local.address}/postvak`)
    await desk
      .getByText(letter?.subject ?? '')
      .first()
      .click()
    const shown = desk.frameLocator('iframe').getByText(`waren jullie met ${came.length + 2}`)
    await expect.poll(() => shown.count()).toBeGreaterThan(0)
  }, 90_000)

  const mailTo = async (name: string) => {
    const all = (await (await fetch(`${local.address}/local/mail`)).json()) as {
      to: string
      text: string
      subject: string
    }[]
    return all.filter(({ to }) => to.startsWith(name))
  }
})

/** Tuesday night, five to ten, on the sofa: the address on the fridge, names, guests, children, sent. */
async function fillIn(page: Page, address: string) {
  await page.goto(address)
  let taps = 0
  const began = performance.now()
  const tap = async (what: ReturnType<Page['locator']>) => {
    taps++
    await what.tap()
  }
  await tap(page.getByRole('link', { name: group, exact: true }))
  await page.getByText('Wie waren er?').waitFor()
  const names = page.getByRole('group', { name: 'Wie waren er?' }).locator('label')
  const came: string[] = []
  for (const name of (await names.all()).slice(0, 9)) {
    came.push((await name.innerText()).trim())
    await tap(name)
  }
  await page.getByLabel(/Hoeveel gasten/).selectOption('2')
  await page.getByLabel(/Hoeveel kinderen/).selectOption('3')
  taps += 4
  await tap(page.locator('label', { hasText: 'Samen gegeten' }))
  await tap(page.locator('label', { hasText: 'Nee, versturen' }))
  await tap(page.getByRole('button', { name: 'Versturen' }))
  await page.getByText('Dank je wel, het staat genoteerd.').waitFor()
  return { came, taps, seconds: (performance.now() - began) / 1000 }
}

async function rowOfEvening(read: (tab: string) => Promise<Sheet>): Promise<number> {
  let found = -1
  await expect
    .poll(
      async () => {
        const [header = [], ...rows] = await read('Bijeenkomsten')
        const [name, day] = [header.indexOf('Groep'), header.indexOf('Datum')]
        found = rows.findLastIndex((row) => row[name] === group && row[day] === 46350)
        return found
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(-1)
  return found + 2
}

async function seekerOf(read: (tab: string) => Promise<Sheet>): Promise<number> {
  const [header = [], ...rows] = await read('Mensen')
  const [name, place, left] = ['Groep', 'Plek in de groep', 'Weg sinds'].map((title) => header.indexOf(title))
  const index = rows.findIndex(
    (row) => row[name ?? -1] === group && row[place ?? -1] === 'zoeker' && !row[left ?? -1],
  )
  return index + 2
}

/** Each line with a number in it is one of these, and says what was counted. Another line with a number is a failure. */
function everyNumberIsCounted(text: string, counted: Counted): void {
  const last = counted.evenings.at(-1)
  const days = counted.evenings.map(({ day }) => `${Number(day.slice(8))}-${Number(day.slice(5, 7))}`)
  const lines: readonly (readonly [RegExp, readonly (number | string)[]])[] = [
    [/^Morgen, dinsdag (\d+) december om (.+) uur, zijn jullie bij/, [1, '19.30']],
    [
      /^Vorige keer \((\d+) november\) waren jullie met (\d+), plus (\d+) kinderen/,
      [24, last?.people ?? 0, last?.children ?? 0],
    ],
    [
      /^(\d+) dragers en (\d+) zoekers komen geregeld \(samen met anderen (\d+) mensen\)/,
      [counted.dragers, counted.seekers, counted.regulars],
    ],
    [/^(\d+) vaste deelnemers; vanaf (\d+) /, [counted.committed, 12]],
    [/^(\d+) van de (\d+) mensen die geregeld komen zijn zoekers/, [counted.seekers, counted.regulars]],
    [/^(\d+) van de (\d+) die er waren hadden een taak/, counted.tasks],
    [/^EÉN VRAAG. Jullie zijn begonnen op (.+)\. Wanneer hopen/, [inWords(counted.firstEvening)]],
    // What leader and coach agreed stands there in their own words, with the day of the talk.
    [/^\d\. .+ \((?:\d+) \w+\)$/, []],
    [/^Dragers +■+ (\d+) \(streven (\d+)\)/, [counted.dragers, 4]],
    [/^Zoekers +■+ (\d+) \(streven (\d+)\)/, [counted.seekers, 4]],
    [/^Vaste deelnemers +■+ (\d+) \(streven (\d+)\)/, [counted.committed, 12]],
    [
      new RegExp(`^${counted.evenings.map((_, index) => `${days[index] ?? ''}: (\\d+)`).join(' · ')}$`),
      counted.evenings.map(({ people }) => people),
    ],
    [/^Geregeld is minstens (\d+) van de laatste (\d+) avonden/, [3, 8]],
    [/^Waar die (\d+) vandaan komt: «in principe als de groep uit minstens (\d+) /, [12, 12]],
    [/^Morgen (.+) weer bij/, ['19.30']],
  ]
  const numbered = text.split('\n').filter((line) => /\d/.test(line) && !/https?:|mailto:/.test(line))
  for (const line of numbered) {
    const fits = lines.filter(([form]) => form.test(line))
    expect(fits, `no count for: ${line}`).toHaveLength(1)
    const [form, wanted] = fits[0] ?? [/$/, []]
    expect(form.exec(line)?.slice(1), line).toEqual(wanted.map(String))
  }
  expect(numbered.length).toBeGreaterThan(7)
}

const inWords = (day: string) =>
  new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day))
