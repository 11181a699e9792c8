import type { GroupId, PersonId } from '../../../src/domain/ids.ts'
import { activityWords, heldWords, noActivity, taskKeys } from '../../../src/forms/attendance-form.ts'
import { agreementKeys, previousKeys } from '../../../src/forms/coaching-form.ts'
import type { FormKind } from '../../../src/forms/form-description.ts'
import { huddelPages } from '../../../src/forms/huddel-form.ts'
import { labelsInUse } from '../../../src/forms/labels.ts'
import { questionIdOf } from '../../../src/forms/question-id.ts'
import { consentYes, oldEnough, placeAnswers } from '../../../src/forms/welcome-form.ts'
import type { RegisteredForm } from '../../../src/register/choices.ts'
import { goalOutcomeWords, huddelThemeWords } from '../../../src/register/description/form-words.ts'
import type { Register } from '../../../src/register/register.ts'
import { monthAnswer } from './month-answer.ts'
import type { Filled } from './story.ts'

export interface Sent {
  readonly formId: string
  readonly answers: Record<string, string[]>
  readonly responseId?: string
}

/** What somebody ticks and types to tell what happened; undefined while the group has no form yet. */
export function answersOf(filled: Filled, register: Register, month: string): Sent | undefined {
  const form = register.book.forms.find(
    ({ kind, groupId }) => kind === filled.form && (filled.form !== 'attendance' || groupId === filled.group),
  )
  if (form === undefined) return undefined
  switch (filled.form) {
    case 'attendance':
      return {
        formId: form.formId,
        answers: withIds('attendance', attendance(filled, form, register, month)),
      }
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
          group: [groupCalled(filled.group, register)],
          day: [filled.day],
          values: filled.values,
          nextDay: filled.nextDay === undefined ? [] : [filled.nextDay],
          ...inOrder(previousKeys, filled.previous),
          ...inOrder(agreementKeys, filled.agreements),
        }),
      }
    case 'start':
      return {
        formId: form.formId,
        answers: withIds('start', { group: [groupCalled(filled.group, register)], ...filled.answers }),
      }
    case 'huddel': {
      const answers = huddel(filled, form, register)
      // Whoever began to lead in this very chapter does not stand in the form yet.
      if (filled.own !== undefined && answers.who?.length === 0) return undefined
      return { formId: form.formId, answers: withIds('huddel', answers) }
    }
    case 'opbouwavond':
      return {
        formId: form.formId,
        answers: withIds('opbouwavond', {
          group: [groupCalled(filled.group, register)],
          day: [filled.day],
          what: filled.what,
          attended: [String(filled.attended)],
        }),
      }
  }
}

const groupCalled = (group: GroupId, { facts }: Register): string => facts.groups.get(group)?.name ?? ''

function huddel(
  filled: Extract<Filled, { form: 'huddel' }>,
  form: RegisteredForm,
  register: Register,
): Record<string, readonly string[]> {
  const { own, day, nextDay, theme } = filled
  const labels = labelsInUse(form, register)
  const called = (...people: readonly (PersonId | undefined)[]) =>
    people.flatMap((person) => (person === undefined ? [] : (labels.get(person) ?? [])))
  const given = (text: string | undefined) => (text === undefined ? [] : [text])
  if (own !== undefined)
    return {
      about: [huddelPages.goal],
      who: called(own.person),
      previous: given(own.previous && goalOutcomeWords[own.previous]),
      goal: given(own.goal),
      sentence: given(own.sentence),
    }
  return {
    about: [huddelPages.huddel],
    day: given(day),
    present: called(...(filled.present ?? [])),
    theme: given(theme && huddelThemeWords[theme]),
    ledBy: called(filled.ledBy),
    line1: filled.lines ?? [],
    nextLeader: called(filled.nextLeader),
    nextDay: given(nextDay),
  }
}

/** The first answer to the first question, and so on. */
const inOrder = (keys: readonly string[], answers: readonly string[]): Record<string, readonly string[]> =>
  Object.fromEntries(keys.map((key, nth) => [key, answers.slice(nth, nth + 1)]))

function attendance(
  filled: Extract<Filled, { form: 'attendance' }>,
  form: RegisteredForm,
  register: Register,
  month: string,
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
    ...(next === undefined ? {} : monthAnswer(filled, month, called)),
  }
}

const withIds = (kind: FormKind, answers: Record<string, readonly string[]>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([, values]) => values.length > 0)
      .map(([key, values]) => [questionIdOf(kind, key), [...values]]),
  )
