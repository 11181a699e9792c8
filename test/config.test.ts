import { expect, test } from 'vitest'
import { configOf } from '../src/config.ts'
import { Fault } from '../src/fault.ts'

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

const faultOf = (env: Record<string, string>): Fault => {
  try {
    configOf(env)
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('Cannot find a fault, wanted one')
}

test('reads the settings of a deployed function, and nothing of the local mode', () => {
  expect(configOf({ ...live, CLOCK_OFFSET_MS: '86400000', HOME: '/root' })).toEqual(live)
})

test('names everything that is missing, at once', () => {
  const { code, message } = faultOf({})
  expect(code).toBe('config-incomplete')
  expect(Object.keys(live).filter((name) => !message.includes(name))).toEqual([])
})

test.each(Object.keys(live))('names %s when it alone is missing', (missing) => {
  const { message } = faultOf(Object.fromEntries(Object.entries(live).filter(([name]) => name !== missing)))
  expect(Object.keys(live).filter((name) => message.includes(name))).toEqual([missing])
})

test('names what is wrong and never tells its value', () => {
  const wrong = {
    ...live,
    CALLER: 'geheim-1',
    PUBLIC_URL: 'geheim-2',
    LINK_SECRET: 'geheim-3',
    MAIL_FROM: 'geheim-4',
  }
  const { message } = faultOf(wrong)
  expect(message).toMatch(/CALLER .*PUBLIC_URL .*MAIL_FROM .*LINK_SECRET/)
  expect(message).not.toContain('geheim')
})

test('reads the local mode, with a clock that stands where the computer has it', () => {
  expect(configOf(local)).toEqual({ ...local, CLOCK_OFFSET_MS: 0 })
  expect(configOf({ ...local, CLOCK_OFFSET_MS: '-60000' })).toMatchObject({ CLOCK_OFFSET_MS: -60_000 })
})

test.each([
  'https://sheets.googleapis.com',
  'http://127.0.0.1.voorbeeld.nl',
  'http://localhost@voorbeeld.nl',
  'http://192.168.1.10:8080',
  'localhost',
  'no address at all',
  '',
])('the local mode refuses %o as its root', (elsewhere) => {
  const { code, message } = faultOf({ ...local, LOCAL_ROOT: elsewhere })
  expect(code).toBe('config-incomplete')
  expect(message).toContain('LOCAL_ROOT')
})

test.each(['INTAKE_URL', 'LETTERS_URL', 'PUBLIC_URL'])('the local mode refuses a live %s', (name) => {
  expect(faultOf({ ...local, [name]: 'https://intake-1.a.run.app' }).message).toContain(name)
})
