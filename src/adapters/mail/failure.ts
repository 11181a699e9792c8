/** What went wrong at SendGrid, without anything that may not be told: no key, no address, no letter. */
import { z } from 'zod'
import { withoutPersons } from '../../letters/without-persons.ts'

export type Failure =
  /** Answered, and surely not sent. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'too-many'; readonly reason: string; readonly resetAt?: number }
  /** There was no connection at all, so nothing left us. */
  | { readonly kind: 'not-connected'; readonly reason: string }
  /** The request left, and what became of it is not known. */
  | { readonly kind: 'lost'; readonly reason: string }

export function failureOf(error: unknown, apiKey: string): Failure {
  const answered = answer.safeParse(error)
  if (answered.success) return ofAnswer(answered.data, apiKey)
  const network = broken.safeParse(error)
  if (!network.success) return { kind: 'refused', reason: 'The mail client could not make a message of it' }
  const { code } = network.data
  return beforeConnecting.has(code)
    ? { kind: 'not-connected', reason: `No connection to the mail provider (${code})` }
    : { kind: 'lost', reason: `No answer from the mail provider (${code})` }
}

function ofAnswer({ code, response }: z.infer<typeof answer>, apiKey: string): Failure {
  const said = response.body?.errors.map((each) => each.message).join(' · ') ?? ''
  const reason = `${code}: ${withoutPersons(said, apiKey) || 'no message'}`
  if (code === 429) {
    const resetAt = response.headers?.['x-ratelimit-reset']
    return { kind: 'too-many', reason, ...(resetAt === undefined ? {} : { resetAt }) }
  }
  return code >= 500 ? { kind: 'lost', reason } : { kind: 'refused', reason }
}

/** How long to wait before the same request is made again; undefined when that would not help. */
export function afterRateLimit(failure: Failure, now: Date): number | undefined {
  if (failure.kind === 'not-connected') return 1_000
  if (failure.kind !== 'too-many') return undefined
  const until = failure.resetAt === undefined ? 1_000 : failure.resetAt * 1_000 - now.getTime()
  return Math.min(Math.max(until, 1_000), longestWait)
}

/** The client's own error for an answer of 400 and up. */
const answer = z.object({
  code: z.number(),
  response: z.object({
    headers: z.looseObject({ 'x-ratelimit-reset': z.coerce.number().optional() }).optional().catch(undefined),
    body: z
      .object({ errors: z.array(z.object({ message: z.string().catch('') })) })
      .optional()
      .catch(undefined),
  }),
})

/** The client's client's error for a request without an answer, or with one it did not expect. */
const broken = z.object({ isAxiosError: z.literal(true), code: z.string().catch('no code') })

const beforeConnecting = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

/** A task of fifty letters must end within its own deadline. */
const longestWait = 60_000
