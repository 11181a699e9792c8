/** An envelope as a message of RFC 5322. Names and subject lose their line breaks; there is nothing in it that tracks. */
import type { Envelope } from '../../ports.ts'
import { oneLine, unsubscribeHeaders } from './headers.ts'

export const toMail = ({ to, letter, from, replyTo, unsubscribe }: Envelope, messageId: string) => ({
  messageId,
  from: { name: oneLine(from.name), address: from.email },
  to: { name: '', address: to },
  replyTo: { name: '', address: oneLine(replyTo) },
  subject: oneLine(letter.subject),
  text: letter.text,
  html: letter.html,
  ...(letter.calendar === undefined
    ? {}
    : {
        attachments: [
          {
            filename: oneLine(letter.calendar.name),
            contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
            content: letter.calendar.text,
          },
        ],
      }),
  headers: unsubscribe === undefined ? {} : unsubscribeHeaders(unsubscribe),
  // Nothing in a letter is ever a path or an address to be fetched.
  disableFileAccess: true,
  disableUrlAccess: true,
})
