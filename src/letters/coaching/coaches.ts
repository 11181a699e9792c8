/** Coaches by mailbox. A coach may be nobody's member: then only Groepen knows of them. */
import type { Facts } from '../../domain/facts.ts'
import type { Person } from '../../domain/person.ts'
import type { Standing } from '../../domain/standing.ts'
import { isMailAddress } from '../mailbox.ts'

export interface CoachMailbox {
  /** As it stands in Groepen. */
  readonly address: string
  readonly name: string
  readonly standings: readonly Standing[]
  /** Who in Mensen has this address: they have a wish of their own about letters. */
  readonly person?: Person
}

/** Every coach who can be written to and did not stop their letters. */
export function coachesOf(standings: readonly Standing[], { people }: Facts): readonly CoachMailbox[] {
  const byAddress = new Map(
    [...people.values()].flatMap((person): [string, Person][] =>
      person.email === undefined ? [] : [[nameOf(person.email), person]],
    ),
  )
  const found = new Map<string, { address: string; name: string; standings: Standing[] }>()
  for (const standing of standings) {
    const { coach } = standing.group
    const address = coach?.email?.trim() ?? ''
    if (coach === undefined || !isMailAddress(address)) continue
    const box = found.get(nameOf(address)) ?? { address, name: coach.name, standings: [] }
    found.set(nameOf(address), box)
    box.standings.push(standing)
  }
  return [...found].flatMap(([key, box]) => {
    const person = byAddress.get(key)
    if (person?.letter.wanted === false) return []
    return [{ ...box, ...(person === undefined ? {} : { person }) }]
  })
}

const nameOf = (address: string): string => address.trim().toLowerCase()
