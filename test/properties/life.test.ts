import { expect, test } from 'vitest'
import type { Workbook } from '../../src/ports.ts'
import type { MemoryWorld } from '../memory/world.ts'
import { live } from './life.ts'
import { sceneInMemory } from './scene-in-memory.ts'
import type { Step } from './steps.ts'

/** A life with clumsy hands of ours, from the first look on. */
const lived = async (
  spoilt: (workbook: Workbook, world: MemoryWorld) => Workbook,
  ...steps: readonly Step[]
) => {
  let begun = false
  const scene = await sceneInMemory((workbook, world) => {
    const clumsy = spoilt(workbook, world)
    return {
      ...workbook,
      commit: (...given) => (begun ? clumsy : workbook).commit(...given),
      fill: (...given) => (begun ? clumsy : workbook).fill(...given),
    }
  })
  begun = true
  return live(scene, steps)
}

const told: Step = {
  do: 'send an evening',
  group: 'Overvecht',
  held: 'yes',
  daysAhead: 0,
  guests: 3,
  agrees: true,
}
const sweep: Step = { do: 'work', run: 'sweep' }

test('a life in which nothing goes wrong is a good one', async () => {
  await lived((workbook) => workbook, told, sweep, { do: 'work', run: 'night' })
})

test('notices an evening that is lost', async () => {
  const losing = (workbook: Workbook): Workbook => ({
    ...workbook,
    commit: (changes, basedOn) =>
      workbook.commit(
        changes.filter(({ tab }) => tab !== 'meetings'),
        basedOn,
      ),
  })
  await expect(lived(losing, told, sweep)).rejects.toThrow(/Step 2.*counts as nothing/s)
})

test('notices a row that stands twice', async () => {
  const doubling = (workbook: Workbook): Workbook => ({
    ...workbook,
    commit: (changes, basedOn) => workbook.commit([...changes, ...changes], basedOn),
  })
  await expect(lived(doubling, told, sweep)).rejects.toThrow(/meetings has r-1 .* twice/)
})

test('notices an answer that counts otherwise than it was given', async () => {
  const guessing = (workbook: Workbook): Workbook => ({
    ...workbook,
    commit: (changes, basedOn) =>
      workbook.commit(
        changes.map((change) =>
          change.tab === 'meetings'
            ? { ...change, rows: change.rows.map((row) => ({ ...row, guests: 4 })) }
            : change,
        ),
        basedOn,
      ),
  })
  await expect(lived(guessing, told, sweep)).rejects.toThrow(/"guests":3.* counts as .*"guests":4/)
})

test('notices a cell that a person typed and we changed', async () => {
  const tidying = (workbook: Workbook, { workbook: sheet }: MemoryWorld): Workbook => ({
    ...workbook,
    commit: (changes, basedOn) => {
      sheet.type('people', 3, 'surname', '')
      sheet.type('people', 3, 'name', 'Daniël')
      return workbook.commit(changes, basedOn)
    },
  })
  await expect(lived(tidying, told, sweep)).rejects.toThrow(/row 3 of people: ‘Daniel’ became ‘Daniël’/)
})

test('notices a past that is not what the masters say', async () => {
  const forgetting = (workbook: Workbook): Workbook => ({
    ...workbook,
    commit: (changes, basedOn) =>
      workbook.commit(
        changes.filter(({ tab }) => tab !== 'history'),
        basedOn,
      ),
  })
  const moved: Step = { do: 'type', tab: 'people', row: 2, column: 'place', cell: 'gelovige' }
  await expect(lived(forgetting, moved, { do: 'come to rest' })).rejects.toThrow(
    /not written down|the past says/,
  )
})
