import { refusedBy } from './refused.ts'
import type { Again } from './scratch-tab.ts'

/** Asks again while Google is busy or stumbles, with a pause that lets a minute's quota fill up; then gives up. */
export const againWith =
  (sleep: (milliseconds: number) => Promise<unknown>): Again =>
  async (call) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return (await call()).data
      } catch (error) {
        const { status } = refusedBy(error)
        const passes = status === undefined || status === 429 || status >= 500
        if (!passes || attempt === attempts) throw error
        await sleep(15_000)
      }
    }
  }

const attempts = 8
