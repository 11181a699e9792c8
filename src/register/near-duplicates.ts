import type { PersonId } from '../domain/ids.ts'
import type { Person } from '../domain/person.ts'
import { editDistance } from './nearest.ts'
import { matchable } from './plain-text.ts'
import type { Problem } from './problem.ts'
import type { PersonRow } from './read-people.ts'

/** People who may be one and the same: proposed, never merged. Each pair is one line. */
export function nearDuplicates(
  rows: readonly PersonRow[],
  people: ReadonlyMap<PersonId, Person>,
  rootOf: (id: string) => string,
): readonly Problem[] {
  const proposed = new Set<string>()
  const problems: Problem[] = []
  const propose = (one: PersonRow, other: PersonRow, why: string) => {
    if (rootOf(one.id) === rootOf(other.id)) return
    const pair = [one.id, other.id].sort().join(' ')
    if (proposed.has(pair)) return
    proposed.add(pair)
    problems.push({
      tab: 'people',
      rowNumber: other.row.rowNumber,
      column: 'Roepnaam',
      read: other.name,
      sentence: `${one.name} (rij ${one.row.rowNumber}) en ${other.name} (rij ${other.row.rowNumber}) ${why}. Zolang er niets staat, tellen ze als twee mensen.`,
      suggestion: `Is het dezelfde? Zet dan in rij ${other.row.rowNumber} bij ‘Zelfde als’: ${one.id}. Zijn het er twee? Vul achternamen in.`,
    })
  }
  const present = rows.filter(({ row }) => row.values.leftOn === undefined)
  const among = (
    keyOf: (row: PersonRow) => string | undefined,
    isLikely: (one: PersonRow, other: PersonRow) => boolean,
    why: string,
  ) => {
    for (const [key, same] of Map.groupBy(present, keyOf))
      if (key !== undefined)
        pairs(same, (one, other) => {
          if (isLikely(one, other)) propose(one, other, why)
        })
  }
  among(({ id }) => phoneKey(people.get(id)?.phone), nicknamed, 'hebben hetzelfde mobiele nummer')
  among(({ id }) => emailKey(people.get(id)?.email), nicknamed, 'hebben hetzelfde e-mailadres')
  among(({ group }) => group, alike, 'lijken op elkaar')
  return problems
}

const phoneKey = (phone: string | undefined) => {
  const digits = phone?.replace(/\D/g, '').replace(/^(?:00)?31/, '0')
  return digits !== undefined && digits.length >= 9 ? digits : undefined
}

const emailKey = (email: string | undefined) => (email === undefined ? undefined : matchable(email))

function pairs(rows: readonly PersonRow[], visit: (one: PersonRow, other: PersonRow) => void): void {
  rows.forEach((one, index) => {
    for (const other of rows.slice(index + 1)) visit(one, other)
  })
}

/** A couple shares a mailbox; one person under two names has one that begins as the other, or nearly is it. */
function nicknamed(one: PersonRow, other: PersonRow): boolean {
  const [left, right] = [matchable(one.name), matchable(other.name)]
  return left.startsWith(right) || right.startsWith(left) || alike(one, other)
}

/** Names that may be one name: short ones must be the same, and different surnames tell people apart. */
function alike(one: PersonRow, other: PersonRow): boolean {
  const [left, right] = [matchable(one.name), matchable(other.name)]
  const surnames = [one, other].map(({ row }) => matchable(row.values.surname))
  if (surnames[0] !== '' && surnames[1] !== '' && surnames[0] !== surnames[1]) return false
  const shortest = Math.min(left.length, right.length)
  return editDistance(left, right) <= (shortest >= 7 ? 2 : shortest >= 5 ? 1 : 0)
}
