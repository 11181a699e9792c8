/** Functions on texts: parts of them, places in them, patterns, and numbers written out. */
import { writeNumber } from '../number-format.ts'
import { all, first, joined, numbersOf, overText, type Argument, type Compute } from './given.ts'
import { asText, fail, type Result } from './results.ts'

export const texts: Readonly<Record<string, Compute>> = {
  LEFT: (given) => part(given, [1], (text, [count = 1]) => text.slice(0, count)),
  RIGHT: (given) => part(given, [1], (text, [count = 1]) => (count === 0 ? '' : text.slice(-count))),
  MID: (given) =>
    part(given, [1, 0], (text, [start = 1, count = 0]) =>
      text.slice(Math.max(0, start - 1), start - 1 + count),
    ),
  REPT: (given) => part(given, [0], (text, [times = 0]) => text.repeat(Math.max(0, times))),
  PROPER: (given) =>
    overText(given, (text) =>
      text
        .toLowerCase()
        .replaceAll(
          /(^|[^\p{L}])(\p{L})/gu,
          (_, before: string, letter: string) => before + letter.toUpperCase(),
        ),
    ),
  EXACT: (given) => withTexts(given, ([one, other]) => one === other),
  SUBSTITUTE: (given) =>
    withTexts(given.slice(0, 3), ([text = '', find = '', put = '']) => {
      const which = numbersOf(given.slice(3), 0)
      if ('error' in which) return which
      const [only = 0] = which
      if (find === '') return text
      if (only === 0) return text.replaceAll(find, () => put)
      const parts = text.split(find)
      if (only >= parts.length) return text
      return [parts.slice(0, only).join(find), parts.slice(only).join(find)].join(put)
    }),
  FIND: (given) => placeOf(given, 'FIND', (text) => text),
  SEARCH: (given) => placeOf(given, 'SEARCH', (text) => text.toLowerCase()),
  VALUE: (given) =>
    overText(given, (text) => {
      const number = Number(text.replaceAll(',', ''))
      return text.trim() === '' || !Number.isFinite(number)
        ? fail('VALUE', `VALUE parameter '${text}' cannot be parsed to number.`)
        : number
    }),
  TEXT: ([value, format], { locale }) => {
    const [shown, pattern] = [value?.value(), asText(format?.value())]
    if (typeof pattern === 'object') return pattern
    return typeof shown === 'number' ? writeNumber(shown, { type: 'NUMBER', pattern }, locale) : asText(shown)
  },
  TEXTJOIN: ([between, skip, ...parts]) =>
    withTexts(between ? [between] : [], ([sign = '']) => {
      const kept = skip?.value()
        ? all(parts).filter((value) => value !== undefined && value !== '')
        : all(parts)
      return joined(kept, sign)
    }),
  REGEXMATCH: (given) => withPattern(given, 'REGEXMATCH', (text, pattern) => pattern.test(text)),
  REGEXEXTRACT: (given) =>
    withPattern(given, 'REGEXEXTRACT', (text, pattern) => {
      const found = pattern.exec(text)
      return found
        ? (found[1] ?? found[0])
        : fail(
            'N_A',
            `Function REGEXEXTRACT parameter 2 value "${pattern.source}" does not match text of Function REGEXEXTRACT parameter 1 value "${text}".`,
          )
    }),
  REGEXREPLACE: (given) =>
    withPattern(given, 'REGEXREPLACE', (text, pattern) =>
      withTexts(given.slice(2), ([put = '']) => text.replaceAll(new RegExp(pattern.source, 'gu'), put)),
    ),
}

function withTexts(given: readonly Argument[], compute: (texts: readonly string[]) => Result): Result {
  const texts: string[] = []
  for (const argument of given) {
    const text = asText(argument.value())
    if (typeof text === 'object') return text
    texts.push(text)
  }
  return compute(texts)
}

function part(
  given: readonly Argument[],
  usual: readonly number[],
  compute: (text: string, numbers: readonly number[]) => Result,
): Result {
  const numbers = numbersOf(given.slice(1), ...usual)
  if ('error' in numbers) return numbers
  return overText(given, (text) => compute(text, numbers.map(Math.trunc)))
}

function placeOf(given: readonly Argument[], name: string, fold: (text: string) => string): Result {
  const from = numbersOf(given.slice(2), 1)
  if ('error' in from) return from
  return withTexts(given.slice(0, 2), ([wanted = '', text = '']) => {
    const place = fold(text).indexOf(fold(wanted), (from[0] ?? 1) - 1)
    return place < 0
      ? fail('VALUE', `In ${name} evaluation, cannot find '${wanted}' within '${text}'.`)
      : place + 1
  })
}

function withPattern(
  given: readonly Argument[],
  name: string,
  compute: (text: string, pattern: RegExp) => Result,
): Result {
  const text = first(given)
  if (typeof text === 'number')
    return fail(
      'VALUE',
      `Function ${name} parameter 1 expects text values. But '${text}' is a number and cannot be coerced to a text.`,
    )
  return withTexts(given.slice(0, 2), ([subject = '', source = '']) => {
    try {
      return compute(subject, new RegExp(source, 'u'))
    } catch {
      return fail('REF', `Function ${name} parameter 2 value "${source}" is not a valid regular expression.`)
    }
  })
}
