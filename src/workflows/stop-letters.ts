import type { Facts } from '../domain/facts.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Person } from '../domain/person.ts'
import type { World } from '../ports.ts'
import { commit } from './commit.ts'

/**
 * Somebody's own click: no letters any more, or letters again. It holds for everybody who shares their mailbox, or the
 * letters would go on. Clicked twice it is written down once.
 */
export async function stopLetters(
  world: World,
  person: PersonId,
  wish: 'stopped' | 'resumed',
): Promise<void> {
  const at = world.clock.now()
  await commit(world, ({ facts }) => {
    const rows = sharing(facts, person)
      .filter(({ letter }) => letter.wanted === (wish === 'stopped'))
      .map(({ id }) => ({ at, letterKey: `${wish}:${id}:${at}`, letterKind: wish, personId: id }))
    return Promise.resolve([{ kind: 'append', tab: 'letters', rows }])
  })
}

function sharing({ people }: Facts, person: PersonId): readonly Person[] {
  const address = people.get(person)?.email?.trim().toLowerCase()
  return [...people.values()].filter(
    ({ id, email }) => id === person || (address !== undefined && email?.trim().toLowerCase() === address),
  )
}
