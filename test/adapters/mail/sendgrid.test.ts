import { inspect } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { checkSend } from '../../../infra/local/mail/check.ts'
import { createSendgridMailer, type SendgridOptions } from '../../../src/adapters/mail/sendgrid.ts'
import type { Envelope } from '../../../src/ports.ts'
import { serve, type MailServer, type Reaction } from './mail-server.ts'

const apiKey = 'SG.very-secret.key'
const envelope: Envelope = {
  to: 'hanneke@voorbeeld.nl',
  letter: { subject: 'Overvecht: morgen', text: 'Dag Hanneke', html: '<p>Dag Hanneke</p>' },
  from: { name: 'Marijke (missiegroepen)', email: 'missiegroepen@voorbeeld.nl' },
  replyTo: 'marijke@voorbeeld.nl',
  unsubscribe: 'https://groepen.voorbeeld.nl/stop/abc',
}
const accepted: Reaction = { status: 202, headers: { 'x-message-id': 'abc.123' } }

const servers: MailServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function answering(...reactions: readonly [Reaction, ...Reaction[]]) {
  const server = await serve(...reactions)
  servers.push(server)
  return server
}

const mailer = (baseUrl: string, more: Partial<SendgridOptions> = {}) =>
  createSendgridMailer({ apiKey, baseUrl, timeoutMs: 300, sleep: () => Promise.resolve(), ...more })

const bodyOf = ({ asked }: MailServer) => message.parse(JSON.parse(asked[0]?.body ?? ''))

const message = z.looseObject({
  personalizations: z.array(z.looseObject({ headers: z.record(z.string(), z.string()).optional() })),
  content: z.array(z.object({ type: z.string(), value: z.string() })),
})

describe('a letter that is taken', () => {
  test('is sent, under the ID that the provider gave it', async () => {
    const server = await answering(accepted)
    expect(await mailer(server.url).send(envelope)).toEqual({ outcome: 'sent', messageId: 'abc.123' })
    expect(server.asked).toHaveLength(1)
    expect(server.asked[0]?.headers.authorization).toBe(`Bearer ${apiKey}`)
  })

  test('is a message that SendGrid’s own description allows, with plain text first', async () => {
    const server = await answering(accepted)
    await mailer(server.url).send(envelope)
    const body = bodyOf(server)
    expect(checkSend(body).errors).toBeUndefined()
    expect(body.content.map(({ type }) => type)).toEqual(['text/plain', 'text/html'])
    expect(body).toMatchObject({
      from: { name: 'Marijke (missiegroepen)', email: 'missiegroepen@voorbeeld.nl' },
      reply_to: { email: 'marijke@voorbeeld.nl' },
      subject: 'Overvecht: morgen',
      tracking_settings: {
        click_tracking: { enable: false, enable_text: false },
        open_tracking: { enable: false },
        subscription_tracking: { enable: false },
        ganalytics: { enable: false },
      },
    })
  })

  test('can be stopped by one click, which the message says and the request around it does not', async () => {
    const server = await answering(accepted)
    await mailer(server.url).send(envelope)
    expect(bodyOf(server).personalizations[0]?.headers).toEqual({
      'List-Unsubscribe': '<https://groepen.voorbeeld.nl/stop/abc>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    expect(Object.keys(server.asked[0]?.headers ?? {}).filter((name) => name.startsWith('list-'))).toEqual([])
  })

  test('names nobody in categories or arguments', async () => {
    const server = await answering(accepted)
    await mailer(server.url).send(envelope)
    expect(Object.keys(bodyOf(server))).not.toEqual(expect.arrayContaining(['categories']))
    expect(server.asked[0]?.body).not.toMatch(/custom_args|categories/)
  })

  test('has a subject and a sender of one line, whatever was typed', async () => {
    const server = await answering(accepted)
    const letter = { ...envelope.letter, subject: 'Dag\r\nBcc: iedereen@voorbeeld.nl' }
    await mailer(server.url).send({
      ...envelope,
      letter,
      from: { ...envelope.from, name: 'Ma\nrijke\u0000' },
    })
    expect(bodyOf(server)).toMatchObject({
      subject: 'Dag Bcc: iedereen@voorbeeld.nl',
      from: { name: 'Ma rijke' },
    })
  })

  test('is left as it was, and can be sent again', async () => {
    const server = await answering(accepted)
    const before = structuredClone(envelope)
    const one = mailer(server.url)
    await one.send(envelope)
    await one.send(envelope)
    expect(envelope).toEqual(before)
    expect(server.asked[1]?.body).toBe(server.asked[0]?.body)
  })

  test('is only checked in the sandbox', async () => {
    const server = await answering({ status: 200 })
    expect(await mailer(server.url, { sandbox: true }).send(envelope)).toEqual({
      outcome: 'sent',
      messageId: 'sandbox',
    })
    expect(bodyOf(server)).toMatchObject({ mail_settings: { sandbox_mode: { enable: true } } })
  })
})

describe('a letter that is refused', () => {
  test.each([400, 401, 403, 413])('says why, by %i, and is not tried again', async (status) => {
    const server = await answering({ status, body: errors('The from address does not match') })
    expect(await mailer(server.url).send(envelope)).toEqual({
      outcome: 'refused',
      reason: `${status}: The from address does not match`,
    })
    expect(server.asked).toHaveLength(1)
  })

  test('does not repeat an address or the key that the provider put in its answer', async () => {
    const server = await answering({
      status: 400,
      body: errors(`hanneke@voorbeeld.nl is bad, ${apiKey} too`),
    })
    expect(await mailer(server.url).send(envelope)).toEqual({
      outcome: 'refused',
      reason: '400: [address] is bad, [key] too',
    })
  })

  test('is understood when the answer is no JSON', async () => {
    const server = await answering({
      status: 403,
      headers: { 'content-type': 'text/html' },
      body: '<h1>no</h1>',
    })
    expect(await mailer(server.url).send(envelope)).toEqual({ outcome: 'refused', reason: '403: no message' })
  })

  test('for an address that is none does not leave at all', async () => {
    const server = await answering(accepted)
    for (const to of ['', 'hanneke', 'a@b, c@d', 'Hanneke <hanneke@voorbeeld.nl>', 'a@b\r\nBcc: c@d'])
      expect(await mailer(server.url).send({ ...envelope, to })).toMatchObject({ outcome: 'refused' })
    expect(server.asked).toEqual([])
  })
})

describe('a letter of which nobody knows', () => {
  test.each([
    'hang',
    'drop',
    { status: 200 },
    { status: 302, headers: { location: '/else' } },
    { status: 500 },
    { status: 503, body: errors('later') },
  ] as const)('may have gone out, so it is not sent again: %j', async (reaction) => {
    const server = await answering(reaction)
    expect(await mailer(server.url).send(envelope)).toMatchObject({ outcome: 'unknown' })
    expect(server.asked).toHaveLength(1)
  })
})

describe('a letter that did not leave', () => {
  test('waits until the provider takes more, and then goes', async () => {
    const now = new Date('2026-11-23T06:00:00Z')
    const reset = String(now.getTime() / 1000 + 7)
    const slept: number[] = []
    const server = await answering({ status: 429, headers: { 'x-ratelimit-reset': reset } }, accepted)
    const patient = mailer(server.url, {
      now: () => now,
      sleep: (milliseconds) => Promise.resolve(slept.push(milliseconds)),
    })
    expect(await patient.send(envelope)).toMatchObject({ outcome: 'sent' })
    expect(slept).toEqual([7_000])
  })

  test('is given up after a few times, and never waits longer than a minute', async () => {
    const slept: number[] = []
    const server = await answering({ status: 429, headers: { 'x-ratelimit-reset': '99999999999' } })
    const sleep = (milliseconds: number) => Promise.resolve(slept.push(milliseconds))
    expect(await mailer(server.url, { sleep }).send(envelope)).toMatchObject({ outcome: 'refused' })
    expect(server.asked).toHaveLength(4)
    expect(slept).toEqual([60_000, 60_000, 60_000])
  })

  test('because there is no connection is tried again, and then surely not sent', async () => {
    const server = await serve(accepted)
    await server.close()
    expect(await mailer(server.url).send(envelope)).toEqual({
      outcome: 'refused',
      reason: 'No connection to the mail provider (ECONNREFUSED)',
    })
  })
})

describe('the key', () => {
  test.each([
    'hang',
    'drop',
    { status: 401, body: errors('bad') },
    { status: 429 },
    { status: 500 },
    { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
  ] as const)('is in nothing that comes out, nor is the address: %j', async (reaction) => {
    const server = await answering(reaction)
    const delivery = await mailer(server.url).send(envelope)
    for (const shown of [JSON.stringify(delivery), inspect(delivery, { depth: null, showHidden: true })])
      expect(shown).not.toMatch(/SG\.|very-secret|hanneke|Bearer/i)
  })
})

function errors(said: string): string {
  return JSON.stringify({ errors: [{ message: said, field: null, help: null }] })
}
