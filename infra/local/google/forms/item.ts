/**
 * An item as it was sent, checked as Google checks it and completed with IDs: an ID that was given is kept, a blank
 * one becomes a new one, also where an existing item is updated.
 */
import { randomInt } from 'node:crypto'
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { invalidArgument, unimplemented } from '../google-error.ts'
import type { Choice, GoToAction, Item, Option, Question } from './form.ts'

type Sent<T> = { [K in keyof T]?: T[K] | null | undefined }

/** `taken` holds every item and question ID in use elsewhere in the form; the IDs of this item are added to it. */
export function toItem(sent: forms_v1.Schema$Item, taken: Set<string>): Item {
  const kinds = itemKinds.filter((kind) => sent[kind])
  if (kinds.length !== 1) throw invalidArgument('item.kind must be set to exactly one kind of item')
  if (sent.imageItem) throw unimplemented('an imageItem in a form')
  if (sent.videoItem) throw unimplemented('a videoItem in a form')
  refuseNewlines(sent.title)
  const itemId = toId(sent.itemId, taken, 'item')
  return {
    itemId,
    ...(sent.title ? { title: sent.title } : {}),
    ...(sent.description ? { description: sent.description } : {}),
    ...(sent.questionItem ? { questionItem: toQuestionItem(sent.questionItem, taken) } : {}),
    ...(sent.questionGroupItem ? { questionGroupItem: toGroup(sent.questionGroupItem, taken) } : {}),
    ...(sent.pageBreakItem ? { pageBreakItem: {} } : {}),
    ...(sent.textItem ? { textItem: {} } : {}),
  }
}

const itemKinds = [
  'questionItem',
  'questionGroupItem',
  'pageBreakItem',
  'textItem',
  'imageItem',
  'videoItem',
] as const

function toQuestionItem(sent: forms_v1.Schema$QuestionItem, taken: Set<string>) {
  if (sent.image) throw unimplemented('an image in a question')
  if (!sent.question) throw invalidArgument('questionItem.question is required')
  if (sent.question.rowQuestion) throw invalidArgument('rowQuestion can only be used in a questionGroupItem')
  return { question: toQuestion(sent.question, taken) }
}

function toQuestion(sent: forms_v1.Schema$Question, taken: Set<string>): Question {
  const kinds = questionKinds.filter((kind) => sent[kind])
  if (sent.fileUploadQuestion) throw invalidArgument('Creating file upload questions is not supported.')
  if (sent.grading) throw unimplemented('grading of a question')
  if (kinds.length !== 1) throw invalidArgument('question.kind must be set to exactly one kind of question')
  return {
    questionId: toId(sent.questionId, taken, 'question'),
    ...(sent.required ? { required: true } : {}),
    ...(sent.choiceQuestion ? { choiceQuestion: toChoice(sent.choiceQuestion) } : {}),
    ...(sent.textQuestion ? { textQuestion: flags(sent.textQuestion, ['paragraph']) } : {}),
    ...(sent.scaleQuestion ? { scaleQuestion: toScale(sent.scaleQuestion) } : {}),
    ...(sent.dateQuestion ? { dateQuestion: flags(sent.dateQuestion, ['includeYear', 'includeTime']) } : {}),
    ...(sent.timeQuestion ? { timeQuestion: flags(sent.timeQuestion, ['duration']) } : {}),
    ...(sent.ratingQuestion ? { ratingQuestion: toRating(sent.ratingQuestion) } : {}),
    ...(sent.rowQuestion ? { rowQuestion: toRow(sent.rowQuestion) } : {}),
  }
}

const questionKinds = [
  'choiceQuestion',
  'textQuestion',
  'scaleQuestion',
  'dateQuestion',
  'timeQuestion',
  'ratingQuestion',
  'rowQuestion',
] as const

function toGroup(sent: forms_v1.Schema$QuestionGroupItem, taken: Set<string>) {
  if (sent.image) throw unimplemented('an image in a questionGroupItem')
  if (!sent.questions?.length) throw invalidArgument('QuestionGroupItem.questions is required')
  if (!sent.grid?.columns) throw invalidArgument('QuestionGroupItem.grid.columns is required')
  const columns = toChoice(sent.grid.columns)
  if (columns.type === 'DROP_DOWN') throw invalidArgument('grid.columns.type must be RADIO or CHECKBOX')
  if (columns.options.some((option) => option.isOther))
    throw invalidArgument('option.isOther is not supported in grids')
  const questions = sent.questions.map((question) => {
    if (!question.rowQuestion) throw invalidArgument('questions of a questionGroupItem must be row questions')
    return toQuestion(question, taken)
  })
  return { questions, grid: { columns, ...flags(sent.grid, ['shuffleQuestions']) } }
}

function toChoice(sent: forms_v1.Schema$ChoiceQuestion): Choice {
  const type = choiceTypes.find((known) => known === sent.type)
  if (!type) throw invalidArgument('ChoiceQuestion.type is required')
  if (!sent.options?.length) throw invalidArgument('ChoiceQuestion.options is required')
  const options = sent.options.map((option) => toOption(option, type))
  const values = options.map((option) => option.value)
  if (new Set(values).size < values.length)
    throw invalidArgument('ChoiceQuestion.options cannot contain duplicate values')
  return { type, options, ...flags(sent, ['shuffle']) }
}

const choiceTypes = ['RADIO', 'CHECKBOX', 'DROP_DOWN'] as const

function toOption(sent: forms_v1.Schema$Option, type: Choice['type']): Option {
  if (sent.image) throw unimplemented('an image in an option')
  if (sent.isOther && sent.value) throw invalidArgument('Cannot set option.value when isOther is true')
  if (sent.isOther && type === 'DROP_DOWN')
    throw invalidArgument('option.isOther is not supported for DROP_DOWN')
  if (!sent.isOther && !sent.value) throw invalidArgument('option.value was not provided')
  refuseNewlines(sent.value)
  const goToAction = goToActions.find((known) => known === sent.goToAction)
  if (goToAction && sent.goToSectionId)
    throw invalidArgument('Only one of option.goToAction and option.goToSectionId can be set')
  if ((goToAction ?? sent.goToSectionId) && type === 'CHECKBOX')
    throw invalidArgument('Section navigation is only supported for RADIO and DROP_DOWN')
  return {
    ...(sent.value ? { value: sent.value } : {}),
    ...(sent.isOther ? { isOther: true } : {}),
    ...(goToAction ? { goToAction } : {}),
    ...(sent.goToSectionId ? { goToSectionId: sent.goToSectionId } : {}),
  }
}

const goToActions: readonly GoToAction[] = ['NEXT_SECTION', 'RESTART_FORM', 'SUBMIT_FORM']

function toScale(sent: forms_v1.Schema$ScaleQuestion) {
  const low = toInt(sent.low)
  const high = toInt(sent.high)
  if (low !== 0 && low !== 1) throw invalidArgument('ScaleQuestion.low must be 0 or 1')
  if (high < 2 || high > 10) throw invalidArgument('ScaleQuestion.high must be between 2 and 10')
  return {
    low,
    high,
    ...(sent.lowLabel ? { lowLabel: sent.lowLabel } : {}),
    ...(sent.highLabel ? { highLabel: sent.highLabel } : {}),
  }
}

function toRating(sent: forms_v1.Schema$RatingQuestion) {
  const ratingScaleLevel = toInt(sent.ratingScaleLevel)
  if (ratingScaleLevel < 3 || ratingScaleLevel > 10)
    throw invalidArgument('RatingQuestion.rating_scale_level must be between 3 and 10')
  if (!sent.iconType || sent.iconType === 'RATING_ICON_TYPE_UNSPECIFIED')
    throw invalidArgument('RatingQuestion.icon_type is required')
  return { ratingScaleLevel, iconType: sent.iconType }
}

function toRow(sent: forms_v1.Schema$RowQuestion) {
  if (!sent.title) throw invalidArgument('rowQuestion.title was not provided')
  refuseNewlines(sent.title)
  return { title: sent.title }
}

/** Up to eight hexadecimal digits, unique in the form; Google's own are below 2³¹, as entry numbers are. */
function toId(sent: string | null | undefined, taken: Set<string>, kind: 'item' | 'question'): string {
  if (sent) {
    if (!/^[0-9a-f]{1,8}$/.test(sent)) throw invalidArgument(`Invalid ${kind} ID: ${sent}`)
    if (taken.has(`${kind} ${sent}`)) throw invalidArgument(`The ${kind} ID ${sent} is already in use`)
    taken.add(`${kind} ${sent}`)
    return sent
  }
  for (;;) {
    const id = randomInt(0x1000, 0x7fffffff).toString(16).padStart(8, '0')
    if (taken.has(`${kind} ${id}`)) continue
    taken.add(`${kind} ${id}`)
    return id
  }
}

/** Google takes a number written as text for a number. */
export const toInt = (sent: unknown): number => Number(sent ?? 0)

/** What shows as one line cannot hold several; descriptions can. */
export function refuseNewlines(text: string | null | undefined) {
  if (text && /[\r\n]/.test(text)) throw invalidArgument('Displayed text cannot contain newlines')
}

/** The flags that are on; Google omits a false one. */
function flags<K extends string>(
  sent: Sent<Record<K, unknown>>,
  names: readonly K[],
): Partial<Record<K, true>> {
  const on: Partial<Record<K, true>> = {}
  for (const name of names) if (sent[name] === true) on[name] = true
  return on
}
