/** The sheets of cards on their own: what the browser prints of them is what the menu of the spreadsheet prints. */
import { html, raw } from 'hono/html'
import type { Markup } from './page.ts'

export const cardsPage = (sheets: string | undefined): Markup =>
  html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Kaarten · Missiegroepen (lokaal)</title>
        <style>
          body {
            margin: 0;
            background: #f4f6f5;
          }
          .uitleg {
            max-width: 194mm;
            margin: 0 auto;
            padding: 1rem;
            font:
              16px/1.5 system-ui,
              sans-serif;
            color: #1c2521;
          }
          @media print {
            body {
              background: none;
            }
            .uitleg {
              display: none;
            }
          }
        </style>
      </head>
      <body>
        <p class="uitleg">
          <a href="/formulieren">Terug</a> · Een vel per groep: twee kaarten voor op de koelkast, en de
          Welkom-kaart in zes talen. Afdrukken: Ctrl-P, papier A4, schaal 100%.
        </p>
        ${sheets === undefined ? html`<p class="uitleg">Er zijn nog geen formulieren.</p>` : raw(sheets)}
      </body>
    </html>`
