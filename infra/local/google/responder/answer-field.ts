/** The field or fields with which a question is answered, filled with what was given. */
import { html } from 'hono/html'
import type { Choice, Question } from '../forms/form.ts'
import { stepsOf } from './check.ts'
import { dateField, timeField } from './day-field.ts'
import type { Given } from './given.ts'
import { fieldName } from './given.ts'
import type { OptionRows } from './options.ts'
import { attribute, inOrder, leadsTo, optionRows } from './options.ts'
import type { Section } from './sections.ts'
import type { Html } from './shell.ts'

export interface AnswerField {
  readonly question: Question
  readonly choice: Choice | undefined
  readonly given: Given
  readonly label: string
  readonly problem: string | undefined
  readonly sectionIndex: number
  readonly sections: readonly Section[]
}

export function answerField(field: AnswerField): Html {
  const { question, choice, given, problem, sectionIndex, sections } = field
  const { questionId } = question
  const name = fieldName(question)
  const id = `q-${questionId}`
  const describedBy = problem ? `p-${questionId}` : ''
  const [value = ''] = given.values
  const about = html`id="${id}" name="${name}" ${attribute('aria-describedby', describedBy)}
  ${attribute('aria-invalid', problem ? 'true' : '')}`

  if (choice) {
    const rows: OptionRows = { name, id, questionId, choice, given, describedBy, sectionIndex, sections }
    if (choice.type === 'DROP_DOWN') return dropDown(rows, about, value)
    return html`${optionRows(rows)}${choice.type === 'RADIO' ? clearButton(question) : ''}`
  }
  if (question.dateQuestion) return dateField(question.dateQuestion, about, name, id, value)
  if (question.timeQuestion) return timeField(question.timeQuestion, about, name, value)
  const steps = stepsOf(question)
  if (steps) return stepRows(question, steps, name, value, describedBy)
  return question.textQuestion?.paragraph
    ? html`<textarea ${about} rows="4" dir="auto">${`\n${value}`}</textarea>`
    : html`<input type="text" ${about} value="${value}" dir="auto" />`
}

function dropDown(rows: OptionRows, about: Html, given: string): Html {
  return html`<select ${about}>
    <option value="">Kies…</option>
    ${inOrder(rows.choice).map(
      (option) =>
        html`<option
          value="${option.value ?? ''}"
          ${option.value === given ? 'selected' : ''}
          ${attribute('data-next', leadsTo(rows, option))}
        >
          ${option.value ?? ''}
        </option>`,
    )}
  </select>`
}

function stepRows(
  question: Question,
  steps: readonly string[],
  name: string,
  given: string,
  describedBy: string,
): Html {
  const { scaleQuestion, ratingQuestion } = question
  const icon = ratingQuestion ? (icons[ratingQuestion.iconType] ?? '') : ''
  const { lowLabel = '', highLabel = '' } = scaleQuestion ?? {}
  return html`<div class="options steps">
      ${steps.map(
        (step) =>
          html`<label class="option"
            ><input
              type="radio"
              name="${name}"
              value="${step}"
              ${step === given ? 'checked' : ''}
              ${attribute('aria-describedby', describedBy)}
            /><span>${step}${icon === '' ? '' : ` ${icon}`}</span></label
          >`,
      )}
    </div>
    ${
      lowLabel || highLabel
        ? html`<div class="ends">
            <span dir="auto">${lowLabel}</span><span dir="auto">${highLabel}</span>
          </div>`
        : ''
    }
    ${clearButton(question)}`
}

const icons: Readonly<Record<string, string>> = { STAR: '★', HEART: '♥', THUMB_UP: '👍' }

/** Someone who tapped by accident can take it back; shown once something is chosen. */
const clearButton = (question: Question): Html =>
  question.required
    ? html``
    : html`<button class="clear" name="clear" value="${question.questionId}">Keuze wissen</button>`
