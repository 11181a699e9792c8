import { addDays } from '../day.ts'
import { heldUpTo, lastUpTo } from '../group-facts.ts'
import type { PersonId } from '../ids.ts'
import { hostsAmong } from '../split/hosts.ts'
import { more, observed, shareOf, untold, type FurtherFinding } from './further.ts'
import type { Subject } from './subject.ts'

/** Norm 11: of the evenings of the last year of which is told where they were, how many were in a home. */
export function judgeHomes(subject: Subject): FurtherFinding {
  const { own, today, facts } = subject
  const year = heldUpTo(own, today).slice(lastUpTo(own.held, addDays(today, -365)) + 1)
  const known = year.filter(({ where }) => where !== undefined)
  const told = { told: known.length, of: year.length }
  const count = known.filter(({ where }) => where === 'home').length
  const of = known.length
  if (of < facts.norms.windowMinimum)
    return untold(subject, 'homes', 'month-question', { told, ...(of === 0 ? {} : { atLeast: count, of }) })
  const wanted = shareOf(facts.norms.homesShare, of)
  if (count >= wanted) return observed(subject, 'homes', { state: 'met', count, of, told })
  return observed(subject, 'homes', { state: 'missed', count, of, told, change: more(wanted - count) })
}

/**
 * Norm 52: at how many addresses the group can meet. Who is named in one breath («Kees en Lia»), or was host of one
 * evening together, lives at one. Who never was asked may well open their house, so too few is not "nee".
 */
export function judgeHosts(subject: Subject): FurtherFinding {
  const { facts, group, composition } = subject
  const people = [...hostsAmong(facts, group, composition)]
  const together = [
    ...(group.hosts ?? '')
      .split(/[,;/]/)
      .map((named) => people.filter((person) => named.toLowerCase().includes(nameOf(subject, person)))),
    ...composition.window.map((meeting) => meeting.next.host ?? []),
  ]
  const count = addressesOf(people, together)
  if (count >= facts.norms.hostAddresses) return observed(subject, 'hosts', { state: 'met', count })
  return untold(subject, 'hosts', 'groups', { atLeast: count })
}

const nameOf = ({ facts }: Subject, person: PersonId): string =>
  facts.people.get(person)?.name.trim().toLowerCase() ?? person

function addressesOf(people: readonly PersonId[], together: readonly (readonly PersonId[])[]): number {
  const addressOf = new Map(people.map((person, index) => [person, index]))
  for (const named of together) {
    const addresses = named.flatMap((person) => addressOf.get(person) ?? [])
    const [first] = addresses
    if (first === undefined) continue
    for (const [person, address] of addressOf) if (addresses.includes(address)) addressOf.set(person, first)
  }
  return new Set(addressOf.values()).size
}
