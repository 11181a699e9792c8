import type { PersonId } from '../ids.ts'
import type { Person } from '../person.ts'

/** Two people who had rather stay together. `firm`: not cut unless it cannot be otherwise · `soft`: cut for balance. */
export interface Bond {
  readonly one: PersonId
  readonly other: PersonId
  readonly strength: 'firm' | 'soft'
  readonly why: 'household' | 'invited'
}

/**
 * Who seem to live in one house, as far as Mensen tells; it has no column for that. One mailbox, or one mobile number
 * and one surname: firm. One mobile number alone: soft, for it may be that of somebody who passes messages on. A
 * surname alone says nothing. What more people share than live in a house is that of a church or a desk.
 * Rows that «Zelfde als» made one are one person here, and have no bond with themselves.
 */
export function householdsAmong(people: Iterable<Person>): readonly Bond[] {
  const sorted = [...new Map([...people].map((person) => [person.id, person])).values()].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  )
  const bonds = new Map<string, Bond>()
  const bind = (one: Person, other: Person, strength: Bond['strength']) => {
    const pair = `${one.id} ${other.id}`
    if (strength === 'firm' || !bonds.has(pair))
      bonds.set(pair, { one: one.id, other: other.id, strength, why: 'household' })
  }
  for (const [one, other] of pairsSharing(sorted, mailboxOf)) bind(one, other, 'firm')
  for (const [one, other] of pairsSharing(sorted, numberOf)) {
    const surname = surnameOf(one)
    bind(one, other, surname !== undefined && surname === surnameOf(other) ? 'firm' : 'soft')
  }
  return [...bonds.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, bond]) => bond)
}

function pairsSharing(
  people: readonly Person[],
  keyOf: (person: Person) => string | undefined,
): readonly (readonly [Person, Person])[] {
  return [...Map.groupBy(people, keyOf)]
    .filter(([key, sharing]) => key !== undefined && sharing.length <= mostInAHouse)
    .flatMap(([, sharing]) =>
      sharing.flatMap((one, index) => sharing.slice(index + 1).map((other) => [one, other] as const)),
    )
}

const mailboxOf = ({ email }: Person) => textOf(email)
const surnameOf = ({ surname }: Person) => textOf(surname)

function textOf(text: string | undefined): string | undefined {
  const plain = text?.trim().toLowerCase()
  return plain === '' ? undefined : plain
}

/** 06-…, +31 6… and 0031 6… are one number. */
function numberOf({ phone }: Person): string | undefined {
  const digits = phone?.replace(/\D/g, '').replace(/^(?:00)?31(?=\d{9}$)/, '0')
  return digits !== undefined && digits.length >= 9 ? digits : undefined
}

const mostInAHouse = 6
