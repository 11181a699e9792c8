import { descriptionOf } from '../forms/description-of.ts'
import type { World } from '../ports.ts'
import { commit } from './commit.ts'
import { newLabels } from './new-labels.ts'
import type { Seen } from './redraw.ts'

/**
 * Makes every form what the register says now: the names on it above all, each written into Formulieren before anybody
 * can choose it. Under the brake the forms keep their names. A form that somebody is changing at this moment is left for
 * the next look. Answers what it saw.
 */
export async function followNames(world: World): Promise<Seen> {
  const { forms, log, clock } = world
  const now = clock.now()
  const seen = await commit(world, (register) => Promise.resolve(newLabels(register, now)))
  if (seen.register.brake) return seen
  for (const form of seen.register.book.forms) {
    const description = descriptionOf(form, seen.register, now)
    if (description === undefined) continue
    try {
      const outcome = await forms.shape(form.formId, description)
      if (outcome === 'gone' || outcome === 'stale') log.info(`form-${outcome}`, { form: form.formId })
    } catch (error) {
      log.error('follow-names', error, { form: form.formId })
    }
  }
  return seen
}
