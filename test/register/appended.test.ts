import { expect, test } from 'vitest'
import { appended } from '../../src/register/appended.ts'
import type { Change } from '../../src/register/change.ts'
import { day } from '../../src/domain/day.ts'
import { momentOf } from '../../src/domain/moment.ts'
import type { Snapshot } from '../../src/register/snapshot.ts'
import { createMemoryWorkbook } from '../memory/workbook.ts'

const now = () => momentOf(new Date('2026-11-24T21:15:00Z'))

const changes: readonly Change[] = [
  {
    kind: 'append',
    tab: 'meetings',
    rows: [
      {
        responseId: 'r-1',
        formId: 'form-1',
        submittedAt: '2026-11-24T21:14:00.123456Z',
        day: day('2026-11-24'),
        held: 'yes',
        guests: 2,
        presentIds: ['p-1', 'p-2'],
      },
    ],
  },
  {
    kind: 'append',
    tab: 'people',
    rows: [{ name: 'Samira', group: 'Overvecht', place: 'seeker', id: 'p-1' }],
  },
  { kind: 'append', tab: 'meetings', rows: [{ responseId: 'r-2', formId: 'form-1', submittedAt: 'x' }] },
]

test('is what the workbook reads after the same commit', async () => {
  const workbook = createMemoryWorkbook({ now })
  workbook.put('people', { name: 'Hanneke', group: 'Overvecht' })
  workbook.tabs.get('meetings')?.header.unshift('van ons zelf')
  const before = await workbook.read()
  expect(await workbook.commit(changes, before)).toBe('done')
  expect(whole(appended(before, changes))).toEqual(whole(await workbook.read()))
})

/** With every row at hand, to be compared. */
const whole = ({ tabs, ...more }: Snapshot) => ({
  ...more,
  tabs: Object.values(tabs).map(({ rows, ...tab }) => ({ ...tab, rows: [...rows] })),
})

test('can be gone through again and again', async () => {
  const workbook = createMemoryWorkbook({ now })
  const { tabs } = appended(await workbook.read(), changes)
  const rows = tabs.meetings?.rows ?? []
  expect([[...rows].length, [...rows].length]).toEqual([2, 2])
})

test('a tab that is gone gets nothing', async () => {
  const workbook = createMemoryWorkbook({ now, bare: true })
  const before = await workbook.read()
  expect(appended(before, changes).tabs).toEqual(before.tabs)
})
