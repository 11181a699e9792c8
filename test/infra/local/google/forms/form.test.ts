import { expect, test } from 'vitest'
import { createTestForms } from '../embedded.ts'

const onlyTitle =
  'Only info.title can be set when creating a form. To add items and change settings, use batchUpdate.'

test('makes an unpublished form of a title and a file name, with a public address of its own', async () => {
  const { call } = createTestForms()
  const { status, body } = await call('POST', '/v1/forms', {
    info: { title: 'Aanwezigheid', documentTitle: 'Overvecht' },
  })
  expect(status).toBe(200)
  expect(body).toMatchObject({
    info: { title: 'Aanwezigheid', documentTitle: 'Overvecht' },
    revisionId: '00000001',
    publishSettings: { publishState: { isPublished: false, isAcceptingResponses: false } },
  })
  const { formId, responderUri } = body as unknown as Record<string, string>
  expect(responderUri).toMatch(/^http:\/\/google\.test\/forms\/d\/e\/1FAIpQLS[\w-]{48}\/viewform$/)
  expect(responderUri).not.toContain(formId)
})

test.each([
  ['a description', { info: { title: 'A', description: 'B' } }, onlyTitle],
  ['items', { info: { title: 'A' }, items: [{ title: 'B', textItem: {} }] }, onlyTitle],
  ['no title', { info: {} }, 'info.title was not provided'],
  ['a title of two lines', { info: { title: 'A\nB' } }, 'Displayed text cannot contain newlines'],
])('refuses to make a form with %s', async (_, body, message) => {
  const { call } = createTestForms()
  const refused = await call('POST', '/v1/forms', body)
  expect(refused).toMatchObject({ status: 400, body: { error: { status: 'INVALID_ARGUMENT', message } } })
})

test('tells an unknown field in the words of Google', async () => {
  const { call } = createTestForms()
  const refused = await call('POST', '/v1/forms', { info: { title: 'A', subtitle: 'B' } })
  expect(refused.body).toMatchObject({
    error: {
      message: `Invalid JSON payload received. Unknown name "subtitle" at 'form.info': Cannot find field.`,
      details: [{ fieldViolations: [{ field: 'form.info' }] }],
    },
  })
})

test('answers 404 for a form that never was or whose file is gone', async () => {
  const { call, engine } = createTestForms()
  expect(await call('GET', '/v1/forms/1abc')).toMatchObject({
    status: 404,
    body: { error: { status: 'NOT_FOUND' } },
  })
  const form = engine.create('A')
  engine.remove(form.formId)
  expect((await call('GET', `/v1/forms/${form.formId}`)).status).toBe(404)
})

test('publishes with both booleans, and does not count that as a revision', async () => {
  const { call, engine } = createTestForms()
  const path = `/v1/forms/${engine.create('A').formId}`
  const set = (publishState: object, updateMask = 'publishState') =>
    call('POST', `${path}:setPublishSettings`, { publishSettings: { publishState }, updateMask })
  expect((await set({ isPublished: true })).status).toBe(400)
  expect((await set({ isPublished: false, isAcceptingResponses: true })).status).toBe(400)
  expect((await set({ isPublished: true, isAcceptingResponses: true }, 'isPublished')).status).toBe(400)
  expect((await set({ isPublished: true, isAcceptingResponses: true })).status).toBe(200)
  expect((await call('GET', path)).body).toMatchObject({
    revisionId: '00000001',
    publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
  })
})

test('refuses by name what it does not do', async () => {
  const { call, engine } = createTestForms()
  const refused = await call('POST', `/v1/forms/${engine.create('A').formId}:explode`, {})
  expect(refused).toMatchObject({ status: 501, body: { error: { status: 'UNIMPLEMENTED' } } })
  expect(JSON.stringify(refused.body)).toContain(':explode')
})
