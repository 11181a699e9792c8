import { expect, test } from 'vitest'
import { takeIn } from '../../src/workflows/take-in.ts'
import { heldWords } from '../../src/forms/attendance-form.ts'
import { attendance, createMovement } from '../memory/movement.ts'
import { evening } from '../memory/movement-answers.ts'
import type { MemoryWorld } from '../memory/world.ts'
import { everyone, lineOf, meetsOn, settles, standing, strikes } from './hands.ts'

const tuesday = '2026-11-17'
const before = ['2026-10-27', '2026-11-03', '2026-11-10']

/** Sends a form some minutes after a quarter past ten. */
const sends = (
  world: MemoryWorld,
  minutes: number,
  answers: Readonly<Record<string, readonly string[]>>,
  responseId?: string,
) => {
  world.at(tuesday, '22:15')
  world.pass(minutes)
  world.forms.send(attendance, {
    kind: 'attendance',
    answers,
    ...(responseId !== undefined && { responseId }),
  })
}
const held = [heldWords.yes]

test('an evening that two people fill in is one evening, merged question by question', async () => {
  const world = await createMovement()
  await meetsOn(world, before)
  sends(world, 0, { held, present: everyone, guests: ['2'] })
  sends(world, 4, { held, present: everyone.slice(1), children: ['3'] })
  await takeIn(world, {})
  const { lastHeld, composition } = await standing(world)
  expect(lastHeld).toMatchObject({ day: tuesday, guests: 2, children: 3 })
  expect(lastHeld?.present).toHaveLength(everyone.length - 1)
  expect(composition.window.map(({ day }) => day)).toEqual([...before, tuesday])
  expect(lineOf(world, 'overview', 'Overvecht')).toContain('7 en 3 kinderen')
})

test('a response that is edited later replaces its own earlier version only', async () => {
  const world = await createMovement()
  sends(world, 0, { held, present: everyone }, 'r-first')
  sends(world, 1, { guests: ['2'] }, 'r-other')
  await takeIn(world, {})
  sends(world, 60, { held, present: ['Hanneke', 'Joke'] }, 'r-first')
  await takeIn(world, {})
  expect((await standing(world)).lastHeld).toMatchObject({ present: ['p-hanneke', 'p-joke'], guests: 2 })
})

test('a blank response seconds after the first leaves the first as it was', async () => {
  const world = await createMovement()
  sends(world, 0, { held, present: everyone, guests: ['1'] })
  sends(world, 1, { held })
  sends(world, 2, {})
  await takeIn(world, {})
  expect((await standing(world)).lastHeld).toMatchObject({ held: true, guests: 1 })
  expect((await standing(world)).lastHeld?.present).toHaveLength(everyone.length)
})

test('responses that arrive in another order than they were sent say the same', async () => {
  const figures = []
  for (const late of [false, true]) {
    const world = await createMovement({ inOrder: (all) => (late ? [...all].reverse() : all) })
    await meetsOn(world, before)
    world.at(tuesday, '22:15')
    world.forms.send(attendance, {
      ...evening(['Hanneke', 'Joke']),
      responseId: 'r-1',
      ...(late && { late: true as const }),
    })
    world.pass(5)
    world.forms.send(attendance, { ...evening(everyone), responseId: 'r-2' })
    await takeIn(world, {})
    world.pass(15)
    world.forms.show()
    await takeIn(world, {})
    const { composition, lastHeld } = await standing(world)
    figures.push({ composition, lastHeld })
  }
  expect(figures[1]).toEqual(figures[0])
  expect(figures[1]?.lastHeld?.present).toHaveLength(everyone.length)
})

test('two leaders who both fill in their evening make no two evenings, and get one letter each', async () => {
  const world = await createMovement()
  world.workbook.type('people', 3, 'place', 'leider')
  await settles(world)
  await meetsOn(world, before)
  sends(world, 0, { held, present: everyone })
  sends(world, 90, { held, day: [tuesday], present: everyone })
  await takeIn(world, {})
  expect((await standing(world)).held).toHaveLength(before.length + 1)
  const sent = await strikes(world, '2026-11-23')
  expect(sent.map(({ to }) => to).sort()).toEqual(['daniel@voorbeeld.nl', 'hanneke@voorbeeld.nl'])
  for (const { letter } of sent) expect(letter.text.match(/Vorige keer/g)).toHaveLength(1)
})
