/** The schemas of the google provider that we use, and how they are written on the wire of plugin protocol 5. */
export interface Block {
  readonly attributes: Readonly<Record<string, Attribute>>
  readonly block_types: Readonly<Record<string, NestedBlock>>
}

interface Attribute {
  readonly type: unknown
  readonly required?: boolean
  readonly optional?: boolean
  readonly computed?: boolean
  readonly sensitive?: boolean
  readonly write_only?: boolean
}

interface NestedBlock {
  readonly nesting: 'list' | 'set' | 'single'
  readonly block: Block
  readonly min_items: number
  readonly max_items: number
}

export interface Schemas {
  readonly resources: Readonly<Record<string, Block>>
  readonly data: Readonly<Record<string, Block>>
}

export const onTheWire = ({ resources, data }: Schemas) => ({
  provider: schemaOf(ofTheProvider),
  resource_schemas: each(resources, schemaOf),
  data_source_schemas: each(data, schemaOf),
})

const schemaOf = (block: Block) => ({ version: 0, block: blockOf(block) })

const blockOf = ({ attributes, block_types }: Block): object => ({
  version: 0,
  attributes: Object.entries(attributes).map(([name, attribute]) => ({
    ...attribute,
    name,
    type: Buffer.from(JSON.stringify(attribute.type)),
  })),
  block_types: Object.entries(block_types).map(([name, { block, nesting, min_items, max_items }]) => ({
    type_name: name,
    block: blockOf(block),
    nesting: nesting.toUpperCase(),
    min_items,
    max_items,
  })),
})

const each = <From, To>(all: Readonly<Record<string, From>>, change: (one: From) => To) =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one)]))

const ofTheProvider: Block = {
  attributes: {
    project: { type: 'string', optional: true },
    region: { type: 'string', optional: true },
    billing_project: { type: 'string', optional: true },
    user_project_override: { type: 'bool', optional: true },
    default_labels: { type: ['map', 'string'], optional: true },
  },
  block_types: {},
}
