import { expect, test } from 'vitest'
import { createClock } from '../../src/adapters/clock.ts'

test('tells the time of the computer', () => {
  const before = Date.now()
  const told = Date.parse(createClock().now())
  expect(told).toBeGreaterThanOrEqual(before)
  expect(told).toBeLessThanOrEqual(Date.now())
})

test('follows an offset that is moved', () => {
  let offset = 0
  const clock = createClock(() => offset)
  const before = Date.parse(clock.now())
  offset = 86_400_000
  expect(Date.parse(clock.now()) - before).toBeGreaterThanOrEqual(86_400_000)
})
