import { groupId, personId, type GroupId, type PersonId } from '../domain/ids.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import type { GroupNames } from './group-names.ts'
import { keyOf, type History } from './history.ts'
import { matchable } from './plain-text.ts'
import type { ReadTab } from './read-tab.ts'

/**
 * Rows of which somebody cleared the ID, by row number, with whose they are: the one person of that name who stood in that
 * group when we last looked, and of whom there is no row there now. Two of one name are not guessed at.
 */
export function clearedPeople(
  tab: ReadTab<RowOfTab<Tabs['people']>>,
  groups: GroupNames,
  history: History,
): ReadonlyMap<number, PersonId> {
  if (!tab.columns.has('id') || tab.rows.every(({ values }) => values.id !== undefined)) return new Map()
  const groupOf = (name: string | undefined) => {
    const meant = name === undefined ? undefined : groups(name)
    return meant !== undefined && 'id' in meant ? meant.id : undefined
  }
  const standing = new Set<string>()
  const waiting: Named<number>[] = []
  for (const { rowNumber, values } of tab.rows) {
    const group = groupOf(values.group)
    if (values.id === undefined) {
      if (group !== undefined && values.name !== undefined)
        waiting.push({ name: `${group}|${matchable(values.name)}`, what: rowNumber })
      // Of a row whose group cannot be read nobody knows where it belongs; so its person is gone from nowhere.
    } else standing.add(group === undefined ? values.id : keyOf('place', values.id, group))
  }
  const gone = [...history.tracks.values()].flatMap(
    ({ field, person, group, latest }): readonly Named<PersonId>[] =>
      field !== 'place' ||
      person === undefined ||
      latest.to === '' ||
      standing.has(person) ||
      standing.has(keyOf('place', person, group))
        ? []
        : [{ name: `${group ?? ''}|${matchable(history.names.get(person))}`, what: personId(person) }],
  )
  return matched(waiting, gone)
}

/** The same for Groepen: the one group of that name that had a status when we last looked, and has no row now. */
export function clearedGroups(
  tab: ReadTab<RowOfTab<Tabs['groups']>>,
  history: History,
): ReadonlyMap<number, GroupId> {
  if (!tab.columns.has('id') || tab.rows.every(({ values }) => values.id !== undefined)) return new Map()
  const standing = new Set(tab.rows.map(({ values }) => values.id))
  const waiting = tab.rows.flatMap(({ rowNumber, values: { id, name } }): readonly Named<number>[] =>
    id === undefined && name !== undefined ? [{ name: matchable(name), what: rowNumber }] : [],
  )
  const gone = [...history.tracks.values()].flatMap(({ field, group, latest }): readonly Named<GroupId>[] =>
    field !== 'status' || group === undefined || latest.to === '' || standing.has(group)
      ? []
      : [{ name: matchable(history.names.get(group)), what: groupId(group) }],
  )
  return matched(waiting, gone)
}

interface Named<What> {
  readonly name: string
  readonly what: What
}

/** One row and one who is gone, of one name. */
function matched<Id>(waiting: readonly Named<number>[], gone: readonly Named<Id>[]): ReadonlyMap<number, Id> {
  const byName = Map.groupBy(gone, ({ name }) => name)
  const found = new Map<number, Id>()
  for (const [name, [row, ...more]] of Map.groupBy(waiting, (each) => each.name)) {
    const [theirs, ...others] = byName.get(name) ?? []
    if (row !== undefined && theirs !== undefined && more.length + others.length === 0)
      found.set(row.what, theirs.what)
  }
  return found
}
