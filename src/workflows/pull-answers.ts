import { rowsOf } from '../forms/event-rows.ts'
import { eventsOf } from '../forms/events.ts'
import type { World } from '../ports.ts'
import type { Change } from '../register/change.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { inTurns } from './in-turns.ts'
import type { Seen } from './look.ts'

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

/** A day before Google's own string, if a hand left it that; what is sent back is only ever a filter, never a cursor that is kept. */
const dayBefore = (submittedAt = '') => {
  const newest = Date.parse(submittedAt)
  return Number.isNaN(newest) ? undefined : new Date(newest - 86_400_000).toISOString()
}

/**
 * Does `work` for so many forms at a time that what it read is not too old to commit on; each time with what the time
 * before left. Answers what the last one left.
 */
export async function formsInParts(
  forms: (register: Register) => readonly RegisteredForm[],
  work: (next: (register: Register) => readonly RegisteredForm[], known?: Seen) => Promise<Seen>,
): Promise<Seen> {
  const asked = new Set<string>()
  const left = (register: Register) => forms(register).filter(({ formId }) => !asked.has(formId))
  let part: readonly RegisteredForm[] = []
  let seen: Seen | undefined
  do {
    seen = await work((register) => (part = left(register).slice(0, mostAtOnce)), seen)
    for (const { formId } of part) asked.add(formId)
  } while (left(seen.register).length > 0 && part.length > 0)
  return seen
}

/** At Google's 180 lists a minute this takes a minute and a half. */
const mostAtOnce = 250
