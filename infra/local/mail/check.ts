/** What SendGrid refuses, in its own words. */
import { sendSchema, type SendRequest } from './schema.ts'

export interface SendError {
  readonly message: string
  readonly field: string | null
  readonly help: string | null
}

export type Checked =
  | { readonly request: SendRequest; readonly errors?: undefined }
  | { readonly request?: undefined; readonly errors: readonly SendError[] }

export function checkSend(body: unknown): Checked {
  const parsed = sendSchema.safeParse(body)
  if (!parsed.success)
    return {
      errors: parsed.error.issues.map((issue) =>
        issue.code === 'unrecognized_keys'
          ? error(`Additional property ${issue.keys.join(', ')} is not allowed`, issue.path)
          : error(wordings[fieldOf(issue.path).replace(/\.\d+/g, '')] ?? issue.message, issue.path),
      ),
    }
  const errors = beyondSchema(parsed.data)
  return errors.length > 0 ? { errors } : { request: parsed.data }
}

function beyondSchema(request: SendRequest): readonly SendError[] {
  const recipients = request.personalizations.flatMap(({ to, cc = [], bcc = [] }) => [...to, ...cc, ...bcc])
  const known = new Set<string>()
  const twice = recipients.filter(({ email }) => known.size === known.add(email.toLowerCase()).size)
  const headers = [request.headers ?? {}, ...request.personalizations.map((each) => each.headers ?? {})]
  const names = headers.flatMap((each) => Object.keys(each))
  const types = request.content?.map(({ type }) => type) ?? []
  const hasTemplate = request.template_id !== undefined
  const lacksSubject =
    request.subject === undefined && request.personalizations.some(({ subject }) => !subject)
  return [
    ...recipients
      .filter(({ email }) => !isAddress(email))
      .map(() =>
        error(wordings['personalizations.to.email'] ?? '', ['personalizations', 0, 'to', 0, 'email']),
      ),
    ...(isAddress(request.from.email) ? [] : [error(wordings['from.email'] ?? '', ['from', 'email'])]),
    ...(request.reply_to === undefined || isAddress(request.reply_to.email)
      ? []
      : [error('The reply_to email does not contain a valid address.', ['reply_to', 'email'])]),
    ...(twice.length === 0
      ? []
      : [
          error(
            'Each email address in the personalization block should be unique between to, cc, and bcc. We found the first duplicate instance of [address] in the personalizations.0.to field.',
            ['personalizations'],
          ),
        ]),
    ...(recipients.length > 1000
      ? [error('The total number of recipients must be no more than 1000.', ['personalizations'])]
      : []),
    ...(lacksSubject && !hasTemplate ? [error(wordings.subject ?? '', ['subject'])] : []),
    ...(types.length === 0 && !hasTemplate ? [error(wordings.content ?? '', ['content'])] : []),
    ...(types.includes('text/plain') && types[0] !== 'text/plain'
      ? [
          error(
            'If present, text/plain must be first, followed by text/html, followed by any other content.',
            ['content'],
          ),
        ]
      : []),
    ...(new Set(request.categories).size === (request.categories ?? []).length
      ? []
      : [error('You cannot have duplicate categories.', ['categories'])]),
    ...names
      .filter((name) => reserved.has(name.toLowerCase()))
      .map((name) => error(`The ${name} header is reserved and may not be set.`, ['headers', name])),
  ]
}

/** One `@`, a name before it and a dotted host after it; local hosts pass, as nothing leaves this machine. */
const isAddress = (text: string): boolean =>
  /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$|^[^\s@]+@localhost$/.test(text)

const fieldOf = (path: readonly PropertyKey[]): string => path.map(String).join('.')

const error = (message: string, path: readonly PropertyKey[]): SendError => ({
  message,
  field: path.length === 0 ? null : fieldOf(path),
  help: null,
})

const reserved = new Set([
  'x-sg-id',
  'x-sg-eid',
  'received',
  'dkim-signature',
  'content-type',
  'content-transfer-encoding',
  'to',
  'from',
  'subject',
  'reply-to',
  'cc',
  'bcc',
])

const wordings: Readonly<Record<string, string>> = {
  personalizations: 'The personalizations field is required and must have at least one personalization.',
  'personalizations.to':
    'The to array is required for all personalization objects, and must have at least one email object with a valid email address.',
  'personalizations.to.email': 'Does not contain a valid address.',
  from: 'The from object must be provided for every email send. It is an object that requires the email parameter, but may also contain a name parameter.  e.g. {"email" : "example@example.com"}  or {"email" : "example@example.com", "name" : "Example Recipient"}.',
  'from.email': 'The from email does not contain a valid address.',
  subject:
    'The subject is required. You can get around this requirement if you use a template with a subject defined or if every personalization has a subject defined.',
  content:
    'Unless a valid template_id is provided, the content parameter is required. There must be at least one defined content block. We typically suggest both text/plain and text/html blocks are included, but only one block is required.',
  'content.value': 'The content value must be a string at least one character in length.',
  'mail_settings.sandbox_mode.enable': 'The sandbox_mode enable parameter should be boolean.',
}
