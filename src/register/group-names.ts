import type { GroupId } from '../domain/ids.ts'
import { nearest } from './nearest.ts'
import { matchable } from './plain-text.ts'

/** What a group's name in a cell means. */
export type GroupMeant =
  { readonly id: GroupId } | { readonly unknown: 'none' | 'two'; readonly nearest?: string }

/** Finds groups by what people write: the name, an earlier name, or the ID. */
export type GroupNames = (read: string) => GroupMeant

export function groupNames(
  groups: readonly { readonly id: GroupId; readonly name: string; readonly aliases: readonly string[] }[],
): GroupNames {
  const current = new Map<string, Set<GroupId>>()
  const earlier = new Map<string, Set<GroupId>>()
  const shown = new Map<string, string>()
  const add = (into: Map<string, Set<GroupId>>, name: string, id: GroupId) => {
    const ids = into.get(name)
    if (ids === undefined) into.set(name, new Set([id]))
    else ids.add(id)
  }
  for (const { id, name, aliases } of groups) {
    add(current, matchable(name), id)
    shown.set(matchable(name), name)
    add(earlier, matchable(id), id)
    for (const alias of aliases) add(earlier, matchable(alias), id)
  }
  return (read) => {
    const wanted = matchable(read)
    const ids = current.get(wanted) ?? earlier.get(wanted)
    const [id] = ids ?? []
    if (id !== undefined) return ids?.size === 1 ? { id } : { unknown: 'two' }
    const near = nearest(wanted, current.keys())
    const name = near === undefined ? undefined : shown.get(near)
    return { unknown: 'none', ...(name !== undefined && { nearest: name }) }
  }
}
