/** The options of a choice as rows that can be tapped anywhere. */
import { html } from 'hono/html'
import type { Choice, Option } from '../forms/form.ts'
import type { Given } from './given.ts'
import { otherOption } from './given.ts'
import type { Section } from './sections.ts'
import { nextOf } from './sections.ts'
import type { Html } from './shell.ts'

export interface OptionRows {
  readonly name: string
  readonly id: string
  readonly questionId: string
  readonly choice: Choice
  readonly given: Given
  readonly describedBy: string
  readonly sectionIndex: number
  readonly sections: readonly Section[]
}

export function optionRows(rows: OptionRows): Html {
  const { choice } = rows
  return html`<div class="${isShort(choice) ? 'options short' : 'options'}">
    ${inOrder(choice).map((option, index) => optionRow(rows, option, `${rows.id}-${index}`))}
  </div>`
}

/** Many short labels, such as first names, stand beside each other. */
const isShort = ({ options }: Choice) =>
  options.length >= 6 && options.every((option) => !option.isOther && (option.value ?? '').length <= 16)

export function inOrder({ options, shuffle }: Choice): readonly Option[] {
  if (!shuffle) return options
  return [
    ...shuffled(options.filter((option) => !option.isOther)),
    ...options.filter((option) => option.isOther),
  ]
}

export function shuffled<T>(things: readonly T[]): readonly T[] {
  return things
    .map((thing) => ({ thing, place: Math.random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ thing }) => thing)
}

function optionRow(rows: OptionRows, option: Option, id: string): Html {
  const { name, choice, given, describedBy } = rows
  const value = option.isOther ? otherOption : (option.value ?? '')
  const input = html`<input
    type="${choice.type === 'CHECKBOX' ? 'checkbox' : 'radio'}"
    name="${name}"
    value="${value}"
    id="${id}"
    ${given.values.includes(value) ? 'checked' : ''}
    ${attribute('aria-describedby', describedBy)}
    ${attribute('data-next', leadsTo(rows, option))}
  />`
  if (!option.isOther) return html`<label class="option">${input}<span dir="auto">${value}</span></label>`
  return html`<div class="option other">
    ${input}<label for="${id}">Anders:</label>
    <input
      type="text"
      name="${name}.other_option_response"
      value="${given.other}"
      aria-label="Anders, namelijk"
      data-ticks="${id}"
      dir="auto"
    />
  </div>`
}

export const attribute = (name: string, value: string): Html =>
  value === '' ? html`` : html`${name}="${value}"`

/** What the button says once this option is chosen, where the option decides it. */
export function leadsTo({ questionId, sectionIndex, sections }: OptionRows, option: Option): string {
  if (!option.goToAction && !option.goToSectionId) return ''
  const answers = { [questionId]: [option.value ?? ''] }
  return nextOf(sections, sectionIndex, answers).kind === 'submit' ? 'Versturen' : 'Verder'
}
