/** Drive's `fields` parameter: which fields of an answer are sent, as in `files(id,name),nextPageToken`. */
import type { Context } from 'hono'
import { answer } from '../answer.ts'
import { invalidArgument } from '../google-error.ts'

/** A tree of names; a leaf takes everything below it, and `*` every name beside it. */
interface Tree {
  [name: string]: Tree | true
}

/** Answers with the fields that are asked for, or with the usual ones. */
export const shown = (c: Context, value: object, usual: string): Response =>
  answer(c, pickFields(value, c.req.query('fields') ?? usual))

export function pickFields(value: object, fields: string): object {
  const tree = parse(fields)
  return pick(value, tree) as object
}

function pick(value: unknown, tree: Tree | true): unknown {
  if (tree === true || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((entry: unknown) => pick(entry, tree))
  const below = (name: string): Tree | true | undefined => tree[name] ?? tree['*']
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]) => {
      const subtree = below(name)
      return subtree === undefined ? [] : [[name, pick(entry, subtree)]]
    }),
  )
}

function parse(fields: string): Tree {
  const tokens = fields.match(/[^,()/\s]+|[,()/]/g) ?? []
  let at = 0
  const tree = list()
  if (at < tokens.length) throw invalidSelection()
  return tree

  function list(): Tree {
    const found: Tree = {}
    do {
      const name = tokens[at++]
      if (name === undefined || /^[,()/]$/.test(name)) throw invalidSelection()
      const below = subtree()
      const there = found[name]
      found[name] = there && there !== true && below !== true ? { ...there, ...below } : below
    } while (tokens[at] === ',' && at++ >= 0)
    return found
  }

  function subtree(): Tree | true {
    if (tokens[at] === '/') {
      at++
      const name = tokens[at++]
      if (name === undefined || /^[,()/]$/.test(name)) throw invalidSelection()
      return { [name]: subtree() }
    }
    if (tokens[at] !== '(') return true
    at++
    const below = list()
    if (tokens[at++] !== ')') throw invalidSelection()
    return below
  }

  function invalidSelection() {
    return invalidArgument(`Invalid field selection ${fields}`)
  }
}
