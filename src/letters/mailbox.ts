/** Whoever gets a letter, by mailbox: a couple with one address, or a leader of two groups, gets one. */
import type { Weekday } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Person } from '../domain/person.ts'
import type { Standing } from '../domain/standing.ts'

export interface Mailbox {
  /** As it stands in Mensen. */
  readonly address: string
  /** In the order of their groups; at least one. */
  readonly readers: readonly Person[]
  /** The groups that a reader leads or is trainee in, each once. */
  readonly standings: readonly Standing[]
  /** When its letter comes. */
  readonly weekday: Weekday
  readonly hour: number
}

/** Every mailbox of a leader or trainee who wants a letter, of the groups that are not stopped. */
export function mailboxesOf(facts: Facts, standings: readonly Standing[]): readonly Mailbox[] {
  const found = new Map<string, { address: string; readers: Person[]; standings: Standing[] }>()
  for (const standing of standings) {
    if (standing.status === 'stopped') continue
    for (const id of [...standing.leaders, ...standing.trainees]) {
      const reader = facts.people.get(id)
      const address = reader && mailAddressOf(reader)
      if (reader === undefined || address === undefined) continue
      const name = address.toLowerCase()
      const box = found.get(name) ?? { address, readers: [], standings: [] }
      found.set(name, box)
      if (!box.readers.includes(reader)) box.readers.push(reader)
      if (!box.standings.includes(standing)) box.standings.push(standing)
    }
  }
  return [...found.values()].map((box) => ({ ...box, ...whenFor(box.readers) }))
}

/** Undefined for whoever wants no letter, or has nowhere to get it. */
export function mailAddressOf({ email, letter }: Person): string | undefined {
  const address = email?.trim() ?? ''
  return letter.wanted && isMailAddress(address) ? address : undefined
}

export const isMailAddress = (text: string): boolean => /^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(text)

/** The day and hour of the first reader who chose one. */
function whenFor(readers: readonly Person[]): Pick<Mailbox, 'weekday' | 'hour'> {
  const { letter } =
    readers.find((each) => each.letter.weekday !== undefined || each.letter.hour !== undefined) ?? {}
  return { weekday: letter?.weekday ?? 1, hour: letter?.hour ?? 7 }
}

export const reads = ({ readers }: Mailbox, person: PersonId): boolean =>
  readers.some(({ id }) => id === person)
