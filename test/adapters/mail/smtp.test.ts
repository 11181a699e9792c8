import { afterEach, describe, expect, test } from 'vitest'
import { createSmtpMailer, type SmtpOptions } from '../../../src/adapters/mail/smtp.ts'
import { envelope } from '../../contract/mailer.ts'
import { makeCertificate } from './certificate.ts'
import { serveSmtp, type SmtpServer, type SmtpServerOptions } from './smtp-server.ts'

const servers: SmtpServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
async function serving(options: SmtpServerOptions = {}) {
  const server = await serveSmtp(options)
  servers.push(server)
  return server
}
const mailer = ({ port }: SmtpServer, more: Partial<SmtpOptions> = {}) =>
  createSmtpMailer({
    host: '127.0.0.1',
    port,
    user: 'postbus',
    password: 'open-sesame',
    plain: true,
    timeoutMs: 300,
    sleep: () => Promise.resolve(),
    ...more,
  })
const saidPassword = ({ lines }: SmtpServer) => lines.some((line) => line.startsWith('AUTH'))

describe('a letter over SMTP', () => {
  test('carries nothing that tracks, names or numbers its reader', async () => {
    const server = await serving()
    await mailer(server).send(envelope)
    const [message = ''] = server.messages
    const head = message.slice(0, message.indexOf('\r\n\r\n'))
    const names = head.split('\r\n').flatMap((line) => /^([\w-]+):/.exec(line)?.[1] ?? [])
    expect(names.sort()).toEqual([
      'Content-Type',
      'Date',
      'From',
      'List-Unsubscribe',
      'List-Unsubscribe-Post',
      'MIME-Version',
      'Message-ID',
      'Reply-To',
      'Subject',
      'To',
    ])
  })

  test('comes with plain text first, and with lines that any server takes', async () => {
    const server = await serving()
    await mailer(server).send(envelope)
    const [message = ''] = server.messages
    expect(message.indexOf('text/plain')).toBeLessThan(message.indexOf('text/html'))
    expect(Math.max(...message.split('\r\n').map((line) => line.length))).toBeLessThan(998)
  })

  test('names the sender and one reader on the envelope', async () => {
    const server = await serving()
    await mailer(server).send(envelope)
    expect(server.lines.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([
      expect.stringContaining('MAIL FROM:<missiegroepen@voorbeeld.nl>'),
      'RCPT TO:<hanneke@voorbeeld.nl>',
    ])
  })
})

describe('what becomes of a letter', () => {
  test.each(['connect', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'message'] as const)(
    'refused at %s, for now or for ever, it did not go',
    async (command) => {
      for (const reply of [
        '451 4.7.1 does not go now',
        '550 5.7.1 does not go',
        '421 4.3.2 does not go on',
      ]) {
        const server = await serving({ twist: { [command]: reply } })
        const delivery = await mailer(server).send(envelope)
        expect(delivery).toMatchObject({ outcome: 'refused' })
        expect(server.messages).toEqual([])
        expect(server.connections()).toBe(1)
      }
    },
  )

  test.each(['connect', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'] as const)(
    'broken off at %s, it did not go, for its last byte did not leave',
    async (command) => {
      for (const twist of ['drop', 'hang']) {
        const server = await serving({ twist: { [command]: twist } })
        expect(await mailer(server).send(envelope)).toMatchObject({ outcome: 'refused' })
        expect(server.messages).toEqual([])
      }
    },
  )

  test.each(['drop', 'hang', 'mumble'])('after its last byte, %s: nobody knows', async (reply) => {
    const server = await serving({ twist: { message: reply } })
    expect(await mailer(server).send(envelope)).toMatchObject({ outcome: 'unknown' })
    expect(server.connections()).toBe(1)
  })

  test('cuts what a talkative server says', async () => {
    const server = await serving({ twist: { RCPT: `550 ${'nee '.repeat(500)}` } })
    const delivery = await mailer(server).send(envelope)
    expect(JSON.stringify(delivery).length).toBeLessThan(260)
  })
})

describe('TLS', () => {
  test('is begun before the password and the letter, with a server that somebody vouches for', async () => {
    const tls = makeCertificate()
    const server = await serving({ tls })
    const delivery = await mailer(server, { plain: false, authority: tls.cert, timeoutMs: 2_000 }).send(
      envelope,
    )
    expect(delivery).toMatchObject({ outcome: 'sent' })
    expect(server.lines.findIndex((line) => line === 'STARTTLS')).toBeLessThan(
      server.lines.findIndex((line) => line.startsWith('AUTH')),
    )
    expect(server.messages).toHaveLength(1)
  })

  test('with a server that nobody vouches for: it hears no password and gets no letter', async () => {
    const server = await serving({ tls: makeCertificate() })
    expect(await mailer(server, { plain: false }).send(envelope)).toMatchObject({ outcome: 'refused' })
    expect(saidPassword(server)).toBe(false)
    expect(server.messages).toEqual([])
  })

  test('that a server does not speak, or says it does not: the same', async () => {
    for (const options of [{}, { tls: makeCertificate(), twist: { STARTTLS: '454 4.7.0 not now' } }]) {
      const server = await serving(options)
      expect(await mailer(server, { plain: false }).send(envelope)).toMatchObject({ outcome: 'refused' })
      expect(saidPassword(server)).toBe(false)
    }
  })

  test('is left out on this computer only', () => {
    const options = { host: 'smtp.voorbeeld.nl', port: 587, user: 'u', password: 'p' }
    expect(() => createSmtpMailer({ ...options, plain: true })).toThrow('Cannot speak SMTP without TLS')
    expect(() => createSmtpMailer(options)).not.toThrow()
  })
})
