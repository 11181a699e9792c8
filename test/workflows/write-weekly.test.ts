import { expect, test } from 'vitest'
import { writeWeekly } from '../../src/workflows/write-weekly.ts'
import { attendance, choose, createMovement, sortOneColumn } from '../memory/movement.ts'
import type { MemoryWorld } from '../memory/world.ts'

const monday = () => createMovement({ on: '2026-11-23', time: '07:00' })
const keysOf = ({ queue }: MemoryWorld) => queue.rounds.flatMap(({ keys }) => keys)

test('queues the letters that are due, by their keys alone', async () => {
  const world = await monday()
  await writeWeekly(world)
  expect(world.queue.rounds).toEqual([
    {
      round: '2026-11-23-07',
      keys: ['2026-W48:g-over:p-hanneke', '2026-W48:g-over:p-daniel', 'coordinator:2026-W48'],
    },
  ])
})

test('before their hour and on another day none is due', async () => {
  const world = await monday()
  world.at('2026-11-23', '06:59')
  await writeWeekly(world)
  world.at('2026-11-24', '07:01')
  await writeWeekly(world)
  expect(keysOf(world)).toEqual([])
})

test('run again within the hour, after a failure, it queues the same round once', async () => {
  const world = await monday()
  await writeWeekly(world)
  world.pass(20)
  await writeWeekly(world)
  expect(world.queue.rounds).toHaveLength(1)
})

test('an hour later it queues what was lost, and nothing that was written', async () => {
  const world = await monday()
  await writeWeekly(world)
  world.workbook.put('letters', {
    at: world.clock.now(),
    letterKey: '2026-W48:g-over:p-hanneke',
    outcome: 'unknown',
  })
  world.pass(60)
  await writeWeekly(world)
  expect(world.queue.rounds[1]).toEqual({
    round: '2026-11-23-08',
    keys: ['2026-W48:g-over:p-daniel', 'coordinator:2026-W48'],
  })
})

test('queues tasks of at most fifty letters, each letter in one of them', async () => {
  const world = await monday()
  const leaders = Array.from({ length: 120 }, (_, index) => `p-leider${index}`)
  world.workbook.put(
    'people',
    ...leaders.map((id) => ({
      name: id,
      group: 'Overvecht',
      place: 'leader',
      since: '2026-01-06',
      placeSince: '2026-01-06',
      email: `${id}@voorbeeld.nl`,
      id,
    })),
  )
  await writeWeekly(world)
  expect(world.queue.rounds.map(({ keys }) => keys.length)).toEqual([50, 50, 23])
  expect(new Set(keysOf(world)).size).toBe(123)
})

test('notes what people changed, gives IDs, and draws every view again', async () => {
  const world = await monday()
  const views = [...world.workbook.drawn.keys()]
  world.workbook.drawn.clear()
  world.workbook.type('people', 4, 'place', 'leider')
  world.workbook.put('people', { name: 'Pieter', group: 'Overvecht', place: 'believer' })
  await writeWeekly(world)
  expect(world.workbook.rowsOf('history').at(-1)).toMatchObject({
    person: 'p-samira',
    field: 'plek',
    from: 'drager',
    to: 'leider',
  })
  expect(world.workbook.rowsOf('people').at(-1)?.id).toMatch(/^p-/)
  expect([...world.workbook.drawn.keys()].sort()).toEqual(views.sort())
})

test('asks no form anything', async () => {
  const world = await monday()
  world.forms.failing.add(attendance)
  await writeWeekly(world)
  expect(world.lines).toEqual([])
})

test('under the brake it queues and takes over nothing, and the views say why', async () => {
  const world = await monday()
  const history = world.workbook.rowsOf('history').length
  sortOneColumn(world)
  await writeWeekly(world)
  expect(world.queue.rounds).toEqual([])
  expect(world.workbook.rowsOf('history')).toHaveLength(history)
  expect(JSON.stringify(world.workbook.drawn.get('todo'))).toContain('Er zijn ineens')
})

test('while letters are off it queues none', async () => {
  const world = await monday()
  choose(world, 'letters', 'uit')
  await writeWeekly(world)
  expect(world.queue.rounds).toEqual([])
})

test('views that cannot be drawn hold no letter up', async () => {
  const world = await monday()
  const undrawable = { ...world.workbook, draw: () => Promise.reject(new Error('A tab is gone')) }
  await expect(writeWeekly({ ...world, workbook: undrawable })).rejects.toThrow()
  expect(keysOf(world)).toHaveLength(3)
})
