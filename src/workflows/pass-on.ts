import type { World } from '../ports.ts'

/** A form says that somebody filled it in: ask `intake` to look. What the wake-up says is a hint, and is checked there. */
export const passOn = ({ queue }: World, formId: string): Promise<void> =>
  queue.intake({ formId }, 'together')
