import { descriptionOf } from '../forms/description-of.ts'
import type { World } from '../ports.ts'
import type { Register } from '../register/register.ts'

/**
 * Makes every form what the register says now: the names on it above all. Under the brake the forms keep their names.
 * A form that somebody is changing at this moment is left for the next look.
 */
export async function followNames({ forms, log, clock }: World, register: Register): Promise<void> {
  if (register.brake) return
  for (const form of register.book.forms) {
    const description = descriptionOf(form, register, clock.now())
    if (description === undefined) continue
    try {
      const outcome = await forms.shape(form.formId, description)
      if (outcome === 'gone' || outcome === 'stale') log.info(`form-${outcome}`, { form: form.formId })
    } catch (error) {
      log.error('follow-names', error, { form: form.formId })
    }
  }
}
