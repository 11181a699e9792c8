import { expect, test } from 'vitest'
import { faultKinds } from '../../infra/local/google/faults/plan.ts'
import { open, reported, underFaults } from './commit-faults/under-faults.ts'

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

test('of what is given up while its batches are still under way, and planned anew, nothing comes twice', async () => {
  const suffered = await underFaults({ rate: 0.85, commits: 12, seed: 5, kinds: ['late', 'timeout-after'] })
  expect(suffered).toMatchObject({ commits: 12, lost: 0, doubled: 0 })
  expect(suffered.givenUp).toBeGreaterThan(0)
}, 30_000)

test('a batch that arrives a thousand commits after it was sent again does not come twice', async () => {
  const { google, writer, passVersions, kept, close } = await open()
  google.setFaults({ nth: [{ n: 1, kind: 'late', on: ':batchUpdate' }], late: { calls: 10 } })
  const workbook = writer()
  expect(await workbook.commit([reported('r-1')], await workbook.read())).toBe('done')
  await passVersions(1000)
  expect(await workbook.commit([reported('r-2')], await workbook.read())).toBe('done')
  expect(google.lateCalls()).toBe(1)
  expect(await kept()).toEqual(['r-1', 'r-2'])
  expect(google.lateCalls()).toBe(0)
  close()
}, 30_000)
