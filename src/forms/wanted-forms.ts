import type { Moment } from '../domain/moment.ts'
import { descriptionOf } from './description-of.ts'
import { groupId } from '../domain/ids.ts'
import { sharedForms, type RegisteredForm } from '../register/choices.ts'
import { isGone, presentForm } from '../register/present-form.ts'
import type { Register } from '../register/register.ts'

/**
 * A form that the movement should have and has not. The owner makes it, empty: a server may not. `replaces` is the ID of
 * the one that is gone: who can still see it may share it with us again instead.
 */
export type WantedForm = Pick<RegisteredForm, 'kind' | 'groupId'> & { readonly replaces?: string }

/** Aanwezigheid for every group that has not stopped, and one of every shared form for all. */
export function wantedForms({ book, facts }: Register): readonly WantedForm[] {
  const wanted = (form: Pick<RegisteredForm, 'kind' | 'groupId'>): readonly WantedForm[] => {
    const present = presentForm(book, form.kind, form.groupId)
    if (present === undefined) return [form]
    return isGone(present) ? [{ ...form, replaces: present.formId }] : []
  }
  return [
    ...[...facts.groups.values()]
      .filter(({ status }) => status !== 'stopped')
      .flatMap(({ id }) => wanted({ kind: 'attendance', groupId: groupId(id) })),
    ...sharedForms.flatMap((kind) => wanted({ kind })),
  ]
}

/** Each form that is wanted, with what it should be: its title and confirmation are the owner's to set. */
export const wantedDescriptions = (register: Register, now: Moment) =>
  wantedForms(register).flatMap((wanted) => {
    const description = descriptionOf({ ...wanted, formId: '', address: '', since: now }, register, now)
    return description === undefined ? [] : [{ wanted, description }]
  })
