import { z } from 'zod'

/**
 * What can happen on the way. `before` and `503`: refused, nothing written · `429`: too many, nothing written · `after`:
 * written, then 503 · `slow`: 1 to 3 s late, well · `timeout-before` and `timeout-after`: the connection is cut without an
 * answer, nothing written or written · `late`: the connection is cut at once, and it is written when its sender has long
 * given up: after a few more calls, or as `late` of the plan says.
 */
export const faultKinds = [
  'before',
  'after',
  'slow',
  '429',
  '503',
  'timeout-before',
  'timeout-after',
  'late',
] as const
export type FaultKind = (typeof faultKinds)[number]

const seed = z.number().int()

/** As `POST /local/faults` takes it: what is left out ends. */
export const faultPlan = z
  .strictObject({
    /** The share of calls that fail, 0 to 1. */
    rate: z.number().min(0).max(1).default(0),
    /** Which kinds befall that share; those that answer something, when it does not say. */
    kinds: z.array(z.enum(faultKinds)).min(1).default(['before', 'after', 'slow', '429', '503']),
    seed: seed.default(1),
    /** What befalls the n-th call from now, of all calls or of those whose method and path (`POST /v4/…`) hold `on`. */
    nth: z
      .array(
        z.strictObject({ n: z.number().int().min(1), kind: z.enum(faultKinds), on: z.string().optional() }),
      )
      .default([]),
    /** When a late call arrives: with the so-many-th call after it, or after so long. */
    late: z
      .union([
        z.strictObject({ calls: z.number().int().min(1) }),
        z.strictObject({ milliseconds: z.number().int().min(0) }),
      ])
      .optional(),
    /** Responses are listed up to so many seconds after they were sent, and in an order that has no sense. */
    visibility: z
      .strictObject({ upToSeconds: z.number().min(0).max(3600), seed: seed.default(1) })
      .optional(),
  })
  .readonly()

export type FaultPlan = z.input<typeof faultPlan>
export type Faults = z.output<typeof faultPlan>

/** One sentence for whoever sent a plan that cannot be. */
export const sayMisplanned = (error: z.ZodError): string =>
  `Cannot plan these faults, read ${error.issues.map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`).join('; ')}; wanted for instance {"rate": 0.2, "kinds": ["before"], "seed": 7} or {"nth": [{"n": 3, "kind": "late", "on": ":batchUpdate"}]}`
