import { expect, test } from 'vitest'
import { adoptForms } from '../../src/workflows/adopt-forms.ts'
import { look } from '../../src/workflows/look.ts'
import { renewWatches } from '../../src/workflows/renew-watches.ts'
import { attendance, createMovement, welcome } from '../memory/movement.ts'
import type { MemoryWorld } from '../memory/world.ts'

const nights = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'] as const
const spend = async (world: MemoryWorld, on: string) => {
  world.at(on, '03:00')
  world.lines.length = 0
  await renewWatches(world, [attendance, welcome])
}
const lapsing = ({ lines }: MemoryWorld) => lines.filter((line) => line.includes('watch-lapsing'))
const named = async (world: MemoryWorld) =>
  (await look(world)).register.problems.filter(({ tab }) => tab === 'forms')
const rows = ({ workbook }: MemoryWorld) =>
  workbook.rowsOf('forms').flatMap(({ row, state }) => (row === 'wekker' ? [state] : []))

test('a watch that is renewed is written nowhere', async () => {
  const world = await createMovement()
  const { commit } = world.workbook.asked
  await spend(world, nights[0])
  expect([...world.forms.watched.keys()]).toEqual([attendance, welcome])
  expect(world.workbook.asked.commit).toBe(commit)
  expect(world.lines).toEqual([])
})

test('that fails once is nobody’s concern yet; twice, Nakijken names it, until it is renewed', async () => {
  const world = await createMovement()
  world.forms.unwatchable.add(attendance)
  await spend(world, nights[0])
  expect(await named(world)).toEqual([])
  await spend(world, nights[1])
  expect((await named(world)).map(({ sentence }) => sentence)).toEqual([
    'Het formulier van Overvecht wekt ons niet meer als iemand het invult. Antwoorden komen wel binnen, alleen wat later.',
  ])
  world.forms.unwatchable.clear()
  await spend(world, nights[2])
  expect(await named(world)).toEqual([])
  await spend(world, nights[3])
  expect(rows(world)).toEqual(['mislukt', 'mislukt', 'in orde'])
})

test('tried again in the same night, it is one failure', async () => {
  const world = await createMovement()
  world.forms.unwatchable.add(attendance)
  await spend(world, nights[0])
  await spend(world, nights[0])
  expect(rows(world)).toEqual(['mislukt'])
})

test('two days before it lapses the log says so, with its ID', async () => {
  const world = await createMovement()
  world.forms.unwatchable.add(attendance)
  for (const on of nights.slice(0, 4)) {
    await spend(world, on)
    expect(lapsing(world)).toEqual([])
  }
  await spend(world, nights[4])
  expect(lapsing(world)).toEqual([`{"severity":"INFO","message":"watch-lapsing","form":"${attendance}"}`])
})

test('a new form that cannot be watched from the beginning is told at once', async () => {
  const world = await createMovement()
  world.forms.make('form-new')
  world.forms.unwatchable.add('form-new')
  await adoptForms(world, [{ formId: 'form-new', kind: 'coaching' }])
  expect(lapsing(world)).toHaveLength(1)
})
