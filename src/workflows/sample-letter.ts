import { onTheWall } from '../domain/moment.ts'
import { standingOf } from '../domain/standing.ts'
import { eveningLinks } from '../forms/evening-links.ts'
import { weeklyLetter } from '../letters/weekly-letter.ts'
import type { World } from '../ports.ts'
import { groupOnRow, type RowOnScreen } from './group-on-row.ts'
import { look } from './look.ts'

export type Sampled = 'sent' | 'not-sent' | 'no-group' | 'no-leader'

/** «Voorbeeldbrief»: the letter of the group of a row as its leader would get it now, to whoever asks. It is not kept. */
export async function sampleLetter(world: World, where: RowOnScreen, to: string): Promise<Sampled> {
  const { addresses, clock, mailer } = world
  const seen = await look(world)
  const { facts, choices } = seen.register
  const group = groupOnRow(where, seen, clock.now())
  if (group === undefined) return 'no-group'
  const standing = standingOf(facts, group, onTheWall(clock.now(), seen.snapshot.timeZone).day)
  const [reader] = [...standing.leaders, ...standing.trainees].flatMap((id) => facts.people.get(id) ?? [])
  if (reader === undefined) return 'no-leader'
  const letter = weeklyLetter({
    readers: [reader],
    standings: [standing],
    facts,
    coordinator: choices.coordinator,
    links: { evening: eveningLinks(seen.register) },
    first: false,
    hour: 7,
  })
  if (letter === 'quiet') return 'not-sent'
  const { outcome } = await mailer.send({
    to,
    letter: { ...letter, subject: `Voorbeeld: ${letter.subject}` },
    from: { name: choices.coordinator.name, email: addresses.sender },
    replyTo: choices.coordinator.email ?? addresses.sender,
  })
  return outcome === 'sent' ? 'sent' : 'not-sent'
}
