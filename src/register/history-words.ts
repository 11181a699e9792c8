import { parseDay, type Day } from '../domain/day.ts'
import { consentWords, placeWords, statusWords } from './description/masters.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import { matchable } from './plain-text.ts'
import { readDay } from './read-day.ts'

export type HistoryRow = RowOfTab<Tabs['history']>
export type HistoryField = NonNullable<HistoryRow['field']>

/** Who wrote a row of Geschiedenis, where that makes a difference. */
export const sources = {
  /** Seen by comparing the masters with the past: counts once it has stood for an hour. */
  register: 'register',
  /** A mass change that a person said is right: counts at once. */
  checked: 'nagekeken',
  /** Somebody who had already left when the register first saw them. */
  past: 'verleden',
} as const

/** A value as Geschiedenis has it in words, turned into the code's; undefined when it is not understood. */
export function fromWords(field: HistoryField, text: string | undefined, today: Day): string | undefined {
  if (text === undefined) return ''
  switch (field) {
    case 'place':
      return valueOf(placeWords, text)
    case 'consent':
      return valueOf(consentWords, text)
    case 'status':
      return valueOf(statusWords, text)
    case 'signedOn': {
      const reading = parseDay(text) ?? readDay(/^\d{5}$/.test(text) ? Number(text) : text, today)
      if (typeof reading === 'string') return reading
      return reading !== undefined && 'day' in reading ? reading.day : undefined
    }
    case 'name':
      return text
    default:
      return field satisfies never
  }
}

/** A value of the code in the words of Geschiedenis. */
export function toWords(field: HistoryField, value: string): string {
  const words: Readonly<Record<string, string>> =
    field === 'place'
      ? placeWords
      : field === 'consent'
        ? consentWords
        : field === 'status'
          ? statusWords
          : {}
  return words[value] ?? value
}

function valueOf(words: Readonly<Record<string, string>>, text: string): string | undefined {
  const read = matchable(text)
  for (const [value, word] of Object.entries(words))
    if (matchable(word) === read || value === read) return value
  return undefined
}
