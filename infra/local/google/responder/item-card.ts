/** A question, a grid or a piece of text as it stands on the page. */
import { html } from 'hono/html'
import type { Item, Question } from '../forms/form.ts'
import { questionsOf } from '../forms/form.ts'
import { choiceOf } from './check.ts'
import { answerField } from './answer-field.ts'
import type { GivenAnswers } from './given.ts'
import { nothing } from './given.ts'
import { attribute, shuffled } from './options.ts'
import type { Html } from './shell.ts'
import { linked } from './shell.ts'
import type { Section } from './sections.ts'

export function itemCard(
  item: Item,
  given: GivenAnswers,
  problems: Readonly<Record<string, string>>,
  sectionIndex: number,
  sections: readonly Section[],
): Html {
  const questions = questionsOf(item)
  const amiss = questions.some((question) => problems[question.questionId])
  const fieldOf = (question: Question) =>
    answerField({
      question,
      choice: choiceOf(item, question),
      given: given[question.questionId] ?? nothing,
      label: question.rowQuestion?.title ?? item.title ?? '',
      problem: problems[question.questionId],
      sectionIndex,
      sections,
    })
  const [question] = questions
  const id = `item-${item.itemId}`
  const about = attribute('aria-describedby', item.description ? `h-${item.itemId}` : '')
  if (!question)
    return html`<section class="card" id="${id}">
      ${item.title ? html`<h2 dir="auto">${item.title}</h2>` : ''} ${help(item)}
    </section>`

  const classes = amiss ? 'card amiss' : 'card'
  if (item.questionGroupItem) {
    const rows = item.questionGroupItem.grid.shuffleQuestions ? shuffled(questions) : questions
    return html`<section class="${classes}" id="${id}" tabindex="-1" aria-labelledby="${id}-title">
      <h2 class="title" id="${id}-title" dir="auto">${item.title ?? ''}</h2>
      ${help(item)}
      ${rows.map((row) => html`<fieldset class="row">${rowTitle(row)} ${trouble(row, problems)} ${fieldOf(row)}</fieldset>`)}
    </section>`
  }

  if (isGroup(question))
    return html`<fieldset class="${classes}" id="${id}" tabindex="-1" ${about}>
      <legend class="title" dir="auto">${item.title ?? ''}${must(question)}</legend>
      ${help(item)} ${trouble(question, problems)} ${fieldOf(question)}
    </fieldset>`
  return html`<section class="${classes}" id="${id}" tabindex="-1">
    <label class="title" for="q-${question.questionId}" dir="auto"
      >${item.title ?? ''}${must(question)}</label
    >
    ${help(item)} ${trouble(question, problems)} ${fieldOf(question)}
  </section>`
}

/** Answered by several fields, which one legend names together. */
function isGroup({ choiceQuestion, textQuestion, dateQuestion, timeQuestion }: Question): boolean {
  if (textQuestion) return false
  if (choiceQuestion) return choiceQuestion.type !== 'DROP_DOWN'
  if (dateQuestion) return !dateQuestion.includeYear || dateQuestion.includeTime === true
  return timeQuestion ? timeQuestion.duration === true : true
}

const rowTitle = (row: Question): Html =>
  html`<legend class="title" dir="auto">${row.rowQuestion?.title ?? ''}${must(row)}</legend>`

const must = (question: Question): Html =>
  question.required
    ? html`<span class="must" aria-hidden="true">&nbsp;*</span><span class="apart"> (graag invullen)</span>`
    : html``

const help = (item: Item): Html =>
  item.description
    ? html`<p class="help" id="h-${item.itemId}" dir="auto">${linked(item.description)}</p>`
    : html``

const trouble = (question: Question, problems: Readonly<Record<string, string>>): Html => {
  const problem = problems[question.questionId]
  return problem ? html`<p class="problem" id="p-${question.questionId}">${problem}</p>` : html``
}
