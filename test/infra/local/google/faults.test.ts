import { describe, expect, it } from 'vitest'
import { createGoogle } from '../../../../infra/local/google/google.ts'
import type { FaultKind } from '../../../../infra/local/google/faults/plan.ts'
import { newWorkbook } from './sheets/workbook.ts'

const product = { authorization: 'Bearer local-product' }

async function world(rate: number, kinds: FaultKind[], seed = 7) {
  const google = createGoogle({ origin: () => 'http://localhost' })
  const book = await newWorkbook({ google })
  const append = async (headers: Record<string, string> = product) => {
    const path = `/v4/spreadsheets/${book.id}/values/A1:append?valueInputOption=RAW`
    return (await google.app.request(path, { method: 'POST', headers, body: '{"values":[["x"]]}' })).status
  }
  google.setFaults({ rate, kinds, seed })
  const rows = async () => ((await book.values('A:A')) as unknown[] | undefined)?.length ?? 0
  return { google, append, rows }
}

describe('faults', () => {
  it.each([
    ['before', 503, 0],
    ['503', 503, 0],
    ['429', 429, 0],
    ['after', 503, 1],
  ] as const)('of the kind %s answer %d and leave %d rows', async (kind, status, written) => {
    const { append, rows } = await world(1, [kind])
    expect([await append(), await rows()]).toEqual([status, written])
  })

  it('that are slow come late and well', async () => {
    const { append, rows } = await world(1, ['slow'], 27)
    const began = performance.now()
    expect([await append(), await rows()]).toEqual([200, 1])
    expect(performance.now() - began).toBeGreaterThan(950)
  })

  it('never hit a person', async () => {
    const { append, rows } = await world(1, ['before'])
    expect([await append({}), await append({ authorization: 'Bearer iemand' }), await rows()]).toEqual([
      200, 200, 2,
    ])
  })

  it('hit the asked share, the same calls each time for one seed, until they are ended', async () => {
    const statuses = async (seed: number) => {
      const { google, append } = await world(0.3, ['before'], seed)
      const answers: number[] = []
      for (let call = 0; call < 100; call += 1) answers.push(await append())
      google.setFaults({ rate: 0 })
      expect(await append()).toBe(200)
      return answers
    }
    const first = await statuses(7)
    expect(first).toEqual(await statuses(7))
    expect(first).not.toEqual(await statuses(8))
    expect(first.filter((status) => status === 503).length).toBeGreaterThan(15)
    expect(first.filter((status) => status === 503).length).toBeLessThan(45)
  })
})
