import type { Day } from '../domain/day.ts'
import type { StartStep } from '../domain/start-track.ts'

/** How each step of a beginning is asked of its leader. */
export type SaysStep = Readonly<
  Record<StartStep, (told: { readonly first?: Day; readonly count?: number }) => string>
>
