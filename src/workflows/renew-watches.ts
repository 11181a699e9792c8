import { minutesBetween, type Moment } from '../domain/moment.ts'
import { formChange, watchRow, type FormRow } from '../forms/form-rows.ts'
import type { World } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import { isGone } from '../register/present-form.ts'
import type { Register } from '../register/register.ts'
import { commit } from './commit.ts'

/**
 * Asks Google to wake us for each of these forms, for another seven days. One that fails is logged and written down, and
 * the others go on; of one that is about to lapse the log says `watch-lapsing`, so that somebody is called.
 */
export async function renewWatches(world: World, formIds: readonly string[]): Promise<void> {
  const { forms, clock, log } = world
  const now = clock.now()
  const wanted = new Set(formIds)
  const lapses = new Map<string, Moment | 'failed'>()
  const watched = ({ book }: Register) =>
    book.forms.filter((form) => wanted.has(form.formId) && !isGone(form))
  const { register } = await commit(world, async (register) => {
    for (const { formId } of watched(register)) {
      if (lapses.has(formId)) continue
      try {
        lapses.set(formId, await forms.watch(formId))
      } catch (error) {
        log.error('watch', error, { form: formId })
        lapses.set(formId, 'failed')
      }
    }
    if (register.book.outdated) return []
    return [formChange(watched(register).flatMap((form) => rowsOf(form, lapses.get(form.formId), now)))]
  })
  for (const form of watched(register))
    if (isLapsing(form, lapses.get(form.formId), now)) log.info('watch-lapsing', { form: form.formId })
}

/** A failure is written once a night, and that it is over once. */
function rowsOf(
  form: RegisteredForm,
  lapses: Moment | 'failed' | undefined,
  now: Moment,
): readonly FormRow[] {
  const before = form.watchFailed
  if (lapses === 'failed')
    return before !== undefined && minutesBetween(before.last, now) < 12 * 60
      ? []
      : [watchRow(form, 'failed', now)]
  return lapses === undefined || before === undefined ? [] : [watchRow(form, 'well', now)]
}

/**
 * Whether the watch ends within two days. When Google does not say, it was renewed for seven days in the night before the
 * first failure; a form whose first night already failed was never watched.
 */
function isLapsing(form: RegisteredForm, lapses: Moment | 'failed' | undefined, now: Moment): boolean {
  if (lapses === undefined) return false
  if (lapses !== 'failed') return minutesBetween(now, lapses) < 2 * day
  const since = form.watchFailed?.since ?? now
  return minutesBetween(form.since, since) < day || minutesBetween(since, now) >= (7 - 1 - 2) * day
}

const day = 24 * 60
