import { onTheWall, type TimeZone } from '../domain/moment.ts'
import { standingsOf } from '../domain/standing.ts'
import { eveningLinks } from '../forms/evening-links.ts'
import type { LetterContext } from '../letters/kind.ts'
import type { World } from '../ports.ts'
import type { Register } from '../register/register.ts'

/** What letters are made from, as the register stands now. */
export function letterContext(
  { addresses, clock }: World,
  register: Register,
  zone: TimeZone,
): LetterContext {
  const now = clock.now()
  return {
    register,
    standings: standingsOf(register.facts, onTheWall(now, zone).day),
    now,
    zone,
    links: {
      evening: eveningLinks(register),
      register: addresses.register,
      stop: (person) => addresses.unsubscribe(person),
    },
  }
}
