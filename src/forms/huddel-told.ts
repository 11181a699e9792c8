import type { HuddelTold } from '../domain/event.ts'
import type { TimeZone } from '../domain/moment.ts'
import type { FormResponse } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import { goalOutcomeWords, huddelThemeWords } from '../register/description/form-words.ts'
import type { Register } from '../register/register.ts'
import { optionMeant, readAnswers, shown, type Answers } from './answers.ts'
import { believedDay, believedDayOrSent } from './believed-day.ts'
import { lineKeys } from './huddel-form.ts'
import { peopleNamed } from './people-named.ts'
import { refOf } from './ref.ts'
import { sendingOf, type Sending } from './sending.ts'

/** What somebody told of a huddel, of their own goal there, or of both. */
export function huddelToldOf(
  response: FormResponse,
  form: RegisteredForm,
  register: Register,
  zone: TimeZone,
): HuddelTold {
  const answers = readAnswers('huddel', response)
  const whom = peopleNamed(answers, form, register, 'als leider of trainee')
  const sending = sendingOf(response.createdAt, zone) ?? sendingOf(response.submittedAt, zone)
  const huddel = answers.blank(ofTheHuddel) ? { lines: [] } : huddelIn(answers, whom, sending)
  const own = answers.blank(ofTheGoal) ? undefined : ownIn(answers, whom, sending)
  return {
    kind: 'huddel-told',
    ref: refOf(form, response),
    ...huddel,
    ...(own === undefined ? {} : { own }),
    problems: answers.problems,
  }
}

const ofTheHuddel = ['day', 'present', 'theme', 'ledBy', ...lineKeys, 'nextLeader', 'nextDay']
const ofTheGoal = ['who', 'goalDay', 'previous', 'goal', 'by', 'sentence']

type Whom = ReturnType<typeof peopleNamed>

function huddelIn(
  answers: Answers,
  whom: Whom,
  sending: Sending | undefined,
): Omit<HuddelTold, 'kind' | 'ref' | 'problems' | 'own'> {
  const day = believedDayOrSent(answers, 'day', sending, { of: 'van de huddel', ahead: 0 })
  const present = whom('present')
  const theme = meantBy(answers, 'theme', huddelThemeWords)
  const [ledBy] = whom('ledBy')
  const [nextLeader] = whom('nextLeader')
  const nextDay = believedDay(answers, 'nextDay', sending, { of: 'van de volgende huddel' })
  return {
    ...(day === undefined ? {} : { day }),
    ...(present.length === 0 ? {} : { present: [...new Set(present)] }),
    ...(theme === undefined ? {} : { theme }),
    ...(ledBy === undefined ? {} : { ledBy }),
    lines: lineKeys.flatMap((key) => answers.text(key) ?? []),
    ...(nextLeader === undefined ? {} : { nextLeader }),
    ...(nextDay === undefined ? {} : { nextDay }),
  }
}

function ownIn(answers: Answers, whom: Whom, sending: Sending | undefined): HuddelTold['own'] {
  const [person] = whom('who')
  const told = ['previous', 'goal', 'by', 'sentence'].some(answers.given)
  if (person === undefined && told && !answers.given('who'))
    answers.problems.push('Van wie dit doel is, staat er niet bij; het telt nog niet mee.')
  const day = believedDay(answers, 'goalDay', sending, { of: 'van de huddel', ahead: 0 })
  const previous = meantBy(answers, 'previous', goalOutcomeWords)
  const goal = answers.text('goal')
  const by = believedDay(answers, 'by', sending, { of: 'van je doel' })
  const sentence = answers.text('sentence')
  return {
    ...(person === undefined ? {} : { person }),
    ...(day === undefined ? {} : { day }),
    ...(previous === undefined ? {} : { previous }),
    ...(goal === undefined ? {} : { goal }),
    ...(by === undefined ? {} : { by }),
    ...(sentence === undefined ? {} : { sentence }),
  }
}

function meantBy<Key extends string>(
  answers: Answers,
  key: string,
  words: Readonly<Record<Key, string>>,
): Key | undefined {
  const said = answers.one(key)
  if (said === undefined) return undefined
  const meant = optionMeant(said, words)
  if (meant === undefined)
    answers.problems.push(`‘${shown(said)}’ is geen antwoord dat we kennen; dat telt niet mee.`)
  return meant
}
