import type { FormDescription, Option, Question, Section } from './form-description.ts'
import type { GoogleContent, GoogleItem, GoogleOption, WireItem, WireQuestion } from './google-form.ts'
import { itemIdOf, questionIdOf, sectionIdOf } from './question-id.ts'

/** The items that a description asks for, in order: a page for each section but the first, and its questions. */
export const wantedItems = (description: FormDescription): readonly GoogleItem[] =>
  description.sections.flatMap((section, index) => [
    ...(index === 0 ? [] : [page(description, section)]),
    ...section.questions.map((question) => item(description, question)),
  ])

const page = ({ kind }: FormDescription, section: Section): GoogleItem => ({
  itemId: sectionIdOf(kind, section.key),
  title: section.title ?? '',
  description: section.intro ?? '',
  content: { kind: 'page' },
})

function item(description: FormDescription, question: Question): GoogleItem {
  const questionId = questionIdOf(description.kind, question.key)
  return {
    itemId: itemIdOf(questionId),
    title: question.title,
    description: question.help ?? '',
    content: content(description, question, questionId),
  }
}

function content(description: FormDescription, question: Question, questionId: string): GoogleContent {
  const asked = { questionId, required: question.required ?? false }
  switch (question.kind) {
    case 'choice':
      return {
        ...asked,
        kind: 'choice',
        type: question.look === 'list' ? 'DROP_DOWN' : 'RADIO',
        options: question.options.map((option) => wantedOption(description, option)),
      }
    case 'ticks':
      return {
        ...asked,
        kind: 'choice',
        type: 'CHECKBOX',
        options: question.options.map(({ label }) => ({ value: label })),
      }
    case 'day':
      return { ...asked, kind: 'day', withYear: true, withTime: false }
    case 'text':
      return { ...asked, kind: 'text', paragraph: question.long ?? false }
  }
}

/** An option that leads to the section that follows anyway is written so too: coordinators may put one between. */
const wantedOption = ({ kind }: FormDescription, { label, goTo }: Option): GoogleOption => ({
  value: label,
  ...(goTo === undefined
    ? {}
    : { goTo: goTo === 'submit' ? 'SUBMIT_FORM' : sectionIdOf(kind, goTo.section) }),
})

/** As the item goes over the wire. Both IDs go along always: a blank one would make a new question of it. */
export function toWire({ itemId, title, description, content }: GoogleItem): WireItem {
  const shared = { itemId, title, description }
  return content.kind === 'page' || content.kind === 'foreign'
    ? { ...shared, pageBreakItem: {} }
    : { ...shared, questionItem: { question: toWireQuestion(content) } }
}

function toWireQuestion(content: Exclude<GoogleContent, { kind: 'page' | 'foreign' }>): WireQuestion {
  const { questionId, required } = content
  switch (content.kind) {
    case 'choice':
      return {
        questionId,
        required,
        choiceQuestion: { type: content.type, options: content.options.map(toWireOption) },
      }
    case 'text':
      return { questionId, required, textQuestion: { paragraph: content.paragraph } }
    case 'day':
      return {
        questionId,
        required,
        dateQuestion: { includeYear: content.withYear, includeTime: content.withTime },
      }
  }
}

const toWireOption = ({ value, goTo }: GoogleOption) => ({
  value,
  ...(goTo === undefined
    ? {}
    : goTo === 'SUBMIT_FORM'
      ? { goToAction: 'SUBMIT_FORM' as const }
      : { goToSectionId: goTo }),
})
