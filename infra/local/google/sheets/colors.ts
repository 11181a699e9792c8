/** Colours as Google keeps them: in steps of 1/255, zeros left out, and always under both names, `x` and `xStyle`. */
import { defaultTheme } from './theme.ts'
import type { Color, ColorStyle, Json } from './wire.ts'

export function normalColor(color: Color): Color {
  const kept: { -readonly [key in keyof Color]: Color[key] } = {}
  for (const channel of ['red', 'green', 'blue'] as const) {
    const value = shade(color[channel] ?? 0)
    if (value > 0) kept[channel] = value
  }
  return kept
}

const styled: ReadonlySet<string> = new Set([
  'backgroundColor',
  'foregroundColor',
  'color',
  'tabColor',
  'headerColor',
  'firstBandColor',
  'secondBandColor',
  'footerColor',
])

/** Brings every colour anywhere in `value` into its normal shape, and fills in the other of the two names. */
export function withNormalColors<T>(value: T): T {
  return normal(value) as T
}

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal)
  if (!isJson(value)) return value
  const result: Record<string, unknown> = {}
  for (const [key, entry] of Object.entries(value)) {
    const name = key.endsWith('Style') ? key.slice(0, -'Style'.length) : key
    if (!styled.has(name) || !isJson(entry)) result[key] = normal(entry)
    else if (name !== key) setStyle(result, name, entry)
    else if (!isJson(value[`${name}Style`])) setColor(result, name, entry)
  }
  return result
}

function setColor(result: Record<string, unknown>, name: string, color: Color): void {
  // In a theme a `color` is a style already.
  if ('rgbColor' in color || 'themeColor' in color) {
    result[name] = color
    return
  }
  const kept = normalColor(color)
  result[name] = kept
  result[`${name}Style`] = { rgbColor: kept }
}

function setStyle(result: Record<string, unknown>, name: string, given: ColorStyle): void {
  const color = normalColor(given.rgbColor ?? themeColor(given.themeColor))
  result[name] = color
  result[`${name}Style`] =
    given.themeColor === undefined ? { rgbColor: color } : { themeColor: given.themeColor }
}

function themeColor(name: string | undefined): Color {
  return defaultTheme.themeColors.find((entry) => entry.colorType === name)?.color.rgbColor ?? {}
}

const shades = new Map<number, number>()

/** The nearest step below, as the shortest number that is the same 32-bit float. */
function shade(value: number): number {
  const known = shades.get(value) ?? nearestShade(value)
  shades.set(value, known)
  return known
}

function nearestShade(value: number): number {
  const step = Math.floor(Math.min(Math.max(value, 0), 1) * 255 + 0.001)
  const float = Math.fround(step / 255)
  for (let digits = 1; digits <= 9; digits += 1) {
    const short = Number(float.toPrecision(digits))
    if (Math.fround(short) === float) return short
  }
  return float
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
