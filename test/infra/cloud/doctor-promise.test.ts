import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepsItsPromise } from '../../../infra/cloud/doctor/promise.ts'
import { createPatient, type Patient } from './doctor-patient.ts'

let patient: Patient
let now: number
const sleep = (milliseconds: number) => Promise.resolve((now += milliseconds))
beforeEach(() => {
  now = Date.parse('2026-11-24T08:00:00Z')
})
afterEach(() => patient.close())

describe('the promise that the register rests on', () => {
  it('is kept by fifty pairs, and the scratch tab is gone afterwards', async () => {
    patient = await createPatient()
    const raced = new Map<string, number>()
    patient.meddle(async (request) => {
      const [, id] = /"metadataId":(\d+)/.exec(await request.text()) ?? []
      if (id !== undefined) raced.set(id, (raced.get(id) ?? 0) + 1)
      return undefined
    })
    expect(await patient.check(keepsItsPromise)).toEqual({ kind: 'ok', seen: '50 paren' })
    expect(raced.size).toBe(50)
    expect(new Set(raced.values())).toEqual(new Set([2]))
    expect(await patient.traces()).toEqual([])
  })

  it('is seen broken by a Google that forgets which IDs are in use, and then the queue must be the guard', async () => {
    patient = await createPatient()
    patient.meddle(forgetful)
    const result = await patient.check(keepsItsPromise)
    expect(result).toMatchObject({
      kind: 'problem',
      troubles: [{ seen: 'Van 50 van de 50 paren kwamen beide regels erin' }],
    })
    expect(JSON.stringify(result)).toContain(
      'gcloud tasks queues update register --max-concurrent-dispatches=1',
    )
    expect(await patient.traces()).toEqual([])
  })

  it('is seen broken when both of a pair are refused', async () => {
    patient = await createPatient()
    patient.meddle(async (request) =>
      (await request.text()).includes('"metadataId"')
        ? Response.json({ error: { code: 400, status: 'INVALID_ARGUMENT' } }, { status: 400 })
        : undefined,
    )
    expect(await patient.check(keepsItsPromise)).toMatchObject({
      troubles: [{ seen: 'Van 50 van de 50 paren kwam geen enkele regel erin' }],
    })
  })

  it('is seen broken when the mark tells of the row that was refused', async () => {
    patient = await createPatient()
    patient.meddle(async (request) => {
      const body = await request.text()
      return body.includes('"metadataId"')
        ? sentAgain(request, body.replace(/"metadataValue":"[^"]+"/, '"metadataValue":"een ander"'))
        : undefined
    })
    expect(await patient.check(keepsItsPromise)).toMatchObject({
      troubles: [{ seen: 'Bij 50 van de 50 paren hoort het merk bij de regel die er niet staat' }],
    })
  })

  it('is tried within Google’s quota: whoever is too busy is given time, and races again', async () => {
    patient = await createPatient({ quota: true, now: () => new Date(now) })
    const began = now
    expect(await patient.check(keepsItsPromise, { instead: { sleep } })).toEqual({
      kind: 'ok',
      seen: '50 paren',
    })
    expect(now - began).toBeGreaterThanOrEqual(60_000)
    expect(now - began).toBeLessThan(5 * 60_000)
    expect(await patient.traces()).toEqual([])
  })

  it('leaves no scratch tab when it breaks off halfway', async () => {
    patient = await createPatient()
    patient.meddle(async (request) =>
      request.url.includes('/values/') && decodeURIComponent(request.url).includes('Kladblad')
        ? Response.json({ error: { code: 403, status: 'PERMISSION_DENIED' } }, { status: 403 })
        : Promise.resolve(undefined),
    )
    expect((await patient.check(keepsItsPromise))?.kind).toBe('problem')
    expect(await patient.traces()).toEqual([])
  })

  it('takes away what an earlier run left behind', async () => {
    patient = await createPatient()
    await patient.click({ addSheet: { properties: { title: 'Kladblad van doctor' } } })
    expect(await patient.traces()).toEqual(['Kladblad van doctor'])
    expect((await patient.check(keepsItsPromise))?.kind).toBe('ok')
    expect(await patient.traces()).toEqual([])
  })
})

/** Drops the request that claims an ID, so that every batch of a row succeeds. */
async function forgetful(request: Request): Promise<Request | undefined> {
  if (!request.url.endsWith(':batchUpdate')) return undefined
  const { requests } = (await request.json()) as { requests: object[] }
  const rest = requests.filter((each) => !('createDeveloperMetadata' in each))
  return sentAgain(request, JSON.stringify({ requests: rest }))
}

const sentAgain = ({ url, headers }: Request, body: string) => {
  const kept = new Headers(headers)
  kept.delete('content-length')
  return new Request(url, { method: 'POST', headers: kept, body })
}
