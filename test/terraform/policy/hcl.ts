import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@cdktf/hcl2json'
import { configuration } from '../workbench.ts'

export type Body = Readonly<Record<string, unknown>>

/** One block of the configuration: `resource "type" "name" { … }`. A block of one label has its name and no type. */
export interface Block {
  readonly file: string
  readonly kind: 'resource' | 'data' | 'module' | 'variable' | 'output'
  readonly type: string
  readonly name: string
  readonly body: Body
}

export interface Configuration {
  readonly blocks: readonly Block[]
  /** The values of all `locals`. What is computed stands there as `${…}`. */
  readonly locals: Body
}

/** What stands in `terraform/`. */
export function readConfiguration(): Promise<Configuration> {
  const files = readdirSync(configuration, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tf'),
  )
  return parseAll(files.map((file) => [file, readFileSync(join(configuration, file), 'utf8')]))
}

export async function parseAll(
  texts: readonly (readonly [file: string, text: string])[],
): Promise<Configuration> {
  const parsed = await Promise.all(
    texts.map(async ([file, text]) => [file, (await parse(file, text)) as Body] as const),
  )
  return {
    blocks: parsed.flatMap(([file, tree]) => [
      ...withTwoLabels.flatMap((kind) =>
        entriesOf(tree[kind]).flatMap(([type, named]) =>
          entriesOf(named).flatMap(([name, bodies]) =>
            bodiesOf(bodies).map((body) => ({ file, kind, type, name, body })),
          ),
        ),
      ),
      ...withOneLabel.flatMap((kind) =>
        entriesOf(tree[kind]).flatMap(([name, bodies]) =>
          bodiesOf(bodies).map((body) => ({ file, kind, type: '', name, body })),
        ),
      ),
    ]),
    locals: Object.assign({}, ...parsed.flatMap(([, tree]) => bodiesOf(tree.locals))) as Body,
  }
}

export const resources = ({ blocks }: Configuration, type = /./) =>
  blocks.filter((block) => block.kind === 'resource' && type.test(block.type))

/** The blocks of one name within a body. */
export const within = (body: Body, name: string): readonly Body[] => bodiesOf(body[name])

/** Every attribute of a block, however deep, with the text that stands for its value. */
export function attributesOf(body: Body): readonly (readonly [name: string, value: string])[] {
  return entriesOf(body).flatMap(([name, value]) => {
    if (Array.isArray(value))
      return value.flatMap((one: unknown) =>
        isBody(one) ? attributesOf(one) : [[name, String(one)] as const],
      )
    return isBody(value) ? attributesOf(value) : [[name, String(value)] as const]
  })
}

export const placeOf = ({ file, type, name }: Block) => `${file}: ${[type, name].filter(Boolean).join('.')}`

export const keysOf = (value: unknown): readonly string[] => entriesOf(value).map(([key]) => key)

export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const bodiesOf = (value: unknown): readonly Body[] => (Array.isArray(value) ? value.filter(isBody) : [])
const entriesOf = (value: unknown) => (isBody(value) ? Object.entries(value) : [])

const withTwoLabels = ['resource', 'data'] as const
const withOneLabel = ['module', 'variable', 'output'] as const
