/** A letter on its way: who it seems to come from, who reads the answers, and how it is stopped. */
import type { Envelope, Letter } from '../ports.ts'
import type { Choices } from '../register/choices.ts'
import { sayList } from '../dutch/dutch.ts'
import type { DueLetter } from './due.ts'
import { tidy } from './forwardable.ts'

export interface Sender {
  /** The address that letters come from. */
  readonly email: string
  /** An address that stops this reader's letters by one POST (RFC 8058). */
  readonly unsubscribe?: string
}

/** In the rehearsal every letter goes to the coordinator, says for whom it was meant, and stops nobody's letters. */
export function envelopeOf(due: DueLetter, letter: Letter, choices: Choices, sender: Sender): Envelope {
  const { coordinator } = choices
  const name = tidy(coordinator.name, 40)
  const discreet = due.standings.some(({ group }) => group.discreet)
  const rehearsal = choices.letters !== 'on'
  return {
    to: rehearsal ? (coordinator.email ?? sender.email) : due.address,
    letter: rehearsal ? { ...letter, subject: `${rehearsalFor(due, discreet)}: ${letter.subject}` } : letter,
    from: { name: discreet ? name : `${name} (missiegroepen)`, email: sender.email },
    replyTo: coordinator.email ?? sender.email,
    ...(rehearsal || sender.unsubscribe === undefined ? {} : { unsubscribe: sender.unsubscribe }),
  }
}

const rehearsalFor = ({ readers }: DueLetter, discreet: boolean): string =>
  discreet ? 'Proef' : `Proef voor ${sayList(readers.map(({ name }) => tidy(name, 30)))}`
