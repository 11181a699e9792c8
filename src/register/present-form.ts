import type { RegisteredForm } from './choices.ts'
import type { FormBook } from './register.ts'

/**
 * The form that people fill in now, of a group or for all: the last one that is there. When every one of them is gone,
 * the last of those; undefined when there was none.
 */
export function presentForm(
  { forms }: Pick<FormBook, 'forms'>,
  kind: RegisteredForm['kind'],
  group?: string,
): RegisteredForm | undefined {
  const own = forms.filter((form) => form.kind === kind && form.groupId === group)
  return own.findLast((form) => !isGone(form)) ?? own.at(-1)
}

/** Deleted, or taken away from us: nothing can be asked of it. */
export const isGone = ({ trouble }: RegisteredForm): boolean => trouble?.kind === 'gone'
