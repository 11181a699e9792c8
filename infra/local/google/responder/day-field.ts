/** Fields for a day and a time: the phone's own picker, and the day in words beside it. */
import { html } from 'hono/html'
import type { Question } from '../forms/form.ts'
import type { Html } from './shell.ts'

type DateQuestion = NonNullable<Question['dateQuestion']>
type TimeQuestion = NonNullable<Question['timeQuestion']>

export function dateField(
  { includeYear, includeTime }: DateQuestion,
  about: Html,
  name: string,
  id: string,
  value: string,
): Html {
  const [day = '', time = ''] = value.split(' ')
  const [hour = '', minute = ''] = time.split(':')
  const clock = includeTime
    ? html`<div class="pieces">
        ${piece('Uur', `${name}_hour`, hour)} ${piece('Minuten', `${name}_minute`, minute)}
      </div>`
    : ''
  if (includeYear)
    return html`<div class="field">
        <input type="date" ${about} value="${day}" /><output class="spoken" for="${id}"
          >${inWords(day)}</output
        >
      </div>
      ${clock}`
  const [month = '', dayOfMonth = ''] = day.split('-')
  return html`<div class="pieces">
      ${piece('Dag', `${name}_day`, dayOfMonth)}
      <label
        >Maand<select name="${name}_month">
          <option value="">Kies…</option>
          ${months.map(
            (label, index) =>
              html`<option value="${String(index + 1)}" ${Number(month) === index + 1 ? 'selected' : ''}>
                ${label}
              </option>`,
          )}
        </select></label
      >
    </div>
    ${clock}`
}

export function timeField({ duration }: TimeQuestion, about: Html, name: string, value: string): Html {
  if (!duration) return html`<input type="time" ${about} value="${value}" />`
  const [hour = '', minute = '', second = ''] = value.split(':')
  return html`<div class="pieces">
    ${piece('Uren', `${name}_hour`, hour)} ${piece('Minuten', `${name}_minute`, minute)}
    ${piece('Seconden', `${name}_second`, second)}
  </div>`
}

/** «dinsdag 24 november 2026», or nothing when it is no day. */
export function inWords(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(date.getTime()) ? dutch.format(date) : ''
}

const dutch = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'full', timeZone: 'UTC' })

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2000, month)),
  ),
)

const piece = (label: string, name: string, value: string): Html =>
  html`<label
    >${label}<input type="text" inputmode="numeric" name="${name}" value="${value}" maxlength="3"
  /></label>`
