import { personId, type PersonId } from '../domain/ids.ts'
import type { Moment } from '../domain/moment.ts'
import type { Append } from './change.ts'
import type { Letters } from './mail-log.ts'
import { matchable } from './plain-text.ts'
import type { PersonRow } from './read-people.ts'

/** Somebody at whose address somebody else was last written to. */
export interface Mixed {
  readonly person: PersonId
  readonly name: string
  readonly email: string
}

/**
 * Who has an address now at which somebody else, and not they, was last written to: the column E-mail sorted by itself
 * gives each an address of another. A mailbox that is shared, or that was handed over by who left, is none of that.
 */
export function mixedAddresses(rows: readonly PersonRow[], letters: Letters): readonly Mixed[] {
  const wroteTo = lastWrittenTo(letters)
  if (wroteTo.size === 0) return []
  const now = new Map<string, { readonly name: string; readonly email: string }>()
  for (const { id, name, row } of rows) {
    if (row.values.leftOn !== undefined) continue
    const email = matchable(row.values.email)
    if (email !== '' || !now.has(id)) now.set(id, { name, email })
  }
  // Who was last written to at an address, still stands in Mensen, and has another address now.
  const movedFrom = new Map<string, string[]>()
  const stayedAt = new Set<string>()
  for (const [id, address] of wroteTo) {
    const person = now.get(id)
    if (person === undefined) continue
    if (person.email === address) stayedAt.add(address)
    else movedFrom.set(address, [...(movedFrom.get(address) ?? []), id])
  }
  return [...now].flatMap(([id, { name, email }]) =>
    email === '' || wroteTo.get(id) === email || stayedAt.has(email) || !movedFrom.has(email)
      ? []
      : [{ person: personId(id), name, email }],
  )
}

/** So many at once are no coincidence. */
export const mixedAtLeast = 3

/** Where somebody was last written to, by hand of the letters that went to themselves. */
function lastWrittenTo({ rows }: Letters): ReadonlyMap<string, string> {
  const last = new Map<string, string>()
  for (const { values } of rows) {
    const { personId: person, to, letterKind, outcome } = values
    if (person === undefined || to === undefined) continue
    if (letterKind === 'checked' || outcome === 'sent' || outcome === 'unknown')
      last.set(person, matchable(to))
  }
  return last
}

/** When a person says that the addresses are right, Brieven says so of each, and they are not asked about again. */
export const checkedAddresses = (mixed: readonly Mixed[], at: Moment): readonly Append[] =>
  mixed.length === 0
    ? []
    : [
        {
          kind: 'append',
          tab: 'letters',
          rows: mixed.map(({ person, email }) => ({
            at,
            letterKey: `checked:${person}:${at}`,
            letterKind: 'checked',
            personId: person,
            to: email,
          })),
        },
      ]
