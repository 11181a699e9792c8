import type { World } from '../ports.ts'
import type { Append } from '../register/change.ts'
import type { RegisteredForm } from '../register/choices.ts'
import { commit } from './commit.ts'
import { followNames } from './follow-names.ts'
import { renewWatches } from './renew-watches.ts'

/** A form that the owner made, empty, and shared with us. */
export type MadeForm = Pick<RegisteredForm, 'formId' | 'kind' | 'groupId'>

/**
 * Takes forms into use: writes them into Formulieren, then the names that they will show, makes them what they should
 * be, and asks Google to wake us. Done again it repairs. A form that we cannot see is logged, and the others go on.
 */
export async function adoptForms(world: World, made: readonly MadeForm[]): Promise<void> {
  const { forms, clock, dice, log } = world
  const found: RegisteredForm[] = []
  for (const form of new Map(made.map((each) => [each.formId, each])).values()) {
    try {
      const state = await forms.state(form.formId)
      if (state === 'gone') log.info('form-gone', { form: form.formId })
      else found.push({ ...form, address: state.address, code: dice.letters(6), since: clock.now() })
    } catch (error) {
      log.error('adopt-forms', error, { form: form.formId })
    }
  }
  await commit(world, ({ book }) => {
    const known = new Set(book.forms.map(({ formId }) => formId))
    return Promise.resolve([rowsFor(found.filter(({ formId }) => !known.has(formId)))])
  })
  await followNames(world)
  await renewWatches(
    world,
    found.map(({ formId }) => formId),
  )
}

const rowsFor = (forms: readonly RegisteredForm[]): Append => ({
  kind: 'append',
  tab: 'forms',
  rows: forms.map(({ formId, kind, groupId, address, code, since }) => ({
    at: since,
    row: 'form',
    formId,
    formKind: kind,
    address,
    ...(groupId === undefined ? {} : { groupId }),
    ...(code === undefined ? {} : { code }),
  })),
})
