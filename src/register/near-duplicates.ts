import type { GroupId, PersonId } from '../domain/ids.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Person } from '../domain/person.ts'
import { areAlike, isNickname } from './alike-names.ts'
import { phoneKey } from './phone-key.ts'
import { matchable } from './plain-text.ts'
import type { Problem } from './problem.ts'
import type { PersonRow } from './read-people.ts'
import { saysNo } from './same-as.ts'

/**
 * People who may be one and the same: proposed, never merged. Each pair is one line, until «Zelfde als» of either says
 * whose ID it is, or nee. Who were ticked beside each other twice are two, or a coordinator of 170 people would drown.
 */
export function nearDuplicates(
  rows: readonly PersonRow[],
  people: ReadonlyMap<PersonId, Person>,
  rootOf: (id: string) => string,
  meetings: readonly Meeting[],
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
      suggestion: `Is het dezelfde? Zet dan in rij ${other.row.rowNumber} bij ‘Zelfde als’: ${one.id}. Zijn het er twee? Zet daar dan «nee».`,
    })
  }
  const present = rows.filter(({ row }) => row.values.leftOn === undefined && !saysNo(row.values.sameAs))
  const areSeenTogether = seenTogether(meetings)
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
  among(
    ({ id }) => phoneKey(people.get(id)?.phone),
    (one, other) => nicknamed(one, other) || !areSeenTogether(one, other),
    'hebben hetzelfde mobiele nummer',
  )
  among(({ id }) => emailKey(people.get(id)?.email), nicknamed, 'hebben hetzelfde e-mailadres')
  among(
    ({ group }) => group,
    (one, other) => alike(one, other) && !areSeenTogether(one, other),
    'lijken op elkaar',
  )
  return problems
}

const emailKey = (email: string | undefined) => (email === undefined ? undefined : matchable(email))

function pairs(rows: readonly PersonRow[], visit: (one: PersonRow, other: PersonRow) => void): void {
  rows.forEach((one, index) => {
    for (const other of rows.slice(index + 1)) visit(one, other)
  })
}

const called = ({ name, row }: PersonRow) => ({ name, surname: row.values.surname })
const nicknamed = (one: PersonRow, other: PersonRow) => isNickname(called(one), called(other))
const alike = (one: PersonRow, other: PersonRow) => areAlike(called(one), called(other))

/** Whether two people of one group were ticked on the same evening twice or more. Most registers never ask. */
function seenTogether(meetings: readonly Meeting[]): (one: PersonRow, other: PersonRow) => boolean {
  let ofGroup: ReadonlyMap<GroupId, readonly Meeting[]> | undefined
  return ({ id: one, group }, { id: other, group: otherGroup }) => {
    if (group === undefined || group !== otherGroup) return false
    ofGroup ??= Map.groupBy(meetings, (meeting) => meeting.group)
    const both = (ofGroup.get(group) ?? []).filter(
      ({ present }) => present?.includes(one) === true && present.includes(other),
    )
    return both.length >= 2
  }
}
