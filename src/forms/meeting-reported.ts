import type { MeetingReported } from '../domain/event.ts'
import { groupId, type PersonId } from '../domain/ids.ts'
import { tasks, type Activity, type CancelReason, type Task } from '../domain/meeting.ts'
import type { Day } from '../domain/day.ts'
import type { Outcome } from '../domain/outcome.ts'
import type { TimeZone } from '../domain/moment.ts'
import type { FormResponse } from '../ports.ts'
import type { RegisteredForm } from '../register/choices.ts'
import type { Register } from '../register/register.ts'
import { optionMeant, readAnswers, shown, type Answers } from './answers.ts'
import { taskKeys } from './attendance-form.ts'
import { attendanceWords } from './attendance-words.ts'
import { eveningOf, meetingIn, reportedIn, type Reported } from './evening.ts'
import { namedMembers } from './members.ts'
import { monthAnswer, monthQuestions } from './month-questions.ts'
import { peopleNamed } from './people-named.ts'
import { refOf } from './ref.ts'
import { sendingOf } from './sending.ts'
import { alike } from './wording.ts'

/** What the responses of one attendance form tell; an evening told by an earlier one is no longer open for a later one. */
export function reportsOf(
  responses: readonly FormResponse[],
  form: RegisteredForm,
  register: Register,
  zone: TimeZone,
): readonly MeetingReported[] {
  const told = new Map<Day, boolean>()
  const known = reportedIn(register.facts)
  const reported: Reported = (group, day) => told.get(day) ?? known(group, day)
  return responses.map((response) => {
    const event = reportOf(response, form, register, zone, reported)
    if (event.day !== undefined && event.held !== undefined) told.set(event.day, event.held)
    return event
  })
}

function reportOf(
  response: FormResponse,
  form: RegisteredForm,
  register: Register,
  zone: TimeZone,
  reported: Reported,
): MeetingReported {
  const answers = readAnswers('attendance', response)
  const { problems } = answers
  const whom = peopleNamed(answers, form, register, 'in deze groep')
  const id = groupId(form.groupId ?? '')
  const group = register.facts.groups.get(id)
  const blank = answers.blank(telling)
  const base = { kind: 'meeting-reported', ref: refOf(form, response), group: id } as const
  // Of a group that is gone the register says so itself, once for all its evenings and until it is back.
  if (form.groupId === undefined && !blank)
    problems.push('Van dit formulier weten we niet van welke groep het is; het antwoord telt niet mee.')
  if (blank) return { ...base, problems, dayInferred: false, next: {} }

  const ticked = whom('present')
  const came = heldOf(answers, ticked)
  const seen = register.seen.get(form.formId)?.responses.has(response.responseId) === true
  // A changed response is about the same evening as it was before: when it was first sent decides, and that the evening
  // is reported says nothing, for it did so itself.
  const sending = sendingOf(response.createdAt, zone) ?? sendingOf(response.submittedAt, zone)
  const { day, inferred } = eveningOf(
    answers,
    sending,
    came.held,
    group,
    register.facts,
    seen ? openAgain : reported,
  )
  const present = ticked.length === 0 ? [] : [...ticked, ...unlisted(form, register, day, sending?.day)]
  const next = Object.fromEntries(
    tasks.flatMap((task): [Task, readonly PersonId[]][] => {
      const people = whom(taskKeys[task])
      return people.length > 0 ? [[task, people]] : []
    }),
  )
  const guests = answers.count('guests', 99)
  const children = answers.count('children', 99)
  const activities = activitiesOf(answers)
  const [ledBy] = whom('ledBy')
  const agreement = answers.text('agreement')
  const previousAgreement = previousOf(answers)
  const extra = extraOf(answers)
  return {
    ...base,
    ...(day === undefined ? {} : { day }),
    dayInferred: inferred,
    ...came,
    ...(present.length === 0 ? {} : { present: [...new Set(present)] }),
    ...(guests === undefined ? {} : { guests }),
    ...(children === undefined ? {} : { children }),
    ...(activities === undefined ? {} : { activities }),
    ...(ledBy === undefined ? {} : { ledBy }),
    next,
    ...(agreement === undefined ? {} : { agreement }),
    ...(previousAgreement === undefined ? {} : { previousAgreement }),
    ...(extra === undefined ? {} : { extra }),
    problems,
  }
}

/** The questions that tell something of an evening: all but whether there is a second page. */
const telling = [
  'held',
  'day',
  'present',
  'guests',
  'children',
  'activities',
  'ledBy',
  ...Object.values(taskKeys),
  'agreement',
  'previousAgreement',
  ...monthQuestions().map(({ key }) => key),
]

/** A group's form may have been in either language when it was filled in. */
const { nl, en } = attendanceWords

const openAgain: Reported = () => undefined

/** Whether they came together. Without that answer (the question may have been taken away) names that are ticked say so. */
function heldOf(answers: Answers, ticked: readonly PersonId[]): { held?: boolean; reason?: CancelReason } {
  const said = answers.one('held')
  if (said === undefined) return ticked.length > 0 ? { held: true } : {}
  const meant = optionMeant(said, nl.held.options, en.held.options)
  if (meant === 'yes') return { held: true }
  if (meant !== undefined) return { held: false, reason: meant }
  answers.problems.push(
    `‘${shown(said)}’ is geen antwoord dat we kennen op de vraag of jullie bij elkaar kwamen.`,
  )
  return {}
}

/**
 * Whoever an earlier report of that evening names and today's form no longer offers. Nobody can tick them any more, so
 * that they are not ticked says nothing: mending an old evening must not lose who has left since.
 */
function unlisted(
  form: RegisteredForm,
  register: Register,
  day: Day | undefined,
  sentOn: Day | undefined,
): readonly PersonId[] {
  const group = groupId(form.groupId ?? '')
  const earlier = (day && meetingIn(register.facts, group, day)?.present) ?? []
  if (earlier.length === 0 || sentOn === undefined) return []
  const offered = new Set(namedMembers(register.facts, group, sentOn).map((person) => person.id))
  return earlier.filter((person) => !offered.has(person))
}

/** No tick at all is unknown; «Niets hiervan» is nothing, unless something else was ticked too. */
function activitiesOf(answers: Answers): readonly Activity[] | undefined {
  const said = answers.all('activities')
  if (said.length === 0) return undefined
  const none = said.some(isNone)
  const known: Activity[] = []
  for (const label of said) {
    const meant = optionMeant(label, nl.activities.options, en.activities.options)
    if (meant !== undefined) known.push(meant)
    else if (!isNone(label))
      answers.problems.push(`‘${shown(label)}’ kennen we niet bij ‘Wat deden we?’; dat telt niet mee.`)
  }
  return known.length > 0 || none ? [...new Set(known)] : undefined
}

const isNone = (label: string): boolean =>
  [nl, en].some(({ activities }) => alike(label) === alike(activities.none))

function previousOf(answers: Answers): Outcome | undefined {
  const said = answers.one('previousAgreement')
  if (said === undefined) return undefined
  const meant = optionMeant(said, nl.previous.options, en.previous.options)
  if (meant === undefined)
    answers.problems.push(`‘${shown(said)}’ kennen we niet bij de vorige afspraak; dat telt niet mee.`)
  return meant
}

/** The answer to the question of the month, with the question: they take turns. Both are kept in Dutch. */
function extraOf(answers: Answers): string | undefined {
  const said = monthQuestions().flatMap(({ key, title }) => {
    const answer = answers.text(key)
    return answer === undefined ? [] : [`${title} ${monthAnswer(key, answer)}`]
  })
  return said.length === 0 ? undefined : said.join('\n')
}
