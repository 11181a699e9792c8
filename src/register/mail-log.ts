import { groupId, personId, type GroupId, type PersonId } from '../domain/ids.ts'
import { momentOf, type Moment } from '../domain/moment.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import { readTab, type ReadTab } from './read-tab.ts'
import type { Reading } from './read-cell.ts'
import type { Snapshot } from './snapshot.ts'

/** A letter that was handed to the mail provider. */
export interface HandedLetter {
  readonly messageId: string
  readonly at: Moment
  /** The address as it was then, in small letters. */
  readonly to: string
  /** It went to the coordinator in the place of its reader. */
  readonly rehearsal: boolean
  readonly personId?: PersonId
  readonly groupId?: GroupId
}

/** What the provider told of a letter later on. */
export interface ReturnedLetter {
  readonly kind: 'bounced' | 'complained'
  readonly messageId: string
  readonly at: Moment
  readonly personId?: PersonId
  /** The provider's words. */
  readonly words: string
}

/** Brieven as the post sees it. */
export interface MailLog {
  /** By the provider's message ID. */
  readonly handed: ReadonlyMap<string, HandedLetter>
  readonly returned: readonly ReturnedLetter[]
  /** What was written down of the provider's events: see `eventKey`. */
  readonly known: ReadonlySet<string>
}

/** The rows of Brieven. */
export type Letters = ReadTab<RowOfTab<Tabs['letters']>>

export function readMailLog({ rows }: Letters): MailLog {
  const handed = new Map<string, HandedLetter>()
  const returned: ReturnedLetter[] = []
  const known = new Set<string>()
  for (const { values } of rows) {
    const { letterKind, letterKey = '', messageId, at = never, to = '', outcome, problem = '' } = values
    if (messageId === undefined) continue
    const person = values.personId === undefined ? {} : { personId: personId(values.personId) }
    const group = values.groupId === undefined ? {} : { groupId: groupId(values.groupId) }
    if (letterKind === 'bounced' || letterKind === 'complained') {
      known.add(eventKey(letterKey, to))
      returned.push({ kind: letterKind, messageId, at, ...person, words: problem })
    } else if (outcome === 'sent' || outcome === 'rehearsed')
      handed.set(messageId, {
        messageId,
        at,
        to: to.trim().toLowerCase(),
        rehearsal: outcome === 'rehearsed',
        ...person,
        ...group,
      })
  }
  return { handed, returned, known }
}

export const mailLogOf = (snapshot: Snapshot, reading: Reading): MailLog =>
  readMailLog(readTab(snapshot, 'letters', reading))

/** By this an event that is told twice is known again: the letter, what happened and when, and the address. */
export const eventKey = (letterKey: string, to: string): string => `${letterKey} ${to.trim().toLowerCase()}`

const never = momentOf(new Date(0))
