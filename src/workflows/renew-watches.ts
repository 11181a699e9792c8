import type { World } from '../ports.ts'

/** Asks Google to wake us for each of these forms, for another seven days. One that fails is logged; the others go on. */
export async function renewWatches({ forms, log }: World, formIds: readonly string[]): Promise<void> {
  for (const formId of formIds) {
    try {
      await forms.watch(formId)
    } catch (error) {
      log.error('watch', error, { form: formId })
    }
  }
}
