import { describe, expect, it } from 'vitest'
import { faultPlan, sayMisplanned } from '../../../../../infra/local/google/faults/plan.ts'

const said = (body: unknown) => {
  const { error } = faultPlan.safeParse(body)
  return error === undefined ? undefined : sayMisplanned(error)
}

describe('a plan of faults', () => {
  it.each([
    [{ rate: 0.2, kinds: ['before', 'after', 'slow', '429', '503'], seed: 7 }],
    [{ rate: 0 }],
    [{ nth: [{ n: 3, kind: 'late', on: ':batchUpdate' }], late: { calls: 600 } }],
    [{ rate: 1, kinds: ['timeout-before', 'timeout-after'], late: { milliseconds: 0 } }],
    [{ visibility: { upToSeconds: 90, seed: 3 } }],
  ])('takes %j', (body) => {
    expect(said(body)).toBeUndefined()
    expect(faultPlan.parse(body)).toMatchObject(body)
  })

  it('ends whatever was planned when it says nothing, and befalls only what is answered when it names no kinds', () => {
    expect(faultPlan.parse({})).toEqual({
      rate: 0,
      kinds: ['before', 'after', 'slow', '429', '503'],
      seed: 1,
      nth: [],
    })
  })

  it.each([
    [{ rate: 2 }, 'rate: '],
    [{ kinds: ['sometimes'] }, 'kinds.0: '],
    [{ nth: [{ n: 0, kind: 'late' }] }, 'nth.0.n: '],
    [{ late: { calls: 1, milliseconds: 1 } }, 'late: '],
    [{ visibility: { upToSeconds: -1 } }, 'visibility.upToSeconds: '],
    [{ rat: 0.2 }, 'rat'],
    [undefined, 'the body: '],
  ])('refuses %j in a sentence that names what was read and what was wanted', (body, named) => {
    expect(said(body)).toMatch(/^Cannot plan these faults, read .+; wanted for instance \{"rate"/)
    expect(said(body)).toContain(named)
  })
})
