/** A letter on its way: who it seems to come from, who reads the answers, and how it is stopped. */
import type { Envelope, Letter } from '../ports.ts'
import type { Choices } from '../register/choices.ts'
import { sayList } from '../dutch/dutch.ts'
import { tidy } from './forwardable.ts'
import type { Outgoing } from './kind.ts'

/** In the rehearsal every letter goes to the coordinator, says for whom it was meant, and stops nobody's letters. */
export function envelopeOf(outgoing: Outgoing, letter: Letter, choices: Choices, sender: string): Envelope {
  const { to, discreet, unsubscribe } = outgoing
  const { coordinator } = choices
  const name = tidy(coordinator.name, 40)
  const rehearsal = isRehearsal(outgoing, choices)
  return {
    to: rehearsal ? (coordinator.email ?? sender) : to,
    letter: rehearsal ? { ...letter, subject: `${rehearsalFor(outgoing)}: ${letter.subject}` } : letter,
    from: { name: discreet ? name : `${name} (missiegroepen)`, email: sender },
    replyTo: coordinator.email ?? sender,
    ...(rehearsal || unsubscribe === undefined ? {} : { unsubscribe }),
  }
}

/** What is for the coordinator anyway is no rehearsal. */
export const isRehearsal = ({ kind }: Outgoing, { letters }: Choices): boolean =>
  letters !== 'on' && kind !== 'coordinator'

const rehearsalFor = ({ names, discreet }: Outgoing): string =>
  discreet ? 'Proef' : `Proef voor ${sayList(names)}`
