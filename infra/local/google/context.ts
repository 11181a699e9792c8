/** What every API of the embedded Google is given, and who is calling it. */
import type { Context } from 'hono'
import type { DatabaseSync } from 'node:sqlite'

export interface GoogleContext {
  readonly store: DatabaseSync
  /** The clock, which can be moved. */
  readonly now: () => Date
  /** Where this Google is reached, for URLs in answers: `http://localhost:8080`. */
  readonly origin: () => string
  readonly announce: (event: GoogleEvent) => void
}

export type GoogleEvent =
  | { readonly kind: 'sheet-edited'; readonly spreadsheetId: string; readonly by: Caller }
  | { readonly kind: 'response'; readonly formId: string; readonly responseId: string }
  | { readonly kind: 'task-created'; readonly queue: string }

/** The product's own working account, or a person: any other bearer token, or none, is taken for the owner. */
export type Caller = 'product' | 'person'

export const callerOf = (c: Context): Caller =>
  c.req.header('authorization') === 'Bearer local-product' ? 'product' : 'person'
