import { expect, test } from 'vitest'
import { eveningLinks } from '../../src/forms/evening-links.ts'
import { day } from '../../src/domain/day.ts'
import { groupId } from '../../src/domain/ids.ts'
import { checkForms } from '../../src/workflows/check-forms.ts'
import { keepUp } from '../../src/workflows/keep-up.ts'
import { look } from '../../src/workflows/look.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { attendance, createMovement, welcome } from '../memory/movement.ts'
import { evening } from '../memory/movement-answers.ts'
import type { MemoryWorld } from '../memory/world.ts'

const night = () => createMovement({ on: '2026-11-25', time: '03:00' })
const states = ({ workbook }: MemoryWorld) =>
  workbook.rowsOf('forms').flatMap(({ formId, row, state }) => (row === 'toestand' ? [[formId, state]] : []))
const drawn = ({ workbook }: MemoryWorld, view: string) =>
  (workbook.drawn.get(view)?.rows ?? []).flat().map(({ value }) => value)
const looking = (calls: { formId: string }[], formId: string) =>
  calls.filter((each) => each.formId === formId).length

test('a form that was deleted is named in the same night, in Nakijken and in Te doen', async () => {
  const world = await night()
  world.forms.gone.add(attendance)
  await keepUp(world)
  expect(states(world)).toEqual([[attendance, 'weg']])
  expect(drawn(world, 'review')).toContain(
    'Het formulier van Overvecht is weg (verwijderd, of niet meer met ons gedeeld). Antwoorden van vroeger staan veilig in het register.',
  )
  expect(drawn(world, 'todo')).toContain(
    'Het aanwezigheidsformulier is weg. Maak een nieuw met het menu Missiegroepen; wat al is ingevuld, is er nog.',
  )
})

test.each([
  ['unpublished', 'niet gepubliceerd', 'is niet meer gepubliceerd'],
  ['closed', 'neemt geen antwoorden aan', 'neemt geen antwoorden meer aan'],
] as const)('a form that is %s is named, and what it holds is still pulled', async (how, state, said) => {
  const world = await night()
  const response = world.forms.send(attendance, evening(['Hanneke']))
  world.forms[how].add(attendance)
  await keepUp(world)
  expect(states(world)).toEqual([[attendance, state]])
  for (const view of ['review', 'todo'])
    expect(drawn(world, view).filter((cell) => String(cell).includes(said))).toHaveLength(1)
  expect(world.workbook.rowsOf('meetings').map(({ responseId }) => responseId)).toEqual([response])
})

test('Welkom that is gone is told in Te doen too', async () => {
  const world = await night()
  world.forms.gone.add(welcome)
  await keepUp(world)
  expect(drawn(world, 'todo')).toContain('Het formulier Welkom kan nu niet worden ingevuld.')
})

test('written once however many nights it lasts, and once more when it is well again', async () => {
  const world = await night()
  world.forms.gone.add(attendance)
  await keepUp(world)
  await keepUp(world)
  expect(states(world)).toHaveLength(1)
  world.forms.gone.clear()
  await keepUp(world)
  expect(states(world)).toEqual([
    [attendance, 'weg'],
    [attendance, 'in orde'],
  ])
  expect(drawn(world, 'review')).not.toContain('Toestand')
})

test('«gezien» in Correctie takes the line away, and the form is still asked for', async () => {
  const world = await night()
  world.forms.gone.add(attendance)
  await checkForms(world)
  const index = world.workbook.rowsOf('forms').findIndex(({ row }) => row === 'toestand')
  world.workbook.type('forms', index + 2, 'correction', 'gezien')
  const { register } = await look(world)
  expect(register.problems).toEqual([])
  expect(register.book.forms.find(({ formId }) => formId === attendance)?.trouble).toMatchObject({
    kind: 'gone',
    seen: true,
  })
})

test('the form of a group that has stopped is missed by nobody', async () => {
  const world = await night()
  world.workbook.type('groups', 2, 'status', 'gestopt')
  await takeIn(world, { sheet: true })
  world.pass(61)
  world.forms.gone.add(attendance)
  await checkForms(world)
  expect((await look(world)).register.problems.filter(({ tab }) => tab === 'forms')).toEqual([])
})

test('a form that cannot be asked about today says nothing of how it stands', async () => {
  const world = await night()
  world.forms.failing.add(attendance)
  await checkForms(world)
  expect(states(world)).toEqual([])
})

test('a form that is known to be gone is asked nothing by day, and no letter leads to it', async () => {
  const world = await night()
  world.forms.gone.add(attendance)
  await keepUp(world)
  const asked = [world.forms.asked.length, looking(world.forms.pulled, attendance)]
  await takeIn(world, {})
  expect([world.forms.asked.length, looking(world.forms.pulled, attendance)]).toEqual(asked)
  const { register } = await look(world)
  expect(eveningLinks(register)(groupId('g-over'), day('2026-11-24'), 'report')).toBeUndefined()
  expect(world.lines.filter((line) => line.includes('"ERROR"'))).toEqual([])
})

test('a form that was gone and wakes us again is pulled at once', async () => {
  const world = await night()
  world.forms.gone.add(attendance)
  await keepUp(world)
  world.forms.gone.clear()
  const response = world.forms.send(attendance, evening(['Hanneke']))
  await takeIn(world, { formId: attendance })
  expect(world.workbook.rowsOf('meetings').map(({ responseId }) => responseId)).toEqual([response])
})
