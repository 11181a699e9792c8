import { day } from '../../../src/domain/day.ts'
import { groupId } from '../../../src/domain/ids.ts'
import { groupNames } from '../../../src/register/group-names.ts'
import { listColumns } from '../../../src/register/import/list-columns.ts'
import { listedPeople, type ListReading } from '../../../src/register/import/listed-people.ts'
import { memberListIn } from '../../../src/register/import/member-list.ts'
import type { Cell } from '../../../src/register/snapshot.ts'

const groups = [
  { id: groupId('g-1'), name: 'Overvecht', aliases: ['Overvecht-Noord'] },
  { id: groupId('g-2'), name: 'Lombok', aliases: [] },
]

/** A list as people keep one, read among the groups Overvecht and Lombok. */
export function reading(
  header: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  more: Partial<ListReading> = {},
) {
  const list = memberListIn([header, ...rows])
  if (list === undefined) throw new Error('Cannot find headers')
  return listedPeople(list, listColumns(list), {
    today: day('2026-11-24'),
    zone: 'Europe/Amsterdam',
    groups: groupNames(groups),
    nameOf: (id) => groups.find((group) => group.id === id)?.name ?? '',
    ...more,
  })
}
