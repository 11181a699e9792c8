/** Traffic that others recorded against the real Sheets and Drive APIs, replayed against the embedded Google. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createGoogle } from '../../../../infra/local/google/google.ts'

interface Step {
  readonly method: string
  readonly path: string
  readonly query?: string | null
  readonly body?: unknown
  readonly status: number
  readonly answer: unknown
}
interface Recording {
  readonly name: string
  readonly steps: readonly Step[]
}

/** Steps whose answer differs from the recorded one, with the reason; `docs/embedded-google.md` says the same. */
const differences: Readonly<Record<string, string>> = {}

const folder = join(import.meta.dirname, '../../../../../shared/recordings')
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

describe.runIf(names.length > 0)('traffic recorded against the real Google', () => {
  const seen = new Set<string>()

  it.each(names)('gets the same answers in %s', async (file) => {
    const { name, steps } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Recording
    const differing = await replay(name, steps)
    for (const { step } of differing) seen.add(step)
    expect(differing.filter(({ step }) => !(step in differences))).toEqual([])
  })

  it('has no difference on its list that has gone', () => {
    expect(Object.keys(differences).filter((step) => !seen.has(step))).toEqual([])
  })
})

async function replay(name: string, steps: readonly Step[]) {
  const { app } = createGoogle({ origin: () => 'http://localhost' })
  const ids = new Map<string, string>()
  const present = (text: string) =>
    [...ids].reduce((changed, [recorded, own]) => changed.replaceAll(recorded, own), text)
  const differing: { step: string; recorded: unknown; got: unknown }[] = []
  for (const [index, { method, path, query, body, status, answer }] of steps.entries()) {
    const response = await app.request(present(query ? `${path}?${query}` : path), {
      method,
      ...(body === undefined || body === null ? {} : { body: present(JSON.stringify(body)) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
    const got: unknown = text === '' ? null : isJson ? JSON.parse(text) : text
    learn(answer, got, ids)
    const recorded = comparable(JSON.parse(present(JSON.stringify(answer ?? null))))
    const same =
      response.status === status &&
      (status < 300 ? isDeepStrictEqual(comparable(got), recorded) : sameError(got, recorded))
    if (!same) differing.push({ step: `${name} ${index}`, recorded, got: comparable(got) })
  }
  return differing
}

const identifying = ['id', 'spreadsheetId', 'sheetId', 'protectedRangeId', 'namedRangeId']

/** Pairs the recorded IDs with the ones that were answered here. */
function learn(recorded: unknown, got: unknown, ids: Map<string, string>): void {
  if (!isObject(recorded) || !isObject(got)) return
  for (const [key, value] of Object.entries(recorded)) {
    const own = got[key]
    const isId = identifying.includes(key) && value !== 0
    if (isId && (typeof own === 'string' || typeof own === 'number')) ids.set(String(value), String(own))
    learn(value, own, ids)
  }
}

const momentary = ['createdTime', 'modifiedTime', 'version', 'users', 'spreadsheetUrl']

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !momentary.includes(key))
      .map(([key, entry]) => [key, comparable(entry)]),
  )
}

function sameError(got: unknown, recorded: unknown): boolean {
  const part = (value: unknown) =>
    isObject(value) && isObject(value.error) ? [value.error.code, value.error.status] : value
  return isDeepStrictEqual(part(got), part(recorded))
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
