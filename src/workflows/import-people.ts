import type { World } from '../ports.ts'
import { onTheWall } from '../domain/moment.ts'
import { groupNames } from '../register/group-names.ts'
import { importPlan, metIn, rowsToAdd, type ImportPlan } from '../register/import/import-plan.ts'
import type { ListColumns } from '../register/import/list-columns.ts'
import { listedPeople } from '../register/import/listed-people.ts'
import type { MemberList } from '../register/import/member-list.ts'
import { readTab } from '../register/read-tab.ts'
import { commit } from './commit.ts'
import type { Seen } from './look.ts'

/** A list of members with all that a person said about it. */
export interface ImportWish {
  readonly list: MemberList
  readonly columns: ListColumns
  /** The group of a list that has no column for it. */
  readonly group?: string
  /** Rows that are like somebody, and are somebody else. */
  readonly areTwo: ReadonlySet<number>
}

/** What an import would do to the register as it stands. */
export function planOf(
  { list, columns, group, areTwo }: ImportWish,
  { register, snapshot }: Seen,
): ImportPlan {
  const { groups } = register.facts
  const at = { today: onTheWall(snapshot.readAt, snapshot.timeZone).day, zone: snapshot.timeZone }
  const names = groupNames([...groups.values()])
  const { listed, troubled } = listedPeople(list, columns, {
    ...at,
    groups: names,
    nameOf: (id) => groups.get(id)?.name ?? '',
    ...(group === undefined ? {} : { group }),
  })
  return importPlan(listed, troubled, metIn(readTab(snapshot, 'people', at), names), areTwo)
}

/**
 * Puts under Mensen what a person agreed to, whole or not at all. When others wrote in the meantime it looks again, and
 * adds of those who were agreed to whoever is still not there. Answers how many rows were written.
 */
export async function importPeople(world: World, wish: ImportWish, agreed: ImportPlan): Promise<number> {
  const mayAdd = new Set(
    [...agreed.add, ...agreed.second.map(({ listed }) => listed)].map(({ rowNumber }) => rowNumber),
  )
  const { changes } = await commit(world, (register, snapshot) => {
    const plan = planOf(wish, { register, snapshot })
    const left = {
      ...plan,
      add: plan.add.filter(({ rowNumber }) => mayAdd.has(rowNumber)),
      second: plan.second.filter(({ listed }) => mayAdd.has(listed.rowNumber)),
    }
    return Promise.resolve([{ kind: 'append', tab: 'people', rows: rowsToAdd(left, world.dice) }])
  })
  return changes.reduce((count, { rows }) => count + rows.length, 0)
}
