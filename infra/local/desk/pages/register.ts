/** The page around the grid; the grid itself is drawn in the browser from Google's own REST API. */
import { html } from 'hono/html'
import { tabs } from '../../../../src/register/description/workbook.ts'
import type { PageParts } from './page.ts'

export const registerPage = (spreadsheetId: string): PageParts => ({
  title: 'Register',
  path: '/register',
  wide: true,
  script: 'register/register.ts',
  body: html`<h1 class="sr">Register</h1>
    <div id="register" data-spreadsheet="${spreadsheetId}" data-behind="${JSON.stringify(behind)}">
      <div class="tools" role="toolbar" aria-label="Gereedschap"></div>
      <div class="formula">
        <output class="address" aria-label="Cel"></output>
        <input
          class="content"
          aria-label="Inhoud van de cel"
          autocomplete="off"
          spellcheck="false"
          disabled
        />
      </div>
      <div class="grid" role="grid" aria-label="Register" tabindex="0">
        <p class="quiet">Bezig met openen …</p>
      </div>
      <div class="sheet-tabs" role="tablist" aria-label="Tabbladen"></div>
    </div>
    <noscript><p>Voor het register is JavaScript nodig.</p></noscript>`,
})

const behind = Object.values(tabs)
  .filter(({ shown }) => shown === 'behind')
  .map(({ title }) => title)
