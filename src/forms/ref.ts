import type { ResponseRef } from '../domain/event.ts'
import type { FormResponse } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'

/** Which version of which response an event came from. */
export const refOf = (form: RegisteredForm, response: FormResponse): ResponseRef => ({
  formId: form.formId,
  responseId: response.responseId,
  submittedAt: response.submittedAt,
})
