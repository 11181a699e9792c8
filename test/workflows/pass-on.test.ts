import { expect, test } from 'vitest'
import { passOn } from '../../src/workflows/pass-on.ts'
import { createMemoryWorld } from '../memory/world.ts'

test('asks to look at that form, and reads nothing itself', async () => {
  const world = createMemoryWorld()
  await passOn(world, 'form-overvecht')
  expect(world.queue.looks).toEqual([{ formId: 'form-overvecht' }])
  expect(world.workbook.asked.read).toBe(0)
})
