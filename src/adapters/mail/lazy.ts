import type { Mailer } from '../../ports.ts'

/** A mailer that is made at its first letter: the clients are heavy, and most functions send none. */
export function createLazyMailer(make: () => Promise<Mailer>): Mailer {
  let made: Promise<Mailer> | undefined
  return {
    send: async (envelope) => (await (made ??= make())).send(envelope),
  }
}
