/** What becomes of a text that is typed into a cell (USER_ENTERED): a number, a date, a formula … by the locale. */
import type { Entered } from './model.ts'
import { localeOf, type Locale } from './locales.ts'
import { serialOfDay } from './serials.ts'
import type { NumberFormat } from './wire.ts'

export interface Understood {
  readonly value: Entered
  /** The number format that the cell gets with it, if it had none. */
  readonly format?: NumberFormat
}

/** `year` is the present one, for a date without. */
export function understand(text: string, locale: Locale, year: number): Understood {
  if (text.startsWith("'")) return { value: text.slice(1) }
  if (text.startsWith('=') && text.length > 1) return { value: { formula: text } }
  const trimmed = text.trim()
  if (trimmed === '') return { value: text }
  const capitals = trimmed.toUpperCase()
  if (locale.trueWords.includes(capitals)) return { value: true }
  if (locale.falseWords.includes(capitals)) return { value: false }
  return readNumber(trimmed, locale) ?? readMoment(trimmed, locale, year) ?? { value: text }
}

function readNumber(text: string, locale: Locale): Understood | undefined {
  const plain = readPlain(text, locale)
  if (plain !== undefined) return plain
  if (text.endsWith('%')) {
    const share = readPlain(text.slice(0, -1).trim(), locale)
    const pattern = text.includes(locale.decimal) ? '0.00%' : '0%'
    return share && { value: Number(share.value) / 100, format: { type: 'PERCENT', pattern } }
  }
  const money = /^(-?)\s*([$€£])\s*(.+)$/.exec(text)
  const amount = money && readPlain(money[3] ?? '', locale)
  if (!money || !amount) return undefined
  const pattern = `"${money[2] ?? ''}"#,##0${text.includes(locale.decimal) ? '.00' : ''}`
  return { value: Number(amount.value) * (money[1] === '-' ? -1 : 1), format: { type: 'CURRENCY', pattern } }
}

function readPlain(text: string, { decimal, group }: Locale): Understood | undefined {
  const point = escape(decimal)
  if (new RegExp(`^[+-]?(\\d+${point}?\\d*|${point}\\d+)(e[+-]?\\d+)?$`, 'i').test(text)) {
    const value = Number(text.replace(decimal, '.'))
    return { value, ...(/e/i.test(text) ? { format: { type: 'SCIENTIFIC', pattern: '0.00E+00' } } : {}) }
  }
  if (!new RegExp(`^[+-]?\\d{1,3}(${escape(group)}\\d{3})+(${point}\\d*)?$`).test(text)) return undefined
  const value = Number(text.replaceAll(group, '').replace(decimal, '.'))
  return { value, format: { type: 'NUMBER', pattern: text.includes(decimal) ? '#,##0.00' : '#,##0' } }
}

const escape = (sign: string) => sign.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A date, a time, or a date and a time. */
function readMoment(text: string, locale: Locale, year: number): Understood | undefined {
  const time = /^(?:(.*?)[\sT]+)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?\s*(am|pm)?$/i.exec(text)
  if (!time) return readDate(text, locale, year)
  const clock = readTime(time)
  if (clock === undefined) return undefined
  const withSeconds = time[4] === undefined ? '' : ':ss'
  const hours = Number(time[2]) > 23 ? '[h]' : 'h'
  const timePattern = `${hours}:mm${withSeconds}${time[6] === undefined ? '' : ' AM/PM'}`
  const before = time[1]?.trim()
  if (!before) return { value: clock, format: { type: 'TIME', pattern: timePattern } }
  const date = readDate(before, locale, year)
  if (!date) return undefined
  return {
    value: Number(date.value) + clock,
    format: { type: 'DATE_TIME', pattern: `${date.format?.pattern ?? locale.datePattern} ${timePattern}` },
  }
}

function readTime(parts: RegExpExecArray): number | undefined {
  const hour = Number(parts[2])
  const half = parts[6]?.toLowerCase()
  if (Number(parts[3]) > 59 || Number(parts[4] ?? 0) > 59 || (half && (hour < 1 || hour > 12)))
    return undefined
  const hours = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  const seconds = Number(parts[4] ?? 0) + Number(`0.${parts[5] ?? 0}`)
  return (hours * 3600 + Number(parts[3]) * 60 + seconds) / 86_400
}

function readDate(text: string, locale: Locale, year: number): Understood | undefined {
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text)
  if (iso)
    return dated(
      Number(iso[1]),
      Number(iso[3]),
      Number(iso[4]),
      iso[2] === '-' ? 'yyyy-mm-dd' : locale.datePattern,
    )
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text)
  if (numeric) {
    if (numeric[2] === '.' && numeric[4] === undefined) return undefined
    const [first, second] = [Number(numeric[1]), Number(numeric[3])]
    const [day, month] = locale.dayFirst ? [first, second] : [second, first]
    return dated(fullYear(numeric[4], year), month, day, locale.datePattern)
  }
  const dayFirst = /^(?:\p{L}+,?\s+)?(\d{1,2})[\s-]+(\p{L}{3,})\.?(?:[\s,-]+(\d{4}|\d{2}))?$/u.exec(text)
  const monthFirst = /^(\p{L}{3,})\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(text)
  const [day, name, written] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = monthNamed(name ?? '', locale)
  if (month === undefined) return undefined
  return dated(fullYear(written, year), month, Number(day), written === undefined ? 'd mmm' : 'd mmm yyyy')
}

function dated(year: number, month: number, day: number, pattern: string): Understood | undefined {
  const serial = serialOfDay(year, month, day)
  return serial === undefined ? undefined : { value: serial, format: { type: 'DATE', pattern } }
}

const fullYear = (text: string | undefined, present: number): number => {
  if (text === undefined) return present
  return text.length === 4 ? Number(text) : Number(text) + (Number(text) < 50 ? 2000 : 1900)
}

/** A month by its name, or its first three letters, in the locale or in English. */
function monthNamed(name: string, locale: Locale): number | undefined {
  const low = name.toLowerCase()
  for (const { months, shortMonths } of [locale, localeOf('en_US')]) {
    const index = months.findIndex((month, at) => {
      const full = month.toLowerCase()
      return low === full || low === full.slice(0, 3) || low === shortMonths[at]?.toLowerCase()
    })
    if (low !== '' && index >= 0) return index + 1
  }
  return undefined
}
