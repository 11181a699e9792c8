import type { Moment } from '../domain/moment.ts'

/**
 * Orders two of Google's own strings; it leaves noughts out at the end of a fraction, so they do not sort as text. What a
 * hand made of it, and is none, comes first.
 */
export function compareSubmitted(left: string, right: string): number {
  if (left === right) return 0
  const alike = left.length === right.length && isLikely(left) && isLikely(right)
  const [a, b] = alike ? [left, right] : [padded(left), padded(right)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** Enough to tell them from what people type, a hundred thousand times over. */
const isLikely = (text: string) => text[10] === 'T' && text.endsWith('Z')

/** The moment of one of Google's strings, to the millisecond; undefined when it is none. */
export function submittedMoment(text: string): Moment | undefined {
  if (usual.test(text)) return `${text.slice(0, 23)}Z` as Moment
  const parts = pattern.exec(text)
  return parts?.[1] === undefined
    ? undefined
    : (`${parts[1]}.${(parts[2] ?? '').padEnd(3, '0').slice(0, 3)}Z` as Moment)
}

function padded(text: string): string {
  const parts = pattern.exec(text)
  return parts?.[1] === undefined ? '' : `${parts[1]}.${(parts[2] ?? '').padEnd(9, '0')}`
}

/** To the microsecond, as nearly all are. */
const usual = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3,}Z$/
const pattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d+))?Z$/
