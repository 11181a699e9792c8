import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import { groupId } from '../domain/ids.ts'

/** A form that the movement should have and has not. The owner makes it, empty: a server may not. */
export type WantedForm = Pick<RegisteredForm, 'kind' | 'groupId'>

/** Aanwezigheid for every group that has not stopped, and one Welkom and one Coachgesprek for all. */
export function wantedForms({ book, facts }: Register): readonly WantedForm[] {
  const has = (kind: RegisteredForm['kind'], group?: string) =>
    book.forms.some((form) => form.kind === kind && form.groupId === group)
  const perGroup = [...facts.groups.values()]
    .filter(({ id, status }) => status !== 'stopped' && !has('attendance', id))
    .map(({ id }) => ({ kind: 'attendance', groupId: groupId(id) }) as const)
  const shared = (['welcome', 'coaching'] as const).filter((kind) => !has(kind)).map((kind) => ({ kind }))
  return [...perGroup, ...shared]
}
