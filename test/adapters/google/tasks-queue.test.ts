import { serve } from '@hono/node-server'
import { cloudtasks_v2 } from 'googleapis/build/src/apis/cloudtasks/v2.js'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { createGoogle } from '../../../infra/local/google/google.ts'
import { createTasksQueue } from '../../../src/adapters/google/tasks-queue.ts'
import { createLog } from '../../../src/adapters/log.ts'
import { momentOf } from '../../../src/domain/moment.ts'
import { caller } from './door.ts'

let now = momentOf(new Date('2026-11-24T21:15:12Z'))
let google = createGoogle({ origin: () => 'http://google.test' })
/** What goes wrong on the way: `after` it was done. */
let mishap: 'before' | 'after' | undefined
const server = serve({
  port: 0,
  hostname: '127.0.0.1',
  fetch: async (request) => {
    if (mishap !== 'before') {
      const answer = await google.app.fetch(request)
      if (mishap === undefined) return answer
    }
    return Response.json(
      { error: { code: 503, message: 'Sent: Hanneke', status: 'UNAVAILABLE' } },
      { status: 503 },
    )
  },
})
await once(server, 'listening')
const { port } = server.address() as AddressInfo
const client = new cloudtasks_v2.Cloudtasks({ rootUrl: `http://127.0.0.1:${port}/` })
const place = { project: 'missiegroepen', location: 'europe-west4' }
const queue = createTasksQueue(client, {
  ...place,
  intakeUrl: 'https://intake.test',
  lettersUrl: 'https://letters.test',
  caller,
  clock: { now: () => now },
  together: 30,
})

beforeEach(() => {
  google = createGoogle({ origin: () => 'http://google.test', now: () => new Date(now) })
  now = momentOf(new Date('2026-11-24T21:15:12Z'))
  mishap = undefined
})
afterAll(() => {
  server.close()
})

const tasksIn = async (name: 'register' | 'letters') => {
  const parent = `projects/missiegroepen/locations/europe-west4/queues/${name}`
  const { data } = await client.projects.locations.queues.tasks.list({ parent, responseView: 'FULL' })
  return (data.tasks ?? []).map(({ httpRequest, name: full }) => ({
    name: full?.split('/').at(-1) ?? '',
    url: httpRequest?.url,
    token: httpRequest?.oidcToken,
    headers: httpRequest?.headers,
    body: JSON.parse(Buffer.from(httpRequest?.body ?? '', 'base64').toString()) as unknown,
  }))
}

test('queues a look with the ID of its form and nothing else, in the name of the calling account', async () => {
  await queue.intake({ formId: 'form-overvecht' }, 'now')
  await queue.intake({ sheet: true }, 'now')
  await queue.intake({}, 'now')
  const tasks = await tasksIn('register')
  expect(
    tasks
      .map(({ body }) => body)
      .map((body) => JSON.stringify(body))
      .sort(),
  ).toEqual(['{"formId":"form-overvecht"}', '{"sheet":true}', '{}'])
  expect(tasks[0]).toMatchObject({
    url: 'https://intake.test',
    token: { serviceAccountEmail: caller, audience: 'https://intake.test' },
    headers: { 'Content-Type': 'application/json' },
  })
})

test('a second look at the same form is a task of its own: it may have been filled in since', async () => {
  await queue.intake({ formId: 'form-overvecht' }, 'now')
  await queue.intake({ formId: 'form-overvecht' }, 'now')
  expect(await tasksIn('register')).toHaveLength(2)
})

test('looks that may wait come together at the end of the half minute', async () => {
  const parent = 'projects/missiegroepen/locations/europe-west4/queues/register'
  await queue.intake({ formId: 'one' }, 'together')
  now = momentOf(new Date('2026-11-24T21:15:29Z'))
  await queue.intake({ formId: 'other' }, 'together')
  const { data } = await client.projects.locations.queues.tasks.list({ parent })
  expect(data.tasks?.map(({ scheduleTime }) => scheduleTime)).toEqual([
    '2026-11-24T21:15:30.000Z',
    '2026-11-24T21:15:30.000Z',
  ])
})

test('whoever takes along what waits leaves the task that has begun, and takes away nothing twice', async () => {
  const seen: string[][] = []
  const target = serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: async () => {
      const waiting = await queue.waiting()
      seen.push(waiting.map(({ look }) => look.formId ?? ''))
      await queue.done(waiting)
      await queue.done(waiting)
      return new Response(null, { status: 204 })
    },
  })
  await once(target, 'listening')
  const own = createTasksQueue(client, {
    ...place,
    intakeUrl: `http://127.0.0.1:${(target.address() as AddressInfo).port}`,
    lettersUrl: 'https://letters.test',
    caller,
    clock: { now: () => now },
    together: 30,
  })
  for (const formId of ['one', 'two', 'three']) await own.intake({ formId }, 'now')
  await google.tasks.drain()
  target.close()
  expect(seen).toEqual([['two', 'three']])
  expect(await tasksIn('register')).toEqual([])
})

test('queues letters by their keys, and the same letters once in a round', async () => {
  const keys = ['2026-W48:g-1:p-1', '2026-W48:g-2:p-2']
  await queue.letters('2026-11-23-07', keys)
  await queue.letters('2026-11-23-07', keys)
  expect(await tasksIn('letters')).toMatchObject([
    {
      url: 'https://letters.test',
      token: { serviceAccountEmail: caller, audience: 'https://letters.test' },
      body: { keys },
    },
  ])
})

test('another round, or other letters in the same round, are tasks of their own', async () => {
  await queue.letters('2026-11-23-07', ['a', 'b'])
  await queue.letters('2026-11-23-07', ['a'])
  await queue.letters('2026-11-23-07', ['ab'])
  await queue.letters('2026-11-23-08', ['a', 'b'])
  expect(await tasksIn('letters')).toHaveLength(4)
})

test('the name of a task tells of nobody', async () => {
  await queue.letters('2026-11-23-07', ['2026-W48:g-overvecht:p-hanneke'])
  const [task] = await tasksIn('letters')
  expect(task?.name).toMatch(/^2026-11-23-07-[0-9a-f]{24}$/)
})

test('letters whose task was taken while the answer was lost are queued once when it is tried again', async () => {
  mishap = 'after'
  await expect(queue.letters('2026-11-23-07', ['a'])).rejects.toMatchObject({ code: 'queue-unreachable' })
  mishap = undefined
  await queue.letters('2026-11-23-07', ['a'])
  expect(await tasksIn('letters')).toHaveLength(1)
})

test('when Google fails it says so, without what was sent or answered', async () => {
  mishap = 'before'
  const failure: unknown = await queue
    .intake({ formId: 'form-overvecht' }, 'now')
    .catch((error: unknown) => error)
  expect(failure).toMatchObject({ name: 'Fault', code: 'queue-unreachable' })
  const lines: string[] = []
  createLog((line) => lines.push(line)).error('wake', failure)
  expect(lines.join()).not.toMatch(/Hanneke|form-overvecht/)
})

test('a queue that is not there is a failure too', async () => {
  const elsewhere = createTasksQueue(client, {
    project: 'niet/daar',
    location: 'nergens',
    intakeUrl: 'https://intake.test',
    lettersUrl: 'https://letters.test',
    caller,
    clock: { now: () => now },
    together: 30,
  })
  await expect(elsewhere.intake({}, 'now')).rejects.toMatchObject({ code: 'queue-unreachable' })
})
