import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, test, vi } from 'vitest'
import { openStore } from '../../../../../infra/local/google/store.ts'
import { createTasks } from '../../../../../infra/local/google/tasks/tasks.ts'
import { createEndpoint, createTestContext } from '../embedded.ts'

const base = '/v2/projects/p/locations/europe-west4/queues'
const queueName = 'projects/p/locations/europe-west4/queues/register'
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

function createTestTasks(store: DatabaseSync = openStore(':memory:')) {
  const world = createTestContext(store)
  const { app, engine } = createTasks(world.context)
  engine.setQueue('register', { minBackoff: 5 })
  async function call(method: string, path: string, body?: unknown) {
    const response = await app.request(base + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as Record<string, never> }
  }
  const create = (task: object, queue = 'register') => call('POST', `/${queue}/tasks`, { task })
  return { ...world, engine, call, create }
}

async function createTarget(statuses: readonly number[] = [], delay = 0) {
  const endpoint = await createEndpoint(statuses, delay)
  closing.push(endpoint.close)
  return endpoint
}

test('delivers a task as Cloud Tasks does', async () => {
  const { create, engine, events, call } = createTestTasks()
  const target = await createTarget()
  const made = await create({
    name: `${queueName}/tasks/eerste`,
    httpRequest: {
      url: `${target.url}/intake`,
      headers: { 'Content-Type': 'application/json' },
      body: Buffer.from('{"formId":"1abc"}').toString('base64'),
      oidcToken: { serviceAccountEmail: 'caller@p.test' },
    },
  })
  expect(made.body).toMatchObject({
    name: `${queueName}/tasks/eerste`,
    dispatchDeadline: '600s',
    view: 'BASIC',
  })
  expect(made.body).not.toHaveProperty('httpRequest.body')
  expect(events).toEqual([{ kind: 'task-created', queue: queueName }])
  await engine.drain()

  const [request] = target.received
  expect(request).toMatchObject({ method: 'POST', path: '/intake', body: '{"formId":"1abc"}' })
  expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
    'content-type': 'application/json',
    'user-agent': 'Google-Cloud-Tasks',
    'x-cloudtasks-queuename': 'register',
    'x-cloudtasks-taskname': 'eerste',
    'x-cloudtasks-taskretrycount': '0',
    'x-cloudtasks-taskexecutioncount': '0',
    'x-cloudtasks-tasketa': (Date.parse('2026-11-24T21:15:00Z') / 1000).toFixed(6),
  })
  const [, claims = '', signature] = (request?.headers.get('authorization') ?? '')
    .replace('Bearer ', '')
    .split('.')
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    email: 'caller@p.test',
    aud: `${target.url}/intake`,
  })
  expect(signature).toBe('SIGNATURE_REMOVED_BY_GOOGLE')
  expect((await call('GET', '/register/tasks/eerste')).status).toBe(404)
})

test('refuses a name that is in use, or was within a day', async () => {
  const { create, engine, pass } = createTestTasks()
  const target = await createTarget()
  const task = { name: `${queueName}/tasks/brief-2026-48`, httpRequest: { url: target.url } }
  expect((await create(task)).status).toBe(200)
  expect(await create(task)).toMatchObject({ status: 409, body: { error: { status: 'ALREADY_EXISTS' } } })
  await engine.drain()
  expect((await create(task)).status).toBe(409)
  pass(86_400)
  expect((await create(task)).status).toBe(200)
})

test('waits for the time of a task, by the movable clock', async () => {
  const { create, engine, pass } = createTestTasks()
  const target = await createTarget()
  await create({ httpRequest: { url: target.url }, scheduleTime: '2026-11-24T21:20:00Z' })
  await engine.drain()
  expect(target.received).toHaveLength(0)
  pass(300)
  await engine.drain()
  expect(target.received).toHaveLength(1)
})

test('tries again, saying how often, until it succeeds', async () => {
  const { create, engine } = createTestTasks()
  const target = await createTarget([503, 404])
  await create({ httpRequest: { url: target.url } })
  await engine.drain()
  const header = (name: string) => target.received.map((request) => request.headers.get(name))
  expect(header('x-cloudtasks-taskretrycount')).toEqual(['0', '1', '2'])
  expect(header('x-cloudtasks-taskexecutioncount')).toEqual(['0', '0', '1'])
  expect(header('x-cloudtasks-taskpreviousresponse')).toEqual([null, '503', '404'])
  expect(engine.dropped()).toEqual([])
})

test('gives up after the last attempt, and says which', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined)
  const { create, engine, call } = createTestTasks()
  const target = await createTarget(Array.from({ length: 9 }, () => 500))
  await create({ name: `${queueName}/tasks/hopeloos`, httpRequest: { url: target.url } })
  await engine.drain()
  expect(target.received).toHaveLength(5)
  expect(engine.dropped()).toEqual([`${queueName}/tasks/hopeloos`])
  expect(said).toHaveBeenCalledWith('Cannot deliver task hopeloos: 5 attempts, the last answer 500')
  said.mockRestore()
  expect((await call('GET', '/register/tasks')).body).toEqual({})
})

test('counts an endpoint that cannot be reached as a failed attempt', async () => {
  const { create, engine } = createTestTasks()
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined)
  engine.setQueue('register', { maxAttempts: 2 })
  await create({ httpRequest: { url: 'http://127.0.0.1:1/' } })
  await engine.drain()
  expect(engine.dropped()).toHaveLength(1)
  said.mockRestore()
})

test('runs one task of the register at a time, and several letters', async () => {
  const { create, engine } = createTestTasks()
  const register = await createTarget([], 20)
  const letters = await createTarget([], 20)
  for (let number = 0; number < 4; number++) {
    await create({ httpRequest: { url: `${register.url}/${number}` } })
    await create({ httpRequest: { url: letters.url } }, 'letters')
  }
  await engine.drain()
  expect(register.mostOpen()).toBe(1)
  expect(register.received.map((request) => request.path)).toEqual(['/0', '/1', '/2', '/3'])
  expect(letters.mostOpen()).toBeGreaterThan(1)
})

test('waits in drain for tasks that a task makes', async () => {
  const { create, engine } = createTestTasks()
  const target = await createTarget([], 30)
  await create({ httpRequest: { url: `${target.url}/een` } })
  const drained = engine.drain()
  await create({ httpRequest: { url: `${target.url}/twee` } })
  await drained
  expect(target.received).toHaveLength(2)
})

test('delivers by itself once started, and not after it was stopped', async () => {
  const { create, engine } = createTestTasks()
  const target = await createTarget()
  engine.start()
  await create({ httpRequest: { url: target.url } })
  await expect.poll(() => target.received.length).toBe(1)
  await engine.stop()
  await create({ httpRequest: { url: target.url } })
  expect(target.received).toHaveLength(1)
})

test('keeps a task that was not delivered over a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tasks-'))
  closing.push(() => {
    rmSync(folder, { recursive: true })
  })
  const target = await createTarget()
  const first = openStore(join(folder, 'google.db'))
  await createTestTasks(first).create({ httpRequest: { url: target.url } })
  first.close()
  const second = openStore(join(folder, 'google.db'))
  closing.push(() => {
    second.close()
  })
  await createTestTasks(second).engine.drain()
  expect(target.received).toHaveLength(1)
})

test('lists, shows and deletes tasks', async () => {
  const { create, call } = createTestTasks()
  const task = { name: `${queueName}/tasks/een`, httpRequest: { url: 'http://x.test/', body: 'aGFsbG8=' } }
  await create(task)
  expect((await call('GET', '/register/tasks')).body).toMatchObject({ tasks: [{ name: task.name }] })
  expect((await call('GET', '/register/tasks/een?responseView=FULL')).body).toMatchObject(task)
  expect((await call('DELETE', '/register/tasks/een')).body).toEqual({})
  expect((await call('DELETE', '/register/tasks/een')).status).toBe(404)
})

test('shows a queue with its limits, and knows no other', async () => {
  const { call, engine, create } = createTestTasks()
  expect((await call('GET', '/register')).body).toMatchObject({
    name: queueName,
    state: 'RUNNING',
    rateLimits: { maxConcurrentDispatches: 1 },
  })
  expect((await create({ httpRequest: { url: 'http://x.test/' } }, 'onbekend')).status).toBe(404)
  engine.setQueue('onbekend')
  expect((await call('GET', '/onbekend')).status).toBe(200)
})

test.each([
  ['no target', {}],
  ['an address that is none', { httpRequest: { url: 'intake' } }],
  [
    'a name of another queue',
    { name: 'projects/p/locations/l/queues/q/tasks/t', httpRequest: { url: 'http://x.test/' } },
  ],
  ['a deadline of an hour', { httpRequest: { url: 'http://x.test/' }, dispatchDeadline: '3600s' }],
  ['an unknown field', { httpRequest: { url: 'http://x.test/' }, priority: 1 }],
])('refuses a task with %s', async (_, task) => {
  const { create } = createTestTasks()
  expect((await create(task)).status).toBe(400)
})
