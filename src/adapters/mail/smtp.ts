/** The letters over SMTP: a connection for each, and nothing in plain sight of the network between. */
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { rootCertificates } from 'node:tls'
import { Fault } from '../../fault.ts'
import type { Delivery, Envelope, Mailer } from '../../ports.ts'
import { looksLikeAddress } from './headers.ts'
import { brokenBy, type Broken } from './smtp-failure.ts'
import { toMail } from './smtp-message.ts'

export interface SmtpOptions {
  readonly host: string
  /** 465 speaks TLS from the first byte; on any other port it must begin by STARTTLS. */
  readonly port: number
  readonly user: string
  readonly password: string
  /** Without it 20 seconds: for the connection, and for each answer. */
  readonly timeoutMs?: number
  /** Speaks without TLS; taken for this computer only. */
  readonly plain?: boolean
  /** A certificate that vouches for the server, beside those that Node knows. */
  readonly authority?: string
  readonly sleep?: (milliseconds: number) => Promise<unknown>
}

/** Throws a Fault `config-incomplete` when asked to speak without TLS to another computer. */
export function createSmtpMailer(options: SmtpOptions): Mailer {
  const { host, plain = false, sleep = wait } = options
  if (plain && !loopback.has(host))
    throw new Fault('config-incomplete', 'Cannot speak SMTP without TLS to another computer, wanted TLS')

  return {
    async send(envelope) {
      if (!looksLikeAddress(envelope.to)) return { outcome: 'refused', reason: 'The address is not one' }
      for (let attempt = 1; ; attempt++) {
        const result = await attemptOf(options, envelope)
        if (result.outcome !== 'not-connected') return result
        if (attempt === attempts) return { outcome: 'refused', reason: result.reason }
        await sleep(pause)
      }
    },
  }
}

type Attempt = Delivery | { readonly outcome: 'not-connected'; readonly reason: string }

/** The client is heavy and not every function sends letters, so it is imported by the first one. */
async function attemptOf(options: SmtpOptions, envelope: Envelope): Promise<Attempt> {
  const { default: Composer } = await import('nodemailer/lib/mail-composer')
  const { default: Connection } = await import('nodemailer/lib/smtp-connection')
  const { host, port, user, password, timeoutMs = 20_000, plain = false, authority } = options
  const messageId = `<${randomUUID()}@${domainOf(envelope.from.email)}>`
  const message = await new Composer(toMail(envelope, messageId))
    .compile()
    .build()
    .catch(() => undefined)
  if (message === undefined)
    return { outcome: 'refused', reason: 'The mail client could not make a message of it' }

  const connection = new Connection({
    host,
    port,
    secure: !plain && port === 465,
    requireTLS: !plain,
    ignoreTLS: plain,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    tls: {
      minVersion: 'TLSv1.2',
      ...(authority === undefined ? {} : { ca: [...rootCertificates, authority] }),
    },
  })
  // Only when the last byte was handed over can the server have taken the letter.
  let handedOver = false
  const body = Readable.from([message], { objectMode: false }).once('end', () => {
    handedOver = true
  })

  return new Promise<Attempt>((resolve) => {
    const broken = (error: unknown) => {
      connection.close()
      resolve(outcomeOf(brokenBy(error, [password, user]), handedOver))
    }
    const send = () => {
      connection.send({ from: envelope.from.email, to: [envelope.to] }, body, (error) => {
        if (error) broken(error)
        else {
          connection.quit()
          resolve({ outcome: 'sent', messageId })
        }
      })
    }
    connection.on('error', broken)
    connection.connect((error) => {
      if (error) broken(error)
      else if (plain && user === '') send()
      else
        connection.login({ user, pass: password }, (refusal) => {
          if (refusal) broken(refusal)
          else send()
        })
    })
  })
}

function outcomeOf({ kind, reason }: Broken, handedOver: boolean): Attempt {
  if (kind === 'answered') return { outcome: 'refused', reason }
  if (handedOver) return { outcome: 'unknown', reason }
  return { outcome: kind === 'not-connected' ? kind : 'refused', reason }
}

const domainOf = (address: string): string => address.split('@').at(-1) ?? 'localhost'

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])

/** Of a letter that found no server at all. */
const attempts = 4
const pause = 1_000
