/** What a function of a sheet is given, and the usual ways to take it: numbers, texts, all values, a criterion. */
import type { Locale } from '../locales.ts'
import { asNumber, asText, compare, isFailure, type Failure, type Matrix, type Result } from './results.ts'

/** An argument: its value is computed only when it is asked for, so that IF leaves the other branch alone. */
export interface Argument {
  readonly value: () => Result
  readonly matrix: () => Matrix
  readonly missing: boolean
  readonly isRange: boolean
}
export interface Surroundings {
  /** Now, as a serial in the spreadsheet's time zone. */
  readonly now: number
  readonly locale: Locale
}
export type Compute = (given: readonly Argument[], around: Surroundings) => Result

export const first = (given: readonly Argument[]): Result => given[0]?.value()

export const all = (given: readonly Argument[]): readonly Result[] =>
  given.flatMap((argument) => argument.matrix().flat())

/** Of a range only its numbers count; a value given by itself must be one. */
export function overNumbers(
  given: readonly Argument[],
  compute: (numbers: readonly number[]) => Result,
): Result {
  const numbers: number[] = []
  for (const argument of given) {
    for (const value of argument.matrix().flat()) {
      if (isFailure(value)) return value
      if (typeof value === 'number') numbers.push(value)
      else if (!argument.isRange && value !== undefined) {
        const number = asNumber(value)
        if (typeof number === 'object') return number
        numbers.push(number)
      }
    }
  }
  return compute(numbers)
}

export function overNumber(given: readonly Argument[], compute: (value: number) => Result): Result {
  const number = asNumber(first(given))
  return typeof number === 'object' ? number : compute(number)
}

export function overText(given: readonly Argument[], compute: (text: string) => Result): Result {
  const text = asText(first(given))
  return typeof text === 'object' ? text : compute(text)
}

export function joined(values: readonly Result[], between: string): Result {
  const texts: string[] = []
  for (const value of values) {
    const text = asText(value)
    if (typeof text === 'object') return text
    texts.push(text)
  }
  return texts.join(between)
}

/** A criterion of COUNTIF: a value, or a comparison in a text: `">3"`, `"<>nee"`, `"a*"`. */
export function criterion(wanted: Result): (value: Result) => boolean {
  if (isFailure(wanted)) return () => false
  const comparison = typeof wanted === 'string' ? /^(<=|>=|<>|<|>|=)(.*)$/.exec(wanted) : null
  const text = comparison?.[2] ?? wanted
  const number = typeof text === 'string' && text !== '' ? Number(text) : text
  const against = typeof number === 'number' && Number.isFinite(number) ? number : text
  const like = typeof against === 'string' ? wildcard(against) : undefined
  return (value) => {
    if (isFailure(value)) return false
    const same = like
      ? typeof value === 'string' && like.test(value)
      : value !== undefined && compare(value, against) === 0
    switch (comparison?.[1]) {
      case undefined:
      case '=':
        return same
      case '<>':
        return !same
      case '<':
        return typeof value === typeof against && compare(value, against) < 0
      case '>':
        return typeof value === typeof against && compare(value, against) > 0
      case '<=':
        return typeof value === typeof against && compare(value, against) <= 0
      case '>=':
        return typeof value === typeof against && compare(value, against) >= 0
      default:
        return same
    }
  }
}

const wildcard = (text: string) =>
  new RegExp(
    `^${text
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'is',
  )

/** The numbers of single arguments, all of them or the first that is none; `fallbacks` for those that were left out. */
export function numbersOf(
  given: readonly Argument[],
  ...fallbacks: readonly (number | undefined)[]
): readonly number[] | Failure {
  const numbers: number[] = []
  for (let index = 0; index < Math.max(given.length, fallbacks.length); index += 1) {
    const argument = given[index]
    const number = argument ? asNumber(argument.value()) : (fallbacks[index] ?? 0)
    if (typeof number === 'object') return number
    numbers.push(number)
  }
  return numbers
}
