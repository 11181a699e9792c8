import { momentOf } from '../domain/moment.ts'
import type { Clock } from '../ports.ts'

/** The clock of the computer, `offset` milliseconds further: the local mode can move it. */
export const createClock = (offset: () => number = () => 0): Clock => ({
  now: () => momentOf(new Date(Date.now() + offset())),
})
