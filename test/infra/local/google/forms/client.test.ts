import { serve } from '@hono/node-server'
import { auth, forms as formsApi } from 'googleapis/build/src/apis/forms/index.js'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createTestForms } from '../embedded.ts'

const closing: (() => unknown)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Google's own client, told another root. */
async function createClient() {
  const world = createTestForms()
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' }, () => {
      resolve(started)
    })
  })
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  const owner = new auth.OAuth2()
  owner.setCredentials({ access_token: 'iemand' })
  const { forms } = formsApi({ version: 'v1', auth: owner, rootUrl: `http://127.0.0.1:${port}/` })
  return { ...world, forms }
}

test('serves the real client from making a form to reading its responses', async () => {
  const { forms, engine } = await createClient()
  const made = await forms.create({ requestBody: { info: { title: 'Welkom!' } } })
  const formId = made.data.formId ?? ''
  const item = { title: 'Naam', questionItem: { question: { questionId: '1234abcd', textQuestion: {} } } }
  await forms.batchUpdate({
    formId,
    requestBody: {
      requests: [{ createItem: { item, location: { index: 0 } } }],
      writeControl: { requiredRevisionId: made.data.revisionId ?? '' },
    },
  })
  await forms.setPublishSettings({
    formId,
    requestBody: { publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } } },
  })
  engine.submit(formId, { '1234abcd': ['Noor'] })
  const filter = 'timestamp >= 2026-11-24T21:15:00.000001Z'
  const { data } = await forms.responses.list({ formId, filter })
  expect(data.responses?.[0]?.answers?.['1234abcd']?.textAnswers?.answers).toEqual([{ value: 'Noor' }])

  const watch = { eventType: 'RESPONSES', target: { topic: { topicName: 'projects/p/topics/forms' } } }
  const { data: watched } = await forms.watches.create({ formId, requestBody: { watch } })
  const renewed = await forms.watches.renew({ formId, watchId: watched.id ?? '' })
  expect(renewed.data.state).toBe('ACTIVE')
})

test('gives the real client an error with the code of Google', async () => {
  const { forms } = await createClient()
  await expect(forms.get({ formId: '1abc' })).rejects.toMatchObject({ code: 404 })
})
