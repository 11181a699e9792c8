import { expect, it } from 'vitest'
import { createLocalClock } from '../../../infra/local/clock.ts'
import { createFaces } from '../../../infra/local/faces.ts'
import { createGoogle } from '../../../infra/local/google/google.ts'
import { openStore } from '../../../infra/local/google/store.ts'
import { createMailHost } from '../../../infra/local/mail/mail-host.ts'

const nothing = () => Promise.resolve()

function faces() {
  const store = openStore(':memory:')
  const clock = createLocalClock(store, '2026-11-24T08:00')
  const google = createGoogle({ now: clock.now, origin: () => 'http://localhost' })
  const mail = createMailHost({ store, now: clock.now })
  const runner = { run: nothing, moveTo: nothing, start: () => undefined, stop: nothing }
  const app = createFaces({ runner, clock, google, mail })
  const plan = async (body: string) => {
    const response = await app.request('/local/faults', { method: 'POST', body })
    return { status: response.status, answer: (await response.json()) as unknown }
  }
  const list = async () =>
    (await google.app.request('/drive/v3/files', { headers: { authorization: 'Bearer local-product' } }))
      .status
  return { plan, list }
}

it('plans faults and says what is planned, until the next plan', async () => {
  const { plan, list } = faces()
  expect(await plan('{"rate":1,"kinds":["before"],"seed":7}')).toEqual({
    status: 200,
    answer: { rate: 1, kinds: ['before'], seed: 7, nth: [] },
  })
  expect(await list()).toBe(503)
  expect((await plan('{"rate":0}')).status).toBe(200)
  expect(await list()).toBe(200)
})

it.each(['{"kinds":["sometimes"]}', '{"share":1}', 'no JSON', ''])(
  'answers 400 in plain English to the plan %j, and leaves the one that there was',
  async (body) => {
    const { plan, list } = faces()
    await plan('{"rate":1,"kinds":["before"]}')
    expect(await plan(body)).toEqual({
      status: 400,
      answer: {
        error: expect.stringMatching(/^Cannot plan these faults, read .+; wanted for instance /) as string,
      },
    })
    expect(await list()).toBe(503)
  },
)
