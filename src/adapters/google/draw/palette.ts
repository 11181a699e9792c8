import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Tone } from '../../../views/view.ts'

/** `#RRGGBB` */
export type Hex = `#${string}`

export interface Paint {
  readonly background: Hex
  readonly text: Hex
}

/**
 * The colour of each tone: from blue (well) over yellow to orange (asks for somebody), which stays apart for people
 * who do not see red and green. Every text on its ground has a contrast of at least 4.5.
 */
export const paints = {
  plain: { background: '#ffffff', text: '#000000' },
  good: { background: '#d9e8f6', text: '#12395b' },
  nearly: { background: '#fff5d1', text: '#4d3b00' },
  attention: { background: '#fce2c6', text: '#5a2d00' },
  urgent: { background: '#f2bd8a', text: '#451f00' },
  quiet: { background: '#ffffff', text: '#5f6368' },
  heading: { background: '#e6ecf2', text: '#22313f' },
  title: { background: '#ffffff', text: '#22313f' },
} as const satisfies Record<Tone, Paint>

/** Dark enough for every ground above. */
export const linkText: Hex = '#0b3d91'

/** The series of a chart, in order: told apart by lightness too, so also in print. */
export const seriesColors: readonly Hex[] = ['#0b5394', '#f0a040', '#8d99a6', '#5b2c6f']

/** In thousandths, which is finer than the 255 steps that Google keeps. */
export function colorStyle(hex: Hex): sheets_v4.Schema$ColorStyle {
  const [red, green, blue] = [1, 3, 5].map(
    (at) => Math.round(Number.parseInt(hex.slice(at, at + 2), 16) / 0.255) / 1000,
  )
  return { rgbColor: { red: red ?? 0, green: green ?? 0, blue: blue ?? 0 } }
}
