/** The letters over SendGrid. Its client has no timeout of its own, and its errors hold the API key: none gets out of here. */
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from '@sendgrid/client'
import { MailService } from '@sendgrid/mail'
import { z } from 'zod'
import type { Delivery, Envelope, Mailer } from '../../ports.ts'
import { afterRateLimit, failureOf, type Failure } from './failure.ts'
import { looksLikeAddress } from './headers.ts'
import { toMessage } from './message.ts'

export interface SendgridOptions {
  readonly apiKey: string
  /** Another host that speaks SendGrid's v3: `http://localhost:8080`. */
  readonly baseUrl?: string
  /** Without it 20 seconds. */
  readonly timeoutMs?: number
  /** SendGrid checks the message and throws it away. */
  readonly sandbox?: boolean
  readonly now?: () => Date
  readonly sleep?: (milliseconds: number) => Promise<unknown>
}

export function createSendgridMailer(options: SendgridOptions): Mailer {
  const { apiKey, now = () => new Date(), sleep = wait, sandbox = false } = options
  const service = serviceOf(options)

  return {
    async send(envelope) {
      if (!looksLikeAddress(envelope.to)) return { outcome: 'refused', reason: 'The address is not one' }
      for (let attempt = 1; ; attempt++) {
        const result = await attemptOf(service, envelope, sandbox, apiKey)
        if ('outcome' in result) return result
        if (result.kind === 'lost') return { outcome: 'unknown', reason: result.reason }
        const pause = afterRateLimit(result, now())
        if (pause === undefined || attempt === attempts) return { outcome: 'refused', reason: result.reason }
        await sleep(pause)
      }
    },
  }
}

/** `send` changes what it is given, so each attempt makes its message anew. */
async function attemptOf(
  service: MailService,
  envelope: Envelope,
  sandbox: boolean,
  apiKey: string,
): Promise<Delivery | Failure> {
  try {
    const [response] = await service.send(toMessage(envelope, sandbox))
    if (response.statusCode !== (sandbox ? 200 : 202))
      return { kind: 'lost', reason: `Not an answer of the mail provider (${response.statusCode})` }
    return { outcome: 'sent', messageId: accepted.parse(response.headers)['x-message-id'] }
  } catch (error) {
    return failureOf(error, apiKey)
  }
}

function serviceOf({ apiKey, baseUrl, timeoutMs = 20_000 }: SendgridOptions): MailService {
  const client = new Client()
  client.setApiKey(apiKey)
  // Somebody else's answer to a redirected request would look like the provider's.
  const direct = { ...(baseUrl === undefined ? {} : { baseUrl }), maxRedirects: 0, url: '' }
  client.setDefaultRequest(direct)
  const service = new MailService()
  service.setClient(client)
  service.setTimeout(timeoutMs)
  return service
}

/** In the sandbox there is no message, and so no ID. */
const accepted = z.looseObject({ 'x-message-id': z.string().catch('sandbox') })

/** Of a request that was not taken (too many at once, no connection), so that nothing was sent. */
const attempts = 4
