import { Fault } from '../../../fault.ts'

/** What waiting is made of, so that tests need not wait. */
export interface Patience {
  readonly sleep: (milliseconds: number) => Promise<void>
  /** A number from 0 up to 1. */
  readonly random: () => number
}

/** Does something that only reads, again if need be. */
export type Ask = <Answer>(question: () => Promise<Answer>) => Promise<Answer>

/**
 * Truncated exponential backoff with jitter, as Google asks for: about 1, 2, 4 and 8 seconds, then it is given up. When the
 * quota is used up also 16 and 32, for it is of a minute.
 */
export function askingAgain({ sleep, random }: Patience): Ask {
  return async (question) => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await question()
      } catch (error) {
        if (!passes(error) || attempt >= (isBusy(error) ? 7 : 5) - 1) throw error
        await sleep(Math.min(longestWait, 1000 * 2 ** attempt) + Math.floor(random() * 1000))
      }
    }
  }
}

const longestWait = 32_000

const isBusy = (error: unknown) => statusOf(error) === 429

/** Busy or stumbling, or the answer never came. */
function passes(error: unknown): boolean {
  const status = statusOf(error)
  return status === undefined ? isLost(error) : status === 429 || status === 408 || status >= 500
}

/** Deleted, or no longer shared with us. A 403 that gives a reason is about our own rights, not about the form. */
export const isGone = (error: unknown): boolean =>
  statusOf(error) === 404 || (statusOf(error) === 403 && !hasReason(error))

const hasReason = (error: unknown) => JSON.stringify({ body: bodyOf(error) }).includes('"reason"')

/** Somebody changed the form since it was read. */
export const isStale = (error: unknown): boolean =>
  statusOf(error) === 400 && /revision/i.test(error instanceof Error ? error.message : '')

export function unreachable(error: unknown, what: string): Fault {
  const status = statusOf(error)
  const answer = status === undefined ? 'no answer' : `answered ${status}`
  return new Fault('forms-unreachable', `${what}: ${answer}, wanted 200`, error)
}

export function statusOf(error: unknown): number | undefined {
  if (!isObject(error)) return undefined
  const status = isObject(error.response) ? error.response.status : error.status
  return typeof status === 'number' ? status : undefined
}

/** The connection failed, as the client tells it: an error with a code and without an answer. */
const isLost = (error: unknown) => isObject(error) && ('code' in error || 'config' in error)

const bodyOf = (error: unknown) =>
  isObject(error) && isObject(error.response) ? error.response.data : undefined

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null
