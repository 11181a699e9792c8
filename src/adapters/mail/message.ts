/** An envelope as SendGrid's client wants it. */
import type { MailDataRequired } from '@sendgrid/mail'
import type { Envelope } from '../../ports.ts'
import { oneLine, unsubscribeHeaders } from './headers.ts'

export function toMessage(envelope: Envelope, sandbox: boolean): MailDataRequired {
  const { letter, from, replyTo, unsubscribe } = envelope
  return {
    from: { name: oneLine(from.name), email: from.email },
    replyTo: { email: replyTo },
    subject: oneLine(letter.subject),
    // On the personalization: headers of the whole message are sent along as headers of the HTTP request too.
    personalizations: [
      {
        to: [{ email: envelope.to }],
        ...(unsubscribe === undefined ? {} : { headers: unsubscribeHeaders(unsubscribe) }),
      },
    ],
    text: letter.text,
    html: letter.html,
    ...(letter.calendar === undefined
      ? {}
      : {
          attachments: [
            {
              filename: oneLine(letter.calendar.name),
              type: 'text/calendar',
              content: Buffer.from(letter.calendar.text).toString('base64'),
              disposition: 'attachment',
            },
          ],
        }),
    trackingSettings: {
      clickTracking: { enable: false, enableText: false },
      openTracking: { enable: false },
      subscriptionTracking: { enable: false },
      ganalytics: { enable: false },
    },
    ...(sandbox ? { mailSettings: { sandboxMode: { enable: true } } } : {}),
  }
}
