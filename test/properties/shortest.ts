import fc from 'fast-check'
import { expect } from 'vitest'
import { step, type Step } from './steps.ts'

/** So many lives of so many steps; of one that fails it shows the shortest that still does, a step a line. */
export async function livesHold(
  lives: { readonly count: number; readonly longest: number; readonly seed?: number },
  live: (steps: readonly Step[]) => Promise<void>,
): Promise<void> {
  const { count, longest, seed } = lives
  const steps = fc.array(step, { minLength: Math.floor(longest / 2), maxLength: longest, size: 'max' })
  const result = await fc.check(
    fc.asyncProperty(steps, (steps) => live(steps)),
    { numRuns: count, endOnFailure: true, ...(seed !== undefined && { seed }) },
  )
  const [failed] = result.counterexample ?? []
  if (failed === undefined) return
  const { steps: short, said } = await shortest(failed, live)
  expect.fail(
    [
      `Seed ${result.seed}, life ${result.numRuns}. ${said}`,
      ...short.map((each) => JSON.stringify(each)),
    ].join('\n  '),
  )
}

/** Leaves out what the failure does not need: half of it, a quarter, and so on down to single steps, as long as time is. */
async function shortest(failed: readonly Step[], live: (steps: readonly Step[]) => Promise<void>) {
  const until = Date.now() + patience
  let steps = failed
  let said = (await complaintOf(steps, live)) ?? 'It does not fail again'
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = steps.length - size; at > -size && Date.now() < until; at -= size) {
      const fewer = [...steps.slice(0, Math.max(at, 0)), ...steps.slice(at + size)]
      const complaint = await complaintOf(fewer, live)
      if (complaint === undefined) continue
      steps = fewer
      said = complaint
    }
  return { steps, said }
}

const complaintOf = async (steps: readonly Step[], live: (steps: readonly Step[]) => Promise<void>) => {
  try {
    await live(steps)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const patience = 60_000
