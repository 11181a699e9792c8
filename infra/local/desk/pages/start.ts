/** Where someone arrives: what this is, and four things to do with it. */
import { html } from 'hono/html'
import type { DeskForm, DeskRun } from '../desk-options.ts'
import { sayShort, sayWallTime } from '../local-time.ts'
import { leapButtons, type PageParts } from './page.ts'

export interface Start {
  readonly forms: readonly DeskForm[]
  readonly now: Date
  readonly mails: number
  readonly lastRun: DeskRun | undefined
}

export const startPage = ({ forms, now, mails, lastRun }: Start): PageParts => ({
  title: 'Start',
  path: '/',
  body: html`<section class="intro">
      <h1>Zicht op de missiegroepen</h1>
      <p>
        Leden vullen na een avond op hun telefoon een kort formulier in. Coördinatoren zien en verbeteren
        alles in één register. Leiders krijgen maandagochtend één korte brief, over de volgende avond en over
        wat er gevraagd wordt.
      </p>
    </section>
    <ol class="cards">
      <li class="card">
        <h2>Vul de aanwezigheid van een groep in</h2>
        <p>Zoals een lid het ziet, aan het eind van de avond.</p>
        ${attendanceLinks(forms)}
      </li>
      <li class="card">
        <h2>Bekijk het register</h2>
        <p>Typen, kiezen, sorteren, rijen erbij en eraf: zoals in een rekenblad.</p>
        <p class="go"><a class="button" href="/register">Open het register</a></p>
      </li>
      <li class="card">
        <h2>Zet de klok op maandag 07:00</h2>
        <p>
          Dan gaan de brieven de deur uit. Het is hier nu <time data-clock-said>${sayWallTime(now)}</time>.
        </p>
        ${leapButtons(now)}
      </li>
      <li class="card">
        <h2>Lees de post</h2>
        <p>Wat iedere leider kreeg, op de telefoon en op een groot scherm.</p>
        <p class="go"><a class="button" href="/postvak">Open het postvak</a></p>
      </li>
    </ol>
    <p class="state">
      Op de klok is het <time data-clock-said>${sayWallTime(now)}</time> ·
      <span data-mails-said>${sayMails(mails)}</span>${
        lastRun ? ` · laatste ronde: ${lastRun.job}, ${sayShort(lastRun.at)}` : ''
      }
    </p>`,
})

const sayMails = (count: number) =>
  count === 1 ? '1 brief in het postvak' : `${count} brieven in het postvak`

function attendanceLinks(forms: readonly DeskForm[]) {
  const attendance = forms.filter(({ kind }) => kind === 'attendance')
  if (attendance.length === 0) return html`<p class="quiet">Er zijn nog geen formulieren.</p>`
  return html`<ul class="links">
    ${attendance.map(
      (form) =>
        html`<li>
          <a href="${form.shortAddress ?? form.address}">${form.group ?? form.title}</a>
        </li>`,
    )}
  </ul>`
}

/** An address without what everybody knows. */
export const shown = (address: string): string => address.replace(/^https?:\/\/[^/]+/, '')
