import { expect, test } from 'vitest'
import { adoptForms, type MadeForm } from '../../src/workflows/adopt-forms.ts'
import { namesOn } from '../memory/forms.ts'
import { createMovement } from '../memory/movement.ts'
import { dyingAt } from '../memory/troubled.ts'
import type { MemoryWorld } from '../memory/world.ts'

const made: readonly MadeForm[] = [
  { formId: 'form-new', kind: 'attendance', groupId: 'g-over' },
  { formId: 'form-coach', kind: 'coaching' },
]
const withForms = async () => {
  const world = await createMovement()
  for (const { formId } of made) world.forms.make(formId)
  return world
}
const rowsOf = ({ workbook }: MemoryWorld, formId: string) =>
  workbook.rowsOf('forms').filter((row) => row.formId === formId)

test('writes a form and its names into Formulieren, shapes it, and asks to be woken', async () => {
  const world = await withForms()
  await adoptForms(world, made)
  const [form, ...labels] = rowsOf(world, 'form-new')
  expect(form).toMatchObject({
    row: 'formulier',
    formKind: 'Aanwezigheid',
    groupId: 'g-over',
    address: 'https://docs.google.com/forms/d/e/form-new/viewform',
    code: expect.stringMatching(/^[2-9a-z]{6}$/) as string,
  })
  expect(labels.map(({ label }) => label).sort()).toEqual(namesOn(world.forms.shaped.get('form-new')))
  expect(world.forms.shaped.get('form-coach')?.kind).toBe('coaching')
  expect([...world.forms.watched.keys()]).toEqual(['form-new', 'form-coach'])
})

test('gives every form a short address of its own', async () => {
  const world = await withForms()
  await adoptForms(world, made)
  const codes = world.workbook.rowsOf('forms').flatMap(({ code }) => code ?? [])
  expect(new Set(codes).size).toBe(4)
})

test('writes the names before the form shows them', async () => {
  const world = await withForms()
  const { shape } = world.forms
  const known: unknown[] = []
  const watching: MemoryWorld = {
    ...world,
    forms: {
      ...world.forms,
      shape: (formId, description) => {
        if (formId === 'form-new') known.push(...rowsOf(world, formId).flatMap(({ label }) => label ?? []))
        return shape(formId, description)
      },
    },
  }
  await adoptForms(watching, made)
  expect(known.sort()).toEqual(namesOn(world.forms.shaped.get('form-new')))
  expect(known).toHaveLength(6)
})

test('done again it writes nothing double, and puts right what somebody changed', async () => {
  const world = await withForms()
  await adoptForms(world, made)
  const rows = world.workbook.rowsOf('forms')
  world.forms.shaped.delete('form-new')
  await adoptForms(world, made)
  expect(world.workbook.rowsOf('forms')).toEqual(rows)
  expect(namesOn(world.forms.shaped.get('form-new'))).toHaveLength(6)
})

test('a form that was named twice is written once', async () => {
  const world = await withForms()
  await adoptForms(world, [...made, ...made])
  expect(rowsOf(world, 'form-coach')).toHaveLength(1)
})

test('died over anywhere, another attempt makes it whole', async () => {
  for (let nth = 1; nth <= 12; nth++)
    for (const when of ['before', 'after'] as const) {
      const world = await withForms()
      await adoptForms(dyingAt(world, nth, when), made).catch(() => undefined)
      await adoptForms(world, made)
      expect(rowsOf(world, 'form-coach')).toHaveLength(1)
      expect(rowsOf(world, 'form-new')).toHaveLength(7)
      expect(namesOn(world.forms.shaped.get('form-new'))).toHaveLength(6)
      expect(world.forms.watched.has('form-new')).toBe(true)
    }
})

test('a form that is gone or fails is logged, and the others go on', async () => {
  const world = await withForms()
  world.forms.gone.add('form-new')
  await adoptForms(world, made)
  expect(rowsOf(world, 'form-new')).toEqual([])
  expect(world.forms.watched.has('form-coach')).toBe(true)

  const other = await withForms()
  other.forms.failing.add('form-new')
  await adoptForms(other, made)
  expect(rowsOf(other, 'form-coach')).toHaveLength(1)
  expect([...world.lines, ...other.lines].map((line) => line.includes('form-new'))).toEqual([true, true])
})
