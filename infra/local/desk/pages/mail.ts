/** The mailbox of everybody at once: every letter that was sent, as each leader sees it. */
import { html } from 'hono/html'
import type { DeskMail } from '../desk-options.ts'
import { sayShort, sayWallTime } from '../local-time.ts'
import type { Markup, PageParts } from './page.ts'

const faces = { html: 'Opgemaakt', text: 'Tekst', headers: 'Kopregels' } as const
type Face = keyof typeof faces
const widths = { phone: 'Telefoon', desktop: 'Groot scherm' } as const
type Width = keyof typeof widths

export interface Mailbox {
  readonly mails: readonly DeskMail[]
  readonly recipients: readonly string[]
  /** To whomever. */
  readonly total: number
  readonly recipient: string
  readonly open: DeskMail | undefined
  /** Whether somebody chose the message: on a phone the list comes first otherwise. */
  readonly chosen: boolean
  readonly face: Face
  readonly width: Width
}

/** What an address like `/postvak?aan=hanneke@voorbeeld.nl&bericht=…&toon=text` shows. */
export function readMailbox(all: readonly DeskMail[], query: Readonly<Record<string, string>>): Mailbox {
  const recipient = query.aan ?? ''
  const mails = recipient === '' ? all : all.filter((mail) => addressOf(mail.to) === recipient)
  const chosen = mails.find((mail) => mail.messageId === query.bericht)
  const open = chosen ?? mails[0]
  const face = isOneOf(faces, query.toon) ? query.toon : open?.html === undefined ? 'text' : 'html'
  return {
    mails,
    recipients: [...new Set(all.map((mail) => addressOf(mail.to)))].sort(),
    total: all.length,
    recipient,
    open,
    chosen: chosen !== undefined,
    face,
    width: isOneOf(widths, query.breed) ? query.breed : 'phone',
  }
}

export const mailPage = (box: Mailbox): PageParts => ({
  title: 'Postvak',
  path: '/postvak',
  body: html`<div class="mailbox ${box.chosen ? 'reading' : ''}">
    <section class="mails" aria-label="Brieven">
      <h1>Postvak</h1>
      ${box.recipients.length === 0 ? nothing : html`${filter(box)}${mailList(box)}`}
    </section>
    ${box.open ? message(box, box.open) : ''}
  </div>`,
})

const filter = (box: Mailbox): Markup =>
  html`<form class="line" method="get" action="/postvak">
    <label for="aan">Aan</label>
    <select id="aan" name="aan" data-submit>
      <option value="">iedereen (${box.total})</option>
      ${box.recipients.map(
        (address) =>
          html`<option value="${address}" ${address === box.recipient ? html`selected` : ''}>
            ${address}
          </option>`,
      )}
    </select>
    <noscript><button type="submit">Toon</button></noscript>
  </form>`

const nothing = html`<p class="quiet">
  Nog geen brieven. Zet de klok op <a href="/klok">maandag 07:00</a>, dan gaan ze de deur uit.
</p>`

const mailList = (box: Mailbox): Markup =>
  html`<ol class="list">
    ${box.mails.map(
      (mail) =>
        html`<li>
          <a
            href="${addressFor(box, { bericht: mail.messageId })}"
            ${mail === box.open ? html`aria-current="true"` : ''}
          >
            <span class="to">${nameOf(mail.to)}</span>
            <time datetime="${mail.at}">${sayShort(new Date(mail.at))}</time>
            <strong>${mail.subject}</strong>
            <span class="preheader">${preheaderOf(mail)}</span>
          </a>
        </li>`,
    )}
  </ol>`

const message = (box: Mailbox, mail: DeskMail): Markup =>
  html`<article class="message" aria-label="Brief">
    <p class="back"><a href="${addressFor(box, { bericht: '' })}">← Alle brieven</a></p>
    <h2>${mail.subject}</h2>
    <dl class="envelope">
      <dt>Van</dt>
      <dd>${mail.from}</dd>
      <dt>Aan</dt>
      <dd>${mail.to}</dd>
      ${
        mail.replyTo
          ? html`<dt>Antwoord naar</dt>
              <dd>${mail.replyTo}</dd>`
          : ''
      }
      <dt>Verstuurd</dt>
      <dd><time datetime="${mail.at}">${sayWallTime(new Date(mail.at))}</time></dd>
    </dl>
    <div class="switches">
      <nav class="tabs" aria-label="Hoe je de brief ziet">
        ${Object.entries(faces).map(([face, label]) => switchTo(box, { toon: face }, label, face === box.face))}
      </nav>
      ${
        box.face === 'html' && mail.html !== undefined
          ? html`<nav class="tabs" aria-label="Breedte">
              ${Object.entries(widths).map(([width, label]) =>
                switchTo(box, { breed: width }, label, width === box.width),
              )}
            </nav>`
          : ''
      }
    </div>
    ${faceOf(box, mail)}
  </article>`

function faceOf(box: Mailbox, mail: DeskMail): Markup {
  switch (box.face) {
    case 'html':
      return mail.html === undefined
        ? html`<p class="quiet">Deze brief heeft alleen tekst.</p>`
        : html`<iframe
            class="framed ${box.width}"
            title="De brief"
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            src="/desk/mail/${encodeURIComponent(mail.messageId)}"
          ></iframe>`
    case 'text':
      return html`<pre class="letter-text">${mail.text ?? 'Deze brief heeft geen tekst.'}</pre>`
    case 'headers':
      return html`<dl class="headers">
        ${Object.entries({ 'Message-ID': mail.messageId, ...mail.headers }).map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>`
    default:
      return box.face satisfies never
  }
}

const switchTo = (
  box: Mailbox,
  change: Readonly<Record<string, string>>,
  label: string,
  on: boolean,
): Markup => html`<a href="${addressFor(box, change)}" ${on ? html`aria-current="true"` : ''}>${label}</a> `

/** The address of this mailbox with something else chosen; an empty value is left out. */
function addressFor(box: Mailbox, change: Readonly<Record<string, string>>): string {
  const query = {
    aan: box.recipient,
    bericht: box.chosen || 'toon' in change || 'breed' in change ? (box.open?.messageId ?? '') : '',
    toon: box.face === 'html' ? '' : box.face,
    breed: box.width === 'phone' ? '' : box.width,
    ...change,
  }
  const said = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString()
  return said === '' ? '/postvak' : `/postvak?${said}`
}

/** The line that a phone shows behind the subject: hidden at the top of the HTML, else the first words of the text. */
export function preheaderOf(mail: DeskMail): string {
  const hidden = /<(\w+)[^>]*display:\s*none[^>]*>([\s\S]*?)<\/\1>/i.exec(mail.html ?? '')?.[2]
  const words = (hidden ?? mail.text ?? '').replace(/<[^>]*>/g, ' ').replace(/&[#\w]+;/g, spoken)
  return words
    .replace(/[\s\p{Cf}\u034f]+/gu, ' ')
    .trim()
    .slice(0, 140)
}

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}
const spoken = (sign: string): string => signs[sign] ?? ' '

const addressOf = (to: string): string => /<([^>]+)>/.exec(to)?.[1] ?? to
const nameOf = (to: string): string => /^\s*"?([^"<]+?)"?\s*</.exec(to)?.[1] ?? to

const isOneOf = <T extends object>(words: T, word: string | undefined): word is Extract<keyof T, string> =>
  word !== undefined && Object.hasOwn(words, word)
