import { expect, test } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { addMinutes, momentAt } from '../../src/domain/moment.ts'
import { readRegister } from '../../src/register/read-register.ts'
import { createMemoryWorkbook } from '../memory/workbook.ts'

test('what is typed in the masters is a fact once it is written down', async () => {
  let now = momentAt(day('2026-11-24'), '09:00', 'Europe/Amsterdam')
  const workbook = createMemoryWorkbook({ now: () => now })
  workbook.put('groups', {
    name: 'Overvecht',
    status: 'running',
    church: 'Stadskerk',
    firstEvening: '2026-01-06',
    id: 'g-1',
  })
  workbook.put('people', {
    name: 'Karin',
    group: 'Overvecht',
    place: 'leader',
    since: '2026-02-03',
    id: 'p-1',
  })
  const before = await workbook.read()
  const first = readRegister(before, now)
  expect(first.problems).toEqual([])
  expect(await workbook.commit(first.changed, before)).toBe('done')
  now = addMinutes(now, 1)
  const { facts, changed, problems } = readRegister(await workbook.read(), now)
  expect(changed).toEqual([])
  expect(problems).toEqual([])
  expect(facts.stays).toEqual([{ person: 'p-1', group: 'g-1', place: 'leader', from: '2026-02-03' }])
  expect(facts.statuses).toEqual([{ group: 'g-1', status: 'running', from: '2026-01-06' }])
})
