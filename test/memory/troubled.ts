import type { Scheduler } from 'fast-check'
import type { MemoryWorld } from './world.ts'

/** The same world for somebody who works at the same time: whatever is asked of it waits for its turn. */
export function inTurns(world: MemoryWorld, s: Scheduler): MemoryWorld {
  const turn = (name: string) => s.schedule(Promise.resolve(), name)
  const waiting =
    <In extends unknown[], Out>(name: string, ask: (...given: In) => Promise<Out>) =>
    async (...given: In): Promise<Out> => {
      await turn(`before ${name}`)
      const answer = await ask(...given)
      await turn(`after ${name}`)
      return answer
    }
  const { workbook, forms, mailer } = world
  return {
    ...world,
    workbook: {
      ...workbook,
      read: waiting('read', workbook.read),
      commit: waiting('commit', workbook.commit),
      fill: waiting('fill', workbook.fill),
      draw: waiting('draw', workbook.draw),
    },
    forms: {
      ...forms,
      responses: waiting('responses', forms.responses),
      shape: waiting('shape', forms.shape),
    },
    mailer: { ...mailer, send: waiting('send', mailer.send) },
  }
}

/** The same world for a process that dies at the `nth` thing it asks, before or after it was done. */
export function dyingAt(world: MemoryWorld, nth: number, when: 'before' | 'after'): MemoryWorld {
  let asked = 0
  const mortal =
    <In extends unknown[], Out>(ask: (...given: In) => Promise<Out>) =>
    async (...given: In): Promise<Out> => {
      asked += 1
      if (asked > nth || (asked === nth && when === 'before')) throw new Died()
      const answer = await ask(...given)
      if (asked === nth) throw new Died()
      return answer
    }
  const { workbook, forms, mailer, queue } = world
  return {
    ...world,
    workbook: {
      ...workbook,
      read: mortal(workbook.read),
      commit: mortal(workbook.commit),
      fill: mortal(workbook.fill),
      draw: mortal(workbook.draw),
    },
    forms: {
      ...forms,
      responses: mortal(forms.responses),
      state: mortal(forms.state),
      shape: mortal(forms.shape),
      watch: mortal(forms.watch),
    },
    mailer: { ...mailer, send: mortal(mailer.send) },
    queue: { ...queue, letters: mortal(queue.letters) },
  }
}

class Died extends Error {}
