import { wantedShapes } from '../forms/wanted-shapes.ts'
import type { Look, World } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import { isGone } from '../register/present-form.ts'
import type { Register } from '../register/register.ts'
import { commit } from './commit.ts'
import { fillIds } from './fill-ids.ts'
import { followNames } from './follow-names.ts'
import { newLabels } from './new-labels.ts'
import { pullAnswers } from './pull-answers.ts'
import { redraw } from './redraw.ts'

/**
 * Look again: pull what the forms hold, keep it in one commit together with what people changed in the masters, and
 * when anything is new let the views follow; the forms follow also when only the hour passed. Woken too often, too late
 * or for nothing it does no harm. A form that is gone is left to the night, unless it wakes us itself.
 */
export async function takeIn(world: World, hint: Look): Promise<void> {
  const { register, changes } = await commit(world, async (register, snapshot) => [
    ...(await pullAnswers(world, formsOf(register, hint), register, snapshot)),
    ...register.changed,
    ...newLabels(register, world.clock.now()),
  ])
  const filled = await fillIds(world, register)
  const quiet = changes.length === 0 && !filled && hint.sheet !== true
  if (quiet && !wantedShapes(register, world.clock.now()).some(({ behind }) => behind)) return
  const seen = await followNames(world)
  if (!quiet) await redraw(world, seen)
}

const formsOf = ({ book }: Register, { formId, sheet }: Look): readonly RegisteredForm[] => {
  if (sheet === true) return []
  return book.forms.filter((form) => (formId === undefined ? !isGone(form) : form.formId === formId))
}
