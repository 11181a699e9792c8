/** What the last bench measured, kept beside it so that the documents can be held to it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mostExplained } from '../../../src/views/multiplication.ts'
import type { Measured } from './measure.ts'
import type { Basis } from './week.ts'

export const measuredPath = join(import.meta.dirname, 'measured.json')

/** How many groups, and how many evenings they have behind them. */
export const sizes = {
  twelve: [12, 10],
  explained: [mostExplained, 10],
  fifty: [50, 10],
  aged: [50, 45],
  check: [100, 10],
} as const satisfies Record<keyof Basis, readonly [number, number]>

export const lastMeasured = () =>
  (JSON.parse(readFileSync(measuredPath, 'utf8')) as { readonly basis: Record<keyof Basis, Measured> }).basis
