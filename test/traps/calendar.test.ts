import { expect, test } from 'vitest'
import { addDays, day } from '../../src/domain/day.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { attendance, choose, createMovement } from '../memory/movement.ts'
import { evening } from '../memory/movement-answers.ts'
import { everyone, meets, meetsOn, standing, strikes, understood } from './hands.ts'

const keysOf = (world: Awaited<ReturnType<typeof createMovement>>) => [
  ...new Set(world.workbook.rowsOf('letters').map(({ letterKey }) => String(letterKey))),
]

test.each([
  ['to winter time', '2026-10-19', '2026-10-26', '06:00:00'],
  ['to summer time', '2027-03-22', '2027-03-29', '05:00:00'],
])('the letter comes at seven on the wall on either side of the change %s', async (_, before, after, utc) => {
  const world = await createMovement({ on: before, time: '06:59' })
  expect(await strikes(world, before, '06:59')).toEqual([])
  expect(await strikes(world, before)).not.toEqual([])
  await meets(world, addDays(day(before), 1))
  expect(await strikes(world, after, '06:59')).toEqual([])
  expect(await strikes(world, after)).not.toEqual([])
  expect(world.clock.now()).toContain(utc)
})

test('an evening in the night of the change is one evening, on its own day', async () => {
  for (const [saturday, time] of [
    ['2026-10-24', '23:30'],
    ['2027-03-27', '23:30'],
  ] as const) {
    const world = await createMovement()
    world.workbook.type('groups', 2, 'weekday', 'zaterdag')
    world.at(saturday, time)
    world.forms.send(attendance, evening(everyone))
    await takeIn(world, {})
    world.at(addDays(day(saturday), 1), '03:30')
    world.forms.send(attendance, evening(['Hanneke']))
    await takeIn(world, {})
    expect((await understood(world)).facts.meetings.map((each) => each.day)).toEqual([saturday])
  }
})

test('the last week of the year is the 53rd, and the next is the first of another year: a letter in each', async () => {
  const world = await createMovement()
  choose(world, 'winterFrom', '')
  for (const [evening, monday] of [
    ['2026-12-15', '2026-12-21'],
    ['2026-12-22', '2026-12-28'],
    ['2026-12-29', '2027-01-04'],
    ['2027-01-05', '2027-01-11'],
  ] as const) {
    await meets(world, evening)
    await strikes(world, monday)
  }
  const weeks = keysOf(world)
    .filter((key) => key.endsWith('p-hanneke'))
    .map((key) => key.slice(0, 8))
  expect(weeks).toEqual(['2026-W52', '2026-W53', '2027-W01', '2027-W02'])
})

test('the weeks around New Year are as long as others: no evening is asked twice, or left out', async () => {
  const world = await createMovement()
  choose(world, 'winterFrom', '')
  await meetsOn(world, ['2026-11-17', '2026-11-24', '2026-12-01', '2026-12-08'])
  expect((await standing(world, '2027-01-12')).unreported).toEqual([
    '2026-12-15',
    '2026-12-22',
    '2026-12-29',
    '2027-01-05',
  ])
})

test.each([
  ['22:30', '2026-11-17'],
  ['23:45', '2026-11-17'],
  ['00:40', '2026-11-17'],
  ['04:30', '2026-11-17'],
])('filled in at %s without a date, it is the evening of that Tuesday', async (time, tuesday) => {
  const world = await createMovement()
  world.at(time < '12:00' ? '2026-11-18' : '2026-11-17', time)
  world.forms.send(attendance, evening(everyone))
  await takeIn(world, {})
  expect((await standing(world, '2026-11-24')).lastHeld?.day).toBe(tuesday)
})

test('an evening in summer that ends after ten in UTC, and after midnight on the wall, is that evening', async () => {
  const world = await createMovement()
  world.at('2027-07-07', '00:30')
  expect(world.clock.now()).toContain('2027-07-06T22:30')
  world.forms.send(attendance, evening(everyone))
  await takeIn(world, {})
  expect((await standing(world, '2027-07-08')).lastHeld?.day).toBe('2027-07-06')
})
