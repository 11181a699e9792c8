import type { Moment } from '../domain/moment.ts'

/** Orders two of Google's own strings; it leaves noughts out at the end of a fraction, so they do not sort as text. What is none comes first. */
export function compareSubmitted(left: string, right: string): number {
  if (left === right) return 0
  const [a, b] = left.length === right.length ? [left, right] : [padded(left), padded(right)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** The moment of one of Google's strings, to the millisecond; undefined when it is none. */
export function submittedMoment(text: string): Moment | undefined {
  const parts = pattern.exec(text)
  return parts?.[1] === undefined
    ? undefined
    : (`${parts[1]}.${(parts[2] ?? '').padEnd(3, '0').slice(0, 3)}Z` as Moment)
}

function padded(text: string): string {
  const parts = pattern.exec(text)
  return parts?.[1] === undefined ? '' : `${parts[1]}.${(parts[2] ?? '').padEnd(9, '0')}`
}

const pattern = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d+))?Z$/
