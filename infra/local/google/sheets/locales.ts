/** How a locale writes numbers, dates and yes or no; the spreadsheet's own locale decides, as at Google. */

export interface Locale {
  readonly decimal: string
  readonly group: string
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  readonly days: readonly string[]
  readonly shortDays: readonly string[]
  readonly dayFirst: boolean
  readonly currency: string
  readonly datePattern: string
  readonly timePattern: string
  /** What a person may type for true and false, in capitals. */
  readonly trueWords: readonly string[]
  readonly falseWords: readonly string[]
}

const known = new Map<string, Locale>()

/** `nl_NL` or `en_US`, as `properties.locale` has it. */
export function localeOf(name: string): Locale {
  const found = known.get(name)
  if (found) return found
  const locale = readLocale(name.replace('_', '-'))
  known.set(name, locale)
  return locale
}

function readLocale(tag: string): Locale {
  const number = new Intl.NumberFormat(tag).formatToParts(1_234_567.8)
  const part = (type: string) => number.find((piece) => piece.type === type)?.value
  const date = new Intl.DateTimeFormat(tag, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const pieces = date.formatToParts(Date.UTC(2026, 0, 2))
  const datePattern = pieces.map((piece) => datePiece(piece)).join('')
  const hour = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hour12
  const dutch = tag.startsWith('nl')
  return {
    decimal: part('decimal') ?? '.',
    group: part('group') ?? ',',
    months: names(tag, 12, (index) => Date.UTC(2026, index, 1), { month: 'long' }),
    shortMonths: names(tag, 12, (index) => Date.UTC(2026, index, 1), { month: 'short' }),
    days: names(tag, 7, (index) => Date.UTC(2026, 10, 22 + index), { weekday: 'long' }),
    shortDays: names(tag, 7, (index) => Date.UTC(2026, 10, 22 + index), { weekday: 'short' }),
    dayFirst: datePattern.indexOf('d') < datePattern.indexOf('m'),
    currency: tag === 'en-US' ? '$' : tag === 'en-GB' ? '£' : '€',
    datePattern,
    timePattern: hour ? 'h:mm:ss AM/PM' : 'h:mm:ss',
    trueWords: dutch ? ['TRUE', 'WAAR'] : ['TRUE'],
    falseWords: dutch ? ['FALSE', 'ONWAAR'] : ['FALSE'],
  }
}

function datePiece({ type, value }: Intl.DateTimeFormatPart): string {
  if (type === 'day') return value.length === 2 ? 'dd' : 'd'
  if (type === 'month') return value.length === 2 ? 'mm' : 'm'
  return type === 'year' ? 'yyyy' : value
}

function names(
  tag: string,
  count: number,
  at: (index: number) => number,
  options: Intl.DateTimeFormatOptions,
): string[] {
  const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' })
  return Array.from({ length: count }, (_, index) => format.format(at(index)).replace(/\.$/, ''))
}
