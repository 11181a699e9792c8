import type { PersonId } from '../../../src/domain/ids.ts'
import { activityWords, heldWords, noActivity, taskKeys } from '../../../src/forms/attendance-form.ts'
import { agreementKeys } from '../../../src/forms/coaching-form.ts'
import type { FormKind } from '../../../src/forms/form-description.ts'
import { labelsInUse } from '../../../src/forms/labels.ts'
import { questionIdOf } from '../../../src/forms/question-id.ts'
import { consentYes, oldEnough, placeAnswers } from '../../../src/forms/welcome-form.ts'
import type { RegisteredForm } from '../../../src/register/choices.ts'
import type { Register } from '../../../src/register/register.ts'
import type { Filled } from './story.ts'

export interface Sent {
  readonly formId: string
  readonly answers: Record<string, string[]>
  readonly responseId?: string
}

/** What somebody ticks and types to tell what happened; undefined while the group has no form yet. */
export function answersOf(filled: Filled, register: Register): Sent | undefined {
  const form = register.book.forms.find(
    ({ kind, groupId }) => kind === filled.form && (kind !== 'attendance' || groupId === filled.group),
  )
  if (form === undefined) return undefined
  switch (filled.form) {
    case 'attendance':
      return { formId: form.formId, answers: withIds('attendance', attendance(filled, form, register)) }
    case 'welcome':
      return {
        formId: form.formId,
        responseId: filled.responseId,
        answers: withIds('welcome', {
          consent: [consentYes],
          age: [oldEnough],
          name: [filled.name],
          contact: filled.contact === '' ? [] : [filled.contact],
          place: [
            placeAnswers[filled.place === 'believer' || filled.place === 'seeker' ? filled.place : 'unknown'],
          ],
          group: [filled.group],
        }),
      }
    case 'coaching':
      return {
        formId: form.formId,
        answers: withIds('coaching', {
          group: [register.facts.groups.get(filled.group)?.name ?? ''],
          day: [filled.day],
          ...Object.fromEntries(
            agreementKeys.map((key, nth) => [key, filled.agreements.slice(nth, nth + 1)]),
          ),
        }),
      }
  }
}

function attendance(
  filled: Extract<Filled, { form: 'attendance' }>,
  form: RegisteredForm,
  register: Register,
): Record<string, readonly string[]> {
  const labels = labelsInUse(form, register)
  const called = (people: readonly PersonId[] = []) => people.flatMap((person) => labels.get(person) ?? [])
  if (filled.held !== true) return { held: [heldWords[filled.held]], day: [filled.day] }
  const { guests, children, activities, next, ledBy, agreement } = filled
  const more = next !== undefined
  return {
    held: [heldWords.yes],
    day: [filled.day],
    present: called(filled.present),
    guests: guests === undefined ? [] : [String(guests)],
    children: children === undefined ? [] : [String(children)],
    activities:
      activities === undefined
        ? []
        : activities.length === 0
          ? [noActivity]
          : activities.map((one) => activityWords[one]),
    more: [more ? 'Ja, nog 20 seconden' : 'Nee, versturen'],
    ...(ledBy === undefined ? {} : { ledBy: called([ledBy]) }),
    ...(next === undefined
      ? {}
      : {
          [taskKeys.bible]: called(next.bible),
          [taskKeys.host]: called(next.host),
          [taskKeys.meal]: called(next.meal),
          [taskKeys.children]: called(next.children),
          [taskKeys.other]: called(next.other),
        }),
    ...(agreement === undefined ? {} : { agreement: [agreement] }),
  }
}

const withIds = (kind: FormKind, answers: Record<string, readonly string[]>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([, values]) => values.length > 0)
      .map(([key, values]) => [questionIdOf(kind, key), [...values]]),
  )
