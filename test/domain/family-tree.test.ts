import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import type { Group } from '../../src/domain/group.ts'
import { groupId } from '../../src/domain/ids.ts'
import { familyTreeOf, type FamilyNode } from '../../src/domain/family-tree.ts'
import { aGroup } from './build.ts'

const from = (name: string, mother?: string, splitOn?: string): Group =>
  aGroup({
    name,
    ...(mother === undefined ? {} : { mother: groupId(`g-${mother.toLowerCase()}`) }),
    ...(splitOn === undefined ? {} : { splitOn: day(splitOn) }),
  })

const treeOf = (...groups: readonly Group[]) =>
  familyTreeOf(new Map(groups.map((group) => [group.id, group])))

const shape = ({ group, daughters }: FamilyNode): string =>
  daughters.length === 0 ? group.name : `${group.name}(${daughters.map(shape).join(' ')})`

describe('the family tree', () => {
  it('hangs daughters under their mother, in the order in which they split off', () => {
    const tree = treeOf(from('D', 'B'), from('C', 'A', '2026-05-01'), from('B', 'A', '2025-05-01'), from('A'))
    expect(tree.roots.map(shape)).toEqual(['A(B(D) C)'])
    expect(tree.cycles).toEqual([])
  })

  it('shows a group whose mother is gone as one that began by itself', () => {
    expect(treeOf(from('B', 'Weg'), from('A')).roots.map(shape)).toEqual(['A', 'B'])
  })

  it('names groups that came out of each other, and keeps whoever came out of them', () => {
    const tree = treeOf(from('A', 'B'), from('B', 'A'), from('C', 'A'), from('D'))
    expect(tree.roots.map(shape)).toEqual(['A(C)', 'B', 'D'])
    expect(tree.cycles).toEqual([['g-a', 'g-b']])
  })

  it('names a group that came out of itself', () => {
    const tree = treeOf(from('A', 'A'))
    expect(tree.roots.map(shape)).toEqual(['A'])
    expect(tree.cycles).toEqual([['g-a']])
  })

  it('never loops, and shows every group exactly once, whoever is said to be whose mother', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F']
    const movement = fc.tuple(
      ...names.map((name) => fc.option(fc.constantFrom(...names)).map((it) => from(name, it ?? undefined))),
    )
    fc.assert(
      fc.property(movement, (groups) => {
        const { roots } = treeOf(...groups)
        const shown = (node: FamilyNode): readonly string[] => [
          node.group.name,
          ...node.daughters.flatMap(shown),
        ]
        expect(roots.flatMap(shown).sort()).toEqual(names)
      }),
    )
  })
})
