/** An installation to be examined: the embedded Google and mail host and the real `api`, over HTTP on one port. */
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { once } from 'node:events'
import type { Check, Result } from '../../../infra/cloud/doctor/check.ts'
import { examine, type ExamineOptions } from '../../../infra/cloud/doctor/examine.ts'
import type { Resolver } from '../../../infra/cloud/doctor/resolver.ts'
import { environmentOf } from '../../../infra/local/environment.ts'
import { createGoogle } from '../../../infra/local/google/google.ts'
import { createMailHost } from '../../../infra/local/mail/mail-host.ts'
import { createOwner } from '../../../infra/local/owner.ts'
import { createApi } from '../../../src/api/api.ts'
import { configOf } from '../../../src/config.ts'
import { connectTo } from '../../../src/connect.ts'
import { look } from '../../../src/workflows/look.ts'

/** What stands between the installation and Google: another request goes on, an answer comes back instead. */
export type Meddling = (request: Request) => Promise<Request | Response | undefined>

export async function createPatient({ quota = false, now = () => new Date() } = {}) {
  const app = new Hono()
  const server = serve({ port: 0, hostname: '127.0.0.1', fetch: app.fetch })
  await once(server, 'listening')
  const address = server.address()
  const root = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const google = createGoogle({ origin: () => root, now, quota })
  const mail = createMailHost({ now })
  const owner = createOwner(google)
  const spreadsheetId = await owner.makeSpreadsheet()
  const env = environmentOf(root, root, spreadsheetId)
  const { world } = connectTo(configOf(env))
  const api = createApi(world)
  let meddling: Meddling = () => Promise.resolve(undefined)

  app.all('/functions/api/*', (c) =>
    api.fetch(new Request(c.req.url.replace('/functions/api', ''), c.req.raw)),
  )
  app.all('/v3/*', (c) => mail.app.fetch(c.req.raw))
  app.all('*', async (c) => {
    const met = await meddling(c.req.raw.clone())
    return met instanceof Response ? met : google.app.fetch(met ?? c.req.raw)
  })
  await world.workbook.provision()
  await owner.makeForms(world)

  const ask = async (path: string, init?: RequestInit) => {
    const answer = await google.app.request(`/v4/spreadsheets/${spreadsheetId}${path}`, init)
    return { ok: answer.ok, text: await answer.text() }
  }
  return {
    env,
    google,
    mail,
    world,
    meddle: (next: Meddling) => {
      meddling = next
    },
    /** A person's click in the spreadsheet. */
    click: async (...requests: readonly object[]) => {
      const { ok, text } = await ask(':batchUpdate', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ requests }),
      })
      if (!ok) throw new Error(`Cannot click: ${text}`)
    },
    sheetIdOf: async (tab: 'groups' | 'history') => (await world.workbook.read()).tabs[tab]?.sheetId ?? 0,
    formOf: async (kind: 'welcome' | 'coaching') =>
      (await look(world)).register.book.forms.find((form) => form.kind === kind)?.formId ?? '',
    /** Whatever of a doctor can be found on the spreadsheet: tabs, and marks. */
    traces: async () => {
      const { text } = await ask('')
      return [...text.matchAll(/Kladblad van doctor|doctor-[a-z]+/g)].map(([found]) => found)
    },
    examine: (options: ExamineOptions = {}, changed: Readonly<Record<string, string | undefined>> = {}) =>
      examine({ ...env, ...changed }, options),
    /** What one check finds. */
    check: async (check: Check, options: ExamineOptions = {}): Promise<Result | undefined> =>
      (await examine(env, { ...options, checks: [check] })).at(-1)?.result,
    close: async () => {
      google.forms.stop()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

export type Patient = Awaited<ReturnType<typeof createPatient>>

/** What was seen of every trouble; otherwise how it is. */
export const seenIn = (result: Result | undefined) =>
  result?.kind === 'problem'
    ? result.troubles.map(({ seen }) => seen).join('\n')
    : (result?.kind ?? 'nothing')

/** The records of a domain that is well kept. */
export const wellKept: Resolver = (name) =>
  Promise.resolve(
    {
      'voorbeeld.nl': ['iets-anders=1', 'v=spf1 include:sendgrid.net ~all'],
      's1._domainkey.voorbeeld.nl': ['k=rsa; t=s; p=MIGfMA0GCSqGSIb3'],
      '_dmarc.voorbeeld.nl': ['v=DMARC1; p=none'],
    }[name] ?? [],
  )
