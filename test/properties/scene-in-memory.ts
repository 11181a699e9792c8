import { amsterdam } from '../../src/domain/moment.ts'
import type { Workbook } from '../../src/ports.ts'
import { version, type Snapshot } from '../../src/register/snapshot.ts'
import { createMemoryWorld, type MemoryWorld } from '../memory/world.ts'
import { doInMemory, saveOf, type Saved } from './hands-in-memory.ts'
import { settle } from './neighbourhood.ts'
import { placesIn, type Scene } from './scene.ts'

/** A register in memory; `spoilt` makes the product's own hands clumsy, to see whether that is noticed. */
export async function sceneInMemory(
  spoilt: (workbook: Workbook, world: MemoryWorld) => Workbook = (workbook) => workbook,
): Promise<Scene> {
  const world = createMemoryWorld({ on: '2026-09-01', time: '09:00' })
  const { workbook, forms, queue } = world
  const saved: Saved[] = []
  const draw = workbook.draw
  // When somebody moves a column between reading and writing, the real adapter puts the rows right at once.
  const asNow = (basedOn: Snapshot): Snapshot => ({
    ...basedOn,
    tabs: Object.fromEntries(
      Object.entries(basedOn.tabs).map(([key, tab]) => {
        const { header, marks } = Object.fromEntries(workbook.tabs)[key] ?? tab
        return [key, { ...tab, header, marks }]
      }),
    ),
  })
  const scene: Scene = {
    // What is drawn stands in the tab, so that its box can be ticked.
    world: {
      ...world,
      workbook: {
        ...spoilt(
          { ...workbook, commit: (changes, basedOn) => workbook.commit(changes, asNow(basedOn)) },
          world,
        ),
        draw: async (views) => {
          await draw(views)
          for (const view of views) {
            const tab = workbook.tabs.get(view.key)
            if (tab !== undefined) tab.rows = view.rows.map((row) => row.map(({ value }) => value))
          }
        },
      },
    },
    forms,
    queue,
    edit: (edit) => {
      doInMemory(workbook, edit, saved)
      return Promise.resolve()
    },
    save: () => {
      saved.push(saveOf(workbook))
      return Promise.resolve()
    },
    stands: () =>
      Promise.resolve({
        version: version(0),
        readAt: world.clock.now(),
        timeZone: amsterdam,
        tabs: Object.fromEntries(workbook.tabs),
      }),
    review: () => Promise.resolve(placesIn(workbook.drawn.get('review'))),
    pass: world.pass,
    calm: () => Promise.resolve(),
    worsen: () => undefined,
  }
  await settle(scene)
  return scene
}
