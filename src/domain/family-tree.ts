import type { Group } from './group.ts'
import type { GroupId } from './ids.ts'

/** A group, and the groups that came out of it. */
export interface FamilyNode {
  readonly group: Group
  readonly daughters: readonly FamilyNode[]
}

/** Which groups came out of which. */
export interface FamilyTree {
  /** Groups without a mother, or whose mother is gone or part of a circle with them; by name. */
  readonly roots: readonly FamilyNode[]
  /** Groups that would be their own ancestors: each circle once. Their links are not followed. */
  readonly cycles: readonly (readonly GroupId[])[]
}

/** The family tree of the movement. A circle of mothers is named and cut; everything else stands where it belongs. */
export function familyTreeOf(groups: ReadonlyMap<GroupId, Group>): FamilyTree {
  const cycles = cyclesOf(groups)
  const daughters = daughtersByMother(groups, cycles)
  const isDaughter = new Set([...daughters.values()].flat().map((group) => group.id))
  const nodeOf = (group: Group): FamilyNode => ({
    group,
    daughters: (daughters.get(group.id) ?? []).map(nodeOf),
  })
  const roots = [...groups.values()].filter((group) => !isDaughter.has(group.id)).sort(byName)
  return { roots: roots.map(nodeOf), cycles }
}

/** The daughters of each mother that exists, in order of splitting off, without the links of a circle. */
export function daughtersByMother(
  groups: ReadonlyMap<GroupId, Group>,
  cycles: readonly (readonly GroupId[])[] = cyclesOf(groups),
): ReadonlyMap<GroupId, readonly Group[]> {
  const circular = new Set(cycles.flat())
  const daughters = new Map<GroupId, Group[]>()
  for (const group of groups.values()) {
    if (group.mother === undefined || !groups.has(group.mother) || circular.has(group.id)) continue
    const sisters = daughters.get(group.mother)
    if (sisters === undefined) daughters.set(group.mother, [group])
    else sisters.push(group)
  }
  for (const sisters of daughters.values()) sisters.sort(bySplit)
  return daughters
}

function cyclesOf(groups: ReadonlyMap<GroupId, Group>): readonly (readonly GroupId[])[] {
  const settled = new Set<GroupId>()
  const cycles: GroupId[][] = []
  for (const start of groups.keys()) {
    const path: GroupId[] = []
    const onPath = new Set<GroupId>()
    let at: GroupId | undefined = start
    while (at !== undefined && !settled.has(at) && !onPath.has(at)) {
      path.push(at)
      onPath.add(at)
      at = groups.get(at)?.mother
    }
    if (at !== undefined && onPath.has(at)) cycles.push(path.slice(path.indexOf(at)))
    for (const id of path) settled.add(id)
  }
  return cycles
}

const byName = (a: Group, b: Group) => a.name.localeCompare(b.name, 'nl')

const bySplit = (a: Group, b: Group) =>
  (a.splitOn ?? a.firstEvening ?? '').localeCompare(b.splitOn ?? b.firstEvening ?? '') || byName(a, b)
