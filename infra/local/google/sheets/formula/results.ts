/** What a cell comes to: a value, nothing, or one of the errors of a sheet. */

export type ErrorType = 'ERROR' | 'NULL_VALUE' | 'DIVIDE_BY_ZERO' | 'VALUE' | 'REF' | 'NAME' | 'NUM' | 'N_A'

export interface Failure {
  readonly error: ErrorType
  readonly message: string
}
export type Scalar = number | string | boolean | undefined
export type Result = Scalar | Failure
/** A range of results, by row. */
export type Matrix = readonly (readonly Result[])[]

export const fail = (error: ErrorType, message: string): Failure => ({ error, message })

export const isFailure = (value: Result | Matrix): value is Failure =>
  typeof value === 'object' && 'error' in value

/** How the error stands in the cell. */
export const signOf = ({ error }: Failure): string =>
  ({
    ERROR: '#ERROR!',
    NULL_VALUE: '#NULL!',
    DIVIDE_BY_ZERO: '#DIV/0!',
    VALUE: '#VALUE!',
    REF: '#REF!',
    NAME: '#NAME?',
    NUM: '#NUM!',
    N_A: '#N/A',
  })[error]

export function asNumber(value: Result): number | Failure {
  if (value === undefined) return 0
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'object') return value
  const number = Number(value)
  if (value.trim() !== '' && Number.isFinite(number)) return number
  return fail(
    'VALUE',
    `Function parameter expects number values. But '${value}' is a text and cannot be coerced to a number.`,
  )
}

export function asText(value: Result): string | Failure {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'object' ? value : String(value)
}

export function asBoolean(value: Result): boolean | Failure {
  if (value === undefined) return false
  if (typeof value === 'boolean') return value
  if (typeof value === 'number') return value !== 0
  if (typeof value === 'object') return value
  if (/^true$/i.test(value)) return true
  if (/^false$/i.test(value) || value === '') return false
  return fail('VALUE', `'${value}' is a text and cannot be coerced to a boolean.`)
}

/** Numbers before texts before booleans; texts without regard to capitals. */
export function compare(a: Scalar, b: Scalar): number {
  const [left, right] = [a ?? emptyLike(b), b ?? emptyLike(a)]
  const order = (value: number | string | boolean) => ['number', 'string', 'boolean'].indexOf(typeof value)
  if (order(left) !== order(right)) return order(left) - order(right)
  if (typeof left === 'string' && typeof right === 'string')
    return left.localeCompare(right, undefined, { sensitivity: 'accent' })
  return Number(left) - Number(right)
}

const emptyLike = (other: Scalar) => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0)
