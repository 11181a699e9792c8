import { expect, test } from 'vitest'
import { wantedForms } from '../../src/forms/wanted-forms.ts'
import { sharedForms, type FormTrouble, type RegisteredForm } from '../../src/register/choices.ts'
import { aGroup, factsOf, overvecht } from '../domain/build.ts'
import { aForm, aRegister, now } from './build.ts'

const inTrouble = (kind: FormTrouble['kind']) => ({ trouble: { kind, since: now, rowNumber: 9 } })
const wanted = (...forms: readonly RegisteredForm[]) => wantedForms(aRegister({ forms }))
const shared = sharedForms.map((kind) => aForm(kind))

test('a group without a form is asked for, until it has one', () => {
  expect(wanted(...shared)).toEqual([{ kind: 'attendance', groupId: overvecht }])
  expect(wanted(aForm(), ...shared)).toEqual([])
})

test('a group that has stopped needs none', () => {
  const group = aGroup({ status: 'stopped' })
  const facts = { ...factsOf(), groups: new Map([[group.id, group]]) }
  expect(wantedForms(aRegister({ facts, forms: shared }))).toEqual([])
})

test('one that is gone is asked for again, with what it replaces; one that is closed is not', () => {
  expect(wanted(aForm('attendance', inTrouble('gone')), ...shared)).toEqual([
    { kind: 'attendance', groupId: overvecht, replaces: 'form-attendance' },
  ])
  expect(wanted(aForm('attendance', inTrouble('closed')), ...shared)).toEqual([])
  expect(wanted(aForm(), ...shared.slice(1), aForm('welcome', inTrouble('gone')))).toEqual([
    { kind: 'welcome', replaces: 'form-welcome' },
  ])
})

test('one of two that is gone is not missed', () => {
  const gone = aForm('attendance', { formId: 'form-old', ...inTrouble('gone') })
  expect(wanted(gone, aForm(), ...shared)).toEqual([])
  expect(wanted(aForm(), gone, ...shared)).toEqual([])
})

test('of every shared form the movement has one, and asks for it until it has', () => {
  expect(wanted(aForm(), aForm('welcome'))).toEqual(
    (['coaching', 'start', 'huddel', 'opbouwavond'] as const).map((kind) => ({ kind })),
  )
})
