/** A real browser for the tests of what people see: Chromium, where there is one. */
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const known = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

export const chromiumPath = known.find((path) => path !== undefined && existsSync(path))

export async function openBrowser(): Promise<Browser> {
  if (chromiumPath === undefined)
    throw new Error('Cannot find Chromium, wanted it in /usr/bin or in CHROMIUM')
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}
