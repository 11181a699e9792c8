import { rowsOf } from '../forms/event-rows.ts'
import { eventsOf } from '../forms/events.ts'
import type { World } from '../ports.ts'
import type { Change } from '../register/change.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { inTurns } from './in-turns.ts'

/**
 * The rows that are in the forms and not in the register yet. Where to pull from is derived: the newest answer of that
 * form in the log, less a day. A form that cannot be read is logged and left for the next time; the others go on.
 */
export async function pullAnswers(
  world: World,
  forms: readonly RegisteredForm[],
  register: Register,
  { timeZone }: Snapshot,
  from: 'since-the-newest' | 'the-beginning' = 'since-the-newest',
): Promise<readonly Change[]> {
  const events = await inTurns(forms, async (form) => {
    const since = from === 'the-beginning' ? undefined : dayBefore(register.seen.get(form.formId)?.newest)
    try {
      return eventsOf(await world.forms.responses(form.formId, since), form, register, timeZone)
    } catch (error) {
      world.log.error('pull', error, { form: form.formId })
      return []
    }
  })
  return rowsOf(events.flat(), register, world.clock.now())
}

/** A day before Google's own string; what is sent back is only ever a filter, never a cursor that is kept. */
const dayBefore = (submittedAt: string | undefined) =>
  submittedAt === undefined ? undefined : new Date(Date.parse(submittedAt) - 86_400_000).toISOString()
