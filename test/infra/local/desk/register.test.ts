import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { chromiumPath, openBrowser } from '../../../browser.ts'
import { startDesk, type DeskServer } from './desk-server.ts'
import { sheetIds } from './example-register.ts'

describe.skipIf(chromiumPath === undefined)('the register in a browser', () => {
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
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
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

  const open = async (tab: string) => {
    await page.goto(`${desk.address}/register`)
    await page.getByRole('tab', { name: tab }).click()
    await cell(tab, 1, 0).waitFor()
  }
  /** A cell by the header of its column, or by its place from the left. */
  const cell = (tab: string, row: number, column: string | number): Locator => {
    const inRow = page.locator(`[data-tab="${tab}"][data-row="${row}"]`)
    return typeof column === 'number'
      ? inRow.nth(column)
      : page.locator(`[data-tab="${tab}"][data-row="${row}"][data-column="${column}"]`)
  }
  const becomes = async (range: string, wanted: string[][]) =>
    expect.poll(async () => desk.values(range), { timeout: 4000 }).toEqual(wanted)
  const shows = async (locator: Locator, wanted: string) =>
    expect.poll(async () => locator.innerText(), { timeout: 4000 }).toBe(wanted)

  test('types over a cell and goes down', async () => {
    await open('Mensen')
    await cell('Mensen', 3, 'Achternaam').click()
    await page.keyboard.type('Jansen')
    await page.keyboard.press('Enter')
    await becomes('Mensen!B3', [['Jansen']])
    await shows(page.locator('.address'), 'B4')
  })

  test('shows a date as it is typed, in Dutch', async () => {
    await open('Mensen')
    await cell('Mensen', 4, 'Plek sinds').click()
    await page.keyboard.type('24-11-2026')
    await page.keyboard.press('Tab')
    await becomes('Mensen!E4', [['24-11-2026']])
    await cell('Mensen', 4, 'Erbij sinds').dblclick()
    expect(await page.locator('textarea').inputValue()).toBe('14-03-2025')
  })

  test('picks from the dropdown of a cell, and of a range', async () => {
    await open('Mensen')
    await cell('Mensen', 8, 'Plek in de groep').dblclick()
    await page.getByRole('option', { name: 'drager' }).click()
    await becomes('Mensen!D8', [['drager']])

    await cell('Mensen', 8, 'Groep').click()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Kanaleneiland' }).waitFor()
    await page.locator('textarea').fill('kan')
    await page.keyboard.press('Enter')
    await becomes('Mensen!C8', [['Kanaleneiland']])
  })

  test('keeps a word that no option knows, for the register to ask about', async () => {
    await open('Mensen')
    await cell('Mensen', 5, 'Plek in de groep').click()
    await page.keyboard.type('draagster')
    await page.keyboard.press('Enter')
    await becomes('Mensen!D5', [['draagster']])
  })

  test('empties, and takes it back', async () => {
    await open('Mensen')
    await cell('Mensen', 2, 'Achternaam').click()
    await page.keyboard.press('Delete')
    await becomes('Mensen!B2', [])
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await becomes('Mensen!B2', [['de Vries']])
  })

  test('sorts the whole tab, and one column apart when that is what is chosen', async () => {
    await open('Mensen')
    await cell('Mensen', 2, 'Roepnaam').click()
    await page.getByRole('button', { name: 'Sorteren' }).click()
    await page.getByRole('menuitem', { name: 'Blad sorteren A → Z' }).click()
    await page.getByRole('button', { name: 'Toch veranderen' }).click()
    await becomes('Mensen!A2:B3', [
      ['Daniël', 'Bakker'],
      ['Fatima', 'Bakker'],
    ])

    await cell('Mensen', 2, 'Roepnaam').click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByRole('button', { name: 'Sorteren' }).click()
    await page.getByRole('menuitem', { name: 'Alleen de selectie Z → A' }).click()
    await becomes('Mensen!A2:B3', [
      ['Fatima', 'Bakker'],
      ['Daniël', 'Bakker'],
    ])
  })

  test('inserts a row, deletes one, and takes the deletion back', async () => {
    await open('Groepen')
    await cell('Groepen', 3, 'Groep').click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Rij erboven invoegen' }).click()
    await becomes('Groepen!A2:A4', [['Overvecht'], [], ['Lombok']])

    await page.getByRole('rowheader', { name: '2', exact: true }).click()
    await page.getByRole('button', { name: 'Rij ▾' }).click()
    await page.getByRole('menuitem', { name: 'Rij 2 verwijderen' }).click()
    await becomes('Groepen!A2:B3', [[], ['Lombok', 'start']])

    await page.locator('.grid').focus()
    await page.keyboard.press('Control+z')
    await becomes('Groepen!A2:B4', [['Overvecht', 'loopt'], [], ['Lombok', 'start']])
  })

  test('pastes a block where one stands', async () => {
    await open('Groepen')
    await cell('Groepen', 6, 'Groep').click()
    await page.locator('.grid').evaluate((grid) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'Zuilen\tstart\n"Leidsche\nRijn"\tloopt\n')
      grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    })
    await becomes('Groepen!A6:B7', [
      ['Zuilen', 'start'],
      ['Leidsche\nRijn', 'loopt'],
    ])
  })

  test('copies a row as it is: a phone number stays as it was written', async () => {
    await open('Mensen')
    await page.getByRole('rowheader', { name: '2', exact: true }).click()
    await page.keyboard.press('Control+c')
    await page.getByRole('rowheader', { name: '15', exact: true }).click()
    await page.keyboard.press('Control+v')
    await page.getByRole('button', { name: 'Toch veranderen' }).click()
    await becomes('Mensen!A15:J15', await desk.values('Mensen!A2:J2'))
    expect(await desk.values('Mensen!H15')).toEqual([['0612345600']])
  })

  test('moves what was cut, and takes that back too', async () => {
    await open('Groepen')
    await cell('Groepen', 2, 'Bij wie').click()
    await page.keyboard.press('Control+x')
    await cell('Groepen', 5, 'Bij wie').click()
    await page.keyboard.press('Control+v')
    await becomes('Groepen!E2:E5', [[], ['Noor'], ['Ruth'], ['Kees en Lia']])
    await page.keyboard.press('Control+z')
    await becomes('Groepen!E2:E5', [['Kees en Lia'], ['Noor'], ['Ruth']])
  })

  test('keeps what is being typed when a row below comes into use', async () => {
    await open('Mensen')
    await cell('Mensen', 15, 'Roepnaam').click()
    await page.keyboard.type('Esther')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Sm')
    await cell('Mensen', 35, 'Roepnaam').waitFor({ state: 'attached' })
    await page.keyboard.type('it')
    await page.keyboard.press('Enter')
    await becomes('Mensen!A15:B15', [['Esther', 'Smit']])
  })

  test('marks a word that is not in the list', async () => {
    await open('Mensen')
    await cell('Mensen', 8, 'Plek in de groep').hover()
    await page.getByRole('tooltip').getByText('geen van de keuzes').waitFor()
  })

  test('opens a cell with a second tap on a phone', async () => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 780 },
      hasTouch: true,
      isMobile: true,
    })
    const tapped = await phone.newPage()
    await tapped.goto(`${desk.address}/register#gid=${sheetIds.people}&range=A2`)
    const name = tapped.locator('[data-tab="Mensen"][data-row="3"][data-column="Roepnaam"]')
    await name.tap()
    await shows(tapped.locator('.address'), 'A3')
    await name.tap()
    await tapped.locator('textarea').fill('Danique')
    await tapped.keyboard.press('Enter')
    await becomes('Mensen!A3', [['Danique']])
    await phone.close()
  })

  test('makes a column wider by its edge', async () => {
    await open('Groepen')
    const before = await page.getByRole('columnheader', { name: 'B' }).boundingBox()
    const [x, y] = [(before?.x ?? 0) + (before?.width ?? 0), (before?.y ?? 0) + 8]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 60, y, { steps: 3 })
    await page.mouse.up()
    await expect
      .poll(async () => (await page.getByRole('columnheader', { name: 'B' }).boundingBox())?.width)
      .toBe(160)
  })

  test('follows a link to the cell that it names', async () => {
    await open('Nakijken')
    await page.getByRole('link', { name: 'Mensen, rij 8' }).click()
    await shows(page.locator('.address'), 'D8')
    await shows(cell('Mensen', 8, 'Plek in de groep'), 'dager')
    expect(page.url()).toContain(`#gid=${sheetIds.people}&range=D8`)
  })

  test('ticks a box with a click, and with the space bar', async () => {
    await open('Te doen')
    await page.locator('.tick').click()
    await becomes("'Te doen'!D3", [['WAAR']])
    await page.keyboard.press(' ')
    await becomes("'Te doen'!D3", [['ONWAAR']])
  })

  test('refuses a protected cell in the words of Google, and lets the open column be', async () => {
    await page.goto(`${desk.address}/register`)
    await page.getByRole('button', { name: 'Verborgen tabbladen' }).click()
    await page.getByRole('menuitem', { name: 'Bijeenkomsten' }).click()
    await cell('Bijeenkomsten', 2, 'Groep').click()
    await page.keyboard.type('Lombok')
    await page.getByText('Je probeert een beveiligde cel of een beveiligd object te wijzigen').waitFor()
    await page.getByRole('button', { name: 'OK' }).click()
    await becomes('Bijeenkomsten!B2', [['Overvecht']])

    await cell('Bijeenkomsten', 2, 'Correctie').click()
    await page.keyboard.type('vervalt')
    await page.keyboard.press('Enter')
    await becomes('Bijeenkomsten!D2', [['vervalt']])
  })

  test('asks once more where a protection only warns', async () => {
    await open('Mensen')
    await cell('Mensen', 2, 'ID').click()
    await page.keyboard.type('x')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Annuleren' }).click()
    await becomes('Mensen!J2', [['p-1']])
  })

  test('shows what somebody else changes, and keeps the place and what is being typed', async () => {
    await open('Mensen')
    await cell('Mensen', 6, 'Achternaam').dblclick()
    await page.keyboard.type('-Smit')
    await desk.batch([
      {
        updateCells: {
          start: { sheetId: sheetIds.people, rowIndex: 1, columnIndex: 0 },
          rows: [{ values: [{ userEnteredValue: { stringValue: 'Johanna' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ])
    await shows(cell('Mensen', 2, 'Roepnaam'), 'Johanna')
    expect(await page.locator('textarea').inputValue()).toBe('Bakker-Smit')
    await page.keyboard.press('Enter')
    await becomes('Mensen!B6', [['Bakker-Smit']])
  })

  test('shows the note of a header under the pointer', async () => {
    await open('Mensen')
    await cell('Mensen', 1, 'Plek in de groep').hover()
    await page.getByRole('tooltip').getByText('wij onthouden sinds wanneer').waitFor()
  })

  test('draws the charts of a view from their cells', async () => {
    await open('Overzicht')
    const chart = page.getByRole('img', { name: 'Samenstelling' })
    await chart.waitFor()
    expect(await chart.locator('rect title').allTextContents()).toContain('Kanaleneiland, Anderen: 4')
  })

  test('keeps the first column in sight on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 780 })
    await open('Mensen')
    await page.locator('.grid').evaluate((grid) => {
      grid.scrollLeft = 500
    })
    const name = await cell('Mensen', 2, 'Roepnaam').boundingBox()
    expect(name?.x).toBeLessThan(60)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})
