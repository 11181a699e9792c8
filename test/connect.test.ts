import { createRequire } from 'node:module'
import { afterEach, expect, test, vi } from 'vitest'
import { configOf } from '../src/config.ts'
import { connectTo } from '../src/connect.ts'
import type { Envelope } from '../src/ports.ts'
import { serveSmtp } from './adapters/mail/smtp-server.ts'
import { publicKey } from './api/signed-events.ts'
import { envelope } from './contract/mailer.ts'

const require = createRequire(import.meta.url)

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

const withSendgrid = () => Object.keys(require.cache).some((file) => file.includes('@sendgrid'))
const letter: Envelope = { ...envelope, to: 'nobody' }

test('imports no mail client before there is a letter to send', async () => {
  const { mailer } = connectTo(configOf(live)).world
  expect(withSendgrid()).toBe(false)
  expect(await mailer.send(letter)).toMatchObject({ outcome: 'refused' })
  expect(withSendgrid()).toBe(true)
})

test('mails over the mail server of the configuration, and tells it nothing without TLS', async () => {
  const server = await serveSmtp()
  const { mailer } = connectTo(
    configOf({
      ...live,
      MAIL: 'smtp',
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(server.port),
      SMTP_USER: 'postbus',
      SMTP_PASSWORD: 'open-sesame',
    }),
  ).world
  expect(await mailer.send(envelope)).toMatchObject({ outcome: 'refused' })
  expect(server.connections()).toBe(1)
  expect(server.lines.filter((line) => /^(AUTH|MAIL)/.test(line))).toEqual([])
  await server.close()
})

test('takes SendGrid’s events only with the key that verifies them', () => {
  expect(connectTo(configOf(live)).mailEvents).toBeUndefined()
  expect(connectTo(configOf({ ...live, SENDGRID_EVENTS_KEY: publicKey })).mailEvents).toEqual({ publicKey })
})
