import { expect, test } from 'vitest'
import type { View } from '../../../../src/views/view.ts'
import { createEmbeddedRegister } from './embedded-register.ts'

const view = (rows: number, length: number): View => ({
  key: 'review',
  rows: Array.from({ length: rows }, (_, index) => [
    { value: `rij ${index + 1}` },
    { value: 'x'.repeat(length) },
  ]),
  widths: [120, 400],
  frozenRows: 1,
  frozenColumns: 0,
  charts: [],
})

test('a large view is drawn whole, in requests of a bearable size, and a smaller one over it leaves nothing behind', async () => {
  const register = await createEmbeddedRegister()
  const { spreadsheetId, sheets, calls } = register
  const column = async () => {
    const { data } = await sheets.spreadsheets.values.get({ spreadsheetId, range: "'Nakijken'!A1:A" })
    const rows: readonly (readonly unknown[])[] = data.values ?? []
    return rows.flat()
  }
  const drawings = async (drawn: View) => {
    calls.length = 0
    await register.writer().draw([drawn])
    return calls.filter((path) => path.endsWith(':batchUpdate')).length
  }

  expect(await drawings(view(4000, 1100))).toBeGreaterThan(2)
  expect(await column()).toEqual(Array.from({ length: 4000 }, (_, index) => `rij ${index + 1}`))

  expect(await drawings(view(3, 10))).toBe(1)
  expect(await column()).toEqual(['rij 1', 'rij 2', 'rij 3'])
  await register.close()
})
