import { expect, test } from 'vitest'
import type { Change } from '../../src/register/change.ts'
import { inParts } from '../../src/register/in-parts.ts'

const reports = (count: number, agreement = 'zaterdag samen het plein schoonmaken '): Change => ({
  kind: 'append',
  tab: 'meetings',
  rows: Array.from({ length: count }, (_, index) => ({
    responseId: `r-${index}`,
    formId: 'form-1',
    submittedAt: '2026-11-24T21:15:00.123456Z',
    agreement: agreement.repeat(20),
  })),
})
const newcomer: Change = {
  kind: 'append',
  tab: 'people',
  rows: [{ name: 'Samira', group: 'Overvecht', id: 'p-samira' }],
}
const idsIn = (parts: readonly (readonly Change[])[]) =>
  parts
    .flat()
    .flatMap(({ tab, rows }) => (tab === 'meetings' ? rows.map(({ responseId }) => responseId) : []))

test('what fits goes in one part, as it is', () => {
  const changes = [reports(100), newcomer]
  expect(inParts(changes)).toEqual([changes])
})

test('nothing is no part', () => {
  expect(inParts([])).toEqual([])
})

test('what is larger than Google advises goes in parts that fit, every row once and in order', () => {
  const parts = inParts([reports(5000)])
  expect(parts.length).toBeGreaterThan(2)
  for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(2_000_000)
  expect(idsIn(parts)).toEqual(Array.from({ length: 5000 }, (_, index) => `r-${index}`))
})

test('what is written in other letters is as large as Google counts it', () => {
  const parts = inParts([reports(3000, 'شنبه با هم میدان را تمیز می‌کنیم ')])
  for (const part of parts) expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThan(2_000_000)
})

test('whoever is new stands in the register before their response is known as seen', () => {
  const [first] = inParts([reports(5000), newcomer])
  expect(first?.[0]).toEqual(newcomer)
})
