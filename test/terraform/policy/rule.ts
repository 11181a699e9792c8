import type { Configuration } from './hcl.ts'

/** What the configuration holds to. */
export interface Rule {
  readonly says: string
  /** Where it is broken, each time in words. */
  readonly broken: (configuration: Configuration) => readonly string[]
  /** Configurations that break it, each of which it has to catch. */
  readonly planted: readonly string[]
}
