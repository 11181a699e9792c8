/** The pages around a form: sent, closed, unknown, too much. */
import { html } from 'hono/html'
import type { Form } from '../forms/form.ts'
import type { Html } from './shell.ts'
import { linked, shell } from './shell.ts'

export function sentPage(form: Form) {
  return shell(
    form.title,
    html`<div class="done" role="status">
      ${checkMark}
      <p class="of" dir="auto">${form.title}</p>
      <h1>Verstuurd</h1>
      <p class="lead" dir="auto">${linked(form.confirmation ?? 'Dank je wel! Je antwoord is verstuurd.')}</p>
      <a class="button quiet" href="/forms/d/e/${form.publicId}/viewform">Nog een keer invullen</a>
    </div>`,
  )
}

export const closedPage = (form: Form) =>
  quietPage(
    form.title,
    html`<p class="of" dir="auto">${form.title}</p>
      <h1>Dit formulier is dicht</h1>
      <p class="lead">
        Op dit moment kun je hier niets invullen. Wie je de link gaf, weet vast hoe het zit of heeft een
        nieuwe.
      </p>`,
  )

export const notFoundPage = () =>
  quietPage(
    'Niet gevonden',
    html`<h1>Hier is geen formulier</h1>
      <p class="lead">
        Misschien is de link oud of niet helemaal meegekomen. Vraag hem gerust nog eens aan wie je hem gaf.
      </p>`,
  )

export const tooLargePage = () =>
  quietPage(
    'Te veel tekst',
    html`<h1>Dat is te veel tekst</h1>
      <p class="lead">Er is niets verstuurd. Ga terug en maak je antwoord wat korter.</p>`,
  )

const quietPage = (title: string, body: Html) => shell(title, html`<div class="done">${body}</div>`)

const checkMark = html`<svg viewBox="0 0 72 72" fill="none" aria-hidden="true">
  <circle cx="36" cy="36" r="33" stroke="currentColor" stroke-width="3" />
  <path
    d="M22 37.5 32 47l18.5-21"
    stroke="currentColor"
    stroke-width="4.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  />
</svg>`
