/** One section of a form as a page: what is on it to fill in, and hidden in it what was filled in elsewhere. */
import { html } from 'hono/html'
import type { Form, Item, Question } from '../forms/form.ts'
import { questionsOf } from '../forms/form.ts'
import type { Answers } from '../forms/response-table.ts'
import { valuesOf } from './check.ts'
import type { Given, GivenAnswers } from './given.ts'
import { fieldName, nothing, otherOption } from './given.ts'
import { itemCard } from './item-card.ts'
import type { Section } from './sections.ts'
import { nextOf } from './sections.ts'
import type { Html } from './shell.ts'
import { linked, shell } from './shell.ts'

export interface SectionPage {
  readonly form: Form
  readonly sections: readonly Section[]
  /** The sections walked through; the last is shown. */
  readonly history: readonly number[]
  readonly given: GivenAnswers
  /** Tells one filling-in from another. */
  readonly token: string
  readonly problems: Readonly<Record<string, string>>
  readonly action: string
}

export function sectionPage({ form, sections, history, given, token, problems, action }: SectionPage) {
  const section = sections[history.at(-1) ?? 0] ?? { index: 0, items: [] }
  const isLast = section.index === sections.length - 1
  const usual = isLast ? wording.send : wording.next
  const leads = nextOf(sections, section.index, mapValues(given)).kind === 'submit'
  const next = leads ? wording.send : wording.next
  const asked = section.items.flatMap(questionsOf)
  const amiss = section.items.filter((item) =>
    questionsOf(item).some((question) => problems[question.questionId]),
  )
  return shell(
    amiss.length > 0 ? `Nog even: ${form.title}` : form.title,
    html`<form method="post" action="${action}" novalidate>
      <button class="default" name="continue" value="1" tabindex="-1" aria-hidden="true">${next}</button>
      <header class="top">
        ${heading(form, section)} ${sections.length > 1 ? progress(section.index + 1, sections.length) : ''}
        ${requiredLegend(asked)}
      </header>
      ${amiss.length > 0 ? notice(amiss) : ''}
      ${section.items.map((item) => itemCard(item, given, problems, section.index, sections))}
      ${elsewhere(sections, section).map((question) => carried(question, given[question.questionId] ?? nothing))}
      <input type="hidden" name="pageHistory" value="${history.join(',')}" />
      <input type="hidden" name="fbzx" value="${token}" />
      <div class="actions">
        <button class="button" name="continue" value="1" data-usual="${usual}">${next}</button>
        ${history.length > 1 ? html`<button class="button quiet" name="back" value="1">Terug</button>` : ''}
      </div>
    </form>`,
  )
}

const mapValues = (given: GivenAnswers): Answers =>
  Object.fromEntries(Object.entries(given).map(([id, answer]) => [id, valuesOf(answer)]))

const wording = { send: 'Versturen', next: 'Verder' } as const

function heading(form: Form, section: Section): Html {
  if (section.index === 0)
    return html`<h1 dir="auto">${form.title}</h1>
      ${form.description ? html`<p class="lead" dir="auto">${linked(form.description)}</p>` : ''}`
  return html`<p class="of" dir="auto">${form.title}</p>
    <h1 dir="auto">${section.title ?? form.title}</h1>
    ${section.description ? html`<p class="lead" dir="auto">${linked(section.description)}</p>` : ''}`
}

const progress = (at: number, of: number): Html =>
  html`<div class="progress">
    <span>Deel ${String(at)} van ${String(of)}</span>
    <progress value="${String(at)}" max="${String(of)}" aria-hidden="true"></progress>
  </div>`

function requiredLegend(asked: readonly Question[]): Html {
  const required = asked.filter((question) => question.required).length
  if (required === 0) return html``
  const rest = required < asked.length ? '; de rest mag leeg blijven' : ''
  return html`<p class="legend"><span class="must">*</span> graag invullen${rest}</p>`
}

const notice = (amiss: readonly Item[]): Html =>
  html`<div class="notice" role="alert">
    <strong>Bijna klaar. Kijk hier nog even naar:</strong>
    <ul>
      ${amiss.map((item) => html`<li><a href="#item-${item.itemId}" dir="auto">${item.title ?? 'deze vraag'}</a></li>`)}
    </ul>
  </div>`

const elsewhere = (sections: readonly Section[], shown: Section): readonly Question[] =>
  sections
    .filter((section) => section.index !== shown.index)
    .flatMap((section) => section.items.flatMap(questionsOf))

const carried = (question: Question, { values, other }: Given): Html => {
  const name = fieldName(question)
  const fields = values.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`)
  return html`${fields}${
    values.includes(otherOption)
      ? html`<input type="hidden" name="${name}.other_option_response" value="${other}" />`
      : ''
  }`
}
