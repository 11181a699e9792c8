import { expect, test } from 'vitest'
import { beginLife } from './life.ts'

const sent = { formId: 'f-1', submittedAt: '2026-11-17T21:00:00.417Z' }
const known = { responses: new Map([['r-1', sent.submittedAt]]), newest: sent.submittedAt }

test('an edited talk is asked for again, and counts as it stands until the form has given it back', async () => {
  const { workbook, see } = beginLife()
  const talk = { ...sent, responseId: 'r-1', groupId: 'g-1', groupName: 'Overvecht', day: '2026-11-17' }
  workbook.put('talks', { ...talk, agreement1: 'Samen eten' })
  expect((await see()).seen.get('f-1')).toEqual(known)
  workbook.type('talks', 2, 'agreement1', 'Iets anders')
  const edited = await see()
  expect(edited.seen.size).toBe(0)
  expect(edited.facts.talks).toHaveLength(1)
  expect(edited.problems.map(({ sentence }) => sentence)).toEqual([
    'Je veranderde 17 november (Overvecht) in Coachgesprekken. Vannacht halen we het antwoord terug uit het formulier, en dan telt dat; vul het formulier nog een keer in.',
  ])
  workbook.put('talks', { ...talk, agreement1: 'Samen eten' })
  const back = await see()
  expect(back.seen.get('f-1')).toEqual(known)
  expect(back.facts.talks).toHaveLength(1)
  expect(back.problems[0]?.sentence).toContain('Dat telt nog niet mee')
  workbook.type('talks', 2, 'correction', 'gezien')
  expect((await see()).problems).toEqual([])
})

test('of a huddel and a sign-up too', async () => {
  const { workbook, see } = beginLife()
  workbook.put('huddels', { ...sent, responseId: 'r-1', day: '2026-11-17' })
  workbook.put('signups', { ...sent, responseId: 'r-2', day: '2026-11-17', name: 'Noor', personId: 'p-9' })
  expect((await see()).seen.get('f-1')?.responses.size).toBe(2)
  workbook.type('huddels', 2, 'day', 46_000)
  workbook.type('signups', 2, 'name', 'Nora')
  const { seen, problems } = await see()
  expect(seen.size).toBe(0)
  expect(problems.map(({ tab }) => tab)).toEqual(['signups', 'huddels'])
})

test('a row that was taken out needs no line: its response is simply not seen any more', async () => {
  const { workbook, see } = beginLife()
  workbook.put('meetings', { ...sent, responseId: 'r-1', groupId: 'g-1', day: '2026-11-17', held: 'yes' })
  workbook.tabs.get('meetings')?.rows.pop()
  const { seen, problems } = await see()
  expect([seen.size, problems]).toEqual([0, []])
})
