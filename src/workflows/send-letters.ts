import type { TimeZone } from '../domain/moment.ts'
import { envelopeOf, isRehearsal } from '../letters/envelope.ts'
import type { Outgoing } from '../letters/kind.ts'
import { outgoingFor } from '../letters/kinds.ts'
import type { Delivery, Envelope, World } from '../ports.ts'
import type { Append } from '../register/change.ts'
import type { RowOfTab } from '../register/description/tab.ts'
import type { Tabs } from '../register/description/workbook.ts'
import type { Register } from '../register/register.ts'
import { commit } from './commit.ts'
import { letterContext } from './letter-context.ts'

/**
 * Writes and sends the letters of `keys`, each once. They are claimed first: Brieven says *onbekend* of each before it
 * leaves, so that whoever tries again after a crash does not send it twice. Then the outcome is written under it.
 */
export async function sendLetters(world: World, keys: readonly string[]): Promise<void> {
  let written: readonly Written[] = []
  const claimed = await commit(world, (register, { timeZone }) => {
    const unsent = keys.filter((key) => !register.sent.has(key))
    written = write(world, unsent, register, timeZone)
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
  readonly outgoing: Outgoing
  /** Absent when there is nothing to tell. */
  readonly envelope?: Envelope
  readonly rehearsal: boolean
  /** Absent before it is sent. */
  readonly delivery?: Delivery
}

function write(
  world: World,
  keys: readonly string[],
  register: Register,
  zone: TimeZone,
): readonly Written[] {
  const { choices } = register
  return outgoingFor(keys, letterContext(world, register, zone)).map((outgoing) => ({
    outgoing,
    rehearsal: isRehearsal(outgoing, choices),
    ...(outgoing.letter === 'quiet'
      ? {}
      : { envelope: envelopeOf(outgoing, outgoing.letter, choices, world.addresses.sender) }),
  }))
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
  rows: written.map(({ outgoing, envelope, rehearsal, delivery }): RowOfTab<Tabs['letters']> => {
    const { key, kind, told, group, person } = outgoing
    return {
      at: clock.now(),
      letterKey: key,
      letterKind: kind,
      outcome: outcomeOf(envelope, delivery, rehearsal),
      ...(told === undefined ? {} : { told }),
      ...(group === undefined ? {} : { groupId: group }),
      ...(person === undefined ? {} : { personId: person }),
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
