import type { RegisteredForm } from '../../../src/register/choices.ts'

/** What the desk is given: it keeps nothing itself. */

/** A message as `GET /local/mail` gives it. */
export interface DeskMail {
  readonly messageId: string
  /** When it was sent, ISO 8601. */
  readonly at: string
  readonly from: string
  readonly to: string
  readonly replyTo?: string | undefined
  readonly subject: string
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
}

export interface DeskForm {
  readonly title: string
  readonly kind: RegisteredForm['kind']
  readonly group?: string | undefined
  /** Its `responderUri`. */
  readonly address: string
  /** The short address that a group keeps, as on its QR code. */
  readonly shortAddress?: string | undefined
}

export interface DeskRun {
  readonly at: Date
  readonly job: string
}

export interface DeskOptions {
  readonly spreadsheetId: () => string
  readonly now: () => Date
  readonly forms: () => Promise<readonly DeskForm[]>
  /** Newest first. */
  readonly mails: () => Promise<readonly DeskMail[]>
  /** The sheets of cards to print, as the menu of the spreadsheet shows them; absent when there are none. */
  readonly cards?: () => Promise<string | undefined>
  readonly lastRun?: () => DeskRun | undefined
}
