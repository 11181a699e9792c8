/** All forms, each at the address where a member fills it in. */
import { html } from 'hono/html'
import type { DeskForm } from '../desk-options.ts'
import type { Markup, PageParts } from './page.ts'
import { shown } from './start.ts'

export const formsPage = (forms: readonly DeskForm[]): PageParts => ({
  title: 'Formulieren',
  path: '/formulieren',
  body: html`<h1>Formulieren</h1>
    <p class="lead">
      Iedere groep heeft een eigen formulier voor de aanwezigheid. Welkom is voor wie nieuw is, Coachgesprek
      voor coaches; Start, Huddel en Opbouwavond zijn voor leiders en trainees.
    </p>
    ${forms.length === 0 ? '' : html`<p><a href="/kaarten">Kaarten met QR-codes, om te printen en te knippen</a></p>`}
    ${forms.length === 0 ? html`<p class="quiet">Er zijn nog geen formulieren.</p>` : ''}
    ${Object.entries(kinds).map(([kind, said]) =>
      formsOf(
        said,
        forms.filter((form) => form.kind === kind),
      ),
    )}`,
})

const kinds = {
  attendance: { title: 'Aanwezigheid', about: 'Aan het eind van een avond, in nog geen minuut.' },
  welcome: { title: 'Welkom', about: 'Een gast vult het zelf in, en zegt eerst of we het mogen bewaren.' },
  coaching: { title: 'Coachgesprek', about: 'Na een gesprek tussen coach en leider.' },
  start: { title: 'Start', about: 'Op weg naar de eerste avond, en de eerste vijf.' },
  huddel: { title: 'Huddel', about: 'Na de huddel van leiders en trainees; ieder vult het eigen doel in.' },
  opbouwavond: { title: 'Opbouwavond', about: 'Na een opbouwavond of een teamtraining van een groep.' },
} as const satisfies Record<DeskForm['kind'], { title: string; about: string }>

function formsOf(said: { title: string; about: string }, forms: readonly DeskForm[]): Markup {
  if (forms.length === 0) return html``
  return html`<section class="forms">
    <h2>${said.title}</h2>
    <p class="quiet">${said.about}</p>
    <ul class="tiles">
      ${forms.map(
        (form) =>
          html`<li>
            <a class="tile" href="${form.address}">
              <strong>${form.group ?? form.title}</strong
              >${form.group ? html`<span>${form.title}</span>` : ''}
            </a>
            ${
              form.shortAddress
                ? html`<a class="short" href="${form.shortAddress}" title="Het korte adres van de groep"
                    >${shown(form.shortAddress)}</a
                  >`
                : ''
            }
          </li>`,
      )}
    </ul>
  </section>`
}
