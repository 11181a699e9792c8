import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import type { Finding, Readiness } from '../../src/domain/readiness.ts'
import { figureOf } from '../../src/views/figure.ts'
import { multiplicationView } from '../../src/views/multiplication.ts'
import type { View } from '../../src/views/view.ts'
import { facts, group, input, overvecht } from './small-movement.ts'

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
