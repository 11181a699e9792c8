import { expect, test } from 'vitest'
import { takeIn } from '../../src/workflows/take-in.ts'
import { attendance, createMovement } from '../memory/movement.ts'
import { evening } from '../memory/movement-answers.ts'
import { everyone, lineOf, lines, meets, meetsOn, rowOf, settles, strikes } from './hands.ts'

const before = ['2026-09-29', '2026-10-06', '2026-10-13', '2026-10-20', '2026-10-27', '2026-11-03']
const asked = (text: string) => text.includes('weten we nog niets')

test('an evening that was filled in is not asked for, also when it came in after the letter was queued', async () => {
  const world = await createMovement()
  await meetsOn(world, [...before, '2026-11-10'])
  const [first] = await strikes(world, '2026-11-23')
  expect(asked(first?.letter.text ?? '')).toBe(true)

  world.at('2026-11-25', '20:00')
  world.forms.send(attendance, evening(everyone, { day: '2026-11-17' }))
  world.forms.send(attendance, evening(everyone, { day: '2026-11-24' }))
  await takeIn(world, {})
  const [next] = await strikes(world, '2026-11-30')
  expect(next === undefined || !asked(next.letter.text)).toBe(true)
  expect(lines(world, 'todo').some((line) => line.includes('niets ingevuld'))).toBe(false)
})

test('a group that stopped is asked nothing, and its leader gets no letter', async () => {
  const world = await createMovement()
  await meetsOn(world, before)
  world.at('2026-11-16')
  world.workbook.type('groups', 2, 'status', 'gestopt')
  await settles(world)
  expect(await strikes(world, '2026-11-23')).toEqual([])
  expect(lines(world, 'todo').filter((line) => line.startsWith('Overvecht'))).toEqual([])
})

test('who was leader and is no more, or left, gets no letter', async () => {
  const world = await createMovement()
  await meetsOn(world, before)
  world.at('2026-11-16')
  world.workbook.type('people', rowOf(world, 'p-hanneke'), 'place', 'drager')
  world.workbook.type('people', rowOf(world, 'p-daniel'), 'leftOn', '2026-11-15')
  await settles(world)
  expect(await strikes(world, '2026-11-23')).toEqual([])
})

test('a group without a leader surfaces in Te doen and in Nakijken, and does not vanish', async () => {
  const world = await createMovement()
  await meetsOn(world, before)
  world.at('2026-11-16')
  for (const person of ['p-hanneke', 'p-daniel'])
    world.workbook.type('people', rowOf(world, person), 'leftOn', '2026-11-15')
  await settles(world)
  await strikes(world, '2026-11-23')
  const [first] = lines(world, 'todo').filter((line) => line.startsWith('Overvecht'))
  expect(first).toMatch(/leider/)
  expect(
    lines(world, 'todo').some((line) => line.includes('di 10 nov en di 17 nov') && line.includes('| jij |')),
  ).toBe(true)
  expect(lines(world, 'review').some((line) => line.includes('heeft in Mensen geen leider'))).toBe(true)
  expect(lineOf(world, 'overview', 'Overvecht')).toBeDefined()
})

test('an evening that was called off is not asked for', async () => {
  const world = await createMovement()
  await meetsOn(world, [...before, '2026-11-10'])
  world.at('2026-11-16', '12:00')
  world.forms.send(attendance, {
    kind: 'attendance',
    answers: { held: ['Nee, ziekte of te weinig mensen'], day: ['2026-11-17'] },
  })
  await takeIn(world, {})
  const [letter] = await strikes(world, '2026-11-23')
  expect(asked(letter?.letter.text ?? '')).toBe(false)
  await meets(world, '2026-11-24')
})

test('the reminder of the next day goes to who fills in, and not where the evening was told or called off', async () => {
  const world = await createMovement()
  await meetsOn(world, before)
  expect((await strikes(world, '2026-11-11', '10:00')).map(({ to }) => to)).toEqual(['hanneke@voorbeeld.nl'])
  expect(await strikes(world, '2026-11-11', '11:00')).toEqual([])

  await meets(world, '2026-11-17')
  expect(await strikes(world, '2026-11-18', '10:00')).toEqual([])

  world.at('2026-11-24', '12:00')
  world.forms.send(attendance, {
    kind: 'attendance',
    answers: { held: ['Nee, vakantie of feestdag'], day: ['2026-11-24'] },
  })
  await takeIn(world, {})
  expect(await strikes(world, '2026-11-25', '10:00')).toEqual([])
})

test('no reminder goes once the group stopped, the leader left, or a pause began the next day', async () => {
  const ended = [
    ['groups', 2, 'status', 'gestopt'],
    ['people', 2, 'leftOn', '2026-11-09'],
  ] as const
  for (const [tab, row, column, cell] of ended) {
    const world = await createMovement()
    await meetsOn(world, before)
    world.at('2026-11-10', '20:00')
    if (tab === 'people') world.workbook.type('people', 3, 'leftOn', '2026-11-09')
    world.workbook.type(tab, row, column, cell)
    await settles(world)
    expect(await strikes(world, '2026-11-11', '10:00')).toEqual([])
  }
  const world = await createMovement()
  world.workbook.put('pauses', { from: '2026-11-11', to: '2026-11-29' })
  await meetsOn(world, before)
  expect(await strikes(world, '2026-11-11', '10:00')).toEqual([])
})
