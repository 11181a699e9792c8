/** Whether a cell meets a condition, of a conditional format or of a filter. */
import { understand } from './entering.ts'
import { isFailure, type Result } from './formula/results.ts'
import { shiftedFormula } from './formula/rewrite.ts'
import type { Sheet } from './model.ts'
import type { Reading } from './reading.ts'
import { dateOfSerial } from './serials.ts'
import type { Condition } from './wire.ts'

export interface Spot {
  readonly sheet: Sheet
  readonly row: number
  readonly column: number
  /** The first cell of the range, from which a formula counts. */
  readonly from: { readonly row: number; readonly column: number }
}

/** Undefined for a condition that is not judged here. */
export function meets(reading: Reading, condition: Condition, spot: Spot): boolean | undefined {
  const { sheet, row, column } = spot
  const result = reading.calculation.resultOf(sheet, row, column)
  const wanted = (condition.values ?? []).map(({ userEnteredValue }) =>
    wantedOf(reading, userEnteredValue ?? '', spot),
  )
  const [first, second] = wanted
  const numbers = [result, first, second].map((value) => (typeof value === 'number' ? value : Number.NaN))
  const [value = Number.NaN, low = Number.NaN, high = Number.NaN] = numbers
  const shown = () => reading.shown(sheet, row, column).toLowerCase()
  const text = () => (first === undefined || isFailure(first) ? '' : String(first)).toLowerCase()
  switch (condition.type) {
    case 'NUMBER_GREATER':
    case 'DATE_AFTER':
      return value > low
    case 'NUMBER_GREATER_THAN_EQ':
    case 'DATE_ON_OR_AFTER':
      return value >= low
    case 'NUMBER_LESS':
    case 'DATE_BEFORE':
      return value < low
    case 'NUMBER_LESS_THAN_EQ':
    case 'DATE_ON_OR_BEFORE':
      return value <= low
    case 'NUMBER_EQ':
      return value === low
    case 'DATE_EQ':
      return Math.floor(value) === low
    case 'NUMBER_NOT_EQ':
      return typeof result === 'number' && value !== low
    case 'NUMBER_BETWEEN':
    case 'DATE_BETWEEN':
      return value >= low && value <= high
    case 'NUMBER_NOT_BETWEEN':
    case 'DATE_NOT_BETWEEN':
      return value < low || value > high
    case 'TEXT_CONTAINS':
      return shown().includes(text())
    case 'TEXT_NOT_CONTAINS':
      return !shown().includes(text())
    case 'TEXT_STARTS_WITH':
      return shown().startsWith(text())
    case 'TEXT_ENDS_WITH':
      return shown().endsWith(text())
    case 'TEXT_EQ':
      return shown() === text()
    case 'TEXT_NOT_EQ':
      return shown() !== text()
    case 'BLANK':
      return isBlank(result)
    case 'NOT_BLANK':
      return !isBlank(result)
    case 'CUSTOM_FORMULA':
      return isTrue(first)
    default:
      return undefined
  }
}

/** A value of a condition is typed as in a cell: a number, a date, or a formula counted from the range's first cell. */
function wantedOf(reading: Reading, typed: string, { sheet, row, column, from }: Spot): Result {
  if (typed.startsWith('=')) {
    const formula = shiftedFormula(typed, row - from.row, column - from.column)
    return reading.calculation.compute(formula, sheet, row, column)
  }
  const { value } = understand(typed, reading.locale, dateOfSerial(0).getUTCFullYear())
  return typeof value === 'object' ? undefined : value
}

const isBlank = (result: Result): boolean => result === undefined || result === ''

const isTrue = (result: Result): boolean => result === true || (typeof result === 'number' && result !== 0)
