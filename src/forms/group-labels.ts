import type { Group } from '../domain/group.ts'
import type { GroupId } from '../domain/ids.ts'
import { alike, oneLine } from './wording.ts'

/** How groups are named in a list: by name, and where two are alike with the code behind it. */
export function groupLabels(groups: readonly Group[]): ReadonlyMap<string, GroupId> {
  const counts = new Map<string, number>()
  for (const { name } of groups) counts.set(alike(name), (counts.get(alike(name)) ?? 0) + 1)
  return new Map(
    groups.map((group) => {
      const unique = counts.get(alike(group.name)) === 1 && alike(group.name) !== ''
      return [unique ? oneLine(group.name) : `${oneLine(group.name)} (${group.id})`.trim(), group.id]
    }),
  )
}

/** Which group somebody means by a code, a name or an earlier name; undefined when none or more than one is meant. */
export function groupMeant(said: string, groups: ReadonlyMap<GroupId, Group>): Group | undefined {
  const wanted = alike(said)
  if (wanted === '') return undefined
  const all = [...groups.values()]
  const byId = all.find((group) => alike(group.id) === wanted)
  if (byId) return byId
  for (const namesOf of [nameOf, labelOf, aliasesOf]) {
    const meant = all.filter((group) => namesOf(group).some((name) => alike(name) === wanted))
    if (meant.length > 0) return meant.length === 1 ? meant[0] : undefined
  }
  return undefined
}

const nameOf = (group: Group): readonly string[] => [group.name]
const labelOf = (group: Group): readonly string[] => [`${group.name} (${group.id})`]
const aliasesOf = (group: Group): readonly string[] => group.aliases
