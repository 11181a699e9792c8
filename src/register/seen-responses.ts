import type { ReadRow } from './read-tab.ts'
import type { Register } from './register.ts'
import { compareSubmitted } from './submitted.ts'

interface FromForm {
  readonly responseId?: string
  readonly formId?: string
  readonly submittedAt?: string
}

/** Which responses the logs have already, per form. Also those that count for nothing: they are not pulled again. */
export function seenResponses(logs: readonly (readonly ReadRow<FromForm>[])[]): Register['seen'] {
  const seen = new Map<string, { newest: string; readonly responses: Map<string, string> }>()
  for (const { values } of logs.flat()) {
    const { responseId, formId, submittedAt } = values
    if (responseId === undefined || formId === undefined || submittedAt === undefined) continue
    let form = seen.get(formId)
    if (form === undefined) seen.set(formId, (form = { newest: submittedAt, responses: new Map() }))
    if (compareSubmitted(submittedAt, form.newest) > 0) form.newest = submittedAt
    const known = form.responses.get(responseId)
    if (known === undefined || compareSubmitted(submittedAt, known) > 0)
      form.responses.set(responseId, submittedAt)
  }
  return seen
}
