import { Fault } from '../../../fault.ts'

/** How long to wait, and by what chance; a test gives its own. */
export interface Patience {
  readonly sleep: (milliseconds: number) => Promise<void>
  /** From 0 up to 1. */
  readonly random: () => number
}

/** What Google answered, or that its answer is not known: then it may have been done, or not. */
export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  /** Too many requests: certainly not done. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'unknown'; readonly status?: number }

/** Every call goes with these: retrying is ours, and no answer in 90 seconds is an unknown one. */
export const callOptions = { retry: false, timeout: 90_000 } as const

/** Asks once. */
export async function askOnce<T>(call: () => Promise<{ readonly data: T }>): Promise<Answer<T>> {
  try {
    return { kind: 'ok', value: (await call()).data }
  } catch (error) {
    const { status, reason } = failureOf(error)
    if (status === 429) return { kind: 'busy' }
    if (status === undefined || status >= 500 || status === 408)
      return { kind: 'unknown', ...(status !== undefined && { status }) }
    return { kind: 'refused', status, reason }
  }
}

/** Asks for something that may be done twice, until it is answered; gives up after about a minute. */
export async function ask<T>(
  what: string,
  call: () => Promise<{ readonly data: T }>,
  patience: Patience,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const answer = await askOnce(call)
    if (answer.kind === 'ok') return answer.value
    if (answer.kind === 'refused') throw refusal(what, answer)
    if (attempt >= attempts - 1) throw unreachable(what, answer)
    await pause(attempt, patience)
  }
}

/** Truncated exponential backoff with jitter. */
export const pause = (attempt: number, { sleep, random }: Patience): Promise<void> =>
  sleep(Math.min(2 ** attempt * 500, 32_000) + Math.floor(random() * 500))

export const attempts = 8

export const refusal = (
  what: string,
  { status, reason }: { readonly status: number; readonly reason: string },
) => new Fault('register-refused', `Cannot ${what}, Google answered ${status} ${reason}; wanted 200`)

export const unreachable = (what: string, { kind }: Answer<unknown>) =>
  new Fault('register-unreachable', `Cannot ${what}, Google was ${kind} ${attempts} times; wanted an answer`)

/** The status and its name only: Google's messages, and the client's errors, repeat what was sent. */
function failureOf(error: unknown): { readonly status?: number; readonly reason: string } {
  if (!(error instanceof Error)) return { reason: '' }
  const response: unknown = 'response' in error ? error.response : undefined
  if (typeof response !== 'object' || response === null) {
    // A mistake of our own (no such method, a body that cannot be written) must not look like Google being away.
    if (error instanceof TypeError || error instanceof ReferenceError) throw error
    return { reason: '' }
  }
  const status = 'status' in response && typeof response.status === 'number' ? response.status : undefined
  const body: unknown = 'data' in response ? response.data : undefined
  const reason = /"status":"([A-Z_]+)"/.exec(JSON.stringify(body ?? ''))?.[1] ?? ''
  return { ...(status !== undefined && { status }), reason }
}
