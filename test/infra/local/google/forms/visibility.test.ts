import { expect, test } from 'vitest'
import { createGoogle } from '../../../../../infra/local/google/google.ts'

const minute = 60_000

function world() {
  let now = Date.parse('2026-11-24T21:15:00Z')
  const google = createGoogle({ origin: () => 'http://localhost', now: () => new Date(now) })
  const { formId } = google.forms.create('Aanwezigheid')
  google.forms.publish(formId)
  const sent = Array.from({ length: 20 }, () => google.forms.submit(formId, {}))
  const list = async () => {
    const path = `/v1/forms/${formId}/responses`
    const response = await google.app.request(path, { headers: { authorization: 'Bearer local-product' } })
    const { responses = [] } = (await response.json()) as { responses?: { responseId: string }[] }
    return responses.map(({ responseId }) => responseId)
  }
  const pass = (milliseconds: number) => {
    now += milliseconds
  }
  return { google, sent, list, pass }
}

test('a response is listed when its own delay has passed by the clock, and stays listed', async () => {
  const { google, sent, list, pass } = world()
  google.setFaults({ visibility: { upToSeconds: 90, seed: 3 } })
  expect((await list()).length).toBeLessThan(3)
  pass(45_000)
  const halfway = await list()
  expect(halfway.length).toBeGreaterThan(3)
  expect(halfway.length).toBeLessThan(17)
  pass(45_000)
  const all = await list()
  expect([...all].sort()).toEqual([...sent].sort())
  expect(all).toEqual(expect.arrayContaining(halfway))
})

test('the order is shuffled, anew at every moment', async () => {
  const { google, list, pass } = world()
  const plain = await list()
  google.setFaults({ visibility: { upToSeconds: 0 } })
  const [first, again] = [await list(), await list()]
  pass(minute)
  const later = await list()
  expect(again).toEqual(first)
  for (const [one, other] of [
    [first, plain],
    [later, first],
  ] as const) {
    expect(one).not.toEqual(other)
    expect([...one].sort()).toEqual([...other].sort())
  }
})

test('everything is listed at once again when the plan ends', async () => {
  const { google, sent, list } = world()
  google.setFaults({ visibility: { upToSeconds: 3600 } })
  expect((await list()).length).toBeLessThan(3)
  google.setFaults({})
  expect(await list()).toHaveLength(sent.length)
})
