import { expect, test } from 'vitest'
import { createMovement } from '../memory/movement.ts'
import { everyone, lineOf, lines, meetsOn, settles, standing, strikes } from './hands.ts'

test('groups that come out of each other are named with their rows, and everything else goes on counting', async () => {
  const world = await createMovement()
  const { workbook } = world
  workbook.put(
    'groups',
    {
      name: 'Lombok',
      status: 'running',
      church: 'Stadskerk',
      weekday: 3,
      mother: 'Overvecht',
      splitOn: '2026-05-06',
      id: 'g-lom',
    },
    {
      name: 'Zuilen',
      status: 'running',
      church: 'Stadskerk',
      weekday: 4,
      mother: 'Lombok',
      splitOn: '2026-08-06',
      id: 'g-zui',
    },
  )
  workbook.type('groups', 2, 'mother', 'Lombok')
  workbook.type('groups', 2, 'splitOn', '2026-04-01')
  await meetsOn(world, ['2026-11-03', '2026-11-10', '2026-11-17'])
  await settles(world)
  const [letter] = await strikes(world, '2026-11-23')

  const said = lines(world, 'review').filter((line) => line.includes('in een kring'))
  expect(said).toHaveLength(1)
  expect(said[0]).toContain('Overvecht (rij 2), Lombok (rij 3)')
  expect(
    lines(world, 'familyTree').filter((line) => /^(Overvecht|Lombok| +↳ Zuilen) \|/.test(line)),
  ).toHaveLength(3)
  for (const name of ['Overvecht', 'Lombok', 'Zuilen']) expect(lineOf(world, 'overview', name)).toBeDefined()
  const { composition, readiness } = await standing(world)
  expect(composition.participants).toHaveLength(everyone.length)
  expect(readiness.clock.since).toBe('2026-01-06')
  expect(letter?.letter.subject).toContain('Overvecht')
})

test('a group that comes out of itself is one line, and hangs nowhere', async () => {
  const world = await createMovement()
  world.workbook.type('groups', 2, 'mother', 'Overvecht')
  await settles(world)
  expect(lines(world, 'review').filter((line) => line.includes('niet uit zichzelf komen'))).toHaveLength(1)
  expect(lineOf(world, 'familyTree', 'Overvecht | 1 |')).toBeDefined()
})
