import type { World } from '../../src/ports.ts'

export type Call =
  | 'read'
  | 'commit'
  | 'fill'
  | 'draw'
  | 'provision'
  | 'responses'
  | 'state'
  | 'shape'
  | 'watch'
  | 'send'
  | 'letters'

/** What stands around every call of ours to the world outside. */
export type Around = <Answer>(call: Call, ask: () => Promise<Answer>) => Promise<Answer>

/** The same world, with something around every call. */
export function attended(world: World, around: Around): World {
  const { workbook, forms, mailer, queue } = world
  return {
    ...world,
    workbook: {
      read: () => around('read', workbook.read),
      commit: (...given) => around('commit', () => workbook.commit(...given)),
      fill: (...given) => around('fill', () => workbook.fill(...given)),
      draw: (...given) => around('draw', () => workbook.draw(...given)),
      provision: () => around('provision', workbook.provision),
    },
    forms: {
      responses: (...given) => around('responses', () => forms.responses(...given)),
      state: (...given) => around('state', () => forms.state(...given)),
      shape: (...given) => around('shape', () => forms.shape(...given)),
      watch: (...given) => around('watch', () => forms.watch(...given)),
    },
    mailer: { send: (...given) => around('send', () => mailer.send(...given)) },
    queue: { ...queue, letters: (...given) => around('letters', () => queue.letters(...given)) },
  }
}

/** A process that ends here. */
export class Died extends Error {}

/** Two that work at once: whoever comes waits for its turn, and `turns` says whose it is. */
export function turnTaker(turns: readonly number[]) {
  const waiting: (() => void)[] = []
  return {
    turn: () => new Promise<void>((go) => waiting.push(go)),
    /** Lets them go one by one until all the work is done. */
    untilDone: async (work: readonly Promise<unknown>[]): Promise<void> => {
      let left = work.length
      const settled = Promise.allSettled(
        work.map((each) =>
          each.finally(() => {
            left -= 1
          }),
        ),
      )
      for (let index = 0; left > 0; index++) {
        await new Promise((resolve) => setImmediate(resolve))
        const [next] = waiting.splice((turns[index % turns.length] ?? 0) % Math.max(waiting.length, 1), 1)
        next?.()
      }
      await settled
    },
  }
}
