/**
 * The embedded mail host: SendGrid's send endpoint, and a store of what was sent instead of a network. Nothing leaves
 * this machine. It answers with SendGrid's status codes; what it was not told to know it refuses as SendGrid does.
 */
import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { Hono, type Context } from 'hono'
import { checkSend, type SendError } from './check.ts'
import { createMessageTable, type Message } from './message-table.ts'
import type { SendRequest } from './schema.ts'

export interface MailHostOptions {
  readonly now: () => Date
  /** Where messages are kept; memory when absent. */
  readonly store?: DatabaseSync
  /** The addresses that may send; anyone when absent. */
  readonly senders?: readonly string[]
  /** The only key that is taken; any that looks like SendGrid's when absent. */
  readonly apiKey?: string
}

export interface MailHost {
  /** `POST /v3/mail/send` and `GET /local/mail`. */
  readonly app: Hono
  /** Every message, the newest first. */
  messages(): readonly Message[]
  /** Tells of each message that is taken; call the answer to stop. */
  onMessage(listener: (message: Message) => void): () => void
}

export function createMailHost(options: MailHostOptions): MailHost {
  const table = createMessageTable(options.store ?? new DatabaseSync(':memory:'))
  const listeners = new Set<(message: Message) => void>()
  const app = new Hono()

  app.post('/v3/mail/send', async (c) => {
    if (!isKey(c.req.header('authorization'), options.apiKey)) return refuse(c, 401, [unauthorized])
    const body = await c.req.arrayBuffer()
    if (body.byteLength > largest) return refuse(c, 413, [tooLarge])
    const { request, errors } = checkSend(fromJson(new TextDecoder().decode(body)))
    if (errors !== undefined) return refuse(c, 400, errors)
    if (options.senders?.includes(request.from.email.toLowerCase()) === false)
      return refuse(c, 403, [unverified])
    if (request.mail_settings?.sandbox_mode?.enable === true) return c.body(null, 200)
    const messageId = randomBytes(16).toString('base64url')
    for (const message of messagesOf(request, messageId, options.now())) {
      table.add(message)
      for (const listener of listeners) listener(message)
    }
    return c.body(null, 202, { 'x-message-id': messageId })
  })
  app.all('/v3/mail/send', (c) =>
    refuse(c, 405, [{ message: 'method not allowed', field: null, help: null }]),
  )
  app.get('/local/mail', (c) => c.json(table.all()))

  return {
    app,
    messages: () => table.all(),
    onMessage(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** One message a personalization, as each goes out by itself. */
function messagesOf(request: SendRequest, messageId: string, now: Date): readonly Message[] {
  const content = (type: string) => request.content?.find((each) => each.type === type)?.value ?? ''
  return request.personalizations.map((personalization) => {
    const { email, name } = personalization.from ?? request.from
    return {
      messageId,
      at: now.toISOString(),
      subject: personalization.subject ?? request.subject ?? '',
      to: personalization.to.map((each) => each.email).join(', '),
      from: name === undefined ? email : `${name} <${email}>`,
      ...(request.reply_to === undefined ? {} : { replyTo: request.reply_to.email }),
      text: content('text/plain'),
      html: content('text/html'),
      headers: { ...request.headers, ...personalization.headers },
    }
  })
}

const isKey = (authorization = '', apiKey: string | undefined): boolean =>
  apiKey === undefined ? /^Bearer SG\../.test(authorization) : authorization === `Bearer ${apiKey}`

const refuse = (c: Context, status: 400 | 401 | 403 | 405 | 413, errors: readonly SendError[]): Response =>
  c.json({ errors }, status)

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const unauthorized: SendError = {
  message: 'The provided authorization grant is invalid, expired, or revoked',
  field: null,
  help: null,
}
const unverified: SendError = {
  message:
    'The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved. Visit https://sendgrid.com/docs/for-developers/sending-email/sender-identity/ to see the Sender Identity requirements',
  field: 'from',
  help: null,
}
const tooLarge: SendError = { message: 'content too large', field: null, help: null }

/** 30 MB, the total of a message. */
const largest = 30 * 1024 * 1024
