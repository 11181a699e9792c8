/** Field masks: which fields of what was sent replace those of what is there. */
import forms from '../discovery/forms.json' with { type: 'json' }
import { invalidArgument } from '../google-error.ts'

type Fields = Readonly<Record<string, unknown>>
const schemas: Readonly<Record<string, Readonly<Record<string, string>>>> = forms.schemas

/**
 * `present` with each field that the mask names taken from `sent`; a field named but not sent is cleared, and `*`
 * names every field.
 */
export function applyMask(
  schema: string,
  present: object,
  sent: object,
  mask: string | null | undefined,
): Fields {
  if (!mask) throw invalidArgument('update_mask is required')
  const paths = mask.split(',').map((path) => camel(path.trim()).split('.'))
  if (paths.some((path) => path.length === 1 && path[0] === '*')) {
    if (paths.length > 1) throw invalidArgument("update_mask: '*' cannot be combined with other paths")
    return { ...sent }
  }
  for (const path of paths) requirePath(schema, path)
  return paths.reduce<Fields>((merged, path) => replaceAt(merged, sent, path), { ...present })
}

/** Refuses a path that the schema does not know, or one that goes into a list. */
function requirePath(schema: string, path: readonly string[]) {
  let type = `#${schema}`
  for (const name of path) {
    const fields = type.startsWith('#') ? schemas[type.slice(1)] : undefined
    const next = fields && Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!next) throw invalidArgument(`Invalid field in update_mask: ${path.join('.')}`)
    type = next
  }
}

function replaceAt(target: unknown, sent: unknown, path: readonly string[]): Fields {
  const [name = '', ...rest] = path
  const from = fieldsOf(sent)[name]
  const { [name]: there, ...others } = fieldsOf(target)
  if (rest.length > 0) return { ...others, [name]: replaceAt(there, from, rest) }
  return from === undefined || from === null ? others : { ...others, [name]: from }
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}

const camel = (path: string) => path.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
