import { onTheWall, type TimeZone } from '../domain/moment.ts'
import { standingsOf } from '../domain/standing.ts'
import { eveningLinks } from '../forms/evening-links.ts'
import type { LetterContext } from '../letters/kind.ts'
import type { World } from '../ports.ts'
import { presentForm } from '../register/present-form.ts'
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
      form: (kind) => {
        const code = presentForm(register.book, kind)?.code
        return code === undefined ? undefined : addresses.ofForm(code)
      },
      stop: (person) => addresses.unsubscribe(person),
    },
  }
}
