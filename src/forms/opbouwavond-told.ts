import type { OpbouwavondTold } from '../domain/event.ts'
import type { TimeZone } from '../domain/moment.ts'
import type { FormResponse } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import { opbouwavondActivities, opbouwavondKindWords } from '../register/description/form-words.ts'
import type { Register } from '../register/register.ts'
import { optionMeant, readAnswers, shown, type Answers } from './answers.ts'
import { believedDayOrSent } from './believed-day.ts'
import { groupChosen } from './group-question.ts'
import { refOf } from './ref.ts'
import { sendingOf } from './sending.ts'
import { alike } from './wording.ts'

/** What somebody told of an opbouwavond or a team training. */
export function opbouwavondToldOf(
  response: FormResponse,
  form: RegisteredForm,
  register: Register,
  zone: TimeZone,
): OpbouwavondTold {
  const answers = readAnswers('opbouwavond', response)
  const ref = refOf(form, response)
  if (answers.blank(['group', 'day', 'kind', 'what', 'attended', 'decision']))
    return { kind: 'opbouwavond-told', ref, what: [], problems: [] }

  const sending = sendingOf(response.createdAt, zone) ?? sendingOf(response.submittedAt, zone)
  const day = believedDayOrSent(answers, 'day', sending, { of: 'van de avond', ahead: 0 })
  const evening = kindOf(answers)
  const attended = answers.count('attended', 999)
  const decision = answers.text('decision')
  return {
    kind: 'opbouwavond-told',
    ref,
    ...groupChosen(answers, register.facts.groups, 'de avond'),
    ...(day === undefined ? {} : { day }),
    ...(evening === undefined ? {} : { evening }),
    ...(attended === undefined ? {} : { attended }),
    what: whatIn(answers),
    ...(decision === undefined ? {} : { decision }),
    problems: answers.problems,
  }
}

function kindOf(answers: Answers): OpbouwavondTold['evening'] {
  const said = answers.one('kind')
  if (said === undefined) return undefined
  const meant = optionMeant(said, opbouwavondKindWords)
  if (meant === undefined)
    answers.problems.push(`‘${shown(said)}’ kennen we niet bij ‘Wat was het?’; dat telt niet mee.`)
  return meant
}

const whatIn = (answers: Answers): readonly string[] =>
  answers.all('what').flatMap((label) => {
    const meant = opbouwavondActivities.find((what) => alike(what) === alike(label))
    if (meant === undefined)
      answers.problems.push(`‘${shown(label)}’ kennen we niet bij ‘Wat deden jullie?’; dat telt niet mee.`)
    return meant ?? []
  })
