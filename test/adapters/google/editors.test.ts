import { createAdaptorServer } from '@hono/node-server'
import { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGoogle } from '../../../infra/local/google/google.ts'
import { createOwner } from '../../../infra/local/owner.ts'
import { createDriveEditors } from '../../../src/adapters/google/editors.ts'
import { momentOf } from '../../../src/domain/moment.ts'

const google = createGoogle({ origin: () => '' })
let asked = 0
const server = createAdaptorServer({
  fetch: (request: Request) => {
    asked += 1
    return google.app.fetch(request)
  },
})
let rootUrl = ''
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  rootUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterAll(() => {
  server.close()
})

async function shared(...permissions: readonly object[]) {
  const spreadsheetId = await createOwner(google).makeSpreadsheet()
  const share = (permission: object) =>
    google.app.request(`/drive/v3/files/${spreadsheetId}/permissions`, {
      method: 'POST',
      body: JSON.stringify(permission),
    })
  for (const permission of permissions) await share(permission)
  let now = Date.parse('2026-11-24T12:00:00Z')
  const clock = { now: () => momentOf(new Date(now)) }
  const editors = createDriveEditors(new drive_v3.Drive({ rootUrl }), { spreadsheetId, clock })
  return { editors, share, pass: (milliseconds: number) => void (now += milliseconds) }
}

test('the owner and whoever was given the sheet to edit may, however their address is written', async () => {
  const { editors } = await shared({ type: 'user', role: 'writer', emailAddress: 'Marijke@Voorbeeld.nl' })
  for (const email of ['eigenaar@lokaal.example', 'marijke@voorbeeld.nl', 'MARIJKE@voorbeeld.nl'])
    expect(await editors.mayEdit(email), email).toBe(true)
})

test.each([
  ['may only read', { type: 'user', role: 'reader', emailAddress: 'kees@voorbeeld.nl' }],
  ['may only comment', { type: 'user', role: 'commenter', emailAddress: 'kees@voorbeeld.nl' }],
  ['has the link, with which anybody may edit', { type: 'anyone', role: 'writer' }],
  [
    'is in a group that bears a like name',
    { type: 'group', role: 'writer', emailAddress: 'kees@voorbeeld.nl' },
  ],
  ['has an address that ends alike', { type: 'domain', role: 'writer', domain: 'beeld.nl' }],
])('whoever %s may not', async (_, permission) => {
  const { editors } = await shared(permission)
  expect(await editors.mayEdit('kees@voorbeeld.nl')).toBe(false)
})

test('everybody of a domain that may edit may', async () => {
  const { editors } = await shared({ type: 'domain', role: 'writer', domain: 'voorbeeld.nl' })
  expect(await editors.mayEdit('wie-dan-ook@voorbeeld.nl')).toBe(true)
  expect(await editors.mayEdit('wie-dan-ook@voorbeeld.nl.ander.nl')).toBe(false)
})

test('asks Drive once a minute at the most', async () => {
  const { editors, share, pass } = await shared()
  const before = asked
  expect(await editors.mayEdit('marijke@voorbeeld.nl')).toBe(false)
  await share({ type: 'user', role: 'writer', emailAddress: 'marijke@voorbeeld.nl' })
  pass(59_000)
  expect(await editors.mayEdit('marijke@voorbeeld.nl')).toBe(false)
  expect(asked - before).toBe(1)
  pass(1_000)
  expect(await editors.mayEdit('marijke@voorbeeld.nl')).toBe(true)
})
