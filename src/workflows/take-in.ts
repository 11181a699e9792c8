import { wantedShapes } from '../forms/wanted-shapes.ts'
import type { Look, Waiting, World } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import { isGone } from '../register/present-form.ts'
import type { Register } from '../register/register.ts'
import { after, commit } from './commit.ts'
import { fillIds } from './fill-ids.ts'
import { followNames } from './follow-names.ts'
import type { Seen } from './look.ts'
import { newLabels } from './new-labels.ts'
import { formsInParts, pullAnswers } from './pull-answers.ts'
import { redraw } from './redraw.ts'

/**
 * Look again: pull what the forms hold, keep it together with what people changed in the masters, and when anything is new
 * let the views follow; the forms follow also when only the hour passed. What waits in the queue is taken along. Woken too
 * often, too late or for nothing it does no harm. A form that is gone is left to the night, unless it wakes us itself.
 */
export async function takeIn(world: World, hint: Look): Promise<void> {
  const behind = await waitingBehind(world)
  const looks = [hint, ...behind.map(({ look }) => look)]
  const { seen, isNew } = await pull(world, looks)
  const filled = await fillIds(world, seen.register)
  const quiet = !isNew && !filled && !looks.some(({ sheet }) => sheet === true)
  if (!quiet || wantedShapes(seen.register, world.clock.now()).some(({ behind }) => behind)) {
    const left = await followNames(world, undefined, filled ? undefined : seen)
    if (!quiet) await draw(world, hint, left, behind)
  }
  await takenAlong(world, behind)
}

/** Everything that the looks hint at, part after part when there are many forms. */
async function pull(
  world: World,
  looks: readonly Look[],
): Promise<{ readonly seen: Seen; readonly isNew: boolean }> {
  let isNew = false
  const seen = await formsInParts(
    (register) => formsOf(register, looks),
    async (next, known) => {
      const committed = await commit(
        world,
        async (register, snapshot) => [
          ...(await pullAnswers(world, next(register), register, snapshot)),
          ...register.changed,
          ...newLabels(register, world.clock.now()),
        ],
        known,
      )
      isNew ||= committed.changes.length > 0
      return after(world, committed)
    },
  )
  return { seen, isNew }
}

function formsOf({ book }: Register, looks: readonly Look[]): readonly RegisteredForm[] {
  const named = new Set(looks.map(({ formId }) => formId))
  return book.forms.filter((form) => named.has(form.formId) || (looks.some(isSweep) && !isGone(form)))
}

/** A look at every form. */
const isSweep = ({ formId, sheet }: Look) => formId === undefined && sheet !== true

/** In a rush the drawing is left to the look that comes next; the sweep draws whatever happens. */
async function draw(world: World, hint: Look, seen: Seen, behind: readonly Waiting[]): Promise<void> {
  const known = new Set(behind.map(({ name }) => name))
  const later = isSweep(hint) ? [] : (await waitingBehind(world)).filter(({ name }) => !known.has(name))
  if (later.length === 0) await redraw(world, seen)
  // A look of our own: those that wait may find nothing new, or be taken along by a sweep that read before we wrote.
  else await world.queue.intake({ sheet: true }, 'together')
}

/** Not knowing what waits costs a look more, and nothing else. */
async function waitingBehind({ queue, log }: World): Promise<readonly Waiting[]> {
  try {
    return await queue.waiting()
  } catch (error) {
    log.error('waiting', error)
    return []
  }
}

async function takenAlong({ queue, log }: World, behind: readonly Waiting[]): Promise<void> {
  try {
    await queue.done(behind)
  } catch (error) {
    log.error('taken-along', error)
  }
}
