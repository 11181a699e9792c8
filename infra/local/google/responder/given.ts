/** What a person filled in or a link filled in beforehand: the fields of a page, read per question as they came. */
import type { Form, Question } from '../forms/form.ts'
import { entryNumber, questionsOf } from '../forms/form.ts'

export interface Given {
  /** As they would be kept; `otherOption` stands for the text in `other`. */
  readonly values: readonly string[]
  readonly other: string
}
/** By question ID; of every question of the form. */
export type GivenAnswers = Readonly<Record<string, Given>>

export const otherOption = '__other_option__'
export const nothing: Given = { values: [], other: '' }

export const fieldName = (question: Question): string => `entry.${entryNumber(question.questionId)}`

export function readGiven(form: Form, fields: URLSearchParams): GivenAnswers {
  const questions = form.items.flatMap(questionsOf)
  return Object.fromEntries(questions.map((question) => [question.questionId, read(question, fields)]))
}

function read(question: Question, fields: URLSearchParams): Given {
  const name = fieldName(question)
  const sent = fields.getAll(name).map(tidy).filter(isFilled)
  const other = tidy(fields.get(`${name}.other_option_response`) ?? '')
  const part = (of: string) => (fields.get(`${name}_${of}`) ?? '').trim()
  if (question.dateQuestion) {
    const day = dayOf(part, question.dateQuestion.includeYear === true) ?? sent[0]
    const time = timeOf([part('hour'), part('minute')])
    const values = [day === undefined ? '' : toIsoDay(day), time ?? ''].filter(isFilled)
    return { values: values.length > 0 ? [values.join(' ')] : [], other: '' }
  }
  if (question.timeQuestion) {
    const parts = question.timeQuestion.duration ? ['hour', 'minute', 'second'] : ['hour', 'minute']
    const time = timeOf(parts.map(part)) ?? sent[0]
    return { values: time === undefined ? [] : [time], other: '' }
  }
  if (question.textQuestion) return { values: sent.slice(0, 1), other: '' }
  // Who typed a text of their own and ticked nothing means that text.
  const hasOther = question.choiceQuestion?.options.some((option) => option.isOther)
  const values = sent.length === 0 && hasOther && isFilled(other) ? [otherOption] : sent
  return { values: [...new Set(values)], other }
}

/** Line ends as a phone sends them, and the NUL that no text has, are not part of an answer. */
const tidy = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\u0000', '')
const isFilled = (text: string) => text.trim() !== ''

/** Undefined when no part was sent or filled in. */
function dayOf(part: (of: string) => string, withYear: boolean): string | undefined {
  const parts = [...(withYear ? [part('year').padStart(4, '0')] : []), part('month'), part('day')]
  if ([part('year'), part('month'), part('day')].every((text) => text === '')) return undefined
  return parts.map((text) => text.padStart(2, '0')).join('-')
}

function timeOf(parts: readonly string[]): string | undefined {
  return parts.every((text) => text === '') ? undefined : parts.map((text) => text.padStart(2, '0')).join(':')
}

/** An old phone shows a date field as a text field, and there one types 17-11-2026 or 17/11/26. */
export function toIsoDay(text: string): string {
  const [date = '', ...time] = text.trim().split(/[ T]/)
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(date)
  const [, day = '', month = '', year = ''] = match ?? []
  const iso = match
    ? `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : date
  return [iso, ...time].join(' ')
}
