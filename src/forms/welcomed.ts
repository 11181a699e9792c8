import type { Welcomed } from '../domain/event.ts'
import type { TimeZone } from '../domain/moment.ts'
import type { FormResponse } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import { optionMeant, readAnswers, shown, type Answers } from './answers.ts'
import { consentText } from './consent-text.ts'
import { groupMeant } from './group-labels.ts'
import { personIdOf } from './person-id.ts'
import { refOf } from './ref.ts'
import { sendingOf } from './sending.ts'
import { consentYes, oldEnough, placeAnswers } from './welcome-form.ts'
import { alike, oneLine } from './wording.ts'

/** Somebody who said yes and is old enough; of everybody else nothing is kept, not even that they were here. */
export function welcomedOf(
  response: FormResponse,
  form: RegisteredForm,
  register: Register,
  zone: TimeZone,
): Welcomed | undefined {
  const answers = readAnswers('welcome', response)
  const { problems } = answers
  if (!says(answers, 'consent', consentYes) || !says(answers, 'age', oldEnough)) return undefined
  const sending = sendingOf(response.createdAt, zone) ?? sendingOf(response.submittedAt, zone)
  if (sending === undefined) return undefined

  const name = oneLine(answers.text('name') ?? '')
  if (name === '') problems.push('Er is geen roepnaam ingevuld; er komt niemand bij in Mensen.')
  const code = answers.one('group')
  const group = code === undefined ? undefined : groupMeant(code, register.facts.groups)
  if (group === undefined)
    problems.push(
      code === undefined
        ? 'De code van de groep ontbreekt; kies in Mensen een groep.'
        : `De groepscode ‘${shown(code)}’ kennen we niet; kies in Mensen een groep.`,
    )
  const contact = answers.text('contact')
  return {
    kind: 'welcomed',
    ref: refOf(form, response),
    ...(group === undefined ? {} : { group: group.id }),
    day: sending.day,
    person: personIdOf(response.responseId),
    name,
    ...(contact === undefined ? {} : { contact: oneLine(contact) }),
    place: placeOf(answers),
    consentText: consentText(register.choices),
    problems,
  }
}

const says = (answers: Answers, key: string, wanted: string) =>
  alike(answers.one(key) ?? '') === alike(wanted)

function placeOf(answers: Answers): Welcomed['place'] {
  const said = answers.one('place')
  const meant = said === undefined ? 'unknown' : optionMeant(said, placeAnswers)
  if (meant === undefined)
    answers.problems.push(`‘${shown(said ?? '')}’ bij ‘Wat past bij jou?’ kennen we niet.`)
  return meant ?? 'unknown'
}
