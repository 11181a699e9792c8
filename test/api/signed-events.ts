/** SendGrid's hand: signs events with a key of its own. */
import { generateKeyPairSync, sign } from 'node:crypto'

const { privateKey, publicKey: theirs } = generateKeyPairSync('ec', { namedCurve: 'P-256' })

export const publicKey = theirs.export({ format: 'der', type: 'spki' }).toString('base64')
export const anotherKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .publicKey.export({ format: 'der', type: 'spki' })
  .toString('base64')

export interface Signed {
  readonly body: string
  readonly timestamp: string
  readonly signature: string
}

/** `at`: Unix seconds of the signature. */
export function signed(events: unknown, at: number): Signed {
  const body = typeof events === 'string' ? events : `${JSON.stringify(events)}\r\n`
  const timestamp = String(at)
  return {
    body,
    timestamp,
    signature: sign('sha256', Buffer.from(timestamp + body), privateKey).toString('base64'),
  }
}

export const posted = ({ body, timestamp, signature }: Signed): RequestInit => ({
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'x-twilio-email-event-webhook-timestamp': timestamp,
    'x-twilio-email-event-webhook-signature': signature,
  },
  body,
})
