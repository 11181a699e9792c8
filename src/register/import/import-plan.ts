import { personId, type GroupId, type PersonId } from '../../domain/ids.ts'
import type { RowOfTab } from '../description/tab.ts'
import type { Tabs } from '../description/workbook.ts'
import { newId } from '../fills.ts'
import type { GroupNames } from '../group-names.ts'
import type { ReadTab } from '../read-tab.ts'
import { likenessOf, type Comparable, type Likeness } from './likeness.ts'
import type { Listed, Troubled } from './listed-people.ts'

type PeopleRow = RowOfTab<Tabs['people']>

/** Somebody whom a row of the list was found to be, or to be like: in Mensen, or earlier in the same file. */
export interface Met extends Comparable {
  readonly from: 'people' | 'file'
  readonly rowNumber: number
  readonly groupName: string
  readonly id?: PersonId
}

export interface Meeting {
  readonly listed: Listed
  readonly met: Met
  readonly why: string
}

/** What an import would do, row by row of the file; nothing else happens. */
export interface ImportPlan {
  readonly add: readonly Listed[]
  /** In another group already: there comes a second row with the same ID, whoever's it is. */
  readonly second: readonly Meeting[]
  /** In Mensen already. */
  readonly there: readonly Meeting[]
  /** Earlier in this file already. */
  readonly doubled: readonly Meeting[]
  /** Perhaps there already: left out until a person says that they are two. */
  readonly alike: readonly Meeting[]
  readonly troubled: readonly Troubled[]
}

/** Decides for each row of the list. `areTwo` holds the rows of which a person said that they are somebody else. */
export function importPlan(
  listed: readonly Listed[],
  troubled: readonly Troubled[],
  standing: readonly Met[],
  areTwo: ReadonlySet<number> = new Set(),
): ImportPlan {
  const plan = {
    add: [] as Listed[],
    second: [] as Meeting[],
    there: [] as Meeting[],
    doubled: [] as Meeting[],
    alike: [] as Meeting[],
    troubled,
  }
  const known = [...standing]
  for (const each of listed) {
    const found = strongest(each, known)
    const meeting = found && { listed: each, met: found.met, why: found.likeness.why }
    if (meeting === undefined || (found?.likeness.kind === 'alike' && areTwo.has(each.rowNumber)))
      plan.add.push(each)
    else if (found?.likeness.kind === 'alike') plan.alike.push(meeting)
    else if (found?.likeness.kind === 'second-group') plan.second.push(meeting)
    else if (meeting.met.from === 'people') plan.there.push(meeting)
    else plan.doubled.push(meeting)
    known.push(asMet(each))
  }
  return plan
}

/** Of all whom somebody is like, the one who it is goes before the one who it may be. */
function strongest(
  each: Listed,
  known: readonly Met[],
): { readonly met: Met; readonly likeness: Likeness } | undefined {
  const wanted = asMet(each)
  const found = known.flatMap((met) => {
    const likeness = likenessOf(wanted, met)
    return likeness === undefined ? [] : [{ met, likeness }]
  })
  const order = ['same', 'second-group', 'alike'] as const
  return order
    .map((kind) => found.find(({ likeness }) => likeness.kind === kind))
    .find((each) => each !== undefined)
}

const asMet = ({ rowNumber, name, surname, group, row }: Listed): Met => ({
  from: 'file',
  rowNumber,
  name,
  surname,
  group: group.id,
  groupName: group.name,
  phone: row.phone,
  email: row.email,
})

/** Everybody in Mensen, whoever has left included. */
export const metIn = ({ rows }: ReadTab<PeopleRow>, groups: GroupNames): readonly Met[] =>
  rows.flatMap(({ rowNumber, values: { name, surname, group = '', phone, email, id } }) => {
    if (name === undefined) return []
    const meant = groups(group)
    const groupId: GroupId | undefined = 'id' in meant ? meant.id : undefined
    return [
      {
        from: 'people' as const,
        rowNumber,
        name,
        surname,
        group: groupId,
        groupName: group,
        phone,
        email,
        ...(id === undefined ? {} : { id: personId(id) }),
      },
    ]
  })

/** How many rows would come under Mensen. */
export const countOf = ({ add, second }: ImportPlan): number => add.length + second.length

/** The rows for Mensen, in the order of the file, each with its ID. */
export function rowsToAdd(
  { add, second }: ImportPlan,
  dice: { letters(length: number): string },
): readonly PeopleRow[] {
  const ids = new Map<number, string>(add.map(({ rowNumber }) => [rowNumber, newId('p', dice)]))
  const idOf = ({ from, rowNumber, id }: Met): string => {
    const known = from === 'people' ? id : ids.get(rowNumber)
    return known ?? newId('p', dice)
  }
  const rows = [
    ...add.map((each) => ({ at: each.rowNumber, row: { ...each.row, id: ids.get(each.rowNumber) ?? '' } })),
    ...second.map(({ listed, met }) => ({ at: listed.rowNumber, row: secondRow(listed, met, idOf(met)) })),
  ]
  return rows.sort((one, other) => one.at - other.at).map(({ row }) => row)
}

/** The second row of one person: what was agreed with them stands in the first, and is not asked anew here. */
function secondRow({ row }: Listed, met: Met, id: string): PeopleRow {
  const { consent, ...others } = row
  return { ...others, ...(met.from === 'file' && consent !== undefined && { consent }), name: met.name, id }
}
