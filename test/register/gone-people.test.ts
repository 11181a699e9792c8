import { expect, test } from 'vitest'
import { beginLife, said } from './life.ts'

/** One evening in the log, with somebody there. */
const evening = (day: string, person: string, more: Readonly<Record<string, string>> = {}) => ({
  responseId: `r-${day}`,
  formId: 'f-1',
  submittedAt: `${day}T21:00:00.000000Z`,
  groupId: 'g-1',
  day,
  held: 'yes',
  presentIds: [person],
  ...more,
})

test('whoever was there after their row was gone is named, once; their old evenings are not', async () => {
  const life = beginLife()
  life.workbook.put('people', {
    name: 'Karin',
    group: 'Overvecht',
    place: 'drager',
    since: '2026-01-06',
    id: 'p-k',
  })
  await life.look()
  life.workbook.put('meetings', evening('2026-10-06', 'p-k'))
  expect((await life.see()).problems.map(said)).toEqual([])
  life.at('2026-12-01')
  life.workbook.tabs.get('people')?.rows.pop()
  await life.look()
  expect((await life.see()).problems.map(said)).toEqual([])
  life.at('2026-12-16')
  life.workbook.put('meetings', evening('2026-12-08', 'p-k'), evening('2026-12-15', 'p-k'))
  const [line, ...more] = (await life.see()).problems.map(said)
  expect(line).toContain('Karin was er op 8 december en staat niet meer in Mensen.')
  expect(more).toEqual([])
})
