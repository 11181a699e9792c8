/**
 * Reads a JSON body as Google reads it: checked against the schema, then without nulls (which Google takes for absent)
 * and with numbers that came as texts as numbers. Rows of values keep their nulls, which mean «leave this cell».
 */
import { checkRequest, fieldType, type Api } from './check-request.ts'

/** Of the shape of `schema`; the caller says it as a type. */
export function readRequest(api: Api, schema: string, body: unknown, at = ''): unknown {
  checkRequest(api, schema, body, at)
  return read(`#${schema}`, body)

  function read(type: string, value: unknown): unknown {
    if (type.startsWith('[]')) return readList(type.slice(2), value)
    if (numeric.has(type)) return typeof value === 'string' ? Number(value) : value
    if (typeof value !== 'object' || value === null) return value
    if (type.startsWith('{}')) return readFields(value, () => type.slice(2))
    return type.startsWith('#')
      ? readFields(value, (field) => fieldType(api, type.slice(1), field) ?? 'any')
      : value
  }

  function readList(item: string, value: unknown): unknown {
    if (item === '[]any') return value
    const list: readonly unknown[] = Array.isArray(value) ? value : [value]
    return list.map((entry) => read(item, entry))
  }

  function readFields(value: object, typeOf: (field: string) => string): object {
    const result: Record<string, unknown> = {}
    for (const [field, entry] of Object.entries(value)) {
      if (entry !== null && entry !== undefined) result[field] = read(typeOf(field), entry)
    }
    return result
  }
}

const numeric: ReadonlySet<string> = new Set(['int32', 'double', 'float'])
