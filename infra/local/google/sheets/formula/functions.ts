/** The functions of a sheet that are computed here; `docs/embedded-google.md` lists them. */
import { dates } from './dates.ts'
import {
  all,
  criterion,
  first,
  joined,
  overNumber,
  overNumbers,
  overText,
  type Argument,
  type Compute,
} from './given.ts'
import { lookups } from './lookups.ts'
import { asBoolean, asNumber, asText, fail, isFailure, type Result } from './results.ts'
import { texts } from './texts.ts'

export const functions: Readonly<Record<string, Compute>> = {
  ...lookups,
  ...dates,
  ...texts,
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
  PRODUCT: (given) => overNumbers(given, (numbers) => numbers.reduce((all, number) => all * number, 1)),
  MEDIAN: (given) => overNumbers(given, median),
  SQRT: (given) =>
    overNumber(given, (value) =>
      value < 0
        ? fail(
            'NUM',
            'Function SQRT parameter 1 value is negative. It should be greater than or equal to zero.',
          )
        : Math.sqrt(value),
    ),
  SIGN: (given) => overNumber(given, Math.sign),
  PI: () => Math.PI,
  IFNA: ([tried, otherwise]) => {
    const value = tried?.value()
    return isFailure(value) && value.error === 'N_A' ? (otherwise?.value() ?? '') : value
  },
  ISNA: (given) => {
    const value = first(given)
    return isFailure(value) && value.error === 'N_A'
  },
  TRUE: () => true,
  FALSE: () => false,
  TODAY: (_, { now }) => Math.floor(now),
  NOW: (_, { now }) => now,
  HYPERLINK: ([link, label]) => (label && !label.missing ? label.value() : asText(link?.value())),
  IMAGE: () => undefined,
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

function median(numbers: readonly number[]): Result {
  const inOrder = numbers.toSorted((a, b) => a - b)
  const [below, above] = [inOrder[Math.ceil(inOrder.length / 2) - 1], inOrder[Math.floor(inOrder.length / 2)]]
  return below === undefined || above === undefined
    ? fail('NUM', 'MEDIAN has no valid input data.')
    : (below + above) / 2
}
