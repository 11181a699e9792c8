/** The frame of every page, and the headers that keep a page to what it is. */
import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { script } from './script.ts'
import { style } from './style.ts'

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

export const securityHeaders: Readonly<Record<string, string>> = {
  // Not `no-store`: going back must find the page as it was filled in.
  'cache-control': 'private, max-age=0',
  'content-security-policy': `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; img-src data:; form-action 'self'; base-uri 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}

export function shell(title: string, body: Html) {
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#f5f2ec" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141a19" media="(prefers-color-scheme: dark)" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <main>${body}</main>
        ${raw(`<script>${script}</script>`)}
      </body>
    </html>`
}

/** Text of a form, with the web and mail addresses in it made into links. */
export function linked(text: string): Html {
  const pieces = text.split(address).map((part, index) => {
    if (index % 2 === 0) return html`${part}`
    return html`<a href="${part.startsWith('http') ? part : `mailto:${part}`}">${part}</a>`
  })
  return html`${pieces}`
}

/** What ends a sentence does not belong to the address before it. */
const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/
