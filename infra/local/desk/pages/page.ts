/** The frame of every page: the banner that says LOKAAL, the way around, and the clock. */
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { leaps, sayShort, sayWallTime } from '../local-time.ts'

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>

export interface PageParts {
  readonly title: string
  readonly path: '/' | '/formulieren' | '/register' | '/postvak' | '/klok'
  readonly body: Markup
  /** Its own code, a file of `browser/`. */
  readonly script?: string
  /** Fills the window by itself, as the grid does. */
  readonly wide?: true
}

export interface Surroundings {
  readonly now: Date
  readonly mails: number
  readonly version: number
}

const places = [
  { path: '/', label: 'Start' },
  { path: '/formulieren', label: 'Formulieren' },
  { path: '/register', label: 'Register' },
  { path: '/postvak', label: 'Postvak' },
  { path: '/klok', label: 'Klok' },
] as const

export const page = (parts: PageParts, { now, mails, version }: Surroundings): Markup =>
  html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>${parts.title} · Missiegroepen (lokaal)</title>
        <link rel="icon" href="/desk/browser/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/desk/browser/desk.css" />
        ${parts.path === '/register' ? html`<link rel="stylesheet" href="/desk/browser/register.css" />` : ''}
        <script type="module" src="/desk/browser/desk.ts"></script>
        ${parts.script ? html`<script type="module" src="/desk/browser/${parts.script}"></script>` : ''}
      </head>
      <body class="${parts.wide ? 'wide' : ''}" data-version="${version}">
        <a class="skip" href="#inhoud">Naar de inhoud</a>
        <header class="top">
          <p class="banner"><strong>LOKAAL</strong> <span>niets verlaat deze computer</span></p>
          <div class="bar">
            <nav aria-label="Bladzijden">
              ${places.map(
                ({ path, label }) =>
                  html`<a href="${path}" ${path === parts.path ? html`aria-current="page"` : ''}
                    >${label}${path === '/postvak' ? html` <span class="count" data-mails>${mails}</span>` : ''}</a
                  > `,
              )}
            </nav>
            <details class="clock">
              <summary title="${sayWallTime(now)}">
                <span class="sr">De klok staat op</span> <time data-clock-short>${sayShort(now)}</time>
              </summary>
              <div class="clock-menu">
                <p data-clock-said>${sayWallTime(now)}</p>
                ${leapButtons(now)}
                <a href="/klok">Meer op de bladzijde Klok</a>
              </div>
            </details>
          </div>
        </header>
        <main id="inhoud">${parts.body}</main>
        <div id="meldingen" role="status" aria-live="polite"></div>
      </body>
    </html>`

export const leapButtons = (now: Date): Markup =>
  html`<div class="leaps">
    ${leaps(now).map(
      ({ label, now: to }, index) =>
        html`<button
          type="button"
          class="${index === 2 ? 'primary' : ''}"
          data-clock="${to}"
          data-leap="${index}"
        >
          ${label}
        </button>`,
    )}
  </div>`
