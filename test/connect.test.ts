import { afterEach, expect, test, vi } from 'vitest'
import { configOf } from '../src/config.ts'
import { connectTo } from '../src/connect.ts'

const live = {
  SPREADSHEET_ID: '1spreadsheetOfTheMovement',
  PROJECT: 'missiegroepen',
  LOCATION: 'europe-west4',
  INTAKE_URL: 'https://intake-1.a.run.app',
  LETTERS_URL: 'https://letters-1.a.run.app',
  CALLER: 'wekker@missiegroepen.iam.gserviceaccount.com',
  FORMS_TOPIC: 'projects/missiegroepen/topics/forms',
  PUBLIC_URL: 'https://api-1.a.run.app',
  SENDGRID_API_KEY: 'SG.a-key-that-stays-secret',
  MAIL_FROM: 'brieven@voorbeeld.nl',
  LINK_SECRET: 'a-secret-that-stays-secret',
}
const root = 'http://127.0.0.1:8080'
const local = { ...live, LOCAL_ROOT: root, INTAKE_URL: root, LETTERS_URL: root, PUBLIC_URL: root }
const ahead = (at: string) => Date.parse(at) - Date.now()

afterEach(() => {
  vi.unstubAllEnvs()
})

test('opens the door for the account of the configuration', () => {
  expect(connectTo(configOf(live)).caller).toBe(live.CALLER)
})

test('the clock of the local mode follows the variable that moves it', () => {
  const { clock } = connectTo(configOf(local)).world
  vi.stubEnv('CLOCK_OFFSET_MS', '86400000')
  expect(ahead(clock.now())).toBeGreaterThan(86_000_000)
})

test('nothing in the environment moves the clock of a deployed function', () => {
  vi.stubEnv('CLOCK_OFFSET_MS', '86400000')
  expect(Math.abs(ahead(connectTo(configOf(live)).world.clock.now()))).toBeLessThan(60_000)
})
