import { expect, test } from 'vitest'
import { groupId } from '../../src/domain/ids.ts'
import { checkForms } from '../../src/workflows/check-forms.ts'
import { adoptForms } from '../../src/workflows/adopt-forms.ts'
import { newAddress } from '../../src/workflows/new-address.ts'
import { look } from '../../src/workflows/look.ts'
import { attendance, createMovement } from '../memory/movement.ts'
import type { MemoryWorld } from '../memory/world.ts'

const overvecht = groupId('g-over')
const codesOf = async (world: MemoryWorld) =>
  Object.fromEntries((await look(world)).register.book.forms.map(({ formId, code }) => [formId, code]))

test('another code leads to the form of the group, and the old one nowhere', async () => {
  const world = await createMovement()
  const before = (await look(world)).register.book.forms
  const code = await newAddress(world, overvecht)
  expect(code).toMatch(/^[2-9a-z]{6}$/)
  expect(await codesOf(world)).toEqual({ [attendance]: code, 'form-welkom': 'we2lkm' })
  const after = (await look(world)).register.book.forms
  expect(after.map((form) => ({ ...form, code: '' }))).toEqual(before.map((form) => ({ ...form, code: '' })))
})

test('the earlier forms of the group lose their code too, for it would lead to the same place', async () => {
  const world = await createMovement()
  world.forms.make('form-second')
  await adoptForms(world, [{ formId: 'form-second', kind: 'attendance', groupId: 'g-over' }])
  const code = await newAddress(world, overvecht)
  expect(await codesOf(world)).toMatchObject({ [attendance]: undefined, 'form-second': code })
})

test('a form in trouble stays in trouble', async () => {
  const world = await createMovement()
  world.forms.closed.add(attendance)
  await checkForms(world)
  await newAddress(world, overvecht)
  const form = (await look(world)).register.book.forms.find(({ formId }) => formId === attendance)
  expect(form?.trouble?.kind).toBe('closed')
})

test('a group without a form gets none by it, and nothing is written', async () => {
  const world = await createMovement()
  const rows = world.workbook.rowsOf('forms')
  expect(await newAddress(world, groupId('g-nowhere'))).toBeUndefined()
  expect(world.workbook.rowsOf('forms')).toEqual(rows)
})
