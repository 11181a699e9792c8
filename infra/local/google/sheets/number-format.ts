/** Writes a value as a cell shows it: by its number format and the spreadsheet's locale. */
import { isDatePattern, writeDate } from './date-pattern.ts'
import type { Locale } from './locales.ts'
import type { NumberFormat } from './wire.ts'

export function writeNumber(value: number, format: NumberFormat | undefined, locale: Locale): string {
  if (!format || format.type === 'TEXT') return writeGeneral(value, locale)
  const pattern = format.pattern ?? defaultPattern(format.type, locale)
  if (pattern === undefined) return writeGeneral(value, locale)
  const { section, shown } = sectionFor(value, pattern)
  if (/^general$/i.test(section.trim())) return writeGeneral(shown, locale)
  return isDatePattern(section) ? writeDate(value, section, locale) : writePattern(shown, section, locale)
}

/** A text by the fourth section of a pattern, or by `@`. */
export function writeText(text: string, format: NumberFormat | undefined): string {
  const section = format?.pattern
    ? (sectionsOf(format.pattern)[3] ?? (format.pattern.includes('@') ? format.pattern : undefined))
    : undefined
  if (section === undefined || section === '@') return text
  return readPieces(section)
    .map((piece) => (piece.literal ? piece.text : piece.text === '@' ? text : ''))
    .join('')
}

/** As Google shows a number nobody gave a format: ten digits that matter, never a thousands separator. */
export function writeGeneral(value: number, locale: Locale): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value)
  const short = Number(value.toPrecision(10))
  const size = Math.abs(short)
  if (size !== 0 && (size >= 1e15 || size < 1e-5)) {
    const [digits = '', power = '0'] = short.toExponential().split('e')
    const exponent = Number(power)
    const sign = exponent < 0 ? '-' : '+'
    return `${digits.replace('.', locale.decimal)}E${sign}${String(Math.abs(exponent)).padStart(2, '0')}`
  }
  return String(short).replace('.', locale.decimal)
}

function defaultPattern(type: string, locale: Locale): string | undefined {
  const patterns: Readonly<Record<string, string>> = {
    NUMBER: '#,##0.00',
    PERCENT: '0.00%',
    CURRENCY: `"${locale.currency}"#,##0.00`,
    SCIENTIFIC: '0.00E+00',
    DATE: locale.datePattern,
    TIME: locale.timePattern,
    DATE_TIME: `${locale.datePattern} ${locale.timePattern}`,
  }
  return patterns[type]
}

/** Splits at `;` outside quotes: positive; negative; zero; text. */
function sectionsOf(pattern: string): readonly string[] {
  return pattern.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|(?<=;|^)(?=;|$)/g) ?? [pattern]
}

/** The section for a value, and the value as that section shows it: a negative section writes its own sign. */
function sectionFor(value: number, pattern: string): { section: string; shown: number } {
  const sections = sectionsOf(pattern)
  const first = sections[0] ?? ''
  const conditional = sections.find((section) => holds(section, value))
  if (conditional !== undefined) return { section: conditional, shown: value }
  if (value < 0 && sections.length > 1) return { section: sections[1] ?? '', shown: -value }
  if (value === 0 && sections.length > 2) return { section: sections[2] ?? '', shown: 0 }
  const otherwise = /\[[<>=]/.test(first) ? (sections[sections.length - 1] ?? '') : first
  return { section: otherwise, shown: value }
}

function holds(section: string, value: number): boolean {
  const condition = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section)
  if (!condition) return false
  const bound = Number(condition[2])
  switch (condition[1]) {
    case '<':
      return value < bound
    case '>':
      return value > bound
    case '<=':
      return value <= bound
    case '>=':
      return value >= bound
    case '=':
      return value === bound
    case undefined:
    default:
      return value !== bound
  }
}

interface Piece {
  readonly text: string
  readonly literal: boolean
}

function readPieces(section: string): Piece[] {
  const piece =
    /"([^"]*)"|\\(.)|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|_(.)|\*.|(E[+-]0+)|([#0?,.]+)|([\s\S])/gi
  return [...section.matchAll(piece)].flatMap((match): Piece[] => {
    const [, quoted, escaped, currency, space, power, digits, other] = match
    const literal = quoted ?? escaped ?? currency
    if (literal !== undefined) return [{ text: literal, literal: true }]
    if (space !== undefined) return [{ text: ' ', literal: true }]
    if (power !== undefined || digits !== undefined) return [{ text: power ?? digits ?? '', literal: false }]
    if (other === undefined) return []
    return [{ text: other, literal: other !== '%' && other !== '@' }]
  })
}

function writePattern(value: number, section: string, locale: Locale): string {
  const pieces = readPieces(section)
  const signs = pieces.filter((piece) => !piece.literal)
  const power = signs.find((piece) => /^E/i.test(piece.text))
  const digits = signs
    .filter((piece) => /^[#0?,.]+$/.test(piece.text))
    .map((piece) => piece.text)
    .join('')
  const percent = signs.some((piece) => piece.text === '%') ? 100 : 1
  const written = power
    ? writePower(Math.abs(value), digits, power.text, locale)
    : writeDigits(Math.abs(value) * percent, digits, locale)
  let pending: string | undefined = written
  const body = pieces
    .map((piece) => {
      if (piece.literal || piece.text === '%') return piece.text
      if (piece.text === '@') return writeGeneral(value, locale)
      const text = pending ?? ''
      pending = undefined
      return text
    })
    .join('')
  return value < 0 && /[1-9]/.test(written) ? `-${body}` : body
}

function writeDigits(value: number, digits: string, locale: Locale): string {
  if (digits === '') return ''
  const [whole = '', fraction = ''] = digits.split('.')
  // A comma at the end is no separator: it divides by a thousand.
  const scale = /,+$/.exec(digits)?.[0].length ?? 0
  const most = fraction.replaceAll(',', '').length
  const least = fraction.lastIndexOf('0') + 1
  const minimum = whole.replaceAll(/[^0]/g, '').length
  const fixed = roundTo(value / 1000 ** scale, most)
  const [integer = '0', decimals = ''] = fixed.split('.')
  const padded = (integer === '0' && minimum === 0 ? '' : integer).padStart(minimum, '0')
  const grouped = /[#0?],[#0?]/.test(whole)
    ? padded.replaceAll(/\B(?=(\d{3})+(?!\d))/g, locale.group)
    : padded
  let kept = decimals
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1)
  return digits.includes('.') && (kept !== '' || least > 0) ? `${grouped}${locale.decimal}${kept}` : grouped
}

/** Half away from zero, as a sheet rounds: 1.005 to two places is 1.01. */
const roundTo = (value: number, places: number): string => {
  if (value >= 1e21) return String(value)
  return Number(`${Math.round(Number(`${value}e${places}`) || value * 10 ** places)}e-${places}`).toFixed(
    places,
  )
}

function writePower(value: number, digits: string, power: string, locale: Locale): string {
  const places = (digits.split('.')[1] ?? '').length
  const [mantissa = '0', exponent = '0'] = value.toExponential(places).split('e')
  const number = Number(exponent)
  const sign = number < 0 ? '-' : power.includes('+') ? '+' : ''
  return `${mantissa.replace('.', locale.decimal)}E${sign}${String(Math.abs(number)).padStart(power.length - 2, '0')}`
}
