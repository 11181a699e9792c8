/** Computes the cells of one state of a spreadsheet, each at most once, when it is asked for. */
import { parseCells, splitRange } from '../a1.ts'
import { localeOf } from '../locales.ts'
import { cellAt, sheetById, type Box, type Sheet, type Spreadsheet } from '../model.ts'
import { boxOfGridRange, clip, findSheetByTitle, sameTitle } from '../ranges.ts'
import { serialInZone } from '../serials.ts'
import { functions } from './functions.ts'
import type { Argument, Surroundings } from './given.ts'
import { googleFunctions } from './google-functions.ts'
import { parseFormula, type Expression } from './parse.ts'
import { asNumber, asText, compare, fail, isFailure, type Matrix, type Result } from './results.ts'

export interface Calculation {
  /** What the cell comes to. */
  readonly resultOf: (sheet: Sheet, row: number, column: number) => Result
  /** Where a HYPERLINK leads. */
  readonly linkOf: (sheet: Sheet, row: number, column: number) => string | undefined
  /** A formula as if it stood in that cell. */
  readonly compute: (formula: string, sheet: Sheet, row: number, column: number) => Result
}

const trees = new Map<string, Expression | undefined>()

export function createCalculation(spreadsheet: Spreadsheet, now: Date): Calculation {
  const done = new Map<string, Result>()
  const busy = new Set<string>()
  let around: Surroundings | undefined

  function resultOf(sheet: Sheet, row: number, column: number): Result {
    const value = cellAt(sheet, row, column)?.value
    if (typeof value !== 'object') return value
    const key = `${sheet.id}/${row}/${column}`
    if (done.has(key)) return done.get(key)
    if (busy.has(key))
      return fail(
        'REF',
        'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
      )
    busy.add(key)
    const result = compute(value.formula, sheet)
    busy.delete(key)
    done.set(key, result)
    return result
  }

  function compute(formula: string, sheet: Sheet): Result {
    const tree = treeOf(formula)
    return tree ? evaluate(tree, sheet) : fail('ERROR', 'Formula parse error.')
  }

  function evaluate(tree: Expression, sheet: Sheet): Result {
    switch (tree.kind) {
      case 'constant':
        return tree.value
      case 'missing':
        return undefined
      case 'reference':
      case 'name': {
        const area = areaOf(tree, sheet)
        return isFailure(area) ? area : area[0]?.[0]
      }
      case 'unary': {
        const number = asNumber(evaluate(tree.of, sheet))
        if (typeof number === 'object') return number
        return tree.sign === '%' ? number / 100 : tree.sign === '-' ? -number : number
      }
      case 'binary':
        return binary(tree.sign, evaluate(tree.left, sheet), evaluate(tree.right, sheet))
      case 'call':
        return call(tree.name, tree.given, sheet)
      default:
        return tree satisfies never
    }
  }

  function call(name: string, given: readonly Expression[], sheet: Sheet): Result {
    const compute = Object.hasOwn(functions, name) ? functions[name] : undefined
    around ??= {
      now: serialInZone(now, spreadsheet.properties.timeZone),
      locale: localeOf(spreadsheet.properties.locale),
    }
    if (compute)
      return compute(
        given.map((tree) => argument(tree, sheet)),
        around,
      )
    if (googleFunctions.has(name)) return fail('ERROR', `The embedded Google does not compute ${name}.`)
    return fail('NAME', `Unknown function: '${name}'.`)
  }

  function argument(tree: Expression, sheet: Sheet): Argument {
    const isRange = tree.kind === 'reference' || tree.kind === 'name'
    const matrix = (): Matrix => {
      if (!isRange) return [[evaluate(tree, sheet)]]
      const area = areaOf(tree, sheet)
      return isFailure(area) ? [[area]] : area
    }
    return { value: () => evaluate(tree, sheet), matrix, missing: tree.kind === 'missing', isRange }
  }

  function areaOf(
    tree: Expression & { kind: 'reference' | 'name' },
    from: Sheet,
  ): Matrix | ReturnType<typeof fail> {
    const place = tree.kind === 'reference' ? readReference(tree.text, from) : readName(tree.name)
    if (!place)
      return tree.kind === 'name'
        ? fail('NAME', `Unknown range name: '${tree.name.toUpperCase()}'.`)
        : fail('REF', 'Unresolved sheet name or range.')
    const { sheet, box } = place
    // Rows below the last one that holds anything would only be empty.
    const bottom = Math.max(box.top + 1, Math.min(box.bottom, sheet.rows.length))
    return Array.from({ length: bottom - box.top }, (_, row) =>
      Array.from({ length: box.right - box.left }, (__, column) =>
        resultOf(sheet, box.top + row, box.left + column),
      ),
    )
  }

  function readReference(text: string, from: Sheet): { sheet: Sheet; box: Box } | undefined {
    const { title, cells } = splitRange(text)
    const sheet = title === undefined ? from : findSheetByTitle(spreadsheet, title)
    const written = parseCells((cells ?? '').replaceAll('$', ''))
    if (!sheet || !written) return undefined
    const { rowCount, columnCount } = sheet.grid
    const box = { top: 0, bottom: rowCount, left: 0, right: columnCount, ...written }
    return { sheet, box: clip(box, sheet.grid) }
  }

  function readName(name: string): { sheet: Sheet; box: Box } | undefined {
    const named = spreadsheet.namedRanges.find((range) => sameTitle(range.name, name))
    const sheet = named && sheetById(spreadsheet, named.range.sheetId ?? 0)
    return sheet && { sheet, box: clip(boxOfGridRange(named.range, sheet.grid), sheet.grid) }
  }

  function linkOf(sheet: Sheet, row: number, column: number): string | undefined {
    const value = cellAt(sheet, row, column)?.value
    if (typeof value !== 'object') return undefined
    const tree = treeOf(value.formula)
    if (tree?.kind !== 'call' || tree.name !== 'HYPERLINK' || !tree.given[0]) return undefined
    const link = asText(evaluate(tree.given[0], sheet))
    return typeof link === 'string' && link !== '' ? link : undefined
  }

  return { resultOf, linkOf, compute: (formula, sheet) => compute(formula, sheet) }
}

function treeOf(formula: string): Expression | undefined {
  if (!trees.has(formula)) {
    if (trees.size > 5000) trees.clear()
    trees.set(formula, parseFormula(formula))
  }
  return trees.get(formula)
}

function binary(sign: string, left: Result, right: Result): Result {
  if (isFailure(left)) return left
  if (isFailure(right)) return right
  if (sign === '&') {
    const [before, after] = [asText(left), asText(right)]
    if (typeof before === 'object') return before
    return typeof after === 'object' ? after : before + after
  }
  const order = comparisons[sign]
  if (order) return order(compare(left, right))
  const [a, b] = [asNumber(left), asNumber(right)]
  if (typeof a === 'object') return a
  if (typeof b === 'object') return b
  switch (sign) {
    case '+':
      return a + b
    case '-':
      return a - b
    case '*':
      return a * b
    case '^':
      return a ** b
    default:
      return b === 0 ? fail('DIVIDE_BY_ZERO', 'Function DIVIDE parameter 2 cannot be zero.') : a / b
  }
}

const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
}
