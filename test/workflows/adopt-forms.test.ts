import { expect, test } from 'vitest'
import { adoptForms, type MadeForm } from '../../src/workflows/adopt-forms.ts'
import { wantedForms } from '../../src/forms/wanted-forms.ts'
import { checkForms } from '../../src/workflows/check-forms.ts'
import { keepUp } from '../../src/workflows/keep-up.ts'
import { look } from '../../src/workflows/look.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { namesOn } from '../memory/forms.ts'
import { attendance, createMovement } from '../memory/movement.ts'
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
const kindsOf = (world: MemoryWorld, formId: string) => rowsOf(world, formId).map(({ row }) => row)

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
  expect(labels.flatMap(({ label }) => label ?? []).sort()).toEqual(
    namesOn(world.forms.shaped.get('form-new')),
  )
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
  expect(kindsOf(world, 'form-coach')).toEqual(['formulier', 'bijgewerkt'])
})

test('died over anywhere, another attempt makes it whole', async () => {
  const names = Array.from({ length: 6 }, () => 'keuze')
  for (let nth = 1; nth <= 18; nth++)
    for (const when of ['before', 'after'] as const) {
      const world = await withForms()
      await adoptForms(dyingAt(world, nth, when), made).catch(() => undefined)
      await adoptForms(world, made)
      expect(kindsOf(world, 'form-coach')).toEqual(['formulier', 'bijgewerkt'])
      expect(kindsOf(world, 'form-new')).toEqual(['formulier', ...names, 'bijgewerkt'])
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
  expect(kindsOf(other, 'form-coach')).toEqual(['formulier', 'bijgewerkt'])
  expect([...world.lines, ...other.lines].map((line) => line.includes('form-new'))).toEqual([true, true])
})

test('has the views drawn again, for Te doen asked for it', async () => {
  const world = await withForms()
  await adoptForms(world, made)
  expect(world.queue.looks).toEqual([{ sheet: true }])
})

test('in the place of a form that is gone: the short address leads to the new one, and the old one is retired', async () => {
  for (const noticed of [false, true]) {
    const world = await withForms()
    world.forms.gone.add(attendance)
    if (noticed) await checkForms(world)
    await adoptForms(world, made)
    const { book } = (await look(world)).register
    const own = book.forms.filter(({ kind }) => kind === 'attendance')
    expect(own.map(({ formId, code }) => [formId, code])).toEqual([['form-new', 'ab2c3d']])
    expect(book.labels.get(attendance)?.size).toBe(6)
    await adoptForms(world, made)
    expect((await look(world)).register.book.forms.map(({ code }) => code)).toEqual(
      book.forms.map(({ code }) => code),
    )
  }
})

test('a form that can be reached leaves its short address to nobody', async () => {
  const world = await withForms()
  await adoptForms(world, made)
  const { book } = (await look(world)).register
  expect(book.forms.find(({ formId }) => formId === attendance)?.code).toBe('ab2c3d')
})

test('a form that was gone and is shared with us again goes on as it was', async () => {
  const world = await createMovement()
  world.forms.gone.add(attendance)
  await checkForms(world)
  const { register } = await look(world)
  expect(wantedForms(register)).toContainEqual({
    kind: 'attendance',
    groupId: 'g-over',
    replaces: attendance,
  })
  world.forms.gone.clear()
  await adoptForms(world, [{ formId: attendance, kind: 'attendance', groupId: 'g-over' }])
  const after = (await look(world)).register
  expect(after.book.forms.find(({ formId }) => formId === attendance)).toMatchObject({ code: 'ab2c3d' })
  expect(after.book.forms.flatMap(({ trouble }) => trouble ?? [])).toEqual([])
  expect(wantedForms(after).map(({ kind }) => kind)).not.toContain('attendance')
})

test('Te doen asks for the form of a new group until it has one', async () => {
  const world = await createMovement()
  const asking = () =>
    (world.workbook.drawn.get('todo')?.rows ?? [])
      .filter((row) => String(row[1]?.value).includes('nog geen aanwezigheidsformulier'))
      .map(([group]) => group?.value)
  world.workbook.put('groups', {
    name: 'Lombok',
    status: 'running',
    church: 'Stadskerk',
    firstEvening: '2026-11-19',
    id: 'g-lombok',
  })
  await takeIn(world, { sheet: true })
  expect(asking()).toEqual(['Lombok'])
  await keepUp(world)
  expect(asking()).toEqual(['Lombok'])

  world.forms.make('form-lombok')
  await adoptForms(world, [{ formId: 'form-lombok', kind: 'attendance', groupId: 'g-lombok' }])
  for (const look of world.queue.looks) await takeIn(world, look)
  expect(asking()).toEqual([])
})
