import type { Moment } from '../domain/moment.ts'
import type { FormState } from '../ports.ts'
import type { Append } from '../register/change.ts'
import type { RegisteredForm } from '../register/choices.ts'

/** A row of Formulieren. */
export type FormRow = Extract<Append, { readonly tab: 'forms' }>['rows'][number]

type Known = Pick<RegisteredForm, 'formId' | 'kind' | 'groupId'>

export const formChange = (rows: readonly FormRow[]): Append => ({ kind: 'append', tab: 'forms', rows })

const about = ({ formId, kind, groupId }: Known, at: Moment) => ({
  at,
  formId,
  formKind: kind,
  ...(groupId !== undefined && { groupId }),
})

/** It is in use, under this short address. Written again, with another code or none, that is what holds. */
export const inUseRow = (form: Known & Pick<RegisteredForm, 'address' | 'code'>, at: Moment): FormRow => ({
  ...about(form, at),
  row: 'form',
  address: form.address,
  ...(form.code !== undefined && { code: form.code }),
})

export const retiredRow = (form: Known, at: Moment): FormRow => ({ ...about(form, at), row: 'retired' })

/** It shows this now. */
export const shownRow = (form: Known, shows: string, at: Moment): FormRow => ({
  ...about(form, at),
  row: 'shown',
  shows,
})

export const watchRow = (form: Known, state: 'well' | 'failed', at: Moment): FormRow => ({
  ...about(form, at),
  row: 'watch',
  state,
})

/** How a form stands now, when that is not what the register says of it. */
export function stateRows(form: RegisteredForm, state: FormState | 'gone', at: Moment): readonly FormRow[] {
  const stands = standOf(state)
  return stands === (form.trouble?.kind ?? 'well')
    ? []
    : [{ ...about(form, at), row: 'state', state: stands }]
}

function standOf(state: FormState | 'gone'): 'well' | 'gone' | 'unpublished' | 'closed' {
  if (state === 'gone') return 'gone'
  if (!state.published) return 'unpublished'
  return state.accepting ? 'well' : 'closed'
}
