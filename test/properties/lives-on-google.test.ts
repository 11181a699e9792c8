/**
 * The same lives, shorter and fewer, over HTTP with Google's own client and the real adapter, while a share of the calls
 * gets lost. Versions cannot be restored through the API, so nobody does here; the forms are those in memory.
 */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterAll, beforeAll, test } from 'vitest'
import { createGoogle } from '../../infra/local/google/google.ts'
import { quoted } from '../../src/adapters/google/workbook/spreadsheet.ts'
import { createSheetsWorkbook } from '../../src/adapters/google/workbook/workbook.ts'
import { momentOf } from '../../src/domain/moment.ts'
import type { Snapshot } from '../../src/register/snapshot.ts'
import { createMemoryForms } from '../memory/forms.ts'
import { createMemoryWorld } from '../memory/world.ts'
import { doOnGoogle } from './hands-on-google.ts'
import { live } from './life.ts'
import { settle } from './neighbourhood.ts'
import type { Scene } from './scene.ts'
import { livesHold } from './shortest.ts'
import { sheetsClient } from '../google-client.ts'

/** How many lives; many more by hand: `LIVES=50 npx vitest run test/properties/lives-on-google`. */
const lives = Number(process.env.LIVES ?? 4)
const seeded = process.env.LIVES === undefined ? { seed: 4 } : {}

let now = 0
let origin = ''
const google = createGoogle({ now: () => new Date(now), origin: () => origin })
/** What stands there, as long as nobody but the looker called. */
let standing: Promise<Snapshot> | undefined
const server = serve({
  port: 0,
  fetch: (request, env) => {
    if (request.headers.get('authorization') !== 'Bearer looker') standing = undefined
    return google.app.fetch(request, env)
  },
})
beforeAll(async () => {
  if (!server.listening) await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const client = (token: string) => sheetsClient(origin, token)

/** A spreadsheet of its own, in which the product works through its real adapter, over a road on which calls get lost. */
async function sceneOnGoogle(seed: number): Promise<Scene> {
  google.setFaults({})
  standing = undefined
  now = Date.parse('2026-09-01T07:00:00Z')
  const person = client('person')
  const { data } = await person.spreadsheets.create({ requestBody: { properties: { title: 'Register' } } })
  const spreadsheetId = data.spreadsheetId ?? ''
  const clock = { now: () => momentOf(new Date(now)) }
  const memory = createMemoryWorld()
  const through = (sheets: sheets_v4.Sheets) =>
    createSheetsWorkbook(sheets, {
      spreadsheetId,
      clock,
      log: memory.log,
      sleep: () => Promise.resolve(),
      random: () => 0,
    })
  const workbook = through(client('local-product'))
  // Somebody who only looks, and to whom nothing happens on the way.
  const looker = through(client('looker'))
  const read = () => (standing ??= looker.read())
  const forms = createMemoryForms(clock)
  const screen = {
    click: async (...requests: readonly sheets_v4.Schema$Request[]) => {
      await person.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests: [...requests] } })
    },
    type: async (title: string, row: number, column: number, cell: unknown) => {
      await person.spreadsheets.values.update({
        spreadsheetId,
        range: `${quoted(title)}!R${row}C${column}`,
        valueInputOption: 'USER_ENTERED',
        requestBody: { values: [[cell ?? '']] },
      })
    },
  }
  const scene: Scene = {
    world: { ...memory, clock, workbook, forms },
    forms,
    queue: memory.queue,
    edit: async (edit) => {
      await doOnGoogle(screen, await read(), edit)
    },
    save: () => Promise.resolve(),
    stands: read,
    review: async () => {
      const { data } = await person.spreadsheets.values.get({ spreadsheetId, range: 'Nakijken!A:A' })
      return (data.values ?? []).map(([first]) => String(first ?? ''))
    },
    pass: (minutes) => {
      now += minutes * 60_000
    },
    calm: async () => {
      google.setFaults({})
      while (google.lateCalls() > 0) await workbook.read()
    },
    worsen: () => {
      google.setFaults({ rate: 0.08, kinds: [...kinds], seed })
    },
  }
  await workbook.provision()
  await settle(scene)
  scene.worsen()
  return scene
}

/** All that can happen to a call, but slowness that a test would have to wait for. */
const kinds = ['before', 'after', '429', '503', 'timeout-before', 'timeout-after', 'late'] as const

test('a register at Google loses nothing and touches nothing, whoever works in it and whatever gets lost on the way', async () => {
  await livesHold({ count: lives, longest: 70, ...seeded }, async (steps) =>
    live(await sceneOnGoogle(steps.length), steps),
  )
}, 600_000)
