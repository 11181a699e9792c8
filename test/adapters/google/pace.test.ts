import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paced } from '../../../src/adapters/google/forms/pace.ts'

/** A clock that only waiting moves. */
function clockwork() {
  let time = 1_000_000
  return {
    now: () => time,
    sleep: (milliseconds: number) => {
      time += milliseconds
      return Promise.resolve()
    },
    pass: (milliseconds: number) => {
      time += milliseconds
    },
  }
}

test('lets what is within the quota through at once, and the next one when the minute is over', async () => {
  const clock = clockwork()
  const turn = paced(3, clock)
  const times: number[] = []
  for (let call = 0; call < 7; call++) {
    await turn()
    times.push(clock.now() - 1_000_000)
    clock.pass(100)
  }
  expect(times).toEqual([0, 100, 200, 60_000, 60_100, 60_200, 120_000])
})

test('those that come together wait for different minutes', async () => {
  const waits: number[] = []
  const turn = paced(2, {
    now: () => 0,
    sleep: (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
  })
  await Promise.all(Array.from({ length: 6 }, turn))
  expect(waits).toEqual([60_000, 60_000, 120_000, 120_000])
})

test('never lets more through within any minute, however they come', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 60 }),
      async (perMinute, pauses) => {
        const clock = clockwork()
        const turn = paced(perMinute, clock)
        const times: number[] = []
        for (const pause of pauses) {
          clock.pass(pause)
          await turn()
          times.push(clock.now())
        }
        times.forEach((time, index) => {
          const before = times[index - perMinute]
          if (before !== undefined) expect(time - before).toBeGreaterThanOrEqual(60_000)
        })
      },
    ),
  )
})
