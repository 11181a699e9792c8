import type { Day } from '../domain/day.ts'
import { matchable } from './plain-text.ts'
import { readDay } from './read-day.ts'

/** What a person wrote in the column Correctie of a log. */
export type Correction =
  | { readonly kind: 'void' }
  | { readonly kind: 'day'; readonly day: Day }
  /** Looked at, and right as it is: no more lines about it. */
  | { readonly kind: 'seen' }
  | { readonly kind: 'unknown'; readonly read: string }

/** Reads a cell of Correctie; undefined when it is empty. */
export function correctionOf(text: string | undefined, today: Day): Correction | undefined {
  if (text === undefined) return undefined
  const word = matchable(text)
  if (['vervalt', 'vervallen', 'weg', 'nooit'].includes(word)) return { kind: 'void' }
  if (['gezien', 'ok', 'oké', 'goed', 'klopt'].includes(word)) return { kind: 'seen' }
  // A date that was typed into a column of text comes as the number that it is.
  const reading = readDay(/^\d{5}(\.\d+)?$/.test(word) ? Number(word) : text, today)
  return reading !== undefined && 'day' in reading
    ? { kind: 'day', day: reading.day }
    : { kind: 'unknown', read: text }
}
