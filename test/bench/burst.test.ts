import { expect, test } from 'vitest'
import { perFifty, wanted } from './burst.ts'
import { burst } from './burst/burst.ts'

test('a rush is taken in within the quotas, each response once', async () => {
  // As many in a minute as ten thousand in an hour are, for less than a tenth of the time.
  const taken = await burst(8, 800, 5)
  expect(taken).toMatchObject({ submissions: 800, lost: 0, doubled: 0 })
  expect(perFifty(taken.calls.sheetsReads, taken)).toBeLessThanOrEqual(wanted.reads)
  expect(perFifty(taken.calls.sheetsWrites, taken)).toBeLessThanOrEqual(wanted.writes)
  expect(taken.minutesToDrain).toBeLessThan(2)
  expect(taken.longestWait).toBeLessThan(2)
  // However busy it is, the views are drawn at the end.
  expect(taken.draws).toBeGreaterThan(0)
}, 60_000)
