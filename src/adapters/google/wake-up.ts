import type { HttpFunction, Request } from '@google-cloud/functions-framework'
import { z } from 'zod'
import { Fault } from '../../fault.ts'
import type { World } from '../../ports.ts'

/** What a private function needs to answer the door: the world, and who may knock. */
export interface Door {
  readonly world: World
  /** The service account in whose name queues, Scheduler and Pub/Sub call. */
  readonly caller: string
}

/**
 * A private function: reads the wake-up, does the work, answers 204. It answers 403 to another caller, 400 to a body
 * that it cannot read, and 500 when the work failed, so that whoever woke it tries again.
 *
 * Google's IAM has verified the token before our code sees it, and cut off its signature: what is left to do is to
 * compare whom it names.
 */
export const woken =
  <Body>(
    open: () => Door,
    name: string,
    read: (body: unknown) => Body,
    work: (world: World, body: Body) => Promise<void>,
  ): HttpFunction =>
  async (request, response) => {
    const { world, caller } = open()
    if (callerOf(request) !== caller) {
      world.log.error(name, new Fault('caller-unknown', 'Cannot answer, wanted our calling account'))
      response.status(403).end()
      return
    }
    const body = attempt(() => read(request.body))
    if (body === undefined) {
      world.log.error(
        name,
        new Fault('wake-up-unreadable', 'Cannot read the wake-up, wanted its agreed form'),
      )
      response.status(400).end()
      return
    }
    try {
      await work(world, body.value)
      response.status(204).end()
    } catch (error) {
      world.log.error(name, error)
      response.status(500).end()
    }
  }

/** A task for `intake`: a form's ID as a hint, a look at the sheet alone, or all forms (the sweep has no body). */
export const intakeBody = (body: unknown) =>
  z
    .object({ formId: z.string().max(200).optional(), sheet: z.boolean().optional() })
    .parse(sentOrNothing(body))

/** A task for `letters`: the keys of at most fifty letters, nothing else. */
export const lettersBody = (body: unknown) =>
  z.object({ keys: z.array(z.string().max(300)).max(50) }).parse(body).keys

/** A raw Pub/Sub push of a Forms watch: attributes only, no data; a CloudEvent carries the same one level deeper. */
export function watchBody(body: unknown): string {
  const message = z.object({ attributes: z.object({ formId: z.string().max(200) }) })
  const pushed = z.object({ message }).safeParse(body)
  return pushed.success
    ? pushed.data.message.attributes.formId
    : z.object({ data: z.object({ message }) }).parse(body).data.message.attributes.formId
}

/** Cloud Scheduler sends nothing: that it came is all there is to know. */
export const schedulerBody = (): true => true

/** Nothing at all is the sweep; a text that is no JSON throws, so that it is not taken for one. */
function sentOrNothing(body: unknown): unknown {
  const sent = Buffer.isBuffer(body) ? body.toString() : (body ?? '')
  if (typeof sent !== 'string') return sent
  return sent.trim() === '' ? {} : JSON.parse(sent)
}

function callerOf(request: Request): string | undefined {
  const claims = request.headers.authorization?.match(/^Bearer [^.]+\.([^.]+)\./)?.[1]
  if (claims === undefined) return undefined
  const parsed = attempt(() =>
    z
      .object({ email: z.string(), email_verified: z.literal(true) })
      .parse(JSON.parse(Buffer.from(claims, 'base64url').toString())),
  )
  return parsed?.value.email
}

function attempt<T>(read: () => T): { readonly value: T } | undefined {
  try {
    return { value: read() }
  } catch {
    return undefined
  }
}
