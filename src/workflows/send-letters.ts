import type { Day } from '../domain/day.ts'
import { onTheWall } from '../domain/moment.ts'
import { standingsOf } from '../domain/standing.ts'
import { eveningLinks } from '../forms/evening-links.ts'
import { lettersFor, type DueLetter } from '../letters/due.ts'
import { envelopeOf } from '../letters/envelope.ts'
import { letterKey, parseLetterKey } from '../letters/letter-key.ts'
import { toldOf, weeklyLetter } from '../letters/weekly-letter.ts'
import type { Delivery, Envelope, World } from '../ports.ts'
import type { Append } from '../register/change.ts'
import type { RowOfTab } from '../register/description/tab.ts'
import type { Tabs } from '../register/description/workbook.ts'
import type { Register } from '../register/register.ts'
import { commit } from './commit.ts'

/**
 * Writes and sends the letters of `keys`, each once. They are claimed first: Brieven says *onbekend* of each before it
 * leaves, so that whoever tries again after a crash does not send it twice. Then the outcome is written under it.
 */
export async function sendLetters(world: World, keys: readonly string[]): Promise<void> {
  let written: readonly Written[] = []
  const claimed = await commit(world, (register, { timeZone }) => {
    const unsent = keys.filter((key) => !register.sent.has(key))
    written = write(world, unsent, register, onTheWall(world.clock.now(), timeZone).day)
    return Promise.resolve([rowsOf(written, world)])
  })
  const sent: Written[] = []
  for (const letter of written) {
    if (letter.envelope === undefined) continue
    const delivery = await deliver(world, letter.envelope)
    if (delivery.outcome !== 'sent') world.log.info(`letter-${delivery.outcome}`, { reason: delivery.reason })
    sent.push({ ...letter, delivery })
  }
  // What became of the letters is written whatever the register says: nothing has to be understood anew.
  const { left: snapshot, register } = claimed
  await commit(world, () => Promise.resolve([rowsOf(sent, world)]), { snapshot, register })
}

interface Written {
  readonly due: DueLetter
  /** Absent when there is nothing to tell. */
  readonly envelope?: Envelope
  readonly rehearsal: boolean
  readonly told: string
  /** Absent before it is sent. */
  readonly delivery?: Delivery
}

function write(world: World, keys: readonly string[], register: Register, today: Day): readonly Written[] {
  const { addresses } = world
  const { facts, choices } = register
  const evening = eveningLinks(register)
  return oncePerMailbox(lettersFor(keys, register, standingsOf(facts, today)), register).map((due) => {
    const [reader] = due.readers
    const unsubscribe = reader === undefined ? {} : { unsubscribe: addresses.unsubscribe(reader.id) }
    const input = { ...due, facts, coordinator: choices.coordinator, links: { evening, ...unsubscribe } }
    const letter = weeklyLetter(input)
    const sender = { email: addresses.sender, ...unsubscribe }
    return {
      due,
      rehearsal: choices.letters === 'to-me',
      told: toldOf(input),
      ...(letter === 'quiet' ? {} : { envelope: envelopeOf(due, letter, choices, sender) }),
    }
  })
}

/** A mailbox gets one letter a week, whichever of its readers it was asked for: they may have changed places since. */
function oncePerMailbox(letters: readonly DueLetter[], { sent }: Register): readonly DueLetter[] {
  const known = new Set(sent.keys())
  return letters.filter(({ key, readers, standings }) => {
    const week = parseLetterKey(key)?.week ?? ''
    const names = readers.flatMap(({ id }) =>
      standings.map(({ group }) => letterKey({ week, group: group.id, person: id })),
    )
    const isFirst = !names.some((name) => known.has(name))
    for (const name of names) known.add(name)
    return isFirst
  })
}

/** A mailer that breaks may have sent the letter; the others of the task go on, and their outcomes are written. */
async function deliver({ mailer, log }: World, envelope: Envelope): Promise<Delivery> {
  try {
    return await mailer.send(envelope)
  } catch (error) {
    log.error('letter', error)
    return { outcome: 'unknown', reason: 'The mail client broke off' }
  }
}

const rowsOf = (written: readonly Written[], { clock }: World): Append => ({
  kind: 'append',
  tab: 'letters',
  rows: written.map(({ due, envelope, rehearsal, told, delivery }): RowOfTab<Tabs['letters']> => {
    const [reader] = due.readers
    const [standing] = due.standings
    return {
      at: clock.now(),
      letterKey: due.key,
      letterKind: 'weekly',
      outcome: outcomeOf(envelope, delivery, rehearsal),
      told,
      ...(standing === undefined ? {} : { groupId: standing.group.id }),
      ...(reader === undefined ? {} : { personId: reader.id }),
      ...(envelope === undefined ? {} : { to: envelope.to, subject: envelope.letter.subject }),
      ...(delivery === undefined
        ? {}
        : delivery.outcome === 'sent'
          ? { messageId: delivery.messageId }
          : { problem: `De mailprovider zei: «${delivery.reason}»` }),
    }
  }),
})

function outcomeOf(envelope: Envelope | undefined, delivery: Delivery | undefined, rehearsal: boolean) {
  if (envelope === undefined) return 'quiet'
  if (delivery === undefined) return 'unknown'
  return delivery.outcome === 'sent' && rehearsal ? 'rehearsed' : delivery.outcome
}
