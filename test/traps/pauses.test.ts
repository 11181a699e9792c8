import { expect, test } from 'vitest'
import { takeIn } from '../../src/workflows/take-in.ts'
import { choose, createMovement } from '../memory/movement.ts'
import type { MemoryWorld } from '../memory/world.ts'
import { everyone, lineOf, lines, meetsOn, settles, standing, strikes } from './hands.ts'

const autumn = [
  '2026-09-22',
  '2026-09-29',
  '2026-10-06',
  '2026-10-13',
  '2026-10-20',
  '2026-10-27',
  '2026-11-03',
]
const advent = [
  '2026-11-10',
  '2026-11-17',
  '2026-11-24',
  '2026-12-01',
  '2026-12-08',
  '2026-12-15',
  '2026-12-22',
]
const rest = (world: MemoryWorld, more: Readonly<Record<string, unknown>> = {}) => {
  world.workbook.put('pauses', { from: '2026-11-09', to: '2026-11-29', ...more })
}
const asks = (text: string) => text.includes('weten we nog niets')

test('nobody is reminded in a pause, of evenings in it nor of those before it; after it they are', async () => {
  const world = await createMovement()
  rest(world, { group: 'Overvecht', reason: 'verbouwing' })
  await meetsOn(world, autumn.slice(0, -1))
  const during = [
    ...(await strikes(world, '2026-11-09')),
    ...(await strikes(world, '2026-11-16')),
    ...(await strikes(world, '2026-11-23')),
  ]
  expect(during.map(({ letter }) => asks(letter.text))).toEqual([false, false])
  expect(new Set(during.map(({ to }) => to)).size).toBe(during.length)
  expect(lines(world, 'todo').some((line) => line.includes('niets ingevuld'))).toBe(false)
  const after = await strikes(world, '2026-11-30')
  expect(after.map(({ letter }) => asks(letter.text))).toEqual([true, true])
  expect(after[0]?.letter.text).toContain('Van 3 november')
  expect(after[0]?.letter.text).not.toMatch(/Van (10|17|24) november/)
})

test('a school holiday rests the groups of its region, and of no other', async () => {
  const world = await createMovement()
  world.workbook.type('groups', 2, 'holidayRegion', 'midden')
  world.workbook.put('schoolHolidays', {
    name: 'Herfst',
    region: 'north',
    from: '2026-11-07',
    to: '2026-11-29',
    rest: true,
  })
  await meetsOn(world, autumn)
  const [first] = await strikes(world, '2026-11-23')
  expect(asks(first?.letter.text ?? '')).toBe(true)

  const other = await createMovement()
  other.workbook.type('groups', 2, 'holidayRegion', 'noord')
  other.workbook.put('schoolHolidays', {
    name: 'Herfst',
    region: 'north',
    from: '2026-11-07',
    to: '2026-11-29',
    rest: true,
  })
  await meetsOn(other, autumn)
  const [letter] = await strikes(other, '2026-11-23')
  expect(letter?.letter.subject).toContain('fijne vakantie')
  expect(letter?.letter.text).toContain('Fijne vakantie, we horen je na 29 november.')
})

test('at Christmas all groups rest, unless the coordinators say otherwise', async () => {
  const world = await createMovement()
  await meetsOn(world, advent)
  expect((await strikes(world, '2027-01-04')).some(({ letter }) => asks(letter.text))).toBe(false)

  const open = await createMovement()
  choose(open, 'winterFrom', '')
  await meetsOn(open, advent)
  const [letter] = await strikes(open, '2027-01-04')
  expect(letter?.letter.text).toContain('Van 29 december')
})

test('a pause stops neither the year of coaching nor the clock', async () => {
  const world = await createMovement()
  world.workbook.type('groups', 2, 'firstEvening', '2024-10-01')
  world.workbook.type('groups', 2, 'coach', 'Wim <wim@voorbeeld.nl>')
  rest(world, { from: '2026-07-01' })
  world.at('2026-11-24')
  await settles(world)
  const { readiness } = await standing(world)
  expect(readiness.clock).toMatchObject({ since: '2024-10-01', days: 784, state: 'over' })
  expect(readiness.findings.find(({ key }) => key === 'coached')).toMatchObject({ state: 'missed', count: 0 })
  expect(lines(world, 'todo').some((line) => /coach/i.test(line) && line.startsWith('Overvecht'))).toBe(true)
})

test('a month that is all pause asks for no meal, and a month of which a week is left does', async () => {
  const meals = async (from: string) => {
    const world = await createMovement()
    await meetsOn(world, ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29'])
    rest(world, { from, to: '2026-10-31' })
    world.at('2026-11-10')
    await takeIn(world, { sheet: true })
    return (await standing(world)).readiness.findings.find(({ key }) => key === 'meals')?.state
  }
  expect(await meals('2026-10-01')).toBe('off')
  expect(await meals('2026-10-08')).not.toBe('off')
})

test('who was not there on an evening held in a pause is not absent', async () => {
  const world = await createMovement()
  await meetsOn(world, autumn.slice(0, 4))
  rest(world, { from: '2026-10-17' })
  await meetsOn(world, ['2026-10-20', '2026-10-27', '2026-11-03', '2026-11-10'], everyone.slice(0, 2))
  const { composition } = await standing(world, '2026-11-11')
  expect(composition.committed).toHaveLength(everyone.length)
  expect(lineOf(world, 'overview', 'Overvecht')).toContain('pauze t/m')
})
