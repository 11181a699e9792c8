import { expect, test } from 'vitest'
import { personId } from '../../src/domain/ids.ts'
import { choose, createMovement } from '../memory/movement.ts'
import { lineOf, meetsOn, rowOf, settles, standing } from './hands.ts'

const lately = ['2026-10-27', '2026-11-03', '2026-11-10', '2026-11-17']
const milan = personId('p-milan')

test('a place that is overwritten in its cell still tells last month as it was', async () => {
  const world = await createMovement()
  await meetsOn(world, lately)
  world.at('2026-11-24')
  world.workbook.type('people', rowOf(world, 'p-milan'), 'place', 'gelovige')
  await settles(world)
  expect((await standing(world, '2026-11-23')).composition.seekers).toEqual([milan])
  const now = (await standing(world)).composition
  expect([now.seekers, now.believers.includes(milan)]).toEqual([[], true])

  const seekers = () => lineOf(world, 'overview', 'Overvecht')?.split(' | ')[6]
  expect(seekers()).toBe('0')
  choose(world, 'showAsOf', '23-11-2026')
  await settles(world)
  expect(seekers()).toBe('1')
})

test('a group that stopped stood last month where it stood, and is in no list of today', async () => {
  const world = await createMovement()
  await meetsOn(world, lately)
  world.at('2026-11-24')
  world.workbook.type('groups', 2, 'status', 'gestopt')
  await settles(world)
  expect((await standing(world, '2026-11-23')).status).toBe('running')
  expect((await standing(world)).status).toBe('stopped')
  expect(lineOf(world, 'overview', 'Overvecht')).toBeUndefined()
  choose(world, 'showAsOf', '23-11-2026')
  await settles(world)
  expect(lineOf(world, 'overview', 'Overvecht')).toBeDefined()
})

test('whoever is taken out of Mensen altogether was there all the same', async () => {
  const world = await createMovement()
  await meetsOn(world, lately)
  world.at('2026-11-24')
  world.workbook.tabs.get('people')?.rows.splice(rowOf(world, 'p-milan') - 2, 1)
  await settles(world)
  expect((await standing(world, '2026-11-17')).composition.seekers).toEqual([milan])
  expect((await standing(world)).composition.seekers).toEqual([])
})

test('whoever left, and gets another group in their row, was never in that one', async () => {
  const world = await createMovement()
  world.workbook.put('groups', { name: 'Lombok', status: 'running', church: 'Stadskerk', id: 'g-lom' })
  await meetsOn(world, lately)
  world.at('2026-11-18')
  world.workbook.type('people', rowOf(world, 'p-milan'), 'leftOn', '2026-11-17')
  await settles(world)
  world.at('2026-11-24')
  world.workbook.type('people', rowOf(world, 'p-milan'), 'group', 'Lombok')
  await settles(world)
  expect((await standing(world, '2026-11-16')).composition.seekers).toEqual([milan])
  expect((await standing(world, '2026-11-16', 'g-lom')).composition.participants).toEqual([])
})
