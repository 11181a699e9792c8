import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { cellReader } from '../../src/register/cell-reader.ts'
import { tabs } from '../../src/register/description/workbook.ts'
import type { Column } from '../../src/register/description/column.ts'
import { readCell } from '../../src/register/read-cell.ts'

const reading = { today: day('2026-11-24'), zone: 'Europe/Amsterdam' }
const columns = Object.values(tabs).flatMap(({ columns }) => Object.values<Column>(columns))
const cell = fc.oneof(
  fc.string(),
  fc.constantFrom('p-1, p-2', 'p-1,p-2', 'p-1, ', ', p-1', 'p-1, p-2, p-12', ' ', '\u200b', 'ja', 'dager'),
  fc.array(fc.constantFrom('p-1', 'p-12', 'Ab_3', 'é'), { maxLength: 6 }).map((ids) => ids.join(', ')),
  fc.integer({ min: -1, max: 50_000 }),
  fc.boolean(),
)

test('reads every cell of every column as it reads one alone, whatever came before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...columns), fc.array(cell, { maxLength: 12 }), (column, cells) => {
      const { quickly, fully } = cellReader(column, reading)
      for (const one of cells) {
        if (one === '') continue
        const value = quickly(one)
        expect(value === undefined ? fully(one) : { value }).toEqual(readCell(column, one, reading))
      }
    }),
    { numRuns: 500 },
  )
})

test('reads lists of more IDs than it keeps, each as it stands there', () => {
  const { quickly } = cellReader(tabs.meetings.columns.presentIds, reading)
  for (let index = 0; index < 40_000; index++)
    expect(quickly(`p-${index}, p-samen, p-${index % 7}`)).toEqual([
      `p-${index}`,
      'p-samen',
      `p-${index % 7}`,
    ])
})
