/** Reads a formula into a tree, with the precedence of a sheet: % ^ unary * / + - & and comparisons last. */
import { tokensOf, type Token } from './tokens.ts'

export type Expression =
  | { readonly kind: 'constant'; readonly value: number | string | boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly given: readonly Expression[] }
  | { readonly kind: 'unary'; readonly sign: '-' | '+' | '%'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }

const levels: readonly (readonly string[])[] = [
  ['=', '<>', '<', '>', '<=', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
]

/** Undefined when it cannot be read. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens: readonly Token[] = tokensOf(formula.slice(1)).filter((token) => token.kind !== 'space')
  let at = 0
  const tree = binary(0)
  return at === tokens.length ? tree : undefined

  function take(...signs: readonly string[]): string | undefined {
    const token = tokens[at]
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined
    at += 1
    return token.text
  }

  function binary(level: number): Expression | undefined {
    const signs = levels[level]
    if (!signs) return unary()
    let left = binary(level + 1)
    for (let sign = take(...signs); sign !== undefined; sign = take(...signs)) {
      const right = binary(level + 1)
      if (!left || !right) return undefined
      left = { kind: 'binary', sign, left, right }
    }
    return left
  }

  function unary(): Expression | undefined {
    const sign = take('-', '+')
    if (sign === undefined) return power()
    const of = unary()
    return of && { kind: 'unary', sign: sign === '-' ? '-' : '+', of }
  }

  function power(): Expression | undefined {
    let left = percent()
    while (take('^') !== undefined) {
      const right = unary()
      if (!left || !right) return undefined
      left = { kind: 'binary', sign: '^', left, right }
    }
    return left
  }

  function percent(): Expression | undefined {
    let of = primary()
    while (of && take('%') !== undefined) of = { kind: 'unary', sign: '%', of }
    return of
  }

  function primary(): Expression | undefined {
    if (take('(') !== undefined) {
      const inner = binary(0)
      return take(')') === undefined ? undefined : inner
    }
    const token = tokens[at]
    if (!token) return undefined
    at += 1
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: Number(token.text) }
      case 'text':
        return { kind: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') }
      case 'reference':
        return { kind: 'reference', text: token.text }
      case 'name':
        return named(token.text)
      case 'sign':
      case 'space':
      case 'unknown':
        return undefined
      default:
        return token.kind satisfies never
    }
  }

  function named(name: string): Expression | undefined {
    const capitals = name.toUpperCase()
    if (take('(') === undefined) {
      if (capitals === 'TRUE' || capitals === 'FALSE') return { kind: 'constant', value: capitals === 'TRUE' }
      return { kind: 'name', name }
    }
    const given: Expression[] = []
    if (take(')') !== undefined) return { kind: 'call', name: capitals, given }
    do {
      const next = tokens[at]
      if (next?.kind === 'sign' && [',', ';', ')'].includes(next.text)) {
        given.push({ kind: 'missing' })
      } else {
        const argument = binary(0)
        if (!argument) return undefined
        given.push(argument)
      }
    } while (take(',', ';') !== undefined)
    return take(')') === undefined ? undefined : { kind: 'call', name: capitals, given }
  }
}
