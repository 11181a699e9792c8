import { daysBetween, type Day } from '../domain/day.ts'
import type { Coached } from '../domain/event.ts'
import type { TimeZone } from '../domain/moment.ts'
import type { FormResponse } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import { optionMeant, readAnswers, shown, type Answers } from './answers.ts'
import { agreementKeys, coreValues, outcomeLabels, previousKeys } from './coaching-form.ts'
import { groupChosen } from './group-question.ts'
import { refOf } from './ref.ts'
import { sendingOf, type Sending } from './sending.ts'
import { alike } from './wording.ts'

/** What a coach told of a talk. */
export function coachedOf(
  response: FormResponse,
  form: RegisteredForm,
  register: Register,
  zone: TimeZone,
): Coached {
  const answers = readAnswers('coaching', response)
  const ref = refOf(form, response)
  if (answers.blank(['group', 'day', 'values', ...agreementKeys, ...previousKeys, 'nextDay', 'training']))
    return { kind: 'coached', ref, values: [], agreements: [], problems: [] }

  const { problems } = answers
  const sending = sendingOf(response.createdAt, zone) ?? sendingOf(response.submittedAt, zone)
  const day = talkDayOf(answers, sending)
  const nextDay = nextDayOf(answers, day)
  const training = answers.text('training')
  const previous = previousIn(answers)
  return {
    kind: 'coached',
    ref,
    ...groupChosen(answers, register.facts.groups, 'het gesprek'),
    ...(day === undefined ? {} : { day }),
    values: valuesOf(answers),
    agreements: agreementKeys.flatMap((key) => answers.text(key) ?? []),
    ...(previous === undefined ? {} : { previousAgreements: previous }),
    ...(nextDay === undefined ? {} : { nextDay }),
    ...(training === undefined ? {} : { training }),
    problems,
  }
}

function talkDayOf(answers: Answers, sending: Sending | undefined): Day | undefined {
  if (!answers.given('day')) return sending?.day
  const typed = answers.day('day')
  if (typed === undefined || sending === undefined) return typed
  const ago = daysBetween(typed, sending.calendarDay)
  if (ago >= 0 && ago <= longestAgo) return typed
  answers.problems.push(
    ago < 0
      ? 'De datum van het gesprek moet nog komen; het gesprek telt nog niet mee.'
      : 'De datum van het gesprek ligt wel erg lang geleden; het gesprek telt nog niet mee.',
  )
  return undefined
}

/** Coaches write down old talks too, so longer than for an evening; two years is as far as any norm looks back. */
const longestAgo = 730

function nextDayOf(answers: Answers, day: Day | undefined): Day | undefined {
  const typed = answers.day('nextDay')
  if (typed === undefined || day === undefined) return typed
  const ahead = daysBetween(day, typed)
  if (ahead > 0 && ahead <= longestAgo) return typed
  answers.problems.push('De datum van het volgende gesprek kan niet kloppen; die telt niet mee.')
  return undefined
}

function valuesOf(answers: Answers): readonly string[] {
  const said = answers.all('values')
  const known = coreValues.filter((value) => said.some((label) => alike(label) === alike(value)))
  for (const label of said)
    if (!coreValues.some((value) => alike(value) === alike(label)))
      answers.problems.push(`‘${shown(label)}’ is geen van de vijf waarden; dat telt niet mee.`)
  return known
}

function previousIn(answers: Answers): Coached['previousAgreements'] {
  const told = previousKeys.map((key) => {
    const said = answers.one(key)
    const meant = said === undefined ? undefined : optionMeant(said, outcomeLabels)
    if (said !== undefined && meant === undefined)
      answers.problems.push(`‘${shown(said)}’ kennen we niet bij een afspraak; dat telt niet mee.`)
    return meant
  })
  return told.every((outcome) => outcome === undefined) ? undefined : told
}
