import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../src/domain/day.ts'
import { personId } from '../../src/domain/ids.ts'
import { overviewView } from '../../src/views/overview.ts'
import type { View } from '../../src/views/view.ts'
import { facts, group, input, meeting, overvecht, today, zuilen } from './small-movement.ts'

const rowOf = (view: View, name: string) =>
  view.rows.find((row) => row[0]?.value === name && row.length > 5) ?? []
const column = (view: View, title: string) =>
  (view.rows.find((row) => row[0]?.value === 'Groep') ?? []).findIndex((cell) => cell.value === title)
const cell = (view: View, name: string, title: string) => rowOf(view, name)[column(view, title)]

const view = overviewView(input())

describe('Overzicht', () => {
  it('has a line for each group that has not stopped, by name', () => {
    const first = view.rows.findIndex((row) => row[0]?.value === 'Groep') + 1
    expect(view.rows.slice(first, first + 3).map((row) => row[0]?.value)).toEqual([
      'Lombok',
      'Overvecht',
      'Zuilen',
    ])
    expect(JSON.stringify(view.rows)).not.toContain('Hoograven')
  })

  it('tells when a group met, and how many were there, guests included and children apart', () => {
    expect(cell(view, 'Overvecht', 'Vorige avond')?.value).toBe(addDays(today, -7))
    expect(cell(view, 'Overvecht', 'Toen waren er')?.value).toBe('10 en 3 kinderen')
  })

  it('counts dragers, zoekers and anderen who come regularly', () => {
    expect(['Dragers', 'Zoekers', 'Anderen'].map((title) => cell(view, 'Overvecht', title)?.value)).toEqual([
      5, 4, 0,
    ])
  })

  it('says that it does not know while too few evenings are filled in, which is not nought', () => {
    expect(
      ['Dragers', 'Zoekers', 'Anderen', 'Vaste deelnemers'].map(
        (title) => cell(view, 'Lombok', title)?.value,
      ),
    ).toEqual(Array.from({ length: 4 }, () => 'onbekend'))
    expect(cell(view, 'Lombok', 'Toen waren er')?.value).toBe('onbekend')
  })

  it('holds the committed against the number that the coordinators set', () => {
    const stricter = overviewView(input({ facts: { ...facts, norms: { ...facts.norms, committed: 14 } } }))
    expect(cell(view, 'Overvecht', 'Vaste deelnemers')?.value).toBe('9 van de 12')
    expect(cell(stricter, 'Overvecht', 'Vaste deelnemers')?.value).toBe('9 van de 14')
  })

  it('says in words that a group starts or pauses', () => {
    expect(cell(view, 'Lombok', 'Waar ze staan')?.value).toBe('start: 2 avonden')
    expect(cell(view, 'Zuilen', 'Volgende avond')?.value).toBe('pauze t/m zo 3 jan')
  })

  it('says that the next evening was called off', () => {
    const off = meeting(overvecht, today, { held: false, reason: 'other' })
    const later = overviewView(input({ facts: { ...facts, meetings: [...facts.meetings, off] } }))
    expect(cell(later, 'Overvecht', 'Volgende avond')?.value).toBe('di 24 nov gaat niet door')
  })

  it('colours what is asked of the coordinator, and only that', () => {
    expect(cell(view, 'Zuilen', 'Wat nu eerst')).toMatchObject({
      value: 'Er is nu geen leider. Wie wordt het?',
      tone: 'urgent',
    })
    expect(cell(view, 'Overvecht', 'Wat nu eerst')?.tone).toBe('plain')
  })

  it('says so when a group needs nothing', () => {
    const content = {
      ...facts,
      groups: new Map([
        [
          overvecht,
          group(overvecht, 'Overvecht', { coach: { name: 'Marijke' }, firstEvening: day('2026-03-03') }),
        ],
      ]),
      talks: [{ group: overvecht, day: addDays(today, -10), agreements: [] }],
      meetings: [
        ...facts.meetings,
        meeting(overvecht, addDays(today, -14), { present: [], activities: ['meal'] }),
      ],
    }
    expect(cell(overviewView(input({ facts: content })), 'Overvecht', 'Wat nu eerst')?.value).toBe(
      'niets nodig',
    )
  })

  it('tells how many of the expected evenings were filled in', () => {
    expect(cell(view, 'Overvecht', 'Ingevuld')?.value).toBe('8 van de 9')
  })

  it('begins with the brake when so many people changed at once', () => {
    const braked = overviewView(input({ brake: { changed: 143 } }))
    expect(braked.rows[1]?.[0]).toMatchObject({ tone: 'urgent' })
    expect(braked.rows[1]?.[0]?.value).toMatch(
      /^Er zijn ineens 143 mensen veranderd\..*Zet een vinkje in Te doen\.$/,
    )
  })

  it('draws its charts from the numbers that stand below them', () => {
    const [composition, months] = view.charts
    const named = (chart: typeof composition) =>
      view.rows
        .slice(...(chart?.rows ?? [0, 0]))
        .map((row) => row.slice(...(chart?.columns ?? [0, 0])).map((one) => one.value))
    expect(named(composition)).toEqual([
      ['Groep', 'Dragers', 'Zoekers', 'Anderen'],
      ['Overvecht', 5, 4, 0],
    ])
    // September (8 + 9) / 2, October (8 + 9 + 8 + 9) / 4, November: Overvecht 8 and 10, Lombok 5.
    expect(named(months)).toEqual([
      ['Maand', 'Mensen per avond', 'Kinderen per avond'],
      ['september', 8.5, 3],
      ['oktober', 8.7, 3],
      ['november', 7.7, 2],
    ])
  })

  it('keeps the charts clear of the table and of their numbers', () => {
    for (const chart of view.charts) {
      const rows = view.rows.slice(chart.at.row, chart.at.row + Math.ceil(chart.height / 21))
      expect(rows.every((row) => row.length === 0)).toBe(true)
    }
  })

  it('draws no chart of nothing', () => {
    const fresh = overviewView(input({ facts: { ...facts, meetings: [] } }))
    expect(fresh.charts).toEqual([])
    expect(overviewView({ ...input(), standings: [] }).rows[1]?.[0]?.value).toContain(
      'Er zijn nog geen groepen',
    )
  })

  it('asks for day and rhythm where no next evening can be told', () => {
    const { weekday, ...dayless } = group(zuilen, 'Zuilen')
    expect(weekday).toBe(2)
    const without = overviewView(
      input({ facts: { ...facts, pauses: [], groups: new Map([[zuilen, dayless]]) } }),
    )
    expect(cell(without, 'Zuilen', 'Volgende avond')).toMatchObject({
      value: 'onbekend',
      note: 'Vul in Groepen de dag en het ritme in.',
    })
  })
})

it('says beside the number of committed people how many are so by a coordinator’s word', () => {
  const exceptions = [
    {
      person: personId('p-piet'),
      group: overvecht,
      counts: true,
      reason: 'ploegendienst',
      from: day('2026-11-01'),
    },
  ]
  const shown = (more: Partial<typeof facts>) =>
    cell(overviewView(input({ facts: { ...facts, ...more } })), 'Overvecht', 'Vaste deelnemers')
  expect(shown({})?.value).toBe('9 van de 12')
  expect(shown({ exceptions })).toMatchObject({
    value: '10 van de 12, 1 met uitzondering',
    note: 'De reden staat in het verborgen tabblad Uitzonderingen.',
  })
})
