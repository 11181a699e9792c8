/**
 * Trouble on the way to Google, as asked for by `POST /local/faults`: a share of the product's own calls fails, by a seed,
 * so that the same calls fail again on the next run, or the n-th of them. A person's calls are never hit.
 */
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import { setTimeout as wait } from 'node:timers/promises'
import { answerError } from '../answer.ts'
import { callerOf } from '../context.ts'
import { resourceExhausted, unavailable } from '../google-error.ts'
import { createLateCalls } from './late-calls.ts'
import { faultPlan, type FaultKind, type FaultPlan, type Faults } from './plan.ts'
import { seeded } from '../../seeded.ts'

export interface Trouble {
  readonly setFaults: (plan: FaultPlan) => void
  readonly middleware: MiddlewareHandler
  /** What is planned now. */
  readonly plan: () => Faults
  /** How many calls are still under way whose senders gave up. */
  readonly late: () => number
}

/** `apply` answers a request once more, for one that comes late. */
export function createFaults(apply: (request: Request) => Response | Promise<Response>): Trouble {
  let plan = faultPlan.parse({})
  let random = seeded(plan.seed).next
  let counts = plan.nth.map(() => 0)
  const late = createLateCalls(apply)

  const setFaults = (next: FaultPlan) => {
    plan = faultPlan.parse(next)
    random = seeded(plan.seed).next
    counts = plan.nth.map(() => 0)
  }

  /** What befalls this call; undefined is nothing. */
  const fateOf = (call: string): FaultKind | undefined => {
    const planned = plan.nth.flatMap(({ n, kind, on }, index) => {
      if (on !== undefined && !call.includes(on)) return []
      counts[index] = (counts[index] ?? 0) + 1
      return counts[index] === n ? [kind] : []
    })
    if (planned[0] !== undefined) return planned[0]
    if (plan.rate === 0 || random() >= plan.rate) return undefined
    return plan.kinds[Math.floor(random() * plan.kinds.length)]
  }

  const middleware: MiddlewareHandler = async (c, next) => {
    if (callerOf(c) !== 'product' || late.isLate(c.req.raw)) return next()
    await late.called()
    const kind = fateOf(`${c.req.method} ${decodeURIComponent(c.req.path)}`)
    switch (kind) {
      case undefined:
        return next()
      case 'before':
      case '503':
        return answerError(c, unavailable())
      case '429':
        return answerError(c, tooMany())
      case 'slow':
        await wait(1000 + random() * 2000)
        return next()
      case 'after':
        await next()
        instead(c, answerError(c, unavailable()))
        return
      case 'timeout-before':
        return cut(c)
      case 'timeout-after':
        await next()
        instead(c, cut(c))
        return
      case 'late':
        await late.keep(c.req.raw, plan.late ?? { calls: 1 + Math.floor(random() * mostCallsLate) })
        return cut(c)
      default:
        kind satisfies never
    }
  }
  return { setFaults, middleware, plan: () => plan, late: late.waiting }
}

/** What was answered already is taken back. */
function instead(c: Context, answer: Response): void {
  c.res = undefined
  c.res = answer
}

/** The sender never hears; where there is no connection to cut, as in a test without a server, it hears 503. */
function cut(c: Context): Response {
  const { outgoing } = c.env as Partial<HttpBindings>
  if (outgoing === undefined) return answerError(c, unavailable())
  outgoing.destroy()
  return RESPONSE_ALREADY_SENT
}

const tooMany = () =>
  resourceExhausted(
    "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com'.",
  )

const mostCallsLate = 12
