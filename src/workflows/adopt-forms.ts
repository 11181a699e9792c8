import type { Moment } from '../domain/moment.ts'
import { formChange, inUseRow, retiredRow, type FormRow } from '../forms/form-rows.ts'
import type { FormState, World } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import { stateChanges, statesOf } from './check-forms.ts'
import { commit } from './commit.ts'
import { followNames } from './follow-names.ts'
import { renewWatches } from './renew-watches.ts'

/** A form that the owner made, empty, and shared with us. */
export type MadeForm = Pick<RegisteredForm, 'formId' | 'kind' | 'groupId'>

/**
 * Takes forms into use: writes them into Formulieren, then the names that they will show, makes them what they should
 * be, asks Google to wake us, and has the views drawn again. One that comes in the place of a form that is gone takes over its short address. Done
 * again it repairs. A form that we cannot see is logged, and the others go on.
 */
export async function adoptForms(world: World, made: readonly MadeForm[]): Promise<void> {
  const { clock, dice, log } = world
  const wanted = [...new Map(made.map((each) => [each.formId, each])).values()]
  const states = new Map(
    await statesOf(
      world,
      wanted.map(({ formId }) => formId),
    ),
  )
  const found = wanted.flatMap((form): readonly RegisteredForm[] => {
    const state = states.get(form.formId)
    if (state === 'gone') log.info('form-gone', { form: form.formId })
    return state === undefined || state === 'gone'
      ? []
      : [{ ...form, address: state.address, code: dice.letters(6), since: clock.now() }]
  })
  await commit(world, async ({ book }) => {
    const known = book.forms.filter(({ formId }) => states.has(formId))
    const fresh = found.filter(({ formId }) => !known.some((form) => form.formId === formId))
    const before = book.forms.filter(
      (old) => !states.has(old.formId) && fresh.some((form) => isFor(form, old)),
    )
    const older = await statesOf(
      world,
      before.map(({ formId }) => formId),
    )
    return [
      ...stateChanges(book, states, world),
      formChange(takenIntoUse(fresh, before.filter(goneIn(older)), clock.now())),
    ]
  })
  const mine = new Set(found.map(({ formId }) => formId))
  await followNames(world, ({ formId }) => mine.has(formId))
  await renewWatches(world, [...mine])
  if (mine.size > 0) await world.queue.intake({ sheet: true }, 'now')
}

const isFor = (form: MadeForm, other: MadeForm) => form.kind === other.kind && form.groupId === other.groupId

const goneIn = (states: ReadonlyMap<string, FormState | 'gone'>) => (form: RegisteredForm) =>
  states.get(form.formId) === 'gone'

/** The first form in the place of those that are gone gets the address that is on the fridge; those are retired. */
function takenIntoUse(
  fresh: readonly RegisteredForm[],
  gone: readonly RegisteredForm[],
  now: Moment,
): readonly FormRow[] {
  const left = new Set(gone)
  return fresh.flatMap((form) => {
    const replaced = [...left].filter((old) => isFor(form, old))
    for (const old of replaced) left.delete(old)
    const code = replaced.findLast((old) => old.code !== undefined)?.code ?? form.code
    return [
      ...replaced.map((old) => retiredRow(old, now)),
      inUseRow({ ...form, ...(code !== undefined && { code }) }, now),
    ]
  })
}
