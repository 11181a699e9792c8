/**
 * Checks a JSON body against Google's own schema, as Google's front door does before any API sees it: every unknown
 * field, wrong type and unknown enum value is told in one 400. Fields are named in snake_case there, as Google does.
 */
import drive from './discovery/drive.json' with { type: 'json' }
import forms from './discovery/forms.json' with { type: 'json' }
import sheets from './discovery/sheets.json' with { type: 'json' }
import tasks from './discovery/tasks.json' with { type: 'json' }
import { badRequest } from './google-error.ts'

export type Api = 'sheets' | 'forms' | 'drive' | 'tasks'

type Schemas = Readonly<Record<string, Readonly<Record<string, string>>>>
type Violation = { readonly field?: string; readonly description: string }

const apis: Readonly<Record<Api, { readonly schemas: Schemas; readonly namespace: string }>> = {
  sheets: { schemas: sheets.schemas, namespace: 'google.apps.sheets.v4' },
  forms: { schemas: forms.schemas, namespace: 'google.apps.forms.v1' },
  drive: { schemas: drive.schemas, namespace: 'google.apps.drive.v3' },
  tasks: { schemas: tasks.schemas, namespace: 'google.cloud.tasks.v2' },
}

/** Schemas of which one field may be set: proto's `oneof`, which the discovery documents do not tell. */
const unions: Readonly<Record<string, string>> = { Request: 'kind', ExtendedValue: 'value' }

/** The type of a field, in the notation of the condensed schemas; undefined when there is no such field. */
export function fieldType(api: Api, schema: string, field: string): string | undefined {
  const fields = apis[api].schemas[schema]
  return fields && Object.hasOwn(fields, field) ? fields[field] : undefined
}

/** `at` is the name under which the body hangs in the request: `data` for a ValueRange, `form` for a Form. */
export function checkRequest(api: Api, schema: string, body: unknown, at = ''): void {
  const violations: Violation[] = []
  checkType(`#${schema}`, body, at)
  if (violations.length > 0) throw badRequest(violations)

  function checkType(type: string, value: unknown, path: string, owner = schema): void {
    if (value === null || value === undefined || type === 'any') return
    if (type.startsWith('[]')) {
      checkList(type.slice(2), value, path, owner)
    } else if (type.startsWith('{}')) {
      if (!isObject(value)) wrong(path, 'Map', value)
      else
        for (const [key, entry] of Object.entries(value))
          checkType(type.slice(2), entry, `${path}[${key}]`, owner)
    } else if (type.startsWith('#')) {
      checkMessage(type.slice(1), value, path)
    } else if (!fits(type, value)) {
      wrong(path, protoType(type, owner), value)
    }
  }

  function checkList(item: string, value: unknown, path: string, owner: string): void {
    if (!Array.isArray(value)) {
      // One entry by itself is a list of one, as `readRequest` makes of it.
      if (api === 'sheets' && item !== '[]any') checkType(item, value, path, owner)
      else wrong(path, protoType(item, owner), value)
      return
    }
    if (item === '[]any') {
      const strange: unknown = value.find((entry) => !Array.isArray(entry))
      if (strange !== undefined) {
        wrong(path, 'type.googleapis.com/google.protobuf.ListValue', strange)
        return
      }
      value.forEach((row: unknown, index) => {
        checkScalars(row, `${path}[${index}]`)
      })
      return
    }
    value.forEach((entry: unknown, index) => {
      checkType(item, entry, `${path}[${index}]`, owner)
    })
  }

  /** A row of values holds scalars only. */
  function checkScalars(row: unknown, path: string): void {
    const strange: unknown = Array.isArray(row)
      ? row.find((cell) => typeof cell === 'object' && cell !== null)
      : undefined
    if (strange !== undefined) wrong(path, 'type.googleapis.com/google.protobuf.Value', strange)
  }

  function checkMessage(name: string, value: unknown, path: string): void {
    const fields = apis[api].schemas[name]
    if (Array.isArray(value)) {
      misplaced(path, 'Proto field is not repeating, cannot start list.')
      return
    }
    if (!isObject(value) || !fields) {
      wrong(path, `type.googleapis.com/${apis[api].namespace}.${name}`, value)
      return
    }
    const union = unions[name]
    const given = Object.keys(value).filter((key) => value[key] !== null)
    if (union && given.length > 1 && given.every((key) => fields[key])) {
      const description = `Invalid value at '${path}' (oneof), oneof field '${union}' is already set. Cannot set '${given[1] ?? ''}'`
      violations.push({ field: path, description })
    }
    for (const [key, entry] of Object.entries(value)) {
      const type = Object.hasOwn(fields, key) ? fields[key] : undefined
      if (type)
        checkType(type, entry, path === '' ? snake(key) : `${path}.${snake(key)}`, `${name}.${pascal(key)}`)
      else unknownName(key, path)
    }
  }

  function unknownName(key: string, path: string): void {
    // Drive is older than the rest: it reads past what it does not know.
    if (api === 'drive') return
    const where = path === '' ? '' : ` at '${path}'`
    const description = `Invalid JSON payload received. Unknown name "${key}"${where}: Cannot find field.`
    violations.push(path === '' ? { description } : { field: path, description })
  }

  function misplaced(path: string, what: string): void {
    const parent = path.replace(/\.?[^.]*$/, '')
    const key = path.replace(/^.*\./, '')
    const where = parent === '' ? '' : ` at '${parent}'`
    violations.push({
      field: parent,
      description: `Invalid JSON payload received. Unknown name "${key}"${where}: ${what}`,
    })
  }

  function wrong(path: string, type: string, value: unknown): void {
    const description = `Invalid value at '${path}' (${type}), ${JSON.stringify(value)}`
    violations.push({ field: path, description })
  }

  function protoType(type: string, owner: string): string {
    if (type.startsWith('#')) return `type.googleapis.com/${apis[api].namespace}.${type.slice(1)}`
    if (type.startsWith('[]')) return 'type.googleapis.com/google.protobuf.ListValue'
    if (type.startsWith('enum ')) return `type.googleapis.com/${apis[api].namespace}.${owner}`
    if (type === 'google-fieldmask') return 'type.googleapis.com/google.protobuf.FieldMask'
    return protoTypes[type] ?? 'TYPE_STRING'
  }
}

const protoTypes: Readonly<Record<string, string>> = {
  int32: 'TYPE_INT32',
  int64: 'TYPE_INT64',
  double: 'TYPE_DOUBLE',
  float: 'TYPE_FLOAT',
  boolean: 'TYPE_BOOL',
  byte: 'TYPE_BYTES',
}

const ranges: Readonly<Record<string, number>> = { int32: 2 ** 31, int64: 2 ** 63 }

function fits(type: string, value: unknown): boolean {
  const range = ranges[type]
  if (range) {
    const number = typeof value === 'string' && /^-?\d+(\.0*)?$/.test(value) ? Number(value) : value
    return typeof number === 'number' && Number.isInteger(number) && number >= -range && number < range
  }
  if (type === 'double' || type === 'float') return typeof value === 'number' || isNumeral(value)
  if (type === 'boolean') return typeof value === 'boolean'
  if (type.startsWith('enum ')) return typeof value === 'string' && type.slice(5).split('|').includes(value)
  return typeof value === 'string'
}

const isNumeral = (value: unknown): boolean =>
  typeof value === 'string' &&
  value !== '' &&
  (Number.isFinite(Number(value)) || /^(NaN|-?Infinity)$/.test(value))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const snakes = new Map<string, string>()

function snake(key: string): string {
  const known = snakes.get(key) ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  snakes.set(key, known)
  return known
}

const pascal = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1)
