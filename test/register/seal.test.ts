import { expect, test } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { tabs } from '../../src/register/description/workbook.ts'
import { findColumns } from '../../src/register/find-columns.ts'
import { brokenSeal, sealOf } from '../../src/register/seal.ts'
import type { Cell } from '../../src/register/snapshot.ts'
import { cellsOf } from '../../src/register/write-row.ts'

const tab = tabs.meetings
const header = Object.values(tab.columns).map(({ header }) => header)
const found = findColumns(tab, { header, marks: new Map() })
const at = (key: string) => found.at.get(key) ?? -1
const evening = (index = 0) => ({
  responseId: `ACYDBNi84NuJUO2O13A${index}`,
  formId: '1FAIpQLSd0ur8Qe2nFzFv5bZ3mN7kL1xWc9aTgYhUjIkOlPmNbVcXz',
  submittedAt: '2026-11-17T21:00:00.417Z',
  groupName: 'Overvecht',
  groupId: 'g-over',
  day: day('2026-11-17'),
  held: 'yes',
  present: 'Hanneke, Daniël, Samira, Joke, Kees, Milan, Ruben, Fatima',
  presentIds: Array.from({ length: 8 }, (_, person) => `p-abcdefg${person}`),
  guests: 2,
  agreement: ' Zaterdag samen\nhet plein schoonmaken ',
})
const row = (index?: number): Cell[] => [...cellsOf(tab, evening(index), found, 'Europe/Amsterdam')]
const changed = (key: string, cell: Cell): Cell[] => row().with(at(key), cell)
const isBroken = brokenSeal(tab, found)
const brokenIn = (...rows: readonly (readonly Cell[])[]) =>
  rows.flatMap((cells, index) => (isBroken(cells) ? [index + 2] : []))

test('a row that is as it was written has its seal, also as a spreadsheet gives it back', () => {
  const readBack = row().map((cell) => cell ?? '')
  expect(brokenIn(row(), readBack, readBack.slice(0, at('seal') + 1))).toEqual([])
  expect(brokenIn(changed('agreement', 'Zaterdag samen het plein schoonmaken'))).toEqual([])
})

test('whatever of its own was changed breaks it, and what people may write does not', () => {
  for (const key of found.at.keys()) {
    const isOpen = ['correction', 'problem'].includes(key)
    expect([key, brokenIn(row(), changed(key, 'iets anders'))]).toEqual([key, isOpen ? [] : [3]])
  }
  const [present, agreement] = [at('present'), at('agreement')]
  const swapped = row()
  swapped[present] = row()[agreement]
  swapped[agreement] = row()[present]
  expect(brokenIn(swapped)).toEqual([2])
})

test('an older row has none, and is trusted', () => {
  expect(brokenIn(changed('seal', ''), changed('seal', undefined))).toEqual([])
})

test('the order of the columns makes no difference, and with a column lost there is no telling', () => {
  const moved = findColumns(tab, { header: [...header].reverse(), marks: new Map() })
  const elsewhere = cellsOf(tab, evening(), moved, 'Europe/Amsterdam')
  expect(elsewhere[moved.at.get('seal') ?? -1]).toBe(row()[at('seal')])
  const fewer = { at: new Map([...found.at].filter(([key]) => key !== 'guests')) }
  expect(sealOf(tab, row(), fewer)).toBeUndefined()
  expect(brokenSeal(tab, fewer)(changed('present', 'iemand'))).toBe(false)
})

test('a hundred thousand rows are looked through in a quarter of a second', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) => row(index % 1000))
  const seconds = [1, 2, 3].map(() => {
    const start = process.cpuUsage()
    expect(rows.filter(isBroken)).toEqual([])
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  })
  expect(Math.min(...seconds)).toBeLessThan(0.25)
})
