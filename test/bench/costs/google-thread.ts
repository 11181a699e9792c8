/** The embedded Google in a thread of its own, so that its work is not counted as the product's. It counts our calls. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { createAdaptorServer } from '@hono/node-server'
import { createGoogle } from '../../../infra/local/google/google.ts'
import { callOf } from './calls.ts'

let origin = ''
let now = Date.parse('2026-09-01T07:00:00Z')
let counts: Record<string, number> = {}
let written = 0
const submitted: string[] = []
const google = createGoogle({ now: () => new Date(now), origin: () => origin, quota: workerData === 'quota' })

/** What the bench does besides calling Google: moving the clock, making and filling in forms, asking for the counts. */
const hands: Readonly<Record<string, (body: string) => unknown>> = {
  '/bench/now': (body) => {
    now = Number(body)
  },
  '/bench/make': () => {
    const { formId } = google.forms.create('Naamloos formulier')
    google.forms.publish(formId)
    return formId
  },
  '/bench/submit': (body) => {
    const { formId, answers, at } = JSON.parse(body) as Submitted
    const responseId = google.forms.submit(formId, answers, new Date(at))
    submitted.push(responseId)
    return responseId
  },
  '/bench/responses': () => submitted,
  '/bench/counts': () => {
    const counted = { counts, written }
    counts = {}
    written = 0
    return counted
  },
}

interface Submitted {
  readonly formId: string
  readonly answers: Readonly<Record<string, readonly string[]>>
  readonly at: string
}

const server = createAdaptorServer({
  fetch: async (request) => {
    const { pathname } = new URL(request.url)
    const hand = hands[pathname]
    if (hand !== undefined) return Response.json(hand(await request.text()) ?? null)
    if (request.headers.get('authorization') === 'Bearer local-product') {
      const call = callOf(request.method, decodeURIComponent(pathname))
      counts[call] = (counts[call] ?? 0) + 1
      written += (await request.clone().arrayBuffer()).byteLength
    }
    return google.app.fetch(request)
  },
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
parentPort?.postMessage(origin)
