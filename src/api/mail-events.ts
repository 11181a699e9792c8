import { createPublicKey, verify } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { z } from 'zod'
import { momentOf, type Moment } from '../domain/moment.ts'
import { withoutPersons } from '../letters/without-persons.ts'
import type { World } from '../ports.ts'
import { noteMailEvents, type MailEvent } from '../workflows/note-mail-events.ts'

export interface MailEventsOptions {
  /** SendGrid's verification key: base64 of a public key on P-256. */
  readonly publicKey: string
  /** How old a signature may be, in minutes. SendGrid tries again for a day, so without it 25 hours. */
  readonly tolerance?: number
}

/**
 * What became of the letters, as SendGrid tells it: `POST /`, signed over the timestamp and the body as it came, byte
 * for byte. A body that was trimmed or written anew on the way does not verify.
 */
export function createMailEvents(world: World, { publicKey, tolerance = 25 * 60 }: MailEventsOptions): Hono {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  const app = new Hono()
  app.post('/', bodyLimit({ maxSize: largest, onError: (c) => c.text('Too large', 413) }), async (c) => {
    const timestamp = c.req.header('x-twilio-email-event-webhook-timestamp') ?? ''
    const signature = c.req.header('x-twilio-email-event-webhook-signature') ?? ''
    const body = Buffer.from(await c.req.arrayBuffer())
    const signed = Buffer.concat([Buffer.from(timestamp), body])
    const isOurs =
      isTimely(timestamp, world.clock.now(), tolerance) &&
      verify('sha256', signed, key, Buffer.from(signature, 'base64'))
    if (!isOurs) return c.text('Not signed by the mail provider', 403)
    const told = z.array(z.unknown()).safeParse(fromJson(body.toString()))
    if (!told.success) return c.text('Not a list of events', 400)
    await noteMailEvents(world, told.data.flatMap(readEvent))
    return c.body(null, 204)
  })
  return app
}

function isTimely(timestamp: string, now: Moment, tolerance: number): boolean {
  if (!/^\d{1,11}$/.test(timestamp)) return false
  const minutes = (Date.parse(now) - Number(timestamp) * 1000) / 60_000
  return minutes <= tolerance && minutes >= -aheadAtMost
}

/** The few kinds that say that a letter is not read; all others are none of our business. */
function readEvent(told: unknown): readonly MailEvent[] {
  const parsed = event.safeParse(told)
  if (!parsed.success) return []
  const { event: name, type, reason, status, sg_message_id: messageId, timestamp, email } = parsed.data
  const said = withoutPersons(status !== '' && !reason.includes(status) ? `${status} ${reason}` : reason)
  return [
    {
      kind:
        name === 'spamreport' || (name === 'dropped' && /spam report/i.test(reason))
          ? 'complained'
          : 'bounced',
      event: name,
      messageId,
      at: momentOf(new Date(timestamp * 1000)),
      address: email,
      reason: said,
      hard: name === 'bounce' && type !== 'blocked',
    },
  ]
}

const event = z.object({
  event: z.enum(['bounce', 'blocked', 'dropped', 'spamreport']),
  sg_message_id: z.string().min(1).max(200),
  timestamp: z.number().int().positive().max(99_999_999_999),
  email: z.string().min(1).max(254),
  reason: z.string().catch(''),
  status: z.string().max(20).catch(''),
  type: z.string().optional().catch(undefined),
})

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** SendGrid bundles events up to 768 KB. */
const largest = 1_048_576
/** Clocks differ; a signature of tomorrow is none. */
const aheadAtMost = 5
