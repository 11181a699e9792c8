/** The functions of a sheet that are computed here; `docs/embedded-google.md` lists them. */
import { asBoolean, asNumber, asText, compare, fail, isFailure, type Matrix, type Result } from './results.ts'

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
}
type Compute = (given: readonly Argument[], around: Surroundings) => Result

export const functions: Readonly<Record<string, Compute>> = {
  SUM: (given) => overNumbers(given, (numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  AVERAGE: (given) =>
    overNumbers(given, (numbers) =>
      numbers.length === 0
        ? fail('DIVIDE_BY_ZERO', 'Evaluation of function AVERAGE caused a divide by zero error.')
        : numbers.reduce((sum, number) => sum + number, 0) / numbers.length,
    ),
  MIN: (given) => overNumbers(given, (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: (given) => overNumbers(given, (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  COUNT: (given) => all(given).filter((value) => typeof value === 'number').length,
  COUNTA: (given) => all(given).filter((value) => value !== undefined).length,
  COUNTBLANK: (given) => all(given).filter((value) => value === undefined || value === '').length,
  COUNTIF: (given) => {
    const test = criterion(first(given.slice(1)))
    return all(given.slice(0, 1)).filter(test).length
  },
  SUMIF: (given) => {
    const test = criterion(first(given.slice(1)))
    const summed = all(given.slice(given.length > 2 ? 2 : 0, given.length > 2 ? 3 : 1))
    return all(given.slice(0, 1)).reduce<number>((sum, value, index) => {
      const number = summed[index]
      return test(value) && typeof number === 'number' ? sum + number : sum
    }, 0)
  },
  IF: ([condition, yes, no]) => {
    const holds = asBoolean(condition?.value())
    if (typeof holds === 'object') return holds
    return holds ? yes?.value() : no ? no.value() : false
  },
  IFERROR: ([tried, otherwise]) => {
    const value = tried?.value()
    return isFailure(value) ? (otherwise?.value() ?? '') : value
  },
  AND: (given) => logical(given, (values) => values.every(Boolean)),
  OR: (given) => logical(given, (values) => values.some(Boolean)),
  NOT: (given) => {
    const value = asBoolean(first(given))
    return typeof value === 'object' ? value : !value
  },
  ABS: (given) => overNumber(given, Math.abs),
  INT: (given) => overNumber(given, Math.floor),
  ROUND: (given) => rounded(given, Math.round),
  ROUNDUP: (given) => rounded(given, (value) => Math.sign(value) * Math.ceil(Math.abs(value))),
  ROUNDDOWN: (given) => rounded(given, Math.trunc),
  MOD: ([left, right]) => {
    const [a, b] = [asNumber(left?.value()), asNumber(right?.value())]
    if (typeof a === 'object') return a
    if (typeof b === 'object') return b
    return b === 0
      ? fail('DIVIDE_BY_ZERO', 'Function MOD parameter 2 cannot be zero.')
      : a - b * Math.floor(a / b)
  },
  LEN: (given) => overText(given, (text) => text.length),
  TRIM: (given) => overText(given, (text) => text.trim().replaceAll(/ +/g, ' ')),
  UPPER: (given) => overText(given, (text) => text.toUpperCase()),
  LOWER: (given) => overText(given, (text) => text.toLowerCase()),
  CONCATENATE: (given) => joined(all(given), ''),
  CONCAT: (given) => joined(all(given), ''),
  JOIN: ([between, ...parts]) => {
    const sign = asText(between?.value())
    return typeof sign === 'object' ? sign : joined(all(parts), sign)
  },
  ISBLANK: (given) => first(given) === undefined,
  ISNUMBER: (given) => typeof first(given) === 'number',
  ISTEXT: (given) => typeof first(given) === 'string',
  ISERROR: (given) => isFailure(first(given)),
  NA: () => fail('N_A', 'Did not find value.'),
  TRUE: () => true,
  FALSE: () => false,
  TODAY: (_, { now }) => Math.floor(now),
  NOW: (_, { now }) => now,
  HYPERLINK: ([link, label]) => (label && !label.missing ? label.value() : asText(link?.value())),
  IMAGE: () => undefined,
}

const first = (given: readonly Argument[]): Result => given[0]?.value()

const all = (given: readonly Argument[]): readonly Result[] =>
  given.flatMap((argument) => argument.matrix().flat())

/** Of a range only its numbers count; a value given by itself must be one. */
function overNumbers(given: readonly Argument[], compute: (numbers: readonly number[]) => Result): Result {
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

function overNumber(given: readonly Argument[], compute: (value: number) => number): Result {
  const number = asNumber(first(given))
  return typeof number === 'object' ? number : compute(number)
}

function overText(given: readonly Argument[], compute: (text: string) => Result): Result {
  const text = asText(first(given))
  return typeof text === 'object' ? text : compute(text)
}

function rounded([value, places]: readonly Argument[], round: (value: number) => number): Result {
  const [number, digits] = [asNumber(value?.value()), asNumber(places?.value())]
  if (typeof number === 'object') return number
  if (typeof digits === 'object') return digits
  return Number(`${round(Number(`${number}e${digits}`))}e${-digits}`)
}

function logical(given: readonly Argument[], compute: (values: readonly boolean[]) => boolean): Result {
  const values: boolean[] = []
  for (const value of all(given)) {
    if (value === undefined) continue
    const holds = asBoolean(value)
    if (typeof holds === 'object') return holds
    values.push(holds)
  }
  return compute(values)
}

function joined(values: readonly Result[], between: string): Result {
  const texts: string[] = []
  for (const value of values) {
    const text = asText(value)
    if (typeof text === 'object') return text
    texts.push(text)
  }
  return texts.join(between)
}

/** A criterion of COUNTIF: a value, or a comparison in a text: `">3"`, `"<>nee"`, `"a*"`. */
function criterion(wanted: Result): (value: Result) => boolean {
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
