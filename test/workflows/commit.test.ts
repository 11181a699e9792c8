import { expect, test } from 'vitest'
import type { Fault } from '../../src/fault.ts'
import type { Change } from '../../src/register/change.ts'
import { commit } from '../../src/workflows/commit.ts'
import { look } from '../../src/workflows/look.ts'
import { createMemoryWorld } from '../memory/world.ts'

const row: Change = {
  kind: 'append',
  tab: 'letters',
  rows: [{ at: '2026-11-23T06:00:00.000Z' as never, letterKey: 'een brief' }],
}

test('writes what was planned, and tells on which register', async () => {
  const { workbook, ...world } = createMemoryWorld()
  const committed = await commit({ ...world, workbook }, () => Promise.resolve([row]))
  expect(workbook.rowsOf('letters')).toHaveLength(1)
  expect(committed.changes).toEqual([row])
  expect(committed.register.sent.size).toBe(0)
})

test('a plan without rows is not committed', async () => {
  const world = createMemoryWorld()
  const { changes } = await commit(world, () => Promise.resolve([{ ...row, rows: [] }]))
  expect(changes).toEqual([])
  expect(world.workbook.asked.commit).toBe(0)
})

test('plans again on what others wrote, until it is first', async () => {
  const world = createMemoryWorld()
  const seen: number[] = []
  await commit(world, ({ sent }) => {
    seen.push(sent.size)
    if (seen.length < 10) {
      world.workbook.put('letters', {
        at: world.clock.now(),
        letterKey: `van een ander ${seen.length}`,
        outcome: 'sent',
      })
      world.workbook.bump()
    }
    return Promise.resolve([row])
  })
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(world.workbook.rowsOf('letters').filter(({ letterKey }) => letterKey === 'een brief')).toHaveLength(
    1,
  )
})

test('a plan that took too long to make is made again', async () => {
  const world = createMemoryWorld()
  let plans = 0
  await commit(world, () => {
    if (plans++ === 0) world.pass(6)
    return Promise.resolve([row])
  })
  expect(plans).toBe(2)
  expect(world.workbook.rowsOf('letters')).toHaveLength(1)
})

test('begins with what is known, unless that is of more than a minute ago', async () => {
  const world = createMemoryWorld()
  const known = await look(world)
  const reads = async () => {
    const { read } = world.workbook.asked
    await commit(world, () => Promise.resolve([]), known)
    return world.workbook.asked.read - read
  }
  expect(await reads()).toBe(0)
  world.pass(1)
  expect(await reads()).toBe(1)
})

test('gives up when others were first ten times running, and has written nothing', async () => {
  const world = createMemoryWorld()
  let plans = 0
  const given = commit(world, () => {
    plans += 1
    world.workbook.bump()
    return Promise.resolve([row])
  })
  await expect(given).rejects.toMatchObject({ code: 'register-stale' } satisfies Partial<Fault>)
  expect(plans).toBe(10)
  expect(world.workbook.rowsOf('letters')).toEqual([])
})
