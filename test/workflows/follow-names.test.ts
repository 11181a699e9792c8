import { expect, test } from 'vitest'
import { followNames } from '../../src/workflows/follow-names.ts'
import { namesOn } from '../memory/forms.ts'
import { attendance, createMovement, sortOneColumn, welcome } from '../memory/movement.ts'
import { dyingAt } from '../memory/troubled.ts'
import type { MemoryWorld } from '../memory/world.ts'

const everyForm = () => true

test('makes every form what the register says, the names alphabetical and never by role', async () => {
  const world = await createMovement()
  world.forms.shaped.clear()
  await followNames(world, everyForm)
  expect(namesOn(world.forms.shaped.get(attendance))).toEqual([
    'Daniël',
    'Hanneke',
    'Joke',
    'Kees',
    'Milan',
    'Samira',
  ])
  expect(world.forms.shaped.get(welcome)?.title).toBe('Welkom!')
})

test('a form that somebody is changing is left for the next look, and the others follow', async () => {
  const world = await createMovement()
  world.forms.shaped.clear()
  const { shape } = world.forms
  const busy: MemoryWorld = {
    ...world,
    forms: {
      ...world.forms,
      shape: (formId, description) =>
        formId === attendance ? Promise.resolve('stale') : shape(formId, description),
    },
  }
  await followNames(busy, everyForm)
  expect(world.lines).toEqual([`{"severity":"INFO","message":"form-stale","form":"${attendance}"}`])
  expect([...world.forms.shaped.keys()]).toEqual([welcome])
})

test('a form that is gone is told by its ID, and the others follow', async () => {
  const world = await createMovement()
  world.forms.shaped.clear()
  world.forms.gone.add(attendance)
  await followNames(world, everyForm)
  expect(world.lines.join()).toContain('"form-gone"')
  expect([...world.forms.shaped.keys()]).toEqual([welcome])
})

test('whoever took their yes back is on no form, and keeps the label for old answers', async () => {
  const world = await createMovement()
  world.workbook.type('people', 7, 'consent', 'ingetrokken')
  await followNames(world)
  expect(namesOn(world.forms.shaped.get(attendance))).not.toContain('Milan')
  expect(world.workbook.rowsOf('forms').map(({ label }) => label)).toContain('Milan')
})

test('under the brake it touches no form and writes no name', async () => {
  const world = await createMovement()
  const rows = world.workbook.rowsOf('forms')
  sortOneColumn(world)
  world.forms.shaped.clear()
  const { register } = await followNames(world, everyForm)
  expect(register.brake).toBeDefined()
  expect(world.forms.shaped.size).toBe(0)
  expect(world.workbook.rowsOf('forms')).toEqual(rows)
})

const shownIn = ({ workbook }: MemoryWorld) =>
  workbook.rowsOf('forms').filter(({ row }) => row === 'bijgewerkt')

test('asks Google nothing about forms that show what they should', async () => {
  const world = await createMovement()
  const { length } = world.forms.asked
  await followNames(world)
  expect(world.forms.asked).toHaveLength(length)
})

test('a group that is called something else gets another title, and no other form is asked about', async () => {
  const world = await createMovement()
  world.workbook.type('groups', 2, 'name', 'De Schakel')
  for (let row = 2; row <= 7; row += 1) world.workbook.type('people', row, 'group', 'De Schakel')
  world.forms.asked.length = 0
  await followNames(world)
  expect(world.forms.asked).toEqual([attendance])
  expect(world.forms.shaped.get(attendance)?.title).toBe('Aanwezigheid De Schakel')
  await followNames(world)
  expect(world.forms.asked).toEqual([attendance])
})

test('a form that somebody was changing follows at the next look, without anything else that changed', async () => {
  const world = await createMovement()
  world.workbook.type('people', 7, 'consent', 'ingetrokken')
  const { shape } = world.forms
  await followNames({ ...world, forms: { ...world.forms, shape: () => Promise.resolve('stale') } })
  expect(namesOn(world.forms.shaped.get(attendance))).toContain('Milan')
  await followNames({ ...world, forms: { ...world.forms, shape } })
  expect(namesOn(world.forms.shaped.get(attendance))).not.toContain('Milan')
})

test('died over between the form and the row that says so, the next look writes it, once', async () => {
  for (const when of ['before', 'after'] as const)
    for (let nth = 1; nth <= 6; nth += 1) {
      const world = await createMovement()
      const rows = shownIn(world).length
      world.workbook.type('people', 7, 'consent', 'ingetrokken')
      await followNames(dyingAt(world, nth, when)).catch(() => undefined)
      await followNames(world)
      await followNames(world)
      expect(shownIn(world)).toHaveLength(rows + 1)
      expect(namesOn(world.forms.shaped.get(attendance))).not.toContain('Milan')
    }
})

test('the question of the month follows at night, and not in the first minute of the month', async () => {
  const world = await createMovement()
  world.at('2026-12-01', '00:01')
  world.forms.asked.length = 0
  await followNames(world)
  expect(world.forms.asked).toEqual([])
  const before = world.forms.shaped.get(attendance)
  await followNames(world, everyForm)
  expect(world.forms.shaped.get(attendance)).not.toEqual(before)
})

test('when all fall behind at once it follows fifty at a look', async () => {
  const world = await createMovement()
  for (let count = 0; count < 60; count += 1) {
    world.forms.make(`form-${count}`)
    world.workbook.put('forms', {
      at: world.clock.now(),
      row: 'form',
      formId: `form-${count}`,
      formKind: 'welcome',
      address: 'https://docs.google.com/forms/d/e/x/viewform',
    })
  }
  world.forms.asked.length = 0
  await followNames(world)
  expect(world.forms.asked).toHaveLength(50)
  await followNames(world)
  expect(world.forms.asked).toHaveLength(60)
})
