import type { World } from '../ports.ts'
import { commit } from './commit.ts'
import { fillIds } from './fill-ids.ts'
import { followNames } from './follow-names.ts'
import { pullAnswers } from './pull-answers.ts'
import { redraw } from './redraw.ts'
import { renewWatches } from './renew-watches.ts'

/** Every night: all that the forms hold, from the beginning; then the names, the watches, and the views. */
export async function keepUp(world: World): Promise<void> {
  const { register } = await commit(world, async (register, snapshot) => [
    ...(await pullAnswers(world, register.book.forms, register, snapshot, 'the-beginning')),
    ...register.changed,
  ])
  await fillIds(world, register)
  const seen = await followNames(world)
  await renewWatches(
    world,
    seen.register.book.forms.map(({ formId }) => formId),
  )
  await redraw(world, seen)
}
