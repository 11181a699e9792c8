/** Query parameters as Google reads them: named ones only, enums by name, booleans in any capitals. */
import type { Context } from 'hono'
import { badRequest, invalidArgument } from '../google-error.ts'
import { parseMask, type Mask } from './field-mask.ts'
import type { DateRender, Render, ValueRender } from './reading.ts'
import type { Dimension } from './wire.ts'
import type { ValueInput } from './value-range.ts'

const always = [
  'access_token',
  'alt',
  'callback',
  'fields',
  'key',
  'oauth_token',
  'prettyPrint',
  'quotaUser',
  'upload_protocol',
  'uploadType',
  '$.xgafv',
]

export interface Query {
  readonly all: (name: string) => readonly string[]
  readonly text: (name: string) => string | undefined
  readonly flag: (name: string) => boolean
  readonly oneOf: <T extends string>(name: string, values: readonly T[]) => T | undefined
}

/** Refuses a parameter that is none of `names`. */
export function queryOf(c: Context, ...names: readonly string[]): Query {
  const given = new URL(c.req.url).searchParams
  for (const name of new Set(given.keys())) {
    if (always.includes(name) || names.includes(name)) continue
    throw badRequest([
      {
        description: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
      },
    ])
  }
  const text = (name: string) => given.get(name) ?? undefined
  return {
    all: (name) => given.getAll(name),
    text,
    flag: (name) => {
      const value = text(name)?.toLowerCase() ?? 'false'
      if (value !== 'true' && value !== 'false' && value !== '1' && value !== '0')
        throw wrong(name, 'TYPE_BOOL', value)
      return value === 'true' || value === '1'
    },
    oneOf: (name, values) => {
      const value = text(name)
      const known = values.find((candidate) => candidate === value)
      if (value !== undefined && !known)
        throw wrong(name, `type.googleapis.com/google.apps.sheets.v4.${enumOf(name)}`, value)
      return known
    },
  }
}

/** `responseValueRenderOption` is a ValueRenderOption. */
const enumOf = (name: string): string => {
  const plain = name.replace(/^(response|major)/, '')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

const wrong = (name: string, type: string, value: string) => {
  const field = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  return badRequest([{ field, description: `Invalid value at '${field}' (${type}), "${value}"` }])
}

export function fieldsOf(c: Context): Mask | undefined {
  const fields = c.req.query('fields') ?? c.req.header('x-goog-fieldmask')
  return fields === undefined || fields === '' ? undefined : parseMask(fields)
}

const dimensions = ['DIMENSION_UNSPECIFIED', 'ROWS', 'COLUMNS'] as const

export const dimensionOf = (given: string | undefined): Dimension =>
  given === 'COLUMNS' ? 'COLUMNS' : 'ROWS'

export const majorDimension = (query: Query): Dimension =>
  dimensionOf(query.oneOf('majorDimension', dimensions))

export const valueRenders: readonly ValueRender[] = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA']
export const dateRenders: readonly DateRender[] = ['SERIAL_NUMBER', 'FORMATTED_STRING']

export const renderOf = (value: string | undefined, date: string | undefined): Render => ({
  value: valueRenders.find((name) => name === value) ?? 'FORMATTED_VALUE',
  date: dateRenders.find((name) => name === date) ?? 'SERIAL_NUMBER',
})

const inputs = ['INPUT_VALUE_OPTION_UNSPECIFIED', 'RAW', 'USER_ENTERED'] as const

/** How the values of a request are meant, by its query. */
export const inputOption = (query: Query): ValueInput => inputOf(query.oneOf('valueInputOption', inputs))

export function inputOf(given: string | undefined): ValueInput {
  if (given === 'RAW' || given === 'USER_ENTERED') return given
  throw invalidArgument("'valueInputOption' is required but not specified")
}
