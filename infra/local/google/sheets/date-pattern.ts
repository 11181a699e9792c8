/** Writes a serial by a date or time pattern: `d mmm yyyy`, `dddd h:mm`, `[h]:mm`, `h:mm AM/PM`. */
import type { Locale } from './locales.ts'
import { dateOfSerial } from './serials.ts'

type Token = { readonly kind: 'text' | 'field' | 'elapsed' | 'fraction' | 'noon'; readonly text: string }

const tokensOf = new Map<string, readonly Token[]>()

/** Whether a pattern writes a date or a time, not a number. */
export const isDatePattern = (pattern: string): boolean =>
  /[dmyhs]/i.test(
    pattern.replace(
      /"[^"]*"|\\.|\[\$[^\]]*\]|\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color\d+)\]|General|AM\/PM/gi,
      '',
    ),
  )

export function writeDate(serial: number, pattern: string, locale: Locale): string {
  const tokens = tokensOf.get(pattern) ?? readPattern(pattern)
  tokensOf.set(pattern, tokens)
  const precise = tokens.some((token) => token.kind === 'fraction')
  // Half a second short of a whole one is the rounding of the serial, not a time that anyone meant.
  const rounded = precise ? serial : Math.round(serial * 86_400) / 86_400
  const date = dateOfSerial(rounded)
  const half = tokens.some((token) => token.kind === 'noon')
  return tokens
    .map((token, index) => {
      if (token.kind === 'text') return token.text
      if (token.kind === 'elapsed') return elapsed(rounded, token.text)
      if (token.kind === 'fraction')
        return `${locale.decimal}${String(date.getUTCMilliseconds()).padStart(3, '0').slice(0, token.text.length)}`
      if (token.kind === 'noon') return noon(token.text, date.getUTCHours())
      return field(token.text, isMinute(tokens, index), half, date, locale)
    })
    .join('')
}

function readPattern(pattern: string): Token[] {
  const piece =
    /"([^"]*)"|\\(.)|\[([hms]+)\]|\[[^\]]*\]|(am\/pm|a\/p)|(y+|m+|d+|h+|s+)|(?<=s)[.,](0+)|[\s\S]/gi
  return [...pattern.matchAll(piece)].flatMap((match): Token[] => {
    const [all, quoted, escaped, spent, half, letters, fraction] = match
    if (quoted !== undefined) return [{ kind: 'text', text: quoted }]
    if (escaped !== undefined) return [{ kind: 'text', text: escaped }]
    if (spent !== undefined) return [{ kind: 'elapsed', text: spent.toLowerCase() }]
    if (half !== undefined) return [{ kind: 'noon', text: half }]
    if (letters !== undefined) return [{ kind: 'field', text: letters.toLowerCase() }]
    if (fraction !== undefined) return [{ kind: 'fraction', text: fraction }]
    return all.startsWith('[') || all === '@' ? [] : [{ kind: 'text', text: all }]
  })
}

/** An `m` is a minute right after an hour or right before a second; otherwise it is a month. */
function isMinute(tokens: readonly Token[], index: number): boolean {
  if (!/^mm?$/.test(tokens[index]?.text ?? '')) return false
  const isField = (token: Token) => token.kind === 'field' || token.kind === 'elapsed'
  const before = tokens.slice(0, index).findLast(isField)?.text
  const after = tokens.slice(index + 1).find(isField)?.text
  return before?.startsWith('h') === true || after?.startsWith('s') === true
}

function field(text: string, minute: boolean, half: boolean, date: Date, locale: Locale): string {
  const padded = (value: number) => (text.length > 1 ? String(value).padStart(2, '0') : String(value))
  switch (text.charAt(0)) {
    case 'y':
      return text.length > 2
        ? String(date.getUTCFullYear())
        : String(date.getUTCFullYear() % 100).padStart(2, '0')
    case 'm': {
      if (minute) return padded(date.getUTCMinutes())
      const month = date.getUTCMonth()
      if (text.length === 3) return locale.shortMonths[month] ?? ''
      if (text.length === 4) return locale.months[month] ?? ''
      return text.length > 4 ? (locale.months[month] ?? '').charAt(0) : padded(month + 1)
    }
    case 'd': {
      const day = date.getUTCDay()
      if (text.length === 3) return locale.shortDays[day] ?? ''
      return text.length > 3 ? (locale.days[day] ?? '') : padded(date.getUTCDate())
    }
    case 'h':
      return padded(half ? date.getUTCHours() % 12 || 12 : date.getUTCHours())
    default:
      return padded(date.getUTCSeconds())
  }
}

function elapsed(serial: number, text: string): string {
  const seconds = Math.round(serial * 86_400)
  const unit = text.startsWith('h') ? 3600 : text.startsWith('m') ? 60 : 1
  return String(Math.trunc(seconds / unit)).padStart(text.length, '0')
}

function noon(text: string, hour: number): string {
  const long = text.length > 3
  const word = hour < 12 ? (long ? 'AM' : 'A') : long ? 'PM' : 'P'
  return text === text.toLowerCase() ? word.toLowerCase() : word
}
