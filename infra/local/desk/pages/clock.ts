/** The clock that can be moved, the work that can be asked for, and the trouble that can be made. */
import { html } from 'hono/html'
import { sayWallTime, wallTime } from '../local-time.ts'
import { leapButtons, type PageParts } from './page.ts'

export const clockPage = (now: Date): PageParts => ({
  title: 'Klok',
  path: '/klok',
  body: html`<h1>Klok</h1>
    <p class="lead">
      Het is hier <strong><time data-clock-said>${sayWallTime(now)}</time></strong
      >. Zet je de klok vooruit, dan gebeurt alles wat in de tussentijd aan de beurt komt.
    </p>
    <div class="columns">
      <section class="card">
        <h2>Vooruit</h2>
        ${leapButtons(now)}
        <form id="clock-form" class="line">
          <label for="clock-to">Of naar een ander moment</label>
          <input id="clock-to" type="datetime-local" value="${wallTime(now)}" required data-clock-field />
          <button type="submit">Zet de klok</button>
        </form>
      </section>
      <section class="card">
        <h2>Werk</h2>
        <p>Wat anders vanzelf gebeurt, meteen.</p>
        <ul class="jobs">
          ${jobs.map(
            ({ job, label, about }) =>
              html`<li>
                <button type="button" data-job="${job}">${label}</button> <span class="quiet">${about}</span>
              </li>`,
          )}
        </ul>
      </section>
      <section class="card">
        <h2>Storing nadoen</h2>
        <p>
          Laat een deel van wat het systeem zelf aan Google vraagt mislukken. Je eigen klikken worden nooit
          geraakt.
        </p>
        <form id="faults-form">
          <label for="faults-rate">Hoeveel mislukt er?</label>
          <select id="faults-rate" name="rate">
            <option value="0">niets, alles werkt</option>
            <option value="0.05">5 van de 100</option>
            <option value="0.2">20 van de 100</option>
            <option value="0.5">de helft</option>
          </select>
          <fieldset>
            <legend>Hoe</legend>
            ${faults.map(
              ({ kind, label }) =>
                html`<label class="tick"
                  ><input type="checkbox" name="kind" value="${kind}" checked /> ${label}</label
                >`,
            )}
          </fieldset>
          <button type="submit">Zo doen</button>
        </form>
      </section>
    </div>
    <section id="happened" class="happened" aria-live="polite" hidden>
      <h2>Wat er gebeurde</h2>
      <ol></ol>
    </section>`,
})

const jobs = [
  { job: 'intake', label: 'Antwoorden ophalen', about: 'alle formulieren, zoals ieder kwartier' },
  {
    job: 'weekly',
    label: 'Uurronde',
    about: 'vergelijken, tabbladen tekenen, brieven die nu aan de beurt zijn',
  },
  { job: 'upkeep', label: 'Nachtwerk', about: 'formulieren, namenlijsten en bewaartermijnen nalopen' },
] as const

const faults = [
  { kind: 'before', label: 'niet gedaan, wel een fout' },
  { kind: 'after', label: 'wel gedaan, toch een fout' },
  { kind: 'slow', label: 'traag (1 tot 3 tellen)' },
  { kind: '429', label: 'te druk (429)' },
  { kind: '503', label: 'even weg (503)' },
] as const
