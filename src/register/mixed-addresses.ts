import { personId, type PersonId } from '../domain/ids.ts'
import type { Moment } from '../domain/moment.ts'
import type { Append } from './change.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import type { Letters } from './mail-log.ts'
import { phoneKey } from './phone-key.ts'
import { matchable } from './plain-text.ts'
import type { PersonRow } from './read-people.ts'
import type { ReadTab } from './read-tab.ts'

type Signups = ReadTab<RowOfTab<Tabs['signups']>>

/** Somebody who has what was somebody else's. */
export interface Mixed {
  readonly person: PersonId
  /** An address or a number, as it is compared. */
  readonly reach: string
}

/**
 * Who has an address or a number now that was somebody else's, and not theirs: the column E-mail or Mobiel sorted by itself
 * gives each that of another. What was whose is known by where letters went, and by what people wrote in Welkom. A mailbox
 * that is shared, or that was handed over by who left, is none of that.
 */
export function mixedAddresses(
  rows: readonly PersonRow[],
  letters: Letters,
  signups: Signups,
): { readonly addresses: readonly Mixed[]; readonly numbers: readonly Mixed[] } {
  const known = knownOf(letters, signups)
  return {
    addresses: mixed(rows, known.addresses, ({ email }) => matchable(email)),
    numbers: mixed(rows, known.numbers, ({ phone }) => phoneKey(phone) ?? ''),
  }
}

/** So many at once are no coincidence. */
export const mixedAtLeast = 3

/** When a person says that they are right, Brieven says so of each, and they are not asked about again. */
export const checkedAddresses = (mixed: readonly Mixed[], at: Moment): readonly Append[] =>
  mixed.length === 0
    ? []
    : [
        {
          kind: 'append',
          tab: 'letters',
          rows: mixed.map(({ person, reach }) => ({
            at,
            letterKey: `checked:${person}:${at}`,
            letterKind: 'checked',
            personId: person,
            to: reach,
          })),
        },
      ]

function mixed(
  rows: readonly PersonRow[],
  was: ReadonlyMap<string, string>,
  reachOf: (values: PersonRow['row']['values']) => string,
): readonly Mixed[] {
  if (was.size === 0) return []
  const now = new Map<string, string>()
  for (const { id, row } of rows) {
    if (row.values.leftOn !== undefined) continue
    const reach = reachOf(row.values)
    if (reach !== '' || !now.has(id)) now.set(id, reach)
  }
  // Whose it was, who still stand in Mensen, and have another one now.
  const movedFrom = new Set<string>()
  const stayedAt = new Set<string>()
  for (const [id, reach] of was) {
    const present = now.get(id)
    if (present === reach) stayedAt.add(reach)
    else if (present !== undefined) movedFrom.add(reach)
  }
  return [...now].flatMap(([id, reach]) =>
    reach === '' || was.get(id) === reach || stayedAt.has(reach) || !movedFrom.has(reach)
      ? []
      : [{ person: personId(id), reach }],
  )
}

/** What was whose: what they wrote in Welkom, then where letters to themselves went, then what a person said is right. */
function knownOf({ rows: letters }: Letters, { rows: signups }: Signups) {
  const addresses = new Map<string, string>()
  const numbers = new Map<string, string>()
  const note = (person: string, reach: string) => {
    const [address] = /[^\s<>,;]+@[^\s<>,;]+/.exec(reach) ?? []
    const number = phoneKey(reach)
    if (address !== undefined) addresses.set(person, matchable(address))
    else if (number !== undefined) numbers.set(person, number)
  }
  for (const { values } of signups)
    if (values.personId !== undefined && values.contact !== undefined) note(values.personId, values.contact)
  for (const { values } of letters) {
    const { personId: person, to, letterKind, outcome } = values
    if (person === undefined || to === undefined) continue
    if (letterKind === 'checked' || outcome === 'sent' || outcome === 'unknown') note(person, to)
  }
  return { addresses, numbers }
}
