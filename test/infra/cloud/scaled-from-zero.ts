/** The packaged functions as Cloud Run runs them: started at their first request, gone when nobody calls. */
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { proxy } from 'hono/proxy'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHands } from '../../../infra/local/demo/hands.ts'
import { caller, environmentOf, topic } from '../../../infra/local/environment.ts'
import type { FunctionName } from '../../../infra/local/functions.ts'
import { createGoogle } from '../../../infra/local/google/google.ts'
import { strippedToken } from '../../../infra/local/google/tasks/stripped-token.ts'
import { createMailHost } from '../../../infra/local/mail/mail-host.ts'
import { createOwner } from '../../../infra/local/owner.ts'
import { configOf } from '../../../src/config.ts'
import { connectTo } from '../../../src/connect.ts'
import { day } from '../../../src/domain/day.ts'
import { amsterdam, momentAt } from '../../../src/domain/moment.ts'
import { startFunction, type Started } from './packaged.ts'

export async function scaledFromZero(folder: string) {
  let offset = 0
  const now = () => new Date(Date.now() + offset)
  const running = new Map<string, Promise<Started>>()
  const logs: string[] = []

  const app = new Hono()
  const server = createServer((request, response) => void listener(request, response))
  const listener = getRequestListener(app.fetch)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const google = createGoogle({ now, origin: () => root })
  const mail = createMailHost({ now })
  const owner = createOwner(google)
  const env = environmentOf(root, root, await owner.makeSpreadsheet())

  const instanceOf = (name: string): Promise<Started> => {
    const there = running.get(name)
    if (there) return there
    const started = startFunction(folder, name, { ...env, CLOCK_OFFSET_MS: String(offset) })
    running.set(name, started)
    return started
  }
  app.all('/functions/:name{[a-z]+}/:rest{.*}?', async ({ req }) => {
    const { url } = await instanceOf(req.param('name'))
    const { search } = new URL(req.url)
    return proxy(`${url}/${req.param('rest') ?? ''}${search}`, { raw: req.raw, redirect: 'manual' })
  })
  app.route('/', mail.app)
  app.route('/', google.app)

  const scaleToZero = async () => {
    for (const each of await Promise.all(running.values())) {
      await each.stop()
      logs.push(each.log())
    }
    running.clear()
  }
  const world = () => {
    process.env.CLOCK_OFFSET_MS = String(offset)
    return connectTo(configOf(env)).world
  }
  google.forms.pubsub.subscribe(topic, `${root}/functions/wake`, { serviceAccountEmail: caller })

  return {
    google,
    mail,
    world,
    makeForms: () => owner.makeForms(world()),
    type: createHands(google, env.SPREADSHEET_ID).type,
    /** The instances end, and those that come next look at this clock. */
    moveTo: async (on: string, time: string) => {
      await scaleToZero()
      offset = Date.parse(momentAt(day(on), time, amsterdam)) - Date.now()
    },
    /** Until no push and no task is left. */
    settle: async () => {
      await google.forms.drain()
      await google.tasks.drain()
    },
    /** As a stranger asks. */
    ask: (name: FunctionName, path = '', init: RequestInit = {}) =>
      fetch(`${root}/functions/${name}${path}`, { redirect: 'manual', ...init }),
    /** As Cloud Scheduler knocks: a POST without a body, in the name of `account`. */
    schedule: (name: FunctionName, account: string = caller) =>
      fetch(`${root}/functions/${name}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${strippedToken(account, root, now())}`,
          'content-type': 'application/octet-stream',
          'user-agent': 'Google-Cloud-Scheduler',
          'x-cloudscheduler': 'true',
        },
      }),
    logs: async () => [...logs, ...(await Promise.all(running.values())).map(({ log }) => log())].join('\n'),
    close: async () => {
      await google.tasks.stop()
      google.forms.stop()
      await scaleToZero()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
