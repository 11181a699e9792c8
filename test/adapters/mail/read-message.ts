/** A message as it came over the wire, read back with no help of the library that wrote it. */
import type { Arrived } from '../../contract/mailer.ts'

export function readMessage(raw: string): Arrived {
  const { headers, body } = split(raw)
  const boundary = /boundary="([^"]+)"/.exec(headers.get('content-type') ?? '')?.[1] ?? ''
  const parts = body
    .split(`--${boundary}`)
    .map((part) => split(part.replace(/^\r\n/, '').replace(/\r\n$/, '')))
  const part = (type: string) => {
    const found = parts.find((each) => each.headers.get('content-type')?.startsWith(type))
    return found === undefined ? '' : decode(found.body, found.headers.get('content-transfer-encoding') ?? '')
  }
  return {
    to: headers.get('to') ?? '',
    from: decodeWords(headers.get('from') ?? '').replaceAll('"', ''),
    replyTo: headers.get('reply-to') ?? '',
    subject: decodeWords(headers.get('subject') ?? ''),
    text: part('text/plain'),
    html: part('text/html'),
    unsubscribe: headers.get('list-unsubscribe'),
    unsubscribePost: headers.get('list-unsubscribe-post'),
    messageId: headers.get('message-id') ?? '',
  }
}

function split(raw: string) {
  const at = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, Math.max(at, 0))
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  return { headers, body: at < 0 ? '' : raw.slice(at + 4) }
}

function decode(body: string, encoding: string): string {
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? unquote(body.replace(/=\r\n/g, ''))
        : body
  return text.replaceAll('\r\n', '\n').trimEnd()
}

const unquote = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString()

/** RFC 2047; words that stand beside each other are one text. */
const decodeWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, way: string, word: string) =>
      way.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString() : unquote(word.replaceAll('_', ' ')),
    )
