import { newLabels } from './new-labels.ts'
import type { Look, World } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import { commit } from './commit.ts'
import { fillIds } from './fill-ids.ts'
import { followNames } from './follow-names.ts'
import { pullAnswers } from './pull-answers.ts'
import { redraw } from './redraw.ts'

/**
 * Look again: pull what the forms hold, keep it in one commit together with what people changed in the masters, and
 * when anything is new let the forms and the views follow. Woken too often, too late or for nothing it does no harm.
 */
export async function takeIn(world: World, hint: Look): Promise<void> {
  const { register, changes } = await commit(world, async (register, snapshot) => [
    ...(await pullAnswers(world, formsOf(register, hint), register, snapshot)),
    ...register.changed,
    ...newLabels(register, world.clock.now()),
  ])
  const filled = await fillIds(world, register)
  if (changes.length === 0 && !filled && hint.sheet !== true) return
  await redraw(world, await followNames(world))
}

const formsOf = ({ book }: Register, { formId, sheet }: Look): readonly RegisteredForm[] => {
  if (sheet === true) return []
  return formId === undefined ? book.forms : book.forms.filter((form) => form.formId === formId)
}
