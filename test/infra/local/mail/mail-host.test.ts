import { DatabaseSync } from 'node:sqlite'
import { serve } from '@hono/node-server'
import { afterAll, describe, expect, test } from 'vitest'
import { createMailHost } from '../../../../infra/local/mail/mail-host.ts'
import { createSendgridMailer } from '../../../../src/adapters/mail/sendgrid.ts'

const now = () => new Date('2026-11-23T06:00:00Z')
const key = { authorization: 'Bearer SG.local' }

const body = (more: object = {}) => ({
  personalizations: [{ to: [{ email: 'hanneke@voorbeeld.nl' }] }],
  from: { email: 'missiegroepen@voorbeeld.nl', name: 'Marijke (missiegroepen)' },
  reply_to: { email: 'marijke@voorbeeld.nl' },
  subject: 'Overvecht: morgen',
  content: [
    { type: 'text/plain', value: 'Dag' },
    { type: 'text/html', value: '<p>Dag</p>' },
  ],
  ...more,
})

const send = (
  host: ReturnType<typeof createMailHost>,
  what: unknown,
  headers: Record<string, string> = key,
) =>
  host.app.request('/v3/mail/send', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: typeof what === 'string' ? what : JSON.stringify(what),
  })

describe('a message that is right', () => {
  test('is taken with 202, an ID and no body, and stands in the mailbox', async () => {
    const host = createMailHost({ now })
    const answer = await send(host, body())
    expect(answer.status).toBe(202)
    expect(await answer.text()).toBe('')
    const messageId = answer.headers.get('x-message-id')
    expect(messageId).toMatch(/^[\w-]{22}$/)
    const listed = await host.app.request('/local/mail')
    expect(await listed.json()).toEqual([
      {
        messageId,
        at: '2026-11-23T06:00:00.000Z',
        subject: 'Overvecht: morgen',
        to: 'hanneke@voorbeeld.nl',
        from: 'Marijke (missiegroepen) <missiegroepen@voorbeeld.nl>',
        replyTo: 'marijke@voorbeeld.nl',
        text: 'Dag',
        html: '<p>Dag</p>',
        headers: {},
      },
    ])
  })

  test('stands before the older ones, and is told to whoever listens', async () => {
    const host = createMailHost({ now })
    const heard: string[] = []
    const stop = host.onMessage(({ subject }) => heard.push(subject))
    await send(host, body({ subject: 'een' }))
    await send(host, body({ subject: 'twee' }))
    stop()
    await send(host, body({ subject: 'drie' }))
    expect(host.messages().map(({ subject }) => subject)).toEqual(['drie', 'twee', 'een'])
    expect(heard).toEqual(['een', 'twee'])
  })

  test('is kept in the store that it was given', async () => {
    const store = new DatabaseSync(':memory:')
    await send(createMailHost({ now, store }), body())
    expect(createMailHost({ now, store }).messages()).toHaveLength(1)
  })

  test('in the sandbox is checked with 200 and not kept', async () => {
    const host = createMailHost({ now })
    expect((await send(host, body({ mail_settings: { sandbox_mode: { enable: true } } }))).status).toBe(200)
    expect(host.messages()).toEqual([])
  })

  test('comes through SendGrid’s own client as it was meant', async () => {
    const host = createMailHost({ now })
    const port = await new Promise<number>((resolve) => {
      const server = serve({ fetch: host.app.fetch, port: 0, hostname: '127.0.0.1' }, (at) => {
        resolve(at.port)
      })
      afterAll(() => server.close())
    })
    const mailer = createSendgridMailer({ apiKey: 'SG.local', baseUrl: `http://127.0.0.1:${port}` })
    const delivery = await mailer.send({
      to: 'hanneke@voorbeeld.nl',
      letter: { subject: 'Dag ‘Ada’ 🙂', text: 'tekst', html: '<p>tekst' },
      from: { name: 'Marijke', email: 'missiegroepen@voorbeeld.nl' },
      replyTo: 'marijke@voorbeeld.nl',
      unsubscribe: 'https://groepen.voorbeeld.nl/stop/abc',
    })
    expect(delivery).toEqual({ outcome: 'sent', messageId: host.messages()[0]?.messageId })
    expect(host.messages()[0]).toMatchObject({
      subject: 'Dag ‘Ada’ 🙂',
      headers: {
        'List-Unsubscribe': '<https://groepen.voorbeeld.nl/stop/abc>',
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    })
  })
})

describe('a message that is not', () => {
  test.each([
    ['no key', 401, body(), {}],
    ['something else for a key', 401, body(), { authorization: 'Bearer abc' }],
    ['no JSON', 400, '{', key],
    ['no recipient', 400, body({ personalizations: [{ to: [] }] }), key],
    ['an address that is none', 400, body({ personalizations: [{ to: [{ email: 'hanneke' }] }] }), key],
    [
      'an address twice',
      400,
      body({ personalizations: [{ to: [{ email: 'a@b.nl' }, { email: 'A@b.nl' }] }] }),
      key,
    ],
    ['no subject', 400, body({ subject: undefined }), key],
    ['an empty text', 400, body({ content: [{ type: 'text/plain', value: '' }] }), key],
    ['no content', 400, body({ content: undefined }), key],
    ['HTML before text', 400, body({ content: [...body().content].reverse() }), key],
    ['a switch that is a word', 400, body({ mail_settings: { sandbox_mode: { enable: 'true' } } }), key],
    [
      'a field in the client’s spelling',
      400,
      body({ attachments: [{ content: 'YQ==', filename: 'a', contentId: 'x' }] }),
      key,
    ],
    ['a header of the host’s own', 400, body({ headers: { 'Reply-To': 'x' } }), key],
    ['a category twice', 400, body({ categories: ['a', 'a'] }), key],
  ])('%s: %i', async (_, status, what, headers) => {
    const host = createMailHost({ now })
    const answer = await send(host, what, { ...headers })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/\w{4}/) as string }],
    })
    expect(host.messages()).toEqual([])
  })

  test('from a sender that is not verified is 403', async () => {
    const host = createMailHost({ now, senders: ['ander@voorbeeld.nl'] })
    expect((await send(host, body())).status).toBe(403)
    expect((await send(host, body({ from: { email: 'Ander@voorbeeld.nl' } }))).status).toBe(202)
  })

  test('larger than a message may be is 413', async () => {
    const large = body({ content: [{ type: 'text/plain', value: 'x'.repeat(30 * 1024 * 1024) }] })
    expect((await send(createMailHost({ now }), large)).status).toBe(413)
  })

  test('asked for otherwise is 405', async () => {
    expect((await createMailHost({ now }).app.request('/v3/mail/send')).status).toBe(405)
  })
})
