import { expect, test } from 'vitest'
import { personId } from '../../src/domain/ids.ts'
import { heldWords } from '../../src/forms/attendance-form.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { attendance, createMovement } from '../memory/movement.ts'
import type { MemoryWorld } from '../memory/world.ts'
import { everyone, lineOf, meets, meetsOn, settles, standing } from './hands.ts'

const joke = personId('p-joke')
const of = async (world: MemoryWorld, person = joke) =>
  (await standing(world)).composition.participants.find((each) => each.person === person)

const calledOff = async (world: MemoryWorld, on: string) => {
  world.at(on, '12:00')
  world.forms.send(attendance, { kind: 'attendance', answers: { held: [heldWords['too-few']], day: [on] } })
  await takeIn(world, {})
}

test('nobody is absent on an evening that was called off, or of which nothing was said', async () => {
  const world = await createMovement()
  await meetsOn(world, ['2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29'])
  for (const on of ['2026-10-06', '2026-10-13', '2026-10-20', '2026-10-27', '2026-11-03'])
    await calledOff(world, on)
  world.at('2026-11-24', '09:00')
  await takeIn(world, { sheet: true })
  expect(await of(world)).toMatchObject({ visits: 4, since: 4, regular: true, committed: true })
})

test('an evening with nobody ticked is unknown, and makes nobody absent', async () => {
  const world = await createMovement()
  await meetsOn(world, ['2026-09-08', '2026-09-15', '2026-09-22', '2026-09-29'])
  await meetsOn(world, ['2026-10-06', '2026-10-13', '2026-10-20', '2026-10-27'], [])
  expect(await of(world)).toMatchObject({ visits: 4, since: 4, committed: true })
  expect(lineOf(world, 'attendance', 'Joke')).not.toContain('·')
})

test('with fewer than three held evenings no figure is given, in sheet or letter, and nobody is absent', async () => {
  const world = await createMovement()
  await meets(world, '2026-11-10', everyone.slice(0, 2))
  await meets(world, '2026-11-17', everyone.slice(0, 2))
  expect((await standing(world)).composition.enough).toBe(false)
  const row = lineOf(world, 'overview', 'Overvecht')?.split(' | ')
  expect(row?.slice(5, 9)).toEqual(['onbekend', 'onbekend', 'onbekend', 'onbekend'])
  const { findings } = (await standing(world)).readiness
  for (const key of ['committed', 'dragers', 'seekers', 'seekerShare'])
    expect(findings.find((finding) => finding.key === key)?.state).toBe('unknown')
})

test('whoever joined last week was not absent before', async () => {
  const world = await createMovement()
  await meetsOn(world, ['2026-10-13', '2026-10-20', '2026-10-27', '2026-11-03'])
  world.at('2026-11-09')
  world.workbook.put('people', {
    name: 'Noor',
    group: 'Overvecht',
    place: 'believer',
    since: '2026-11-09',
    id: 'p-noor',
  })
  await settles(world)
  await meetsOn(world, ['2026-11-10', '2026-11-17'], [...everyone, 'Noor'])
  expect(await of(world, personId('p-noor'))).toMatchObject({ visits: 2, since: 2, regular: true })
  expect(lineOf(world, 'attendance', 'Noor')?.split(' | ').slice(1)).toEqual(
    expect.not.arrayContaining(['·']) as string[],
  )
})
