/**
 * Makes the condensed schemas beside this file from Google's discovery documents:
 * `node infra/local/google/discovery/condense.ts <folder with sheets.v4.json, forms.v1.json, …>`
 *
 * A type is one string: `int32`, `string`, `any`, `#Schema`, `enum A|B`, and `[]` before what a list or `{}` before
 * what a map holds.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Property {
  readonly type?: string
  readonly format?: string
  readonly $ref?: string
  readonly enum?: readonly string[]
  readonly items?: Property
  readonly properties?: Record<string, Property>
  readonly additionalProperties?: Property
}

const documents = { sheets: 'sheets.v4', forms: 'forms.v1', drive: 'drive.v3', tasks: 'cloudtasks.v2' }

function typeOf(property: Property): string {
  if (property.$ref) return `#${property.$ref}`
  if (property.enum) return `enum ${property.enum.join('|')}`
  if (property.type === 'array') return `[]${typeOf(property.items ?? {})}`
  if (property.type === 'object' && property.additionalProperties) return `{}${typeOf(property.additionalProperties)}`
  if (property.type === 'object' || property.type === undefined) return 'any'
  return property.format ?? property.type
}

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Cannot condense, the folder with the discovery documents is not named')

for (const [name, document] of Object.entries(documents)) {
  const { schemas, revision } = JSON.parse(readFileSync(join(folder, `${document}.json`), 'utf8')) as {
    schemas: Record<string, Property>
    revision: string
  }
  const condensed = Object.fromEntries(
    Object.entries(schemas).map(([schema, { properties = {} }]) => [
      schema,
      Object.fromEntries(Object.entries(properties).map(([key, property]) => [key, typeOf(property)])),
    ]),
  )
  const text = JSON.stringify({ document, revision, schemas: condensed }, null, 2)
  writeFileSync(join(import.meta.dirname, `${name}.json`), `${text}\n`)
}
