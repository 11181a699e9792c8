import { expect, test } from 'vitest'
import { readLine } from './read-line.ts'

test('a register is read in two calls, however many evenings it holds, and every leader gets a letter', async () => {
  const [young, old] = [await readLine(12, 10), await readLine(12, 60)]
  expect([young.calls, old.calls]).toEqual([2, 2])
  expect([young.evenings, old.evenings]).toEqual([120, 720])
  expect([young.letters, old.letters]).toEqual([24, 24])
  expect(old.longest).toBeLessThan(60_000)
}, 60_000)
