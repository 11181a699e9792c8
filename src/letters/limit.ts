/** How many letters a mailbox gets: two a week at most, of which one is kept for the weekly letter of whoever gets that. */
import { weekOf } from '../domain/day.ts'
import { onTheWall, type TimeZone } from '../domain/moment.ts'
import type { Standing } from '../domain/standing.ts'
import type { Register } from '../register/register.ts'
import { mailboxesOf } from './mailbox.ts'

/** Answers for one more letter beside the weekly one whether there is room for it in `week`, and counts it. */
export function createLimit(
  { sent, facts }: Register,
  standings: readonly Standing[],
  week: string,
  zone: TimeZone,
): (address: string) => boolean {
  const weekly = new Set(mailboxesOf(facts, standings).map(({ address }) => nameOf(address)))
  const others = new Map<string, number>()
  for (const { to, at, kind, outcome } of sent.values()) {
    if (to === undefined || at === undefined || kind === 'weekly') continue
    if (outcome !== 'sent' && outcome !== 'unknown') continue
    if (weekOf(onTheWall(at, zone).day) === week) others.set(nameOf(to), (others.get(nameOf(to)) ?? 0) + 1)
  }
  return (address) => {
    const name = nameOf(address)
    const before = others.get(name) ?? 0
    if (before >= (weekly.has(name) ? 1 : atMost)) return false
    others.set(name, before + 1)
    return true
  }
}

const atMost = 2
const nameOf = (address: string): string => address.trim().toLowerCase()
