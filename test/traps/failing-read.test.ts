import { expect, test } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { writeWeekly } from '../../src/workflows/write-weekly.ts'
import { createMovement } from '../memory/movement.ts'
import type { MemoryWorld } from '../memory/world.ts'
import { lineOf, lines, meetsOn, strikes } from './hands.ts'

const reported = async () => {
  const world = await createMovement()
  await meetsOn(world, ['2026-10-06', '2026-10-13', '2026-10-20'])
  await strikes(world, '2026-10-26')
  return world
}
const unread = (world: MemoryWorld): MemoryWorld => ({
  ...world,
  workbook: {
    ...world.workbook,
    read: () => Promise.reject(new Fault('register-unreachable', 'Cannot read the spreadsheet')),
  },
})

test('a read that fails is loud, sends nothing, and leaves every view with the date that it had', async () => {
  const world = await reported()
  const before = new Map(world.workbook.drawn)
  const sent = world.mailer.handed.length
  world.at('2026-11-23', '07:00')
  await expect(writeWeekly(unread(world))).rejects.toThrow('Cannot read the spreadsheet')
  await expect(takeIn(unread(world), { sheet: true })).rejects.toThrow('Cannot read the spreadsheet')
  expect([...world.workbook.drawn]).toEqual([...before])
  expect(world.mailer.handed).toHaveLength(sent)
  expect(lines(world, 'todo')[0]).toContain('Bijgewerkt ma 26 okt')
})

test.each(['people', 'groups'] as const)(
  '%s gone: the overview keeps its numbers and its date, and is not all noughts',
  async (tab) => {
    const world = await reported()
    const before = lines(world, 'overview')
    world.workbook.tabs.delete(tab)
    expect(await strikes(world, '2026-11-23')).toEqual([])
    expect(lines(world, 'overview')).toEqual(before)
    expect(lines(world, 'todo')[0]).toContain('Bijgewerkt ma 23 nov')
  },
)

test.each([
  ['meetings', 'Bijeenkomsten'],
  ['talks', 'Coachgesprekken'],
  ['pauses', 'Pauzes'],
] as const)(
  '%s gone: nobody is asked for what was told, and the figures keep their date',
  async (tab, title) => {
    const world = await reported()
    const before = lines(world, 'overview')
    world.workbook.tabs.delete(tab)
    expect(await strikes(world, '2026-11-23')).toEqual([])
    expect(lines(world, 'overview')).toEqual(before)
    expect(lines(world, 'todo').filter((line) => line.startsWith('Overvecht'))).toEqual([])
    expect(lineOf(world, 'todo', `Register | We kunnen ‘${title}’ niet lezen`)).toBeDefined()
  },
)
