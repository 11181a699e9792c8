import { html } from 'hono/html'

/** What somebody sees who clicks «Liever geen brief meer?»: a question first, for mail scanners open links too. */
export const stopPage = (state: 'ask' | 'stopped' | 'resumed') =>
  html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>De brief</title>
        <style>
          body {
            margin: 0;
            font:
              18px/1.5 system-ui,
              sans-serif;
            color: #1c2521;
            background: #f4f6f5;
          }
          main {
            max-width: 32rem;
            margin: 12vh auto;
            padding: 2rem 1.5rem;
            background: #fff;
            border-radius: 12px;
          }
          h1 {
            font-size: 1.4rem;
            margin: 0 0 0.5rem;
          }
          button {
            font: inherit;
            font-weight: 600;
            min-height: 48px;
            padding: 0 1.25rem;
            margin-top: 1rem;
            border: 0;
            border-radius: 8px;
            color: #fff;
            background: #1d6b57;
          }
          button.quiet {
            color: #1d6b57;
            background: #e6f1ed;
          }
        </style>
      </head>
      <body>
        <main>${said[state]}</main>
      </body>
    </html>`

const button = (wish: 'stop' | 'start', words: string, quiet = false) =>
  html`<form method="post">
    <button name="wens" value="${wish}" class="${quiet ? 'quiet' : ''}">${words}</button>
  </form>`

const said = {
  ask: html`<h1>Liever geen brief meer?</h1>
    <p>Dan sturen we je niets meer. Je groep merkt er niets van.</p>
    ${button('stop', 'Ja, geen brief meer')}`,
  stopped: html`<h1>Je krijgt geen brief meer</h1>
    <p>Dank je wel. Je kunt dit venster sluiten.</p>
    ${button('start', 'Toch weer een brief', true)}`,
  resumed: html`<h1>Je krijgt weer een brief</h1>
    <p>Fijn! De eerste komt op je gewone dag.</p>
    ${button('stop', 'Liever geen brief meer', true)}`,
}
