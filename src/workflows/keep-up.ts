import type { World } from '../ports.ts'
import type { Change } from '../register/change.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { stateChanges, statesOf } from './check-forms.ts'
import { after, commit } from './commit.ts'
import { fillIds } from './fill-ids.ts'
import { followNames } from './follow-names.ts'
import { formsInParts, pullAnswers } from './pull-answers.ts'
import { redraw } from './redraw.ts'
import { renewWatches } from './renew-watches.ts'

/** Every night: how the forms stand, and all that they hold, from the beginning; then the watches, the names, the views. */
export async function keepUp(world: World): Promise<void> {
  const seen = await formsInParts(
    ({ book }) => book.forms,
    async (next, known) => after(world, await commit(world, (...on) => looked(world, next, ...on), known)),
  )
  const { book, mendable } = seen.register
  if (mendable) await world.workbook.provision()
  const filled = await fillIds(world, seen.register)
  await renewWatches(
    world,
    book.forms.map(({ formId }) => formId),
  )
  const left = await followNames(world, () => true, filled || mendable ? undefined : seen)
  await redraw(world, left)
}

async function looked(
  world: World,
  next: (register: Register) => readonly RegisteredForm[],
  register: Register,
  snapshot: Snapshot,
): Promise<readonly Change[]> {
  const forms = next(register)
  const states = await statesOf(
    world,
    forms.map(({ formId }) => formId),
  )
  const there = forms.filter(({ formId, trouble }) => (states.get(formId) ?? trouble?.kind) !== 'gone')
  return [
    ...stateChanges(register.book, states, world),
    ...(await pullAnswers(world, there, register, snapshot, 'the-beginning')),
    ...register.changed,
  ]
}
