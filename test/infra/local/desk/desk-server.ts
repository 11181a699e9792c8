/** The desk on the embedded Google with the example register, on a port of its own, as `npm start` has it. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createDesk } from '../../../../infra/local/desk/desk.ts'
import type { DeskMail } from '../../../../infra/local/desk/desk-options.ts'
import { localOnly } from '../../../../infra/local/desk/local-only.ts'
import { createGoogle } from '../../../../infra/local/google/google.ts'
import { exampleRegister } from './example-register.ts'

export interface DeskServer {
  readonly address: string
  /** What stands in a range, as it shows. */
  readonly values: (range: string) => Promise<string[][]>
  /** Someone else, the product for one, changes the spreadsheet. */
  readonly batch: (requests: readonly object[]) => Promise<void>
  readonly clockMoves: readonly string[]
  /** A fresh register, the clock and the mailbox as they were. */
  readonly renew: () => Promise<void>
  readonly close: () => void
}

export async function startDesk(): Promise<DeskServer> {
  let now = morning
  let mails: DeskMail[] = []
  let spreadsheetId = ''
  const clockMoves: string[] = []
  const app = new Hono()
  const origin = await new Promise<{ address: string; close: () => void }>((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve({ address: `http://127.0.0.1:${port}`, close: () => server.close() })
    })
  })
  const google = createGoogle({ origin: () => origin.address, now: () => now })
  const call = async (path: string, body?: object): Promise<unknown> => {
    const response = await google.app.request(path, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: 'Bearer local-product', 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  const batch = async (requests: readonly object[]) => {
    await call(`/v4/spreadsheets/${spreadsheetId}:batchUpdate`, { requests })
  }
  async function renew(): Promise<void> {
    now = morning
    mails = [letter('Noor', 2), letter('Hanneke', 1)]
    clockMoves.length = 0
    const made = (await call('/v4/spreadsheets', {
      properties: { title: 'Register', locale: 'nl_NL', timeZone: 'Europe/Amsterdam' },
    })) as Made
    spreadsheetId = made.spreadsheetId
    await batch(exampleRegister(made.sheets[0]?.properties.sheetId ?? 0))
  }
  await renew()

  const desk = createDesk({
    spreadsheetId: () => spreadsheetId,
    now: () => now,
    forms: async () =>
      Promise.resolve([
        {
          title: 'Aanwezigheid Overvecht',
          group: 'Overvecht',
          kind: 'attendance',
          address: `${origin.address}/forms/d/e/overvecht/viewform`,
          shortAddress: `${origin.address}/a/k7f2`,
        },
        { title: 'Welkom!', kind: 'welcome', address: `${origin.address}/forms/d/e/welkom/viewform` },
      ]),
    mails: async () => Promise.resolve(mails),
    lastRun: () => ({ at: now, job: 'uurronde' }),
  })
  google.events(desk.changed)
  app.use('*', localOnly)
  app.post('/local/clock', async (c) => {
    const { now: to } = await c.req.json<{ now: string }>()
    clockMoves.push(to)
    now = new Date(`${to}:00+01:00`)
    mails = [letter('Daniël', mails.length + 1), ...mails]
    desk.changed()
    return c.json({})
  })
  app.route('/', desk.app)
  app.route('/', google.app)
  return {
    ...origin,
    clockMoves,
    batch,
    renew,
    async values(range) {
      const path = `/v4/spreadsheets/${spreadsheetId}/values/${encodeURIComponent(range)}`
      return ((await call(path)) as { values?: string[][] }).values ?? []
    },
  }
}

interface Made {
  readonly spreadsheetId: string
  readonly sheets: readonly { readonly properties: { readonly sheetId: number } }[]
}

const morning = new Date('2026-11-24T08:31:00Z')

function letter(name: string, number: number): DeskMail {
  return {
    messageId: `<brief-${number}@lokaal>`,
    at: new Date(Date.UTC(2026, 10, 22 + number, 6)).toISOString(),
    from: 'Marijke (missiegroepen) <marijke@voorbeeld.nl>',
    to: `${name} <${name.toLowerCase()}@voorbeeld.nl>`,
    replyTo: 'missiegroepen@voorbeeld.nl',
    subject: `Brief ${number}: morgen 19.30 uur`,
    text: `Goedemorgen ${name},\n\nMorgen zijn jullie bij Kees & Lia.`,
    html: `<div style="display:none">Eten is geregeld &amp; muziek ook</div><p id="groet">Goedemorgen ${name},</p><script>document.body.textContent = 'gekaapt'</script>`,
    headers: { 'List-Unsubscribe': `<http://localhost/brief/${number}>` },
  }
}
