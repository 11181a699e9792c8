import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { momentToSerial, momentAt } from '../../src/domain/moment.ts'
import {
  choice,
  dayColumn,
  list,
  moment,
  number,
  text,
  tick,
  time,
  yesNo,
} from '../../src/register/description/column.ts'
import type { Tab } from '../../src/register/description/tab.ts'
import { tabs } from '../../src/register/description/workbook.ts'
import { readCell } from '../../src/register/read-cell.ts'
import type { Cell } from '../../src/register/snapshot.ts'

const reading = { today: day('2026-11-24'), zone: 'Europe/Amsterdam' }
const valueOf = (column: Parameters<typeof readCell>[0], cell: Cell) => {
  const result = readCell(column, cell, reading)
  return result === undefined ? 'empty' : 'value' in result ? result.value : result.misread
}

describe('a day', () => {
  const past = dayColumn('Plek sinds')
  test.each([
    [46350, '2026-11-24'],
    [46350.75, '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24T19:30:00', '2026-11-24'],
    ['12 maart 2026', '2026-03-12'],
    ['12 MRT. 2026', '2026-03-12'],
    ['12-3-2026', '2026-03-12'],
    ['12/3/26', '2026-03-12'],
    ['12.3.2026', '2026-03-12'],
    ['dinsdag 24 november 2026', '2026-11-24'],
    ['di 24 nov', '2026-11-24'],
    ['24 nov', '2026-11-24'],
    ['12 maart', '2026-03-12'],
    ['30 december', '2025-12-30'],
    ['\u200e12\u00a0maart\u00a02026\ufeff', '2026-03-12'],
  ])('%s is read as %s', (cell, expected) => {
    if (cell === '29-2') {
      expect(valueOf(past, cell)).toMatchObject({ why: 'unknown' })
      return
    }
    expect(valueOf(past, cell)).toBe(expected)
  })

  test('without a year is the nearest one where days lie ahead', () => {
    expect(valueOf(dayColumn('Van', { ahead: true }), '3 januari')).toBe('2027-01-03')
    expect(valueOf(past, '3 januari')).toBe('2026-01-03')
  })

  test.each([['1-1-1924'], [2026], ['24-11-2062'], ['24-11-0226']])(
    '%s is too far off to be meant',
    (cell) => {
      expect(valueOf(past, cell)).toMatchObject({ why: 'far' })
    },
  )

  test.each([['30-2-2026'], ['29-2'], ['morgen'], ['11-24-2026'], [true], ['12'], [-3], [1e9], ['#REF!']])(
    '%s is not understood',
    (cell) => {
      expect(valueOf(past, cell)).toMatchObject({ why: 'unknown' })
    },
  )
})

describe('other cells', () => {
  test.each([
    ['19:30', '19:30'],
    ['19.30 uur', '19:30'],
    ['19u30', '19:30'],
    ['8 uur', '08:00'],
    [0.8125, '19:30'],
    [19.3, '19:30'],
    [20, '20:00'],
  ])('the time %s is %s', (cell, expected) => {
    expect(valueOf(time('Tijd'), cell)).toBe(expected)
  })

  test.each([
    ['ja', true],
    ['X', true],
    [true, true],
    ['Nee', false],
    [0, false],
  ])('%s says %s', (cell, expected) => {
    expect(valueOf(yesNo('Discreet'), cell)).toBe(expected)
    expect(valueOf(tick('Gedaan'), cell)).toBe(expected)
  })

  test.each([
    ['3', 3],
    ['0,5', 0.5],
    ['50%', 0.5],
    ['1.000', 1000],
    [7, 7],
  ])('the number %s is %s', (cell, expected) => {
    expect(valueOf(number('Aantal'), cell)).toBe(expected)
  })

  test.each([['25:00'], ['half acht'], ['19:75']])('the time %s is not understood', (cell) => {
    expect(valueOf(time('Tijd'), cell)).toMatchObject({ why: 'unknown' })
  })

  test('a list is what stands between commas', () => {
    expect(valueOf(list('IDs'), ' p-1, p-2 ,,p-3')).toEqual(['p-1', 'p-2', 'p-3'])
  })

  test('a moment is on the wall of the spreadsheet, in summer and in winter', () => {
    for (const on of ['2026-07-01', '2026-12-01'] as const) {
      const at = momentAt(day(on), '09:31', 'Europe/Amsterdam')
      expect(valueOf(moment('Op'), momentToSerial(at, 'Europe/Amsterdam'))).toBe(at)
    }
  })

  test('nothing but marks that cannot be seen is empty', () => {
    expect(valueOf(text('Naam'), ' \u200b\u00a0\ufeff')).toBe('empty')
  })
})

describe('a choice', () => {
  const { place } = tabs.people.columns
  test.each([
    ['drager', 'drager'],
    [' DRAGER ', 'drager'],
    ['Nog  Onbekend', 'unknown'],
    ['christen', 'believer'],
  ])('%s is %s', (cell, expected) => {
    expect(valueOf(place, cell)).toBe(expected)
  })

  test.each([
    ['dager', 'drager'],
    ['zoekr', 'zoeker'],
    ['traine', 'trainee'],
    ['gelovig e', 'gelovige'],
  ])('%s was probably meant as %s', (cell, expected) => {
    expect(valueOf(place, cell)).toMatchObject({ why: 'unknown', nearest: expected })
  })

  test('what is near nothing gets no suggestion', () => {
    expect(valueOf(place, 'penningmeester')).toEqual({ read: 'penningmeester', why: 'unknown' })
    expect(valueOf(choice('Dag', { a: 'aas', b: 'bas' }), 'cas')).toEqual({ read: 'cas', why: 'unknown' })
  })
})

test('no cell of any column ever throws', () => {
  const columns = Object.values(tabs).flatMap((tab: Tab) => Object.values(tab.columns))
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom('=HYPERLINK("x")', '\u202e', '١٢-٣', '🦄'.repeat(2500), '-0', 'NaN', '99-99-99'),
    fc.constant(undefined),
  )
  fc.assert(
    fc.property(fc.constantFrom(...columns), cell, (column, content) => {
      const result = readCell(column, content, reading)
      return result === undefined || 'value' in result || typeof result.misread.read === 'string'
    }),
    { numRuns: 2000 },
  )
})
