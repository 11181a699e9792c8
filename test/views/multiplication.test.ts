import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../src/domain/day.ts'
import { furtherKeys } from '../../src/domain/findings/further.ts'
import type { Forecast } from '../../src/domain/forecast.ts'
import { findingKeys, type Finding, type Readiness } from '../../src/domain/readiness.ts'
import { findingTitle, furtherTitle } from '../../src/dutch/dutch.ts'
import { forecastCell } from '../../src/views/forecast-cell.ts'
import { figureOf } from '../../src/views/figure.ts'
import { multiplicationView } from '../../src/views/multiplication.ts'
import type { View } from '../../src/views/view.ts'
import { facts, group, input, meeting, overvecht } from './small-movement.ts'

const header = (view: View) => view.rows.find((row) => row[0]?.value === 'Groep') ?? []
const cell = (view: View, name: string, title: string) =>
  view.rows.find((row) => row[0]?.value === name)?.[header(view).findIndex((one) => one.value === title)]

const view = multiplicationView(input())

describe('Vermenigvuldigen', () => {
  it('says that only the twelve is a condition of the text', () => {
    expect(view.rows[1]?.[0]?.value).toContain(
      'Alleen de twaalf staat er als voorwaarde; de rest is onze lezing',
    )
  })

  it('holds each number against its norm', () => {
    expect(cell(view, 'Overvecht', 'Dragers')).toMatchObject({ value: '5 / 4', tone: 'good' })
    expect(cell(view, 'Overvecht', 'Vaste deelnemers')).toMatchObject({ value: '9 / 12', tone: 'attention' })
  })

  it('says a share in people', () => {
    expect(cell(view, 'Overvecht', 'Helft zoekers')?.value).toBe('4 van de 9')
  })

  it('explains each number: the sentence, what would change it, and the words that it comes from', () => {
    const note = cell(view, 'Overvecht', 'Vaste deelnemers')?.note ?? ''
    expect(note).toContain('9 vaste deelnemers; vanaf 12')
    expect(note).toContain('Nog 3 vaste deelnemers erbij.')
    expect(note).toContain(
      '«in principe als de groep uit minstens 12 enigszins gecommitteerde deelnemers bestaat» (51)',
    )
  })

  it('names nobody', () => {
    const all = JSON.stringify(view.rows)
    for (const { name } of facts.people.values()) expect(all).not.toContain(`${name} `)
  })

  it('is not sure where too little is known, and lets a young group grow', () => {
    expect(cell(view, 'Zuilen', 'Dragers')).toMatchObject({ value: 'onbekend', tone: 'quiet' })
    expect(cell(view, 'Lombok', 'Getekend')).toMatchObject({ value: '0 / 4, groeit', tone: 'nearly' })
  })

  it.each([
    ['ready', 'klaar om te vermenigvuldigen'],
    ['nearly', 'bijna'],
    ['not-yet', 'groeit'],
    ['unknown', 'te weinig gegevens'],
  ] as const)('calls the verdict %s «%s»', (verdict, words) => {
    const standings = input().standings.map((one) => ({ ...one, readiness: { ...one.readiness, verdict } }))
    expect(cell(multiplicationView({ ...input(), standings }), 'Overvecht', 'Waar ze staan')?.value).toBe(
      words,
    )
  })

  it('gives the advice of the clock before anything else', () => {
    const readiness = (advice: NonNullable<Readiness['advice']>) => {
      const standings = input().standings.map((one) => ({ ...one, readiness: { ...one.readiness, advice } }))
      return cell(multiplicationView({ ...input(), standings }), 'Overvecht', 'Wat kan helpen')?.value
    }
    expect(readiness('plan-now')).toContain('Plan nu')
    expect(readiness('talk-with-coach')).toContain('gesprek met de coach')
    expect(cell(view, 'Overvecht', 'Wat kan helpen')?.value).toBe('Nog 3 vaste deelnemers erbij.')
  })

  it('colours the clock between one and two years', () => {
    const older = new Map([[overvecht, group(overvecht, 'Overvecht', { firstEvening: day('2025-09-02') })]])
    const due = multiplicationView(input({ facts: { ...facts, groups: older } }))
    expect(cell(due, 'Overvecht', 'Tijd om te vermenigvuldigen')).toMatchObject({
      value: '14 / 24 mnd',
      tone: 'nearly',
    })
  })
})

describe('what explains a group, below the table', () => {
  const start = view.rows.findIndex((row) => row[0]?.value === 'Overvecht' && row[1]?.value === 'Stand')
  const end = view.rows.findIndex((row, index) => index > start && row.length === 0)
  const block = view.rows.slice(start, end)
  const rowOf = (title: string) => block.find((row) => row[0]?.value === title)
  const titles = [...findingKeys.map(findingTitle), ...furtherKeys.map(furtherTitle)]

  it('has every norm of the text once: a row, or a place among what plays no part now', () => {
    const last = String(block.at(-1)?.[0]?.value)
    expect(last).toMatch(/^Speelt nu niet: .*\.$/)
    const off = last.slice('Speelt nu niet: '.length, -1).split(', ')
    for (const title of titles)
      expect(block.filter((row) => row[0]?.value === title).length + Number(off.includes(title)), title).toBe(
        1,
      )
  })

  it('gives the number, what would help, how sure it is, the line and the words of the movement', () => {
    const [, stand, change, , sure, line, quote] = rowOf('Vaste deelnemers') ?? []
    expect(stand?.value).toBe('9 / 12')
    expect(change?.value).toBe('Nog 3 vaste deelnemers erbij.')
    expect(sure).toMatchObject({ value: '8 van de 9', note: '8 van de 9 avonden gemeld.' })
    expect(line?.value).toBe('51 · de voorwaarde')
    expect(quote?.value).toContain('«in principe als de groep uit minstens 12')
    expect(JSON.stringify(block)).toContain(
      'Alleen de twaalf staat er als voorwaarde; de rest is onze lezing',
    )
  })

  it('calls only the twelve a condition', () => {
    const conditions = view.rows.filter((row) => String(row[5]?.value).endsWith('de voorwaarde'))
    expect(new Set(conditions.map((row) => row[0]?.value))).toEqual(new Set(['Vaste deelnemers']))
  })

  it('puts what was not told under its own line, and calls none of it nee', () => {
    const line = block.findIndex((row) => String(row[0]?.value).startsWith('Nog niet verteld'))
    const untold = block.slice(line + 1, -1)
    expect(untold.length).toBeGreaterThan(10)
    for (const row of untold) {
      expect(row[1], String(row[0]?.value)).toMatchObject({ tone: 'quiet' })
      expect(String(row[1]?.value)).toMatch(/^(onbekend|minstens )/)
      expect(row[2]?.value, String(row[0]?.value)).not.toBe('')
    }
  })

  it('shows how a number went over three windows', () => {
    const meetings = Array.from({ length: 24 }, (_, index) =>
      meeting(overvecht, addDays(day('2026-11-17'), 7 * (index - 23)), {
        present: [...facts.people.keys()].slice(0, 3 + Math.floor(index / 8)),
      }),
    )
    const grown = multiplicationView(input({ facts: { ...facts, meetings } }))
    const from = grown.rows.findIndex((row) => row[0]?.value === 'Overvecht' && row[1]?.value === 'Stand')
    const row = grown.rows.slice(from).find((each) => each[0]?.value === 'Vaste deelnemers')
    expect(row?.[3]?.value).toBe('3 → 4 → 5')
  })
})

describe('what a group is for', () => {
  const own = group(overvecht, 'Overvecht', {
    mission: 'Gezinnen in de flat leren Jezus kennen',
    targetGroup: 'gezinnen in de flat',
    plan: 'https://plannen.voorbeeld.nl/overvecht',
    contacts: 14,
  })
  const rowsOf = (more: Partial<typeof facts>) => {
    const { rows } = multiplicationView(input({ facts: { ...facts, ...more } }))
    const from = rows.findIndex((row) => row[0]?.value === 'Overvecht' && row[1]?.value === 'Stand')
    return (title: string) => rows.slice(from).find((row) => row[0]?.value === title)
  }

  it('stands above its norms in its own words, with a link to the plan and contacts as a number', () => {
    const row = rowsOf({ groups: new Map([[overvecht, own]]) })('Waar ze voor gaan')
    expect(row?.map(({ value }) => value)).toEqual([
      'Waar ze voor gaan',
      'het plan',
      'Gezinnen in de flat leren Jezus kennen',
      '14 contacten',
      undefined,
      '1, 2',
      'Doelgroep: gezinnen in de flat',
    ])
    expect(row?.[1]?.link).toBe('https://plannen.voorbeeld.nl/overvecht')
  })

  it('is not filled in where nothing stands, and links to nothing that is no address', () => {
    const bare = rowsOf({
      groups: new Map([[overvecht, group(overvecht, 'Overvecht', { plan: 'in de la' })]]),
    })
    expect(bare('Waar ze voor gaan')?.[2]?.value).toBe('nog niet ingevuld')
    expect(bare('Waar ze voor gaan')?.[1]?.value).toBeUndefined()
  })

  it('tells of the last evening of the dragers apart what was decided', () => {
    const opbouwavonden = [
      {
        group: overvecht,
        day: day('2026-10-13'),
        kind: 'opbouwavond' as const,
        what: ['gebed', 'avondmaal'],
        decision: 'in januari een nieuwe Alpha',
      },
    ]
    const row = rowsOf({ opbouwavonden })('Laatste opbouwavond')
    expect(row?.[2]?.value).toBe('in januari een nieuwe Alpha')
    expect(row?.[6]?.value).toBe('gebed, avondmaal')
    expect(rowsOf({})('Laatste opbouwavond')).toBeUndefined()
  })
})

describe('who is near', () => {
  const named = (verdicts: Readonly<Record<string, Readiness['verdict']>>) => {
    const standings = input().standings.map((one) => ({
      ...one,
      status: 'running' as const,
      readiness: { ...one.readiness, verdict: verdicts[one.group.name] ?? ('not-yet' as const) },
    }))
    return multiplicationView({ ...input(), standings }).rows
  }

  it('is said in one line on top, and stands first', () => {
    const rows = named({ Zuilen: 'ready', Lombok: 'nearly' })
    expect(rows[2]?.[0]?.value).toBe(
      'Klaar om te vermenigvuldigen: Zuilen. Bijna: Lombok. 1 groep groeit nog.',
    )
    expect(rows.slice(4, 7).map((row) => row[0]?.value)).toEqual(['Zuilen', 'Lombok', 'Overvecht'])
  })

  it('is explained of twenty-five groups at most, the nearest, and the view says so', () => {
    const [one] = input().standings
    if (one === undefined) throw new Error('No group')
    const many = Array.from({ length: 45 }, (_, index) => ({
      ...one,
      group: { ...one.group, name: `Groep ${index + 1}` },
    }))
    const rows = multiplicationView({ ...input(), standings: many }).rows
    expect(rows.filter((row) => row[1]?.value === 'Stand')).toHaveLength(25)
    expect(JSON.stringify(rows)).toContain('de 25 groepen die er het dichtst bij zijn')
    expect(
      rows.filter((row) => String(row[0]?.value).startsWith('Groep ') && row[1]?.value !== 'Stand'),
    ).toHaveLength(45)
  })
})

describe('the forecast of a group', () => {
  const expected: Forecast = {
    kind: 'expected',
    on: day('2027-04-01'),
    from: day('2027-03-02'),
    to: day('2027-06-20'),
    committed: 10,
    perMonth: 0.6,
    weeks: 20,
  }

  it('is a stretch of months, with how sure that is', () => {
    const cell = forecastCell(expected, day('2026-11-24'))
    expect(cell.value).toBe('maart – juni')
    expect(cell.note).toContain('Per maand ongeveer 0,6 vaste deelnemers meer.')
    expect(cell.note).toContain('Acht van de tien keer')
    const { to, ...open } = expected
    expect(forecastCell(open, day('2026-11-24')).value).toBe('vanaf maart')
    expect(
      forecastCell({ ...expected, from: day('2027-06-01'), ...(to && { to }) }, day('2026-11-24')).value,
    ).toBe('rond juni')
  })

  it('says why it has no say', () => {
    const early = forecastCell(
      { kind: 'silent', why: 'too-few-evenings', evenings: 4, wanted: 11 },
      day('2026-11-24'),
    )
    expect(early).toMatchObject({
      value: 'te vroeg',
      note: expect.stringContaining('11 ingevulde avonden') as string,
    })
    const down = { kind: 'not-in-sight', why: 'down', committed: 9, perMonth: -0.5, weeks: 20 } as const
    expect(forecastCell(down, day('2026-11-24')).note).toBe('Per maand ongeveer 0,5 vaste deelnemers minder.')
    expect(forecastCell({ kind: 'silent', why: 'unknown' }, day('2026-11-24')).value).toBe('onbekend')
  })
})

describe('a figure', () => {
  const finding: Finding = { key: 'dragers', line: '49', state: 'met', norm: 4, quote: '', role: 'solid' }

  it('says what is sure when the rest is not known', () => {
    expect(figureOf({ ...finding, state: 'unknown', atLeast: 3 })).toBe('minstens 3 / 4')
  })

  it('is absent when nothing is known, and nought when nought was counted', () => {
    expect(figureOf(finding)).toBeUndefined()
    expect(figureOf({ ...finding, count: 0 })).toBe('0 / 4')
  })
})
