import { expect, test } from 'vitest'
import { keepUp } from '../../src/workflows/keep-up.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { namesOn } from '../memory/forms.ts'
import { attendance, createMovement, sortOneColumn, welcome } from '../memory/movement.ts'
import { evening } from '../memory/movement-answers.ts'
import type { MemoryWorld } from '../memory/world.ts'

const night = () => createMovement({ on: '2026-11-25', time: '03:00' })
const kept = ({ workbook }: MemoryWorld) => workbook.rowsOf('meetings').map(({ responseId }) => responseId)

test('catches up what a lost wake-up missed, from the beginning', async () => {
  const world = await night()
  world.at('2026-11-10', '22:00')
  const old = world.forms.send(attendance, evening(['Hanneke'], { late: true }))
  world.at('2026-11-24', '22:00')
  const seen = world.forms.send(attendance, evening(['Joke']))
  await takeIn(world, { formId: attendance })
  world.forms.show()
  await takeIn(world, {})
  expect(kept(world)).toEqual([seen])

  world.at('2026-11-25', '03:00')
  await keepUp(world)
  expect(kept(world)).toEqual([seen, old])
})

test('catches up what an older version of the sheet had not', async () => {
  const world = await night()
  const lost = world.forms.send(attendance, evening(['Hanneke']))
  await takeIn(world, {})
  const tab = world.workbook.tabs.get('meetings')
  if (tab) tab.rows = []
  await keepUp(world)
  expect(kept(world)).toEqual([lost])
})

test('done again it writes nothing', async () => {
  const world = await night()
  world.forms.send(attendance, evening(['Hanneke']))
  await keepUp(world)
  const { commit } = world.workbook.asked
  await keepUp(world)
  expect(world.workbook.asked.commit).toBe(commit)
})

test('renews the watch of every form, and goes on when one fails', async () => {
  const world = await night()
  await keepUp(world)
  expect([...world.forms.watched]).toEqual([
    [attendance, 1],
    [welcome, 1],
  ])
  world.forms.failing.add(attendance)
  const { draw } = world.workbook.asked
  await keepUp(world)
  expect(world.forms.watched.get(welcome)).toBe(2)
  expect(world.workbook.asked.draw).toBe(draw + 1)
  expect(world.lines.map((line) => (JSON.parse(line) as { message: string }).message)).toEqual([
    'form-state',
    'pull',
    'watch',
    'follow-names',
  ])
})

test('puts a form right whose questions somebody changed, with everyone on it in Formulieren', async () => {
  const world = await night()
  world.workbook.put('people', {
    name: 'Pieter',
    group: 'Overvecht',
    place: 'believer',
    since: '2026-11-24',
    id: 'p-pieter',
  })
  world.forms.shaped.delete(attendance)
  await keepUp(world)
  const names = namesOn(world.forms.shaped.get(attendance))
  expect(names).toEqual(['Daniël', 'Hanneke', 'Joke', 'Kees', 'Milan', 'Pieter', 'Samira'])
  const labels = world.workbook.rowsOf('forms').map(({ label }) => label)
  expect(names.filter((name) => !labels.includes(name))).toEqual([])
})

test('under the brake the watches are renewed and the forms keep their names', async () => {
  const world = await night()
  sortOneColumn(world)
  world.forms.shaped.delete(attendance)
  await keepUp(world)
  expect(world.forms.shaped.has(attendance)).toBe(false)
  expect(world.forms.watched.size).toBe(2)
})

test('views that cannot be drawn let no watch lapse', async () => {
  const world = await night()
  const undrawable = { ...world.workbook, draw: () => Promise.reject(new Error('A tab is gone')) }
  await expect(keepUp({ ...world, workbook: undrawable })).rejects.toThrow()
  expect(world.forms.watched.size).toBe(2)
})

test('a register of an older version gets the columns that are new, and until then nothing is written without them', async () => {
  const world = await night()
  const tab = world.workbook.tabs.get('forms')
  const [shows, state] = ['Toont', 'Toestand'].map((header) => tab?.header.indexOf(header) ?? -1)
  for (const row of [tab?.header ?? [], ...(tab?.rows ?? [])])
    for (const at of [shows, state]) row[at ?? -1] = ''
  for (const at of [shows, state]) tab?.marks.delete(at ?? -1)
  if (tab) tab.rows = tab.rows.filter((row) => !row.includes('bijgewerkt'))
  const rows = world.workbook.rowsOf('forms').length
  world.forms.closed.add(attendance)
  await takeIn(world, {})
  await keepUp({ ...world, workbook: { ...world.workbook, provision: () => Promise.resolve() } })
  expect(world.workbook.rowsOf('forms')).toHaveLength(rows)
  await keepUp(world)
  await keepUp(world)
  expect(
    world.workbook
      .rowsOf('forms')
      .slice(rows)
      .map(({ row }) => row),
  ).toEqual(['bijgewerkt', 'bijgewerkt', 'toestand'])
})
