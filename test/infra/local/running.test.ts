import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLocal, type Local } from '../../../infra/local/local.ts'
import { runningEnvironment } from '../../../infra/local/running.ts'

let local: Local
beforeAll(async () => {
  local = await startLocal({ port: 0, demo: false, clock: '2026-11-24T09:31' })
})
afterAll(() => local.close())

test('a command beside npm start finds its register, and the time on its clock', async () => {
  const env = await runningEnvironment(local.address.replace('localhost', '127.0.0.1'))
  expect(env.SPREADSHEET_ID).toBe(local.spreadsheetId)
  const clock = new Date(Date.now() + Number(env.CLOCK_OFFSET_MS))
  expect(Math.abs(clock.getTime() - Date.parse('2026-11-24T08:31:00Z'))).toBeLessThan(120_000)
})

test('it says so when nothing runs there', async () => {
  await expect(runningEnvironment('http://127.0.0.1:9')).rejects.toThrow('fetch failed')
})
