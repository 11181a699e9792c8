import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import {
  intakeBody,
  lettersBody,
  schedulerBody,
  watchBody,
  woken,
} from '../../../src/adapters/google/wake-up.ts'
import type { World } from '../../../src/ports.ts'
import { createMemoryWorld } from '../../memory/world.ts'
import { caller, openDoor, ours, tokenWith, type Knock } from './door.ts'

const world = createMemoryWorld()
const open = () => ({ world, caller })
const done: unknown[] = []
let trouble: Error | undefined
const work = async (_: World, body: unknown) => {
  await Promise.resolve()
  if (trouble) throw trouble
  done.push(body)
}
const doors = {
  wake: await openDoor('test-wake', woken(open, 'wake', watchBody, work)),
  intake: await openDoor('test-intake', woken(open, 'intake', intakeBody, work)),
  letters: await openDoor('test-letters', woken(open, 'letters', lettersBody, work)),
  weekly: await openDoor('test-weekly', woken(open, 'weekly', schedulerBody, work)),
}
const json = 'application/json'

beforeEach(() => {
  done.length = 0
  world.lines.length = 0
  trouble = undefined
})
afterAll(async () => {
  for (const door of Object.values(doors)) await door.close()
})

/** The status, and what the work was given. */
const knockOn = async (door: keyof typeof doors, knock: Knock) => {
  const answer = await doors[door].knock({ token: ours, ...knock })
  return { status: answer.status, text: await answer.text(), done: [...done] }
}

const attributes = { eventType: 'RESPONSES', formId: 'form-overvecht', watchId: 'w-1' }
const message = { attributes, messageId: '2070443601311540', publishTime: '2026-11-24T21:15:00.000Z' }

test('takes a raw push of Pub/Sub without data', async () => {
  const body = { message, subscription: 'projects/missiegroepen/subscriptions/wake' }
  expect(await knockOn('wake', { type: json, body })).toEqual({
    status: 204,
    text: '',
    done: ['form-overvecht'],
  })
})

test('takes a push with an empty data field', async () => {
  const body = { message: { ...message, data: '' }, subscription: 's' }
  expect(await knockOn('wake', { type: json, body })).toMatchObject({ status: 204, done: ['form-overvecht'] })
})

test('takes a CloudEvent, in its headers or around its data', async () => {
  const data = { message, subscription: 'projects/missiegroepen/subscriptions/wake' }
  const envelope = {
    specversion: '1.0',
    type: 'google.cloud.pubsub.topic.v1.messagePublished',
    source: '//pubsub.googleapis.com/projects/missiegroepen/topics/forms',
    id: '2070443601311540',
  }
  const headers = Object.fromEntries(Object.entries(envelope).map(([key, value]) => [`ce-${key}`, value]))
  expect(await knockOn('wake', { type: json, headers, body: data })).toMatchObject({ status: 204 })
  const structured = { type: 'application/cloudevents+json', body: { ...envelope, data } }
  expect(await knockOn('wake', structured)).toEqual({
    status: 204,
    text: '',
    done: ['form-overvecht', 'form-overvecht'],
  })
})

test('takes a task with a form, a task about the sheet, and the empty body of Scheduler', async () => {
  await knockOn('intake', { type: json, body: { formId: 'form-overvecht' } })
  await knockOn('intake', { type: json, body: { sheet: true } })
  await knockOn('intake', {})
  await knockOn('intake', { type: json })
  await knockOn('intake', { type: json, body: {} })
  const { status } = await knockOn('intake', { type: 'application/octet-stream', body: '' })
  expect(status).toBe(204)
  expect(done).toEqual([{ formId: 'form-overvecht' }, { sheet: true }, {}, {}, {}, {}])
})

test('takes a task whose body is JSON under another name', async () => {
  await knockOn('intake', { type: 'text/plain', body: { sheet: true } })
  await knockOn('intake', { type: 'application/octet-stream', body: { formId: 'f' } })
  expect(done).toEqual([{ sheet: true }, { formId: 'f' }])
})

test('takes the keys of letters, and Scheduler with whatever it brings', async () => {
  await knockOn('letters', { type: json, body: { keys: ['2026-W48:g-1:p-1'] } })
  await knockOn('weekly', {})
  expect(done).toEqual([['2026-W48:g-1:p-1'], true])
})

test.each([
  ['without a token', undefined],
  ['with a token that is none', 'zomaar'],
  ['with claims that are no JSON', `a.${Buffer.from('geen json').toString('base64url')}.b`],
  [
    'of another account',
    tokenWith({ email: 'ander@missiegroepen.iam.gserviceaccount.com', email_verified: true }),
  ],
  ['whose address was not verified', tokenWith({ email: caller, email_verified: false })],
  ['that does not say whether it was verified', tokenWith({ email: caller })],
  ['that only says it was verified', tokenWith({ email: caller, email_verified: 'true' })],
  ['without an address', tokenWith({ email_verified: true, sub: '1' })],
])('answers 403 to a caller %s, and does nothing', async (_, token) => {
  for (const door of ['wake', 'intake', 'letters', 'weekly'] as const)
    expect(await knockOn(door, { token, type: json, body: { formId: 'f' } })).toEqual({
      status: 403,
      text: '',
      done: [],
    })
  expect(world.lines.join()).toContain('caller-unknown')
  expect(world.lines.join()).not.toContain('@')
})

test.each([
  ['wake', { message: { data: 'aGFsbG8=' } }],
  ['wake', { message: { attributes: { watchId: 'w-1' } } }],
  ['wake', [message]],
  ['intake', { formId: 7 }],
  ['intake', { formId: 'f'.repeat(201) }],
  ['intake', ['form-overvecht']],
  ['letters', {}],
  ['letters', { keys: 'a' }],
  ['letters', { keys: Array.from({ length: 51 }, String) }],
] as const)('%s answers 400 to %o', async (door, body) => {
  expect(await knockOn(door, { type: json, body })).toEqual({ status: 400, text: '', done: [] })
})

test.each(['text/plain', 'application/octet-stream'])(
  'a text that is no wake-up is not taken for a sweep (%s)',
  async (type) => {
    expect(await knockOn('intake', { type, body: 'zomaar iets' })).toMatchObject({ status: 400, done: [] })
  },
)

test('answers 400 to broken JSON', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue(undefined)
  expect(await knockOn('intake', { type: json, body: '{"formId": ' })).toMatchObject({
    status: 400,
    done: [],
  })
  said.mockRestore()
})

test('answers 500 when the work fails, and neither the answer nor the log holds personal data', async () => {
  trouble = Object.assign(new Error('Cannot mail hanneke@voorbeeld.nl'), {
    config: { data: 'Hanneke 0612345678' },
  })
  const answer = await knockOn('letters', { type: json, body: { keys: ['2026-W48:g-1:p-hanneke'] } })
  expect(answer).toEqual({ status: 500, text: '', done: [] })
  expect(world.lines).toHaveLength(1)
  expect(JSON.parse(world.lines[0] ?? '')).toMatchObject({
    severity: 'ERROR',
    message: 'letters',
    kind: 'Error',
  })
  expect(world.lines[0]).not.toMatch(/hanneke|0612345678/i)
})
