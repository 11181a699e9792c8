import { expect, test } from 'vitest'
import { personId } from '../../src/domain/ids.ts'
import { attendance, createMovement } from '../memory/movement.ts'
import { evening } from '../memory/movement-answers.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { everyone, lines, meetsOn, rowOf, settles, standing, understood } from './hands.ts'

const lately = ['2026-10-27', '2026-11-03', '2026-11-10', '2026-11-17']
const milan = personId('p-milan')
const again = { name: 'Milan', group: 'Overvecht', place: 'seeker', since: '2026-09-01', consent: 'yes' }

test('the same person twice in one group is one, whichever row was typed first', async () => {
  const world = await createMovement()
  await meetsOn(world, lately)
  world.workbook.put('people', { ...again, id: 'p-milan' })
  await settles(world)
  const { composition } = await standing(world)
  expect(composition.participants.filter(({ person }) => person === milan)).toHaveLength(1)
  expect(composition.seekers).toEqual([milan])
  expect(composition.participants).toHaveLength(everyone.length)
})

test.each(['the archived row first', 'the active row first'])(
  'one row archived and one active: present, %s',
  async (order) => {
    const world = await createMovement()
    await meetsOn(world, lately)
    const [own, copy] = [rowOf(world, 'p-milan'), { ...again, id: 'p-milan' }]
    if (order === 'the archived row first') {
      world.workbook.type('people', own, 'leftOn', '2026-11-20')
      world.workbook.put('people', copy)
    } else world.workbook.put('people', { ...copy, leftOn: '2026-11-20' })
    await settles(world)
    world.pass(2 * 24 * 60)
    await settles(world)
    expect((await standing(world)).composition.seekers).toEqual([milan])
  },
)

test('two rows that are one person, both ticked on one evening, came once', async () => {
  const world = await createMovement()
  world.workbook.put('people', { ...again, name: 'Milan V', id: 'p-milan2' })
  await settles(world)
  await meetsOn(world, lately, [...everyone, 'Milan V'])
  world.workbook.type('people', rowOf(world, 'p-milan2'), 'sameAs', 'p-milan')
  await settles(world)
  const { composition, lastHeld } = await standing(world)
  expect(lastHeld?.present).toHaveLength(everyone.length)
  expect(composition.participants.find(({ person }) => person === milan)).toMatchObject({
    visits: 4,
    since: 4,
  })
  expect(composition.participants.some(({ person }) => person === 'p-milan2')).toBe(false)

  world.workbook.type('people', rowOf(world, 'p-milan2'), 'sameAs', '')
  await settles(world)
  expect((await standing(world)).composition.seekers).toHaveLength(2)
})

test('of two rows that are one person the present one counts, though one of them was absent', async () => {
  const world = await createMovement()
  world.workbook.put('people', { ...again, name: 'Milan V', id: 'p-milan2' })
  await settles(world)
  world.at('2026-11-17', '22:15')
  world.forms.send(attendance, evening(['Hanneke', 'Milan V']))
  await takeIn(world, {})
  world.workbook.type('people', rowOf(world, 'p-milan2'), 'sameAs', 'p-milan')
  await settles(world)
  const { facts } = await understood(world)
  expect(facts.meetings.at(-1)?.present).toContain(milan)
  expect(lines(world, 'attendance').filter((line) => /^Milan.*●$/.test(line))).toHaveLength(1)
  expect(lines(world, 'attendance').filter((line) => line.startsWith('Milan'))).toHaveLength(1)
})
