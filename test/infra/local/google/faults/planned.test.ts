import { serve } from '@hono/node-server'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { FaultPlan } from '../../../../../infra/local/google/faults/plan.ts'
import { newWorkbook } from '../sheets/workbook.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Over a real connection, for that is what is cut. */
async function world(plan: FaultPlan) {
  const book = await newWorkbook()
  const { google } = book
  const server = serve({ port: 0, hostname: '127.0.0.1', fetch: google.app.fetch })
  await once(server, 'listening')
  closing.push(() => server.close())
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v4/spreadsheets/${book.id}`
  const headers = { authorization: 'Bearer local-product' }
  const asked = (path: string, init: RequestInit) =>
    fetch(`${root}${path}`, { ...init, headers }).then(
      ({ status }) => status,
      (error: unknown) => (error instanceof TypeError ? 'cut' : 'failed'),
    )
  google.setFaults(plan)
  return {
    google,
    append: (value: string) =>
      asked('/values/A1:append?valueInputOption=RAW', {
        method: 'POST',
        body: JSON.stringify({ values: [[value]] }),
      }),
    read: () => asked('/values/A1', { method: 'GET' }),
    rows: async () => ((await book.values('A:A')) as string[][] | undefined)?.flat() ?? [],
  }
}

describe('a call whose connection is cut', () => {
  it.each([
    ['timeout-before', []],
    ['timeout-after', ['x']],
  ] as const)('as %s is never answered, and leaves %j', async (kind, written) => {
    const { append, rows } = await world({ rate: 1, kinds: [kind] })
    expect([await append('x'), await rows()]).toEqual(['cut', written])
  })
})

describe('a late call', () => {
  it('arrives with the so-many-th call after it, and before that one', async () => {
    const { google, append, rows } = await world({ nth: [{ n: 1, kind: 'late' }], late: { calls: 3 } })
    expect(await append('late')).toBe('cut')
    for (const value of ['a', 'b']) expect(await append(value)).toBe(200)
    expect([await rows(), google.lateCalls()]).toEqual([['a', 'b'], 1])
    expect(await append('c')).toBe(200)
    expect([await rows(), google.lateCalls()]).toEqual([['a', 'b', 'late', 'c'], 0])
  })

  it('arrives by itself after so many milliseconds, also when the plan has ended', async () => {
    const { google, append, rows } = await world({ rate: 1, kinds: ['late'], late: { milliseconds: 30 } })
    expect(await append('late')).toBe('cut')
    google.setFaults({})
    expect([await append('soon'), await rows()]).toEqual([200, ['soon']])
    await expect.poll(rows).toEqual(['soon', 'late'])
  })

  it('arrives once, and all of them, when many are late and the calls after them come at once', async () => {
    const { google, append, read, rows } = await world({ rate: 1, kinds: ['late'], late: { calls: 20 } })
    const values = Array.from({ length: 20 }, (_, index) => `late-${index}`)
    await Promise.all(values.map(append))
    google.setFaults({})
    await Promise.all(Array.from({ length: 40 }, read))
    expect([...(await rows())].sort()).toEqual([...values].sort())
    expect(google.lateCalls()).toBe(0)
  })
})

describe('the n-th call', () => {
  it('fails alone, counted from now', async () => {
    const { google, append } = await world({ nth: [{ n: 2, kind: 'before' }] })
    expect([await append('a'), await append('b'), await append('c')]).toEqual([200, 503, 200])
    google.setFaults({ nth: [{ n: 1, kind: '429' }] })
    expect([await append('d'), await append('e')]).toEqual([429, 200])
  })

  it('is counted among those whose method and path hold what was asked', async () => {
    const { append, read } = await world({ nth: [{ n: 2, kind: 'before', on: 'POST /v4' }] })
    expect([await read(), await append('a'), await read(), await append('b'), await read()]).toEqual([
      200, 200, 200, 503, 200,
    ])
  })
})
