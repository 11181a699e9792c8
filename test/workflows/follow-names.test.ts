import { expect, test } from 'vitest'
import { followNames } from '../../src/workflows/follow-names.ts'
import { namesOn } from '../memory/forms.ts'
import { attendance, createMovement, sortOneColumn, welcome } from '../memory/movement.ts'
import type { MemoryWorld } from '../memory/world.ts'

test('makes every form what the register says, the names alphabetical and never by role', async () => {
  const world = await createMovement()
  world.forms.shaped.clear()
  await followNames(world)
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
  await followNames(busy)
  expect(world.lines).toEqual([`{"severity":"INFO","message":"form-stale","form":"${attendance}"}`])
  expect([...world.forms.shaped.keys()]).toEqual([welcome])
})

test('a form that is gone is told by its ID, and the others follow', async () => {
  const world = await createMovement()
  world.forms.shaped.clear()
  world.forms.gone.add(attendance)
  await followNames(world)
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
  const { register } = await followNames(world)
  expect(register.brake).toBeDefined()
  expect(world.forms.shaped.size).toBe(0)
  expect(world.workbook.rowsOf('forms')).toEqual(rows)
})
