import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { cardSheets } from '../../src/api/card-sheets.ts'
import { connect } from '../../src/connect.ts'
import { look } from '../../src/workflows/look.ts'
import { createLocalClock } from './clock.ts'
import { playDemo } from './demo/play.ts'
import { createDesk } from './desk/desk.ts'
import { localOnly } from './desk/local-only.ts'
import { deskForms } from './desk-forms.ts'
import { caller, environmentOf, topic } from './environment.ts'
import { createFaces } from './faces.ts'
import { createFunctions } from './functions.ts'
import { createGoogle } from './google/google.ts'
import { openStore } from './google/store.ts'
import { createMailHost } from './mail/mail-host.ts'
import { createKept } from './kept.ts'
import { createOwner } from './owner.ts'
import { createRunner } from './runner.ts'
import { createScheduler } from './scheduler.ts'

export interface LocalOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Where everything is kept; in memory without one. */
  readonly folder?: string
  /** Whether a new register begins with the demo movement. */
  readonly demo: boolean
  /** Local time to start at, `2026-11-23T07:00`. */
  readonly clock?: string
  readonly say?: (line: string) => void
}

export interface Local {
  readonly address: string
  readonly spreadsheetId: string
  close(): Promise<void>
}

/** Everything on one port, with no account and no network: Google, the mail host, the functions and the desk. */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const { port, folder, demo, say = () => undefined } = options
  const store = openStore(folder === undefined ? ':memory:' : join(folder, 'local.sqlite'))
  const kept = createKept(store)
  const clock = createLocalClock(store, options.clock)
  const app = new Hono()
  const { server, address, root } = await listen(port, getRequestListener(app.fetch))

  const google = createGoogle({
    ...(folder === undefined ? {} : { store: join(folder, 'google.sqlite') }),
    now: clock.now,
    origin: () => address,
  })
  const mail = createMailHost({ store, now: clock.now })
  const owner = createOwner(google)
  const known = kept.get('spreadsheet')
  const spreadsheetId = known ?? (await owner.makeSpreadsheet())
  Object.assign(process.env, environmentOf(root, address, spreadsheetId))
  const { world } = connect()
  const schedule = createScheduler({ root, caller, now: clock.now })
  const runner = createRunner({ google, owner, world, clock, root, schedule })
  google.forms.pubsub.subscribe(topic, `${root}/functions/wake`, { serviceAccountEmail: caller })

  const desk = createDesk({
    spreadsheetId: () => spreadsheetId,
    now: clock.now,
    forms: async () => deskForms((await look(world)).register, address),
    mails: () => Promise.resolve(mail.messages()),
    cards: async () => cardSheets((await look(world)).register, world.addresses),
  })
  google.events(desk.changed)
  mail.onMessage(desk.changed)
  app.use(localOnly)
  for (const part of [createFaces({ runner, clock, google, mail }), mail.app, google.app, desk.app])
    app.route('/', part)

  if (known === undefined) {
    await world.workbook.provision()
    await owner.makeForms(world)
    if (demo) await playDemo({ google, owner, world, clock, spreadsheetId, say })
    kept.set('spreadsheet', spreadsheetId)
  }
  google.tasks.start()
  runner.start()
  return {
    address,
    spreadsheetId,
    close: async () => {
      await runner.stop()
      await google.tasks.stop()
      google.forms.stop()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function listen(port: number, listener: ReturnType<typeof getRequestListener>) {
  const functions = createFunctions()
  const server = createServer((request, response) => {
    if (!functions(request, response)) void listener(request, response)
  })
  await new Promise<void>((ready, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', ready)
  })
  const taken = server.address()
  const number = typeof taken === 'object' && taken !== null ? taken.port : port
  return { server, address: `http://localhost:${number}`, root: `http://127.0.0.1:${number}` }
}
