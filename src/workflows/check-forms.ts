import { formChange, stateRows } from '../forms/form-rows.ts'
import type { FormState, World } from '../ports.ts'
import type { Change } from '../register/change.ts'
import type { FormBook } from '../register/register.ts'
import { commit } from './commit.ts'
import { inTurns } from './in-turns.ts'

/** How each form stands at Google; one that could not be asked about is logged and absent. */
export async function statesOf(
  { forms, log }: World,
  formIds: readonly string[],
): Promise<ReadonlyMap<string, FormState | 'gone'>> {
  const states = await inTurns(formIds, async (formId) => {
    try {
      return [[formId, await forms.state(formId)] as const]
    } catch (error) {
      log.error('form-state', error, { form: formId })
      return []
    }
  })
  return new Map(states.flat())
}

/** What there is to write down of how forms stand: which are gone or take no answers, and which are well again. */
export const stateChanges = (
  { forms, outdated }: FormBook,
  states: ReadonlyMap<string, FormState | 'gone'>,
  { clock }: World,
): readonly Change[] => [
  formChange(
    forms.flatMap((form) => {
      const state = states.get(form.formId)
      return state === undefined || outdated ? [] : stateRows(form, state, clock.now())
    }),
  ),
]

/** Looks how every form stands, and writes down what changed. The night does so; so may whoever is about to make forms. */
export async function checkForms(world: World): Promise<void> {
  await commit(world, async ({ book }) =>
    stateChanges(
      book,
      await statesOf(
        world,
        book.forms.map(({ formId }) => formId),
      ),
      world,
    ),
  )
}
