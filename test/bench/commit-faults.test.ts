import { expect, test } from 'vitest'
import { faultKinds } from '../../infra/local/google/faults/plan.ts'
import { underFaults } from './commit-faults/under-faults.ts'

test('of two hundred commits by two writers under every fault none is lost and none doubled', async () => {
  const suffered = await underFaults({ rate: 0.2, commits: 200, seed: 11 })
  expect(suffered).toMatchObject({ commits: 200, lost: 0, doubled: 0 })
  // The faults were there: more batches were sent than there were commits, and others were first.
  expect(suffered.attempts).toBeGreaterThan(220)
  expect(suffered.stale).toBeGreaterThan(0)
}, 60_000)

test.each(faultKinds.filter((kind) => kind !== 'slow'))(
  'however often a call fails as %s, none is lost and none doubled',
  async (kind) => {
    const suffered = await underFaults({ rate: 0.4, commits: 25, seed: 3, kinds: [kind] })
    expect(suffered).toMatchObject({ commits: 25, lost: 0, doubled: 0 })
  },
  30_000,
)
