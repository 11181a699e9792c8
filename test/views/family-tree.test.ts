import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { groupId, personId } from '../../src/domain/ids.ts'
import { familyTreeView } from '../../src/views/family-tree.ts'
import { facts, group, input, lombok, overvecht } from './small-movement.ts'

const names = (rows: ReturnType<typeof familyTreeView>['rows']) => rows.slice(3).map((row) => row[0]?.value)

describe('Stamboom', () => {
  it('puts daughters under their mother, further to the right, in the order of splitting off', () => {
    const { rows } = familyTreeView(input())
    expect(names(rows)).toEqual(['Overvecht', '      ↳ Hoograven', '      ↳ Lombok', 'Zuilen'])
    expect(rows.slice(3).map((row) => row[1]?.value)).toEqual([1, 2, 2, 1])
    expect(rows[5]?.[3]).toMatchObject({ value: day('2026-11-01'), as: 'day' })
  })

  it('says who began a daughter and how many went along, as a number; what nobody wrote down is unknown', () => {
    const moved = { place: 'drager', until: day('2026-11-01') } as const
    const stays = ['p-wim', 'p-joke'].flatMap((id) => [
      { ...moved, person: personId(id), group: overvecht, from: day('2025-09-02') },
      { ...moved, person: personId(id), group: lombok, from: day('2026-11-01'), until: day('2027-01-01') },
    ])
    const others = facts.stays.filter((stay) => stay.person !== 'p-joke')
    const { rows } = familyTreeView(input({ facts: { ...facts, stays: [...others, ...stays] } }))
    expect(rows[5]?.slice(4, 6).map(({ value }) => value)).toEqual(['Wim', 2])
    expect(rows[4]?.slice(4, 6).map(({ value }) => value)).toEqual(['onbekend', 'onbekend'])
    expect(rows[3]?.slice(3, 6).map(({ value }) => value)).toEqual([undefined, undefined, undefined])
  })

  it('counts groups, generations and times multiplied', () => {
    expect(familyTreeView(input()).rows[1]?.[0]?.value).toBe(
      '4 groepen · 2 generaties · 2 keer vermenigvuldigd',
    )
  })

  it('keeps a group that stopped in its place, and says so', () => {
    const hoograven = familyTreeView(input()).rows[4]
    expect(hoograven?.[7]?.value).toBe('gestopt')
  })

  it('names groups that would be their own ancestors, and still shows them all', () => {
    const circle = new Map([
      [overvecht, group(overvecht, 'Overvecht', { mother: lombok })],
      [lombok, group(lombok, 'Lombok', { mother: overvecht })],
      [groupId('g-zelf'), group(groupId('g-zelf'), 'Zelf', { mother: groupId('g-zelf') })],
    ])
    const view = familyTreeView(input({ facts: { ...facts, groups: circle } }))
    const said = view.rows.slice(2, 4).map((row) => String(row[0]?.value))
    expect(said[0]).toContain('Overvecht komt uit Lombok komt uit Overvecht')
    expect(said[1]).toContain('Zelf staat als moeder van zichzelf')
    expect(view.rows[2]?.[0]?.link).toEqual({ tab: 'groups', rowNumber: 2 })
    expect(view.rows.slice(5).map((row) => row[0]?.value)).toEqual(['Lombok', 'Overvecht', 'Zelf'])
  })
})
