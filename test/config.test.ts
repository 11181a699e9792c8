import { expect, test } from 'vitest'
import { configOf } from '../src/config.ts'
import { Fault } from '../src/fault.ts'
import { publicKey as eventsKey } from './api/signed-events.ts'

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

const bare = Object.fromEntries(Object.entries(live).filter(([name]) => name !== 'SENDGRID_API_KEY'))
const overSmtp = {
  ...bare,
  MAIL: 'smtp',
  SMTP_HOST: 'smtp.voorbeeld.nl',
  SMTP_PORT: '465',
  SMTP_USER: 'missiegroepen@voorbeeld.nl',
  SMTP_PASSWORD: 'a-password-that-stays-secret',
}

test('reads a mail server in the place of SendGrid, on the port where TLS begins when none is said', () => {
  expect(configOf(overSmtp)).toEqual({ ...overSmtp, SMTP_PORT: 465 })
  expect(configOf({ ...overSmtp, SMTP_PORT: undefined })).toMatchObject({ SMTP_PORT: 587 })
})

test.each(['SMTP_HOST', 'SMTP_USER', 'SMTP_PASSWORD'])(
  'names %s when the mail server lacks it',
  (missing) => {
    const { message } = faultOf({ ...overSmtp, [missing]: '' })
    expect(message).toContain(missing)
    expect(message).not.toContain('SENDGRID_API_KEY')
    expect(message).not.toContain(overSmtp.SMTP_PASSWORD)
  },
)

test('names a way of mailing that it does not know', () => {
  expect(faultOf({ ...live, MAIL: 'duif' }).message).toContain('MAIL')
  expect(configOf({ ...live, MAIL: 'sendgrid' })).toMatchObject({ MAIL: 'sendgrid' })
})

test('takes the key of SendGrid’s events when it is one', () => {
  expect(configOf({ ...live, SENDGRID_EVENTS_KEY: eventsKey })).toMatchObject({
    SENDGRID_EVENTS_KEY: eventsKey,
  })
  for (const wrong of ['', 'geheim', eventsKey.slice(4), Buffer.from(eventsKey).toString('base64')]) {
    const { message } = faultOf({ ...live, SENDGRID_EVENTS_KEY: wrong })
    expect(message).toContain('SENDGRID_EVENTS_KEY')
    expect(message).not.toContain('geheim')
  }
})

test('the local mode mails to its own mail host only', () => {
  expect(faultOf({ ...local, ...overSmtp, LOCAL_ROOT: root }).message).toContain('MAIL')
})
