import type { Composition } from '../composition.ts'
import type { Facts } from '../facts.ts'
import type { Group } from '../group.ts'
import type { PersonId } from '../ids.ts'

/** Who open their house: named in «Bij wie», or host of one of the evenings of the window. */
export function hostsAmong(facts: Facts, group: Group, composition: Composition): ReadonlySet<PersonId> {
  const hosts = new Set(composition.window.flatMap((meeting) => meeting.next.host ?? []))
  const names = new Set(wordsOf(group.hosts ?? ''))
  for (const { person } of composition.participants) {
    const named = facts.people.get(person)
    if (named !== undefined && isNamed(named, names)) hosts.add(person)
  }
  return hosts
}

/** «Kees en Lia», «Kees, Lia de Wit»: by roepnaam, alone or with the surname. */
const wordsOf = (text: string): readonly string[] => text.split(/\s+(?:en|and)\s+|[,;&+/]/i).map(plain)

function isNamed(person: { readonly name: string; readonly surname?: string }, names: ReadonlySet<string>) {
  const name = plain(person.name)
  return names.has(name) || names.has(plain(`${name} ${person.surname ?? ''}`))
}

const plain = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ')
