/**
 * Long lives in the workbook in memory. Weaker than one would wish, on purpose: forms may still be given the names that a
 * run read before the brake came on; a response without a date is asked of groups without a weekday only (which evening
 * it otherwise was is a test of its own); in a log nobody changes a response's ID, or doubles a header (see `edits.ts`);
 * who stands where is compared for rows that are plain in every cell; and once a hand was in the logs, a response may stand
 * there twice, counting once.
 */
import { test } from 'vitest'
import { live } from './life.ts'
import { sceneInMemory } from './scene-in-memory.ts'
import { livesHold } from './shortest.ts'

/** How many lives; many more by hand, others each time: `LIVES=500 npx vitest run test/properties/lives-in-memory`. */
const lives = Number(process.env.LIVES ?? 14)
const seeded = process.env.LIVES === undefined ? { seed: 4 } : {}

test(
  'a register loses nothing and touches nothing, whoever works in it at the same time',
  () =>
    livesHold({ count: lives, longest: 300, ...seeded }, async (steps) => live(await sceneInMemory(), steps)),
  600_000,
)
