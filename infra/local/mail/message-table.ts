/** The messages that the embedded mail host took, in SQLite. */
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

export interface Message {
  readonly messageId: string
  /** When it was taken, ISO 8601. */
  readonly at: string
  readonly subject: string
  /** The address, or several with a comma between. */
  readonly to: string
  /** `Name <address>` */
  readonly from: string
  readonly replyTo?: string
  readonly text: string
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

export interface MessageTable {
  add(message: Message): void
  /** Every message, the newest first. */
  all(): readonly Message[]
}

export function createMessageTable(store: DatabaseSync): MessageTable {
  store.exec('create table if not exists mail_message (number integer primary key, message text not null)')
  const insert = store.prepare('insert into mail_message (message) values (?)')
  const select = store.prepare('select message from mail_message order by number desc')
  return {
    add(message) {
      insert.run(JSON.stringify(message))
    },
    all: () => select.all().map(({ message: text }) => stored.parse(JSON.parse(String(text)))),
  }
}

const stored: z.ZodType<Message> = z.object({
  messageId: z.string(),
  at: z.string(),
  subject: z.string(),
  to: z.string(),
  from: z.string(),
  replyTo: z.string().exactOptional(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
})
