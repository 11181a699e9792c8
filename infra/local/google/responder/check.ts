/** Whether what was given can be kept, question by question, with a kind word where it cannot. */
import type { Choice, Item, Question } from '../forms/form.ts'
import { questionsOf } from '../forms/form.ts'
import type { Answers } from '../forms/response-table.ts'
import type { Given, GivenAnswers } from './given.ts'
import { nothing, otherOption } from './given.ts'
import type { Section } from './sections.ts'

export interface Checked {
  /** What can be kept. */
  readonly answers: Answers
  /** By question ID, what to do about the rest. */
  readonly problems: Readonly<Record<string, string>>
}

export function checkSection(section: Section, given: GivenAnswers): Checked {
  const answers: Record<string, readonly string[]> = {}
  const problems: Record<string, string> = {}
  for (const item of section.items) {
    for (const question of questionsOf(item)) {
      const id = question.questionId
      const values = valuesOf(given[id] ?? nothing)
      const problem = problemOf(question, choiceOf(item, question), given[id] ?? nothing)
      if (problem !== undefined) problems[id] = problem
      else if (values.length > 0) answers[id] = values
    }
  }
  return { answers, problems }
}

/** The options of a choice, and those of the grid for a row of it. */
export const choiceOf = (item: Item, question: Question): Choice | undefined =>
  question.rowQuestion ? item.questionGroupItem?.grid.columns : question.choiceQuestion

export const valuesOf = ({ values, other }: Given): readonly string[] =>
  values.map((value) => (value === otherOption ? other : value))

function problemOf(question: Question, choice: Choice | undefined, given: Given): string | undefined {
  const [first] = given.values
  if (first === undefined) return question.required ? missing(question) : undefined
  if (choice) return choiceProblem(choice, given)
  if (question.dateQuestion) return dayProblem(question.dateQuestion, first)
  if (question.timeQuestion) return timeProblem(question.timeQuestion.duration === true, first)
  const steps = stepsOf(question)
  return steps && !steps.includes(first) ? wording.choose : undefined
}

/** The numbers of a scale or a rating, as text. */
export function stepsOf({ scaleQuestion, ratingQuestion }: Question): readonly string[] | undefined {
  const from = scaleQuestion?.low ?? 1
  const to = scaleQuestion?.high ?? ratingQuestion?.ratingScaleLevel
  if (to === undefined) return undefined
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step))
}

function choiceProblem({ type, options }: Choice, { values, other }: Given): string | undefined {
  if (type !== 'CHECKBOX' && values.length > 1) return wording.one
  for (const value of values) {
    const known = options.some((option) => (value === otherOption ? option.isOther : option.value === value))
    if (!known) return wording.gone(value)
    if (value === otherOption && other.trim() === '') return wording.other
  }
  return undefined
}

type DateQuestion = NonNullable<Question['dateQuestion']>

function dayProblem({ includeYear, includeTime }: DateQuestion, given: string): string | undefined {
  const [day = '', time] = given.split(' ')
  // Without a year 29 February is a day.
  const full = includeYear ? day : `2000-${day}`
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(full)
  const date = new Date(`${full}T00:00:00Z`)
  if (!match || Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(match[3])) return wording.day
  if (!includeTime) return time === undefined ? undefined : wording.day
  return time === undefined ? wording.time : timeProblem(false, time)
}

function timeProblem(duration: boolean, given: string): string | undefined {
  const fits = duration ? /^\d{1,3}:[0-5]\d:[0-5]\d$/.test(given) : /^([01]\d|2[0-3]):[0-5]\d$/.test(given)
  return fits ? undefined : wording.time
}

const missing = ({ textQuestion, dateQuestion, timeQuestion }: Question): string => {
  if (textQuestion) return wording.text
  if (dateQuestion) return wording.noDay
  if (timeQuestion) return wording.noTime
  return wording.choose
}

const wording = {
  choose: 'Kies nog even een antwoord.',
  text: 'Vul hier nog even iets in.',
  noDay: 'Kies nog even een dag.',
  noTime: 'Vul nog even een tijd in.',
  one: 'Kies hier één antwoord.',
  other: 'Schrijf er nog even bij wat je bedoelt.',
  day: 'Deze dag ken ik niet. Schrijf hem zo: 24-11-2026.',
  time: 'Deze tijd ken ik niet. Schrijf hem zo: 19:30.',
  gone: (value: string) =>
    `‘${shorten(value)}’ kan hier niet meer gekozen worden. Kijk nog even na wat je koos.`,
} as const

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
