/** `npm run docs:pictures`: the pictures of docs/handleiding.md, from the running demo; or those that are named. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startLocal } from '../../infra/local/local.ts'
import { openBrowser } from '../browser.ts'
import { atTheDesk } from '../e2e/at-the-desk.ts'
import { pictures } from './pictures.ts'

const folder = join(import.meta.dirname, '../../docs/pictures')
const named = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const local = await startLocal({ port: 0, demo: true, clock: '2026-11-24T09:31', say: console.log })
const browser = await openBrowser()
const desk = atTheDesk(local.address, local.spreadsheetId)
for (const { name, width, height, only, show } of pictures.filter(
  (each) => named.length === 0 || named.includes(each.name),
)) {
  const page = await browser.newPage({ viewport: { width, height } })
  page.setDefaultTimeout(10_000)
  await show({ page, address: local.address, desk })
  await page.waitForLoadState('networkidle').catch(() => undefined)
  const seen = await (only === undefined ? page : page.locator(only).first()).screenshot({
    animations: 'disabled',
  })
  writeFileSync(join(folder, `${name}.png`), seen)
  console.log(`${name}.png: ${Math.round(seen.length / 1024)} KB`)
  await page.close()
}
await browser.close()
await local.close()
process.exit(0)
