import type { ReadRow } from './read-tab.ts'
import type { Register, SeenForm } from './register.ts'
import { compareSubmitted } from './submitted.ts'

interface FromForm {
  readonly responseId?: string
  readonly formId?: string
  readonly submittedAt?: string
}

/**
 * Which responses the logs have already, per form. Also those that count for nothing: they are not pulled again. Sorted
 * out for a form when somebody asks: most looks ask nothing.
 */
export function seenResponses(logs: readonly (readonly ReadRow<FromForm>[])[]): Register['seen'] {
  // By form, each response and when it was sent in turn: of a hundred thousand nothing more is kept.
  const told = new Map<string, string[]>()
  for (const log of logs)
    for (const { values } of log) {
      const { responseId, formId, submittedAt } = values
      if (responseId === undefined || formId === undefined || submittedAt === undefined) continue
      const own = told.get(formId)
      if (own === undefined) told.set(formId, [responseId, submittedAt])
      else own.push(responseId, submittedAt)
    }
  const sorted = new Map<string, SeenForm>()
  return {
    size: told.size,
    get: (formId) => {
      const own = told.get(formId)
      if (own === undefined || sorted.has(formId)) return sorted.get(formId)
      const form = sortedOut(own)
      sorted.set(formId, form)
      return form
    },
  }
}

function sortedOut(told: readonly string[]): SeenForm {
  let newest = ''
  const responses = new Map<string, string>()
  for (let index = 0; index < told.length; index += 2) {
    const [responseId = '', submittedAt = ''] = told.slice(index, index + 2)
    if (index === 0 || compareSubmitted(submittedAt, newest) > 0) newest = submittedAt
    const known = responses.get(responseId)
    if (known === undefined || compareSubmitted(submittedAt, known) > 0)
      responses.set(responseId, submittedAt)
  }
  return { newest, responses }
}
