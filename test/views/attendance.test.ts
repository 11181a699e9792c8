import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/domain/day.ts'
import { attendanceView } from '../../src/views/attendance.ts'
import type { View, ViewCell } from '../../src/views/view.ts'
import { facts, group, input, lombok, meeting, overvecht, today } from './small-movement.ts'

/** The rows of one group's block, by what stands in their first cell. */
function blockOf(view: View, name: string): readonly (readonly ViewCell[])[] {
  const start = view.rows.findIndex((row) => row[0]?.tone === 'heading' && row[0].value === name)
  const end = view.rows.findIndex((row, index) => index > start && row.length === 0)
  return view.rows.slice(start, end === -1 ? undefined : end)
}
const rowOf = (block: readonly (readonly ViewCell[])[], first: string) =>
  (block.find((row) => row[0]?.value === first) ?? []).slice(1).map((cell) => cell.value)

const view = attendanceView(input())
const block = blockOf(view, 'Overvecht')

describe('Aanwezigheid', () => {
  it('shows the last eight evenings of a group, held, called off and not reported, the oldest first', () => {
    expect(rowOf(block, 'Overvecht')).toEqual(
      [-56, -49, -42, -35, -28, -21, -14, -7].map((days) => addDays(today, days)),
    )
  })

  it('marks who was there and who was not, and leaves open what nobody knows', () => {
    //                                    held held held held  off  held  none held
    expect(rowOf(block, 'Omar')).toEqual(['·', '●', '·', '●', undefined, '·', undefined, '●'])
  })

  it('does not say of somebody that they were not there before they came', () => {
    expect(rowOf(block, 'Yusuf').slice(0, 2)).toEqual(['●', '●'])
    const later = attendanceView(
      input({
        facts: {
          ...facts,
          meetings: facts.meetings.map(({ present, ...rest }) => ({
            ...rest,
            ...(present && { present: present.filter((id) => id !== 'p-yusuf') }),
          })),
        },
      }),
    )
    expect(rowOf(blockOf(later, 'Overvecht'), 'Yusuf').slice(0, 3)).toEqual([undefined, undefined, '·'])
  })

  it('names people alphabetically, with an initial only where two are alike', () => {
    const names = block.map((row) => row[0]?.value)
    expect(names.slice(2, 12)).toEqual([
      'Daniël',
      'Hanneke',
      'Joke',
      'Kees',
      'Lia B.',
      'Lia V.',
      'Omar',
      'Piet',
      'Samira',
      'Yusuf',
    ])
  })

  it('says of each evening how many were there, and leaves an evening that is not known empty', () => {
    expect(rowOf(block, 'Samen')).toEqual([8, 9, 8, 9, undefined, 8, undefined, 10])
    expect(rowOf(block, 'waarvan gasten')).toEqual([0, 0, 0, 0, undefined, 0, undefined, 1])
    expect(rowOf(block, 'en kinderen')).toEqual([3, 3, 3, 3, undefined, 3, undefined, 3])
  })

  it('has a link under each evening to set it right, and one to fill in what was not reported', () => {
    const links = block.at(-1)?.slice(1) ?? []
    expect(links.map((cell) => cell.value)).toEqual([
      ...Array.from({ length: 6 }, () => 'Verbeteren'),
      'Invullen',
      'Verbeteren',
    ])
    expect(links[6]?.link).toBe('https://voorbeeld.nl/f/g-overvecht?avond=2026-11-10')
    expect(block[1]?.[7]?.value).toBe('niet gemeld')
  })

  it('says why an evening did not go on', () => {
    expect(block[1]?.[5]?.value).toBe('vrij')
  })

  it('says that nobody was ticked, which is not nobody', () => {
    const lombokBlock = blockOf(view, 'Lombok')
    expect(lombokBlock[1]?.at(-1)?.value).toBe('nog geen namen')
    expect(rowOf(lombokBlock, 'Samen')).toEqual([5, undefined])
  })

  it('does not name somebody who took back the permission', () => {
    expect(JSON.stringify(view.rows)).not.toContain('Els')
  })

  it('adds up nothing of a person', () => {
    for (const row of block.slice(2, 12)) {
      expect(row.length).toBeLessThanOrEqual(9)
      expect(
        row.slice(1).every((cell) => cell.value === undefined || '●·'.includes(String(cell.value))),
      ).toBe(true)
    }
  })

  it('leaves out an evening that is still to come', () => {
    const coming = meeting(lombok, addDays(today, 3), { held: false, reason: 'other' })
    const later = attendanceView(input({ facts: { ...facts, meetings: [...facts.meetings, coming] } }))
    expect(rowOf(blockOf(later, 'Lombok'), 'Lombok')).not.toContain(coming.day)
  })

  it('has no link where a group has no form', () => {
    const without = attendanceView(input({ book: { forms: [], labels: new Map() } }))
    expect(without.rows.flat().every((cell) => typeof cell.link !== 'string')).toBe(true)
  })

  it('says so when there is no group yet', () => {
    const empty = attendanceView({ ...input(), standings: [] })
    expect(empty.rows[1]?.[0]?.value).toBe('Er zijn nog geen groepen. Zet de eerste in het tabblad Groepen.')
  })

  it('cuts a name of a whole page to what fits a cell', () => {
    const long = group(overvecht, '😀'.repeat(5000))
    const drawn = attendanceView(input({ facts: { ...facts, groups: new Map([[overvecht, long]]) } }))
    const name = drawn.rows.flat().find((cell) => String(cell.value).startsWith('😀'))
    expect(Array.from(String(name?.value))).toHaveLength(40)
  })
})
