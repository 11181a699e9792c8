/**
 * Field masks, in queries and in requests: `a.b,c(d,e/f)`, with `.` and `/` alike and `*` for everything. A mask is
 * a tree; a leaf takes all that is below it.
 */
import { fieldType } from '../check-request.ts'
import { badRequest, invalidArgument } from '../google-error.ts'

export interface Mask {
  readonly [field: string]: Mask | true
}

export function parseMask(text: string): Mask {
  let at = 0
  const mask = readList()
  if (at < text.length) throw invalidArgument(`Invalid field selection ${text}`)
  return mask

  function readList(): Mask {
    const list: Record<string, Mask | true> = {}
    do {
      readPath(list)
    } while (take(','))
    return list
  }

  function readPath(into: Record<string, Mask | true>): void {
    const name = /^\s*([\w*]+)\s*/.exec(text.slice(at))
    const key = name?.[1]
    if (!name || key === undefined) throw invalidArgument(`Invalid field selection ${text}`)
    at += name[0].length
    const field = camel(key)
    if (take('.') || take('/')) {
      const below: Record<string, Mask | true> = {}
      readPath(below)
      into[field] = merge(into[field], below)
    } else if (take('(')) {
      const below = readList()
      if (!take(')')) throw invalidArgument(`Invalid field selection ${text}`)
      into[field] = merge(into[field], below)
    } else {
      into[field] = true
    }
  }

  function take(sign: string): boolean {
    if (text[at] !== sign) return false
    at += 1
    return true
  }
}

/** Refuses a field that the schema does not have, by Google's words for a query. */
export function checkMask(schema: string, mask: Mask): void {
  const wrong = wrongField(schema, mask)
  if (wrong !== undefined)
    throw badRequest([{ field: wrong, description: `Invalid field selection ${wrong}` }])
}

/** The first field of the mask that the schema does not have. */
export function wrongField(schema: string, mask: Mask): string | undefined {
  for (const [field, below] of Object.entries(mask)) {
    if (field === '*') continue
    const type = fieldType('sheets', schema, field)
    if (type === undefined) return field
    const inner = /#(.+)$/.exec(type)?.[1]
    const wrong = below !== true && inner !== undefined ? wrongField(inner, below) : undefined
    if (wrong !== undefined) return `${field}.${wrong}`
  }
  return undefined
}

/** What `value` looks like through the mask: lists are looked into, what is not there stays away. */
export function select(value: unknown, mask: Mask | true): unknown {
  if (mask === true || '*' in mask) return value
  if (Array.isArray(value)) return value.map((entry) => select(entry, mask))
  if (typeof value !== 'object' || value === null) return value
  const selected: Record<string, unknown> = {}
  for (const [key, entry] of Object.entries(value)) {
    const below = mask[key]
    if (below !== undefined) selected[key] = select(entry, below)
  }
  return selected
}

/** The part of a mask under a field: true when all of it is asked for, undefined when none is. */
export function maskUnder(mask: Mask | true, ...path: readonly string[]): Mask | true | undefined {
  let here: Mask | true | undefined = mask
  for (const field of path) {
    if (here === true || here === undefined || '*' in here) return here === undefined ? undefined : true
    here = here[field]
  }
  return here
}

/** `target` with the fields of the mask as they are in `source`; a field that is not in `source` is cleared. */
export function applyMask<T extends object>(target: T, source: object, mask: Mask | true): T {
  if (mask === true || '*' in mask) return source as T
  const result: Record<string, unknown> = Object.fromEntries(Object.entries(target))
  const from = source as Readonly<Record<string, unknown>>
  for (const [field, below] of Object.entries(mask)) {
    const old = result[field]
    const value = from[field]
    const next =
      below === true || '*' in below
        ? value
        : applyMask(isObject(old) ? old : {}, isObject(value) ? value : {}, below)
    if (next === undefined || (below !== true && isObject(next) && Object.keys(next).length === 0)) {
      Reflect.deleteProperty(result, field)
    } else {
      result[field] = next
    }
  }
  return result as T
}

function merge(known: Mask | true | undefined, more: Mask): Mask | true {
  if (known === undefined) return more
  if (known === true) return true
  const merged: Record<string, Mask | true> = { ...known }
  for (const [field, below] of Object.entries(more))
    merged[field] = below === true ? true : merge(merged[field], below)
  return merged
}

const camel = (field: string): string =>
  field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
