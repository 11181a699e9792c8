import type { FormEvent } from '../domain/event.ts'
import type { TimeZone } from '../domain/moment.ts'
import type { FormResponse } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import { compareSubmitted } from '../register/submitted.ts'
import { coachedOf } from './coached.ts'
import { huddelToldOf } from './huddel-told.ts'
import { reportsOf } from './meeting-reported.ts'
import { opbouwavondToldOf } from './opbouwavond-told.ts'
import { startToldOf } from './start-told.ts'
import { welcomedOf } from './welcomed.ts'

/**
 * What responses tell that the register has not heard yet, the oldest first. A response may come any number of times and
 * in any order; each version of it becomes one event at most. Whatever is not understood is said in the event's problems.
 */
export function eventsOf(
  responses: readonly FormResponse[],
  form: RegisteredForm,
  register: Register,
  zone: TimeZone,
): readonly FormEvent[] {
  const fresh = unseen(responses, form, register)
  switch (form.kind) {
    case 'attendance':
      return reportsOf(fresh, form, register, zone)
    case 'welcome':
      return fresh.flatMap((response) => welcomedOf(response, form, register, zone) ?? [])
    case 'coaching':
      return fresh.map((response) => coachedOf(response, form, register, zone))
    case 'start':
      return fresh.map((response) => startToldOf(response, form, register, zone))
    case 'huddel':
      return fresh.map((response) => huddelToldOf(response, form, register, zone))
    case 'opbouwavond':
      return fresh.map((response) => opbouwavondToldOf(response, form, register, zone))
  }
}

function unseen(
  responses: readonly FormResponse[],
  form: RegisteredForm,
  register: Register,
): readonly FormResponse[] {
  const seen = register.seen.get(form.formId)?.responses
  const versions = new Map<string, FormResponse>()
  for (const response of responses) {
    const newest = seen?.get(response.responseId)
    if (newest === undefined || compareSubmitted(newest, response.submittedAt) < 0)
      versions.set(`${response.responseId} ${response.submittedAt}`, response)
  }
  return [...versions.values()].sort((one, other) => compareSubmitted(one.submittedAt, other.submittedAt))
}
