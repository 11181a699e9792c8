import type { Day } from '../domain/day.ts'
import type { StartTold } from '../domain/event.ts'
import type { TimeZone } from '../domain/moment.ts'
import type { Start, StartTick } from '../domain/start.ts'
import type { FormResponse } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import { startDecisionWords, startTickWords, startWayWords } from '../register/description/form-words.ts'
import type { Register } from '../register/register.ts'
import { optionMeant, readAnswers, shown, type Answers } from './answers.ts'
import { believedDay, believedDayOrSent } from './believed-day.ts'
import { groupChosen } from './group-question.ts'
import { refOf } from './ref.ts'
import { sendingOf, type Sending } from './sending.ts'
import { cut, oneLine } from './wording.ts'

/** What somebody told of a beginning. */
export function startToldOf(
  response: FormResponse,
  form: RegisteredForm,
  register: Register,
  zone: TimeZone,
): StartTold {
  const answers = readAnswers('start', response)
  const ref = refOf(form, response)
  if (answers.blank(telling)) return { kind: 'start-told', ref, ticks: [], topics: [], problems: [] }

  const { problems } = answers
  const sending = sendingOf(response.createdAt, zone) ?? sendingOf(response.submittedAt, zone)
  const way = wayOf(answers)
  const prayerSince = believedDay(answers, 'prayerSince', sending, { of: 'bij het gebed' })
  const prayerMoment = believedDay(answers, 'prayerMoment', sending, { of: 'van het gebedsmoment' })
  const flyers = flyersOf(answers, sending)
  const alphaRegisteredOn = believedDay(answers, 'alphaOn', sending, { of: 'van de aanmelding', ahead: 0 })
  const invitees = answers.count('invitees', 9999)
  const decision = decisionOf(answers, sending)
  return {
    kind: 'start-told',
    ref,
    ...groupChosen(answers, register.facts.groups, 'het antwoord'),
    ...(way === undefined ? {} : { way }),
    ...(prayerSince === undefined ? {} : { prayerSince }),
    ...(prayerMoment === undefined ? {} : { prayerMoment }),
    ...(flyers === undefined ? {} : { flyers }),
    ...(alphaRegisteredOn === undefined ? {} : { alphaRegisteredOn }),
    ...(invitees === undefined ? {} : { invitees }),
    ticks: ticksOf(answers),
    topics: topicsOf(answers),
    ...(decision === undefined ? {} : { decision }),
    problems,
  }
}

/** The questions that tell something: all but which group and which page. */
const telling = [
  'group',
  'way',
  'prayerSince',
  'prayerMoment',
  'invitees',
  'flyers',
  'flyersOn',
  'alphaOn',
  'ticks',
  'topics',
  'decision',
  'decisionOn',
]

function wayOf(answers: Answers): Start['way'] {
  const said = answers.one('way')
  if (said === undefined) return undefined
  const meant = optionMeant(said, startWayWords)
  if (meant === undefined)
    answers.problems.push(`‘${shown(said)}’ kennen we niet als begin van een groep; dat telt niet mee.`)
  return meant
}

/** A day without a number is no flyers that we know of; that is said, for it is not none. */
function flyersOf(answers: Answers, sending: Sending | undefined): StartTold['flyers'] {
  const number = answers.count('flyers', 999_999)
  const on = believedDayOrSent(answers, 'flyersOn', sending, { of: 'van de flyers' })
  if (number !== undefined && on !== undefined) return { day: on, count: number }
  if (number === undefined && answers.given('flyersOn') && !answers.given('flyers'))
    answers.problems.push('Hoeveel flyers het waren, staat er niet bij; die dag telt nog niet mee.')
  return undefined
}

function ticksOf(answers: Answers): readonly StartTick[] {
  return answers.all('ticks').flatMap((label) => {
    const meant = optionMeant(label, startTickWords)
    if (meant === undefined)
      answers.problems.push(`‘${shown(label)}’ kennen we niet bij ‘Wat is er al gedaan?’; dat telt niet mee.`)
    return meant ?? []
  })
}

const topicsOf = (answers: Answers): readonly string[] =>
  (answers.text('topics') ?? '')
    .split(/[\n;]/)
    .map((topic) => cut(oneLine(topic.replace(/^\s*(\d+[.)]|[-•*])\s*/, '')), 120))
    .filter((topic) => topic !== '')

function decisionOf(answers: Answers, sending: Sending | undefined): Start['decision'] {
  const said = answers.one('decision')
  const on: Day | undefined = believedDayOrSent(answers, 'decisionOn', sending, {
    of: 'van het besluit',
    ahead: 0,
  })
  if (said === undefined) {
    if (answers.given('decisionOn'))
      answers.problems.push('Wat jullie besloten, staat er niet bij; die datum telt nog niet mee.')
    return undefined
  }
  const what = optionMeant(said, startDecisionWords)
  if (what === undefined) answers.problems.push(`‘${shown(said)}’ is geen besluit dat we kennen.`)
  return what === undefined || on === undefined ? undefined : { on, what }
}
