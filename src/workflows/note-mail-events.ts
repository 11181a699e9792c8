import { onTheWall, type Moment } from '../domain/moment.ts'
import type { World } from '../ports.ts'
import type { RowOfTab } from '../register/description/tab.ts'
import type { Tabs } from '../register/description/workbook.ts'
import { eventKey, mailLogOf, type HandedLetter, type MailLog } from '../register/mail-log.ts'
import type { Register } from '../register/register.ts'
import { returnReason, sayReturned } from '../register/return-reason.ts'
import { commit } from './commit.ts'

/** What the mail provider tells of a letter after it took it. */
export interface MailEvent {
  readonly kind: 'bounced' | 'complained'
  /** The provider's own word for it. */
  readonly event: string
  /** The provider's own ID, which begins with that of the letter. */
  readonly messageId: string
  readonly at: Moment
  readonly address: string
  /** The provider's words, without anybody's address. */
  readonly reason: string
  /** The provider takes it that the address will never work. */
  readonly hard: boolean
}

/**
 * Writes down in Brieven which letters came back or were called spam, each event once however often it is told, and
 * has the views drawn again. Events of letters that are not ours are passed over.
 */
export async function noteMailEvents(world: World, events: readonly MailEvent[]): Promise<void> {
  if (events.length === 0) return
  const { changes } = await commit(world, (register, snapshot) => {
    const zone = snapshot.timeZone
    const { day: today } = onTheWall(world.clock.now(), zone)
    const log = mailLogOf(snapshot, { today, zone })
    return Promise.resolve([{ kind: 'append', tab: 'letters', rows: rowsOf(events, log, register) }])
  })
  const written = changes.reduce((sum, { rows }) => sum + rows.length, 0)
  world.log.info('mail-events', { told: events.length, written })
  if (written > 0) await world.queue.intake({ sheet: true }, 'together')
}

type LetterRow = RowOfTab<Tabs['letters']>

function rowsOf(events: readonly MailEvent[], log: MailLog, register: Register): readonly LetterRow[] {
  const known = new Set(log.known)
  return events.flatMap((event): readonly LetterRow[] => {
    const letter = letterOf(event.messageId, log)
    if (letter === undefined) return []
    const letterKey = `${event.event}:${event.messageId}:${event.at}`
    const name = eventKey(letterKey, event.address)
    if (known.has(name)) return []
    known.add(name)
    const row: LetterRow = {
      at: event.at,
      letterKey,
      letterKind: event.kind,
      messageId: letter.messageId,
      to: event.address,
      problem: problemOf(event),
      ...(letter.groupId && { groupId: letter.groupId }),
    }
    return readersOf(event, letter, register).map((personId) => ({ ...row, ...(personId && { personId }) }))
  })
}

/** The ID that we were given, behind which the provider puts more of its own, point by point. */
function letterOf(messageId: string, { handed }: MailLog): HandedLetter | undefined {
  for (let end = messageId.length; end > 0; end = messageId.lastIndexOf('.', end - 1)) {
    const letter = handed.get(messageId.slice(0, end))
    if (letter !== undefined) return letter
  }
  return undefined
}

/** Whom it is about: of a complaint, all who read that mailbox. Nobody when it was a rehearsal, sent to the coordinator. */
function readersOf({ kind }: MailEvent, { rehearsal, personId, to }: HandedLetter, { facts }: Register) {
  if (rehearsal || personId === undefined) return [undefined]
  if (kind === 'bounced') return [personId]
  const others = [...facts.people.values()]
    .filter(({ id, email }) => id !== personId && email?.trim().toLowerCase() === to)
    .map(({ id }) => id)
  return [personId, ...others]
}

const problemOf = ({ kind, reason, hard }: MailEvent): string =>
  kind === 'complained'
    ? `als spam gemeld${reason && `: «${reason}»`}`
    : sayReturned(returnReason(reason, hard), reason)
