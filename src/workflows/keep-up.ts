import type { World } from '../ports.ts'
import { stateChanges, statesOf } from './check-forms.ts'
import { commit } from './commit.ts'
import { fillIds } from './fill-ids.ts'
import { followNames } from './follow-names.ts'
import { pullAnswers } from './pull-answers.ts'
import { redraw } from './redraw.ts'
import { renewWatches } from './renew-watches.ts'

/** Every night: how the forms stand, and all that they hold, from the beginning; then the watches, the names, the views. */
export async function keepUp(world: World): Promise<void> {
  const { register } = await commit(world, async (register, snapshot) => {
    const { book } = register
    const { forms } = book
    const states = await statesOf(
      world,
      forms.map(({ formId }) => formId),
    )
    const there = forms.filter(({ formId, trouble }) => (states.get(formId) ?? trouble?.kind) !== 'gone')
    return [
      ...stateChanges(book, states, world),
      ...(await pullAnswers(world, there, register, snapshot, 'the-beginning')),
      ...register.changed,
    ]
  })
  if (register.book.outdated) await world.workbook.provision()
  await fillIds(world, register)
  await renewWatches(
    world,
    register.book.forms.map(({ formId }) => formId),
  )
  const seen = await followNames(world, () => true)
  await redraw(world, seen)
}
