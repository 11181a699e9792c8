import { describe, expect, test } from 'vitest'
import { createTestForms } from '../embedded.ts'

const questionId = '1234abcd'
const items = [{ title: 'Wie?', questionItem: { question: { questionId, textQuestion: {} } } }]

interface Sent {
  responseId: string
  lastSubmittedTime: string
  createTime: string
}
interface Page {
  responses?: Sent[]
  nextPageToken?: string
}

async function createForm() {
  const world = createTestForms()
  const formId = (await world.publish('Formulier', items)).formId ?? ''
  const list = async (query: Record<string, string> = {}) => {
    const search = new URLSearchParams(query).toString()
    const { status, body } = await world.call('GET', `/v1/forms/${formId}/responses?${search}`)
    return { status, page: body as Page }
  }
  return { ...world, formId, list }
}

test('gives a response in the shape of Google, its form named only when asked for by ID', async () => {
  const { engine, call, formId, list, events } = await createForm()
  const responseId = engine.submit(formId, { [questionId]: ['Kees', 'Lia'] })
  const expected = {
    responseId,
    createTime: '2026-11-24T21:15:00.000Z',
    lastSubmittedTime: expect.stringMatching(/^2026-11-24T21:15:00\.000\d{3}Z$/) as string,
    answers: {
      [questionId]: { questionId, textAnswers: { answers: [{ value: 'Kees' }, { value: 'Lia' }] } },
    },
  }
  expect((await list()).page.responses).toEqual([expected])
  expect((await call('GET', `/v1/forms/${formId}/responses/${responseId}`)).body).toEqual({
    formId,
    ...expected,
  })
  expect(events).toEqual([{ kind: 'response', formId, responseId }])
})

test('answers an empty object when there is nothing, and leaves out what was not answered', async () => {
  const { engine, formId, list } = await createForm()
  expect((await list()).page).toEqual({})
  engine.submit(formId, { [questionId]: [] })
  expect((await list()).page.responses?.[0]).not.toHaveProperty('answers')
})

test('keeps the first time of a response that is sent again', async () => {
  const { engine, formId, list, pass } = await createForm()
  const responseId = engine.submit(formId, { [questionId]: ['Kees'] })
  pass(60)
  engine.submit(formId, { [questionId]: ['Lia'] }, undefined, responseId)
  const { responses = [] } = (await list()).page
  expect(responses).toHaveLength(1)
  expect(responses[0]?.createTime).toBe('2026-11-24T21:15:00.000Z')
  expect(responses[0]?.lastSubmittedTime).toMatch(/^2026-11-24T21:16:00/)
})

describe('the filter', () => {
  test('compares microseconds, so that a cursor cut to milliseconds meets the same response again', async () => {
    const { engine, formId, list } = await createForm()
    engine.submit(formId, { [questionId]: ['a'] })
    engine.submit(formId, { [questionId]: ['b'] })
    const times = ((await list()).page.responses ?? [])
      .map((response) => response.lastSubmittedTime)
      .toSorted()
    const [first = '', last = ''] = times
    expect(first).not.toBe(last)
    const count = async (filter: string) => (await list({ filter })).page.responses?.length ?? 0
    expect(await count(`timestamp >= ${first}`)).toBe(2)
    expect(await count(`timestamp > ${first}`)).toBe(1)
    expect(await count(`timestamp > ${last}`)).toBe(0)
    expect(await count(`timestamp > ${last.slice(0, -4)}Z`)).toBe(2)
    expect(await count(`timestamp >= ${last.replace('Z', '000Z')}`)).toBe(1)
    expect(await count(`timestamp >= ${last.replace('Z', '001Z')}`)).toBe(0)
  })

  test.each([
    'timestamp < 2026-11-24T00:00:00Z',
    'timestamp > gisteren',
    'createTime > 2026-11-24T00:00:00Z',
    'timestamp > 2026-11-24T00:00:00+01:00',
  ])('refuses %s', async (filter) => {
    const { list } = await createForm()
    expect((await list({ filter })).status).toBe(400)
  })
})

test('gives every response once over pages, and binds the token to its filter', async () => {
  const { engine, formId, list } = await createForm()
  const sent = Array.from({ length: 7 }, () => engine.submit(formId, { [questionId]: ['x'] }))
  const filter = 'timestamp > 2026-01-01T00:00:00Z'
  const seen: string[] = []
  let pageToken = ''
  do {
    const { page } = await list({ filter, pageSize: '3', ...(pageToken ? { pageToken } : {}) })
    seen.push(...(page.responses ?? []).map((response) => response.responseId))
    pageToken = page.nextPageToken ?? ''
    if (pageToken) expect((await list({ pageSize: '3', pageToken })).status).toBe(400)
  } while (pageToken)
  expect(seen.toSorted()).toEqual(sent.toSorted())
  expect((await list({ pageToken: 'onzin' })).status).toBe(400)
})

test('shows a response late when it becomes visible late', async () => {
  const { engine, formId, list, call, pass } = await createForm()
  engine.setVisibilityDelay(90_000)
  const responseId = engine.submit(formId, { [questionId]: ['Kees'] })
  expect((await list()).page).toEqual({})
  expect((await call('GET', `/v1/forms/${formId}/responses/${responseId}`)).status).toBe(404)
  pass(90)
  expect((await list()).page.responses).toHaveLength(1)
})

test('keeps showing a response when the clock is moved back', async () => {
  const { engine, formId, list, pass } = await createForm()
  engine.submit(formId, { [questionId]: ['Kees'] })
  pass(-86_400)
  expect((await list()).page.responses).toHaveLength(1)
})

test('takes no responses when unpublished, and keeps what it has', async () => {
  const { engine, formId, list } = await createForm()
  engine.submit(formId, { [questionId]: ['Kees'] })
  engine.unpublish(formId)
  expect(() => engine.submit(formId, {})).toThrow('takes no responses')
  expect((await list()).page.responses).toHaveLength(1)
})

test('keeps answers to a question that is deleted later', async () => {
  const { engine, call, formId, list } = await createForm()
  engine.submit(formId, { [questionId]: ['Kees'] })
  await call('POST', `/v1/forms/${formId}:batchUpdate`, {
    requests: [{ deleteItem: { location: { index: 0 } } }],
  })
  expect(JSON.stringify((await list()).page)).toContain('Kees')
  expect(() => engine.submit(formId, { [questionId]: ['Lia'] })).toThrow('no question')
})
