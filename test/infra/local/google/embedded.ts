/** The parts of the embedded Google that are about forms, files and tasks, on a clock that tests move. */
import { serve } from '@hono/node-server'
import type { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import type { GoogleContext, GoogleEvent } from '../../../../infra/local/google/context.ts'
import { createForms } from '../../../../infra/local/google/forms/forms.ts'
import { createResponder } from '../../../../infra/local/google/responder/responder.ts'
import { openStore } from '../../../../infra/local/google/store.ts'

export interface TestClock {
  now: Date
}

export function createTestContext(store = openStore(':memory:')) {
  const clock: TestClock = { now: new Date('2026-11-24T21:15:00.000Z') }
  const events: GoogleEvent[] = []
  const context: GoogleContext = {
    store,
    now: () => clock.now,
    origin: () => 'http://google.test',
    announce: (event) => events.push(event),
  }
  return {
    context,
    clock,
    events,
    pass: (seconds: number) => (clock.now = new Date(clock.now.getTime() + seconds * 1000)),
  }
}

/** Forms and their page, called in process. */
export function createTestForms(store = openStore(':memory:')) {
  const world = createTestContext(store)
  const forms = createForms(world.context)
  const app = new Hono()
  app.route('/', forms.app)
  app.route('/', createResponder(world.context, forms.engine).app)

  async function call(method: string, path: string, body?: unknown, token = 'owner') {
    const response = await app.request(path, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as Record<string, never> }
  }
  /** A published form with these items. */
  function publish(
    title: string,
    items: readonly forms_v1.Schema$Item[],
    description = '',
  ): Promise<forms_v1.Schema$Form> {
    return publishForm(call, title, items, description)
  }
  return { ...world, ...forms, app, call, publish }
}

type Call = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>

async function publishForm(
  call: Call,
  title: string,
  items: readonly forms_v1.Schema$Item[],
  description: string,
) {
  const made = (await call('POST', '/v1/forms', { info: { title } })).body as forms_v1.Schema$Form
  const path = `/v1/forms/${made.formId ?? ''}`
  const requests = [
    ...items.map((item, index) => ({ createItem: { item, location: { index } } })),
    { updateFormInfo: { info: { description }, updateMask: 'description' } },
  ]
  const updated = await call('POST', `${path}:batchUpdate`, { requests })
  if (updated.status !== 200) throw new Error(`Cannot make the form: ${JSON.stringify(updated.body)}`)
  await call('POST', `${path}:setPublishSettings`, {
    publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
    updateMask: 'publishState',
  })
  return (await call('GET', path)).body as forms_v1.Schema$Form
}

/** A server on a free port that keeps what it was sent and answers with the next of `statuses`, then 200. */
export async function createEndpoint(statuses: readonly number[] = [], delay = 0) {
  const received: { headers: Headers; method: string; path: string; body: string }[] = []
  const left = [...statuses]
  let open = 0
  let mostOpen = 0
  const app = new Hono()
  app.all('*', async (c) => {
    mostOpen = Math.max(mostOpen, ++open)
    received.push({
      headers: new Headers(c.req.raw.headers),
      method: c.req.method,
      path: c.req.path,
      body: await c.req.text(),
    })
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
    open--
    return c.body(null, (left.shift() ?? 200) as 200)
  })
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
      resolve(started)
    })
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    mostOpen: () => mostOpen,
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
