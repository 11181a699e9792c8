import { afterEach, describe, expect, test } from 'vitest'
import { createEndpoint, createTestForms } from '../embedded.ts'

const topicName = 'projects/p/topics/forms'
const watch = { target: { topic: { topicName } }, eventType: 'RESPONSES' }

function createForm() {
  const world = createTestForms()
  const { formId } = world.engine.create('Formulier')
  world.engine.publish(formId)
  const watches = `/v1/forms/${formId}/watches`
  return { ...world, formId, watches, id: (body: unknown) => (body as { id: string }).id }
}

test('lives seven days by the movable clock, and longer when renewed', async () => {
  const { call, watches, pass, id } = createForm()
  const made = await call('POST', watches, { watch })
  expect(made.body).toMatchObject({ ...watch, state: 'ACTIVE', expireTime: '2026-12-01T21:15:00.000Z' })
  pass(6 * 86_400)
  const renewed = await call('POST', `${watches}/${id(made.body)}:renew`, {})
  expect(renewed.body).toMatchObject({ id: id(made.body), expireTime: '2026-12-07T21:15:00.000Z' })
  pass(7 * 86_400 + 1)
  expect((await call('GET', watches)).body).toEqual({})
  expect((await call('POST', `${watches}/${id(made.body)}:renew`, {})).status).toBe(404)
  expect((await call('POST', watches, { watch })).status).toBe(200)
})

test('allows each end user one per form and kind of event', async () => {
  const { call, watches } = createForm()
  expect((await call('POST', watches, { watch }, 'een')).status).toBe(200)
  expect(await call('POST', watches, { watch }, 'een')).toMatchObject({
    status: 400,
    body: { error: { status: 'FAILED_PRECONDITION' } },
  })
  expect((await call('POST', watches, { watch: { ...watch, eventType: 'SCHEMA' } }, 'een')).status).toBe(200)
  for (let user = 2; user <= 20; user++)
    expect((await call('POST', watches, { watch }, `${user}`)).status).toBe(200)
  expect((await call('POST', watches, { watch }, '21')).status).toBe(400)
})

test('takes an ID of its maker, and refuses it twice', async () => {
  const { call, watches } = createForm()
  expect((await call('POST', watches, { watch, watchId: 'mijn-watch' }, 'een')).body).toMatchObject({
    id: 'mijn-watch',
  })
  expect((await call('POST', watches, { watch, watchId: 'mijn-watch' }, 'twee')).status).toBe(409)
  expect((await call('POST', watches, { watch, watchId: 'Te!' }, 'twee')).status).toBe(400)
  expect(
    (await call('POST', watches, { watch: { ...watch, target: { topic: { topicName: 'forms' } } } }, 'drie'))
      .status,
  ).toBe(400)
})

test('says 403 when it is deleted a second time', async () => {
  const { call, watches, id } = createForm()
  const path = `${watches}/${id((await call('POST', watches, { watch })).body)}`
  expect((await call('DELETE', path)).status).toBe(200)
  expect(await call('DELETE', path)).toMatchObject({
    status: 403,
    body: { error: { message: 'Watch not found or permission denied.' } },
  })
})

test('can be suspended, and renewing makes it active again', async () => {
  const { call, watches, engine, formId, id } = createForm()
  const watchId = id((await call('POST', watches, { watch })).body)
  engine.suspendWatch(formId, watchId, 'NO_USER_ACCESS')
  expect((await call('GET', watches)).body).toMatchObject({
    watches: [{ state: 'SUSPENDED', errorType: 'NO_USER_ACCESS' }],
  })
  const renewed = await call('POST', `${watches}/${watchId}:renew`, {})
  expect(renewed.body).toMatchObject({ state: 'ACTIVE' })
  expect(renewed.body).not.toHaveProperty('errorType')
})

describe('a notification', () => {
  const open: (() => Promise<unknown>)[] = []
  afterEach(async () => {
    for (const close of open.splice(0)) await close()
  })
  async function createWatched(statuses: readonly number[] = []) {
    const endpoint = await createEndpoint(statuses)
    open.push(endpoint.close)
    const world = createForm()
    world.engine.pubsub.subscribe(topicName, `${endpoint.url}/wake`, {
      serviceAccountEmail: 'waker@p.test',
      minBackoff: 5,
    })
    const watchId = world.id((await world.call('POST', world.watches, { watch })).body)
    return { ...world, endpoint, watchId }
  }

  test('names the form and the watch, and carries no data', async () => {
    const { engine, endpoint, formId, watchId } = await createWatched()
    engine.submit(formId, {})
    await engine.drain()
    const [push] = endpoint.received
    const { message, subscription } = JSON.parse(push?.body ?? '') as {
      message: Record<string, unknown>
      subscription: string
    }
    expect(subscription).toMatch(/^projects\/p\/subscriptions\//)
    expect(message).toEqual({
      attributes: { eventType: 'RESPONSES', formId, watchId },
      messageId: expect.stringMatching(/^\d+$/) as string,
      message_id: message.messageId,
      publishTime: '2026-11-24T21:15:00.000Z',
      publish_time: '2026-11-24T21:15:00.000Z',
    })
    const [, claims = '', signature] = (push?.headers.get('authorization') ?? '')
      .replace('Bearer ', '')
      .split('.')
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ email: 'waker@p.test' })
    expect(signature).toBe('SIGNATURE_REMOVED_BY_GOOGLE')
  })

  test('comes at most once in thirty seconds, and the last event is not forgotten', async () => {
    const { engine, endpoint, formId, pass } = await createWatched()
    for (let time = 0; time < 5; time++) engine.submit(formId, {})
    await engine.drain()
    expect(endpoint.received).toHaveLength(1)
    pass(29)
    await engine.drain()
    expect(endpoint.received).toHaveLength(1)
    pass(1)
    await engine.drain()
    expect(endpoint.received).toHaveLength(2)
    pass(60)
    await engine.drain()
    expect(endpoint.received).toHaveLength(2)
  })

  test('is tried again until the endpoint says yes', async () => {
    const { engine, endpoint, formId } = await createWatched([500, 429])
    engine.submit(formId, {})
    await engine.drain()
    expect(endpoint.received).toHaveLength(3)
    expect(new Set(endpoint.received.map((push) => push.body)).size).toBe(1)
  })

  test('does not come from an expired or suspended watch', async () => {
    const { engine, endpoint, formId, watchId, pass } = await createWatched()
    engine.suspendWatch(formId, watchId, 'OTHER_ERRORS')
    engine.submit(formId, {})
    pass(8 * 86_400)
    engine.submit(formId, {})
    await engine.drain()
    expect(endpoint.received).toHaveLength(0)
  })

  test('of a changed form goes to who watches its schema', async () => {
    const { engine, endpoint, formId, call, watches } = await createWatched()
    await call('POST', watches, { watch: { ...watch, eventType: 'SCHEMA' } })
    const requests = [{ updateFormInfo: { info: { title: 'Anders' }, updateMask: 'title' } }]
    await call('POST', `/v1/forms/${formId}:batchUpdate`, { requests })
    await engine.drain()
    expect(endpoint.received.map((push) => push.body)).toEqual([expect.stringContaining('"SCHEMA"')])
  })
})
