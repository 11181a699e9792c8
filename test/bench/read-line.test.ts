import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLine } from './read-line.ts'
import { stepsIn } from './read-line/steps.ts'

test('a register is read in two calls, however many evenings it holds, with work in proportion to them', async () => {
  const measured = [await stepped(55), await stepped(85), await stepped(115)] as const
  expect(measured.map(({ calls }) => calls)).toEqual([2, 2, 2])
  expect(measured.map(({ evenings }) => evenings)).toEqual([660, 1020, 1380])
  expect(measured.map(({ letters }) => letters)).toEqual([24, 24, 24])
  const [young, grown, old] = measured.map(({ steps }) => steps)
  const [first, second] = [(grown ?? 0) - (young ?? 0), (old ?? 0) - (grown ?? 0)]
  expect(first).toBeGreaterThan(0)
  expect(second / first).toBeLessThan(1.1)
}, 120_000)

test('no letter grows with the years', async () => {
  const { longest } = await readLine(4, 150)
  expect(longest).toBeLessThan(60_000)
}, 60_000)

/** A dozen groups, with the work of the READ line counted in steps. */
async function stepped(evenings: number) {
  const folder = mkdtempSync(join(tmpdir(), 'read-line-'))
  try {
    const measured = await readLine(12, evenings, folder)
    return { ...measured, steps: stepsIn(folder) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
