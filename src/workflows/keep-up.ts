import type { World } from '../ports.ts'
import { commit } from './commit.ts'
import { fillIds } from './fill-ids.ts'
import { followNames } from './follow-names.ts'
import { pullAnswers } from './pull-answers.ts'
import { look, redraw } from './redraw.ts'

/** Every night: all that the forms hold, from the beginning; then the names, the views, and the watches. */
export async function keepUp(world: World): Promise<void> {
  const { register } = await commit(world, async (register, snapshot) => [
    ...(await pullAnswers(world, register.book.forms, register, snapshot, 'the-beginning')),
    ...register.changed,
  ])
  await fillIds(world, register)
  const seen = await look(world)
  await followNames(world, seen.register)
  await redraw(world, seen)
  for (const { formId } of register.book.forms) {
    try {
      await world.forms.watch(formId)
    } catch (error) {
      world.log.error('watch', error, { form: formId })
    }
  }
}
