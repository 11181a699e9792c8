/** Functions that look something up in a range, count by several criteria, or choose. */
import { all, criterion, numbersOf, type Argument, type Compute } from './given.ts'
import { asBoolean, compare, fail, isFailure, type Matrix, type Result } from './results.ts'

export const lookups: Readonly<Record<string, Compute>> = {
  VLOOKUP: (given) => lookedUp(given, 'VLOOKUP', (matrix) => matrix),
  HLOOKUP: (given) => lookedUp(given, 'HLOOKUP', transposed),
  XLOOKUP: ([wanted, keys, values, otherwise]) => {
    const key = wanted?.value()
    if (isFailure(key)) return key
    const place =
      keys
        ?.matrix()
        .flat()
        .findIndex((value) => same(value, key)) ?? -1
    if (place >= 0) return values?.matrix().flat()[place]
    return otherwise && !otherwise.missing ? otherwise.value() : notFound('XLOOKUP', key)
  },
  MATCH: ([wanted, range, kind]) => {
    const key = wanted?.value()
    if (isFailure(key)) return key
    const way = kind ? numbersOf([kind]) : [1]
    if ('error' in way) return way
    const values = range?.matrix().flat() ?? []
    const [order = 1] = way
    const place =
      order === 0
        ? values.findIndex((value) => same(value, key))
        : values.findLastIndex((value) => isLike(value, key) && compare(value, key) * order <= 0)
    return place < 0 ? notFound('MATCH', key) : place + 1
  },
  INDEX: ([range, ...places]) => {
    const matrix = range?.matrix() ?? []
    const numbers = numbersOf(places, 1, undefined)
    if ('error' in numbers) return numbers
    const [first = 1, second = 1] = numbers
    // A row of its own has columns only; a zero, which asks for a whole line, begins with its first cell.
    const [row, column] = (matrix.length === 1 && places.length === 1 ? [1, first] : [first, second]).map(
      (place) => Math.max(Math.trunc(place), place === 0 ? 1 : 0),
    )
    if (row === undefined || column === undefined) return undefined
    const line = matrix[row - 1]
    if (row < 1 || column < 1 || !line || column > line.length)
      return fail('NUM', 'Function INDEX parameter value is out of range.')
    return line[column - 1]
  },
  COUNTIFS: (given) => chosenRows(given, (rows) => rows.length),
  SUMIFS: ([summed, ...criteria]) => {
    const values = summed?.matrix().flat() ?? []
    return chosenRows(criteria, (rows) => sumOf(rows.map((row) => values[row])))
  },
  AVERAGEIF: ([range, wanted, averaged]) => {
    const values = (averaged ?? range)?.matrix().flat() ?? []
    const criteria = [range, wanted].filter((argument) => argument !== undefined)
    return chosenRows(criteria, (rows) => {
      const numbers = rows.map((row) => values[row]).filter((value) => typeof value === 'number')
      return numbers.length === 0
        ? fail('DIVIDE_BY_ZERO', 'Evaluation of function AVERAGEIF caused a divide by zero error.')
        : sumOf(numbers) / numbers.length
    })
  },
  COUNTUNIQUE: (given) =>
    new Set(
      all(given)
        .filter((value) => value !== undefined && value !== '')
        .map(keyOf),
    ).size,
  SUMPRODUCT: (given) => {
    const lists = given.map((argument) => argument.matrix().flat())
    const [longest = []] = lists
    if (lists.some((list) => list.length !== longest.length))
      return fail('VALUE', 'SUMPRODUCT has mismatched range sizes.')
    return sumOf(longest.map((_, at) => lists.reduce((product, list) => product * numberOf(list[at]), 1)))
  },
  ROWS: ([range]) => range?.matrix().length ?? 0,
  COLUMNS: ([range]) => range?.matrix()[0]?.length ?? 0,
  IFS: (given) => {
    for (let at = 0; at + 1 < given.length; at += 2) {
      const holds = asBoolean(given[at]?.value())
      if (typeof holds === 'object') return holds
      if (holds) return given[at + 1]?.value()
    }
    return fail('N_A', 'No match.')
  },
  SWITCH: ([expression, ...cases]) => {
    const key = expression?.value()
    if (isFailure(key)) return key
    let at = 0
    for (; at + 1 < cases.length; at += 2) {
      const value = cases[at]?.value()
      if (isFailure(value)) return value
      if (same(value, key)) return cases[at + 1]?.value()
    }
    return at < cases.length ? cases[at]?.value() : fail('N_A', 'No match.')
  },
  CHOOSE: ([index, ...choices]) => {
    const place = numbersOf(index ? [index] : [])
    if ('error' in place) return place
    const choice = choices[Math.trunc(place[0] ?? 0) - 1]
    return choice ? choice.value() : fail('NUM', 'Function CHOOSE parameter 1 value is out of range.')
  },
}

function lookedUp(
  [wanted, range, place, sorted]: readonly Argument[],
  name: string,
  turned: (matrix: Matrix) => Matrix,
): Result {
  const key = wanted?.value()
  if (isFailure(key)) return key
  const columns = numbersOf(place ? [place] : [], 1)
  if ('error' in columns) return columns
  const [column = 1] = columns
  const rows = turned(range?.matrix() ?? [])
  if (column < 1 || column > (rows[0]?.length ?? 0))
    return fail('REF', `${name} evaluates to an out of bounds range.`)
  const inOrder = sorted ? asBoolean(sorted.value()) : true
  if (typeof inOrder === 'object') return inOrder
  const row = inOrder
    ? rows.findLast(([value]) => isLike(value, key) && compare(value, key) <= 0)
    : rows.find(([value]) => same(value, key))
  return row ? row[column - 1] : notFound(name, key)
}

const transposed = (matrix: Matrix): Matrix =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]))

/** The rows, by their place in the ranges, that meet every criterion: range and criterion by turns. */
function chosenRows(given: readonly Argument[], compute: (rows: readonly number[]) => Result): Result {
  const ranges = given.filter((_, index) => index % 2 === 0).map((range) => range.matrix().flat())
  const tests = given.filter((_, index) => index % 2 === 1).map((wanted) => criterion(wanted.value()))
  const length = ranges.reduce((most, range) => Math.max(most, range.length), 0)
  const rows = Array.from({ length }, (_, row) => row)
  return compute(rows.filter((row) => ranges.every((range, index) => tests[index]?.(range[row]) === true)))
}

const same = (value: Result, key: Result): boolean =>
  !isFailure(value) &&
  !isFailure(key) &&
  value !== undefined &&
  typeof value === typeof key &&
  compare(value, key) === 0

const isLike = (value: Result, key: Result): value is Exclude<typeof value, object> =>
  value !== undefined && typeof value === typeof key

const numberOf = (value: Result): number => (typeof value === 'number' ? value : 0)

const sumOf = (values: readonly Result[]): number =>
  values.reduce<number>((sum, value) => sum + numberOf(value), 0)

const keyOf = (value: Result): string =>
  `${typeof value} ${String(isFailure(value) ? value.error : value).toLowerCase()}`

const notFound = (name: string, key: Result) =>
  fail('N_A', `Did not find value '${String(isFailure(key) ? '' : (key ?? ''))}' in ${name} evaluation.`)
