/**
 * Trouble on the way to Google, as asked for by `POST /local/faults`: a share of the product's own calls fails, by a
 * seed, so that the same calls fail again on the next run. A person's calls are never hit.
 */
import type { MiddlewareHandler } from 'hono'
import { setTimeout as wait } from 'node:timers/promises'
import { answerError } from './answer.ts'
import { callerOf } from './context.ts'
import { resourceExhausted, unavailable } from './google-error.ts'

/** `before`: 503, nothing written. `after`: written, then 503. `slow`: 1 to 3 s late. `429` and `503`: refused, nothing written. */
export const faultKinds = ['before', 'after', 'slow', '429', '503'] as const
export type FaultKind = (typeof faultKinds)[number]

export interface FaultPlan {
  /** The share of calls, 0 to 1; 0 ends it. */
  readonly rate: number
  readonly kinds?: readonly FaultKind[]
  readonly seed?: number
}

export interface Faults {
  readonly setFaults: (plan: FaultPlan) => void
  readonly middleware: MiddlewareHandler
}

export function createFaults(): Faults {
  let plan: Required<FaultPlan> = { rate: 0, kinds: faultKinds, seed: 1 }
  let random = randomBy(plan.seed)

  const setFaults = (next: FaultPlan) => {
    plan = { rate: next.rate, kinds: next.kinds?.length ? next.kinds : faultKinds, seed: next.seed ?? 1 }
    random = randomBy(plan.seed)
  }

  const middleware: MiddlewareHandler = async (c, next) => {
    if (plan.rate === 0 || callerOf(c) !== 'product' || random() >= plan.rate) return next()
    const kind = plan.kinds[Math.floor(random() * plan.kinds.length)] ?? 'before'
    switch (kind) {
      case 'before':
      case '503':
        return answerError(c, unavailable())
      case '429':
        return answerError(
          c,
          resourceExhausted(
            "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com'.",
          ),
        )
      case 'slow':
        await wait(1000 + random() * 2000)
        return next()
      case 'after':
        await next()
        c.res = undefined
        c.res = answerError(c, unavailable())
        return
      default:
        kind satisfies never
    }
  }

  return { setFaults, middleware }
}

/** Mulberry32: small, and the same on every machine. */
function randomBy(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
