/** The functions as they are deployed: on a port, with the embedded Google and mail host in the place of the real ones. */
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHands } from '../../infra/local/demo/hands.ts'
import { caller, environmentOf, topic } from '../../infra/local/environment.ts'
import { createFunctions, type FunctionName } from '../../infra/local/functions.ts'
import { createGoogle } from '../../infra/local/google/google.ts'
import { strippedToken } from '../../infra/local/google/tasks/stripped-token.ts'
import { createMailHost } from '../../infra/local/mail/mail-host.ts'
import { createOwner } from '../../infra/local/owner.ts'
import { connect } from '../../src/connect.ts'

export async function deploy(now: () => Date) {
  const app = new Hono()
  const functions = createFunctions()
  const listener = getRequestListener(app.fetch)
  const server = createServer((request, response) => {
    if (!functions(request, response)) void listener(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const google = createGoogle({ now, origin: () => root })
  const mail = createMailHost({ now })
  app.route('/', mail.app)
  app.route('/', google.app)
  const owner = createOwner(google)
  const spreadsheetId = await owner.makeSpreadsheet()
  Object.assign(process.env, environmentOf(root, root, spreadsheetId))
  const { world } = connect()
  await world.workbook.provision()
  google.forms.pubsub.subscribe(topic, `${root}/functions/wake`, { serviceAccountEmail: caller })

  return {
    google,
    mail,
    world,
    makeForms: () => owner.makeForms(world),
    type: createHands(google, spreadsheetId).type,
    /** Until no push and no task is left. */
    settle: async () => {
      await google.forms.drain()
      await google.tasks.drain()
    },
    ask: (name: FunctionName, path = '', init: RequestInit = {}) =>
      fetch(`${root}/functions/${name}${path}`, { method: 'POST', redirect: 'manual', ...init }),
    /** In the name of the calling account: as Scheduler does, or with the body of a task. */
    wake: (name: FunctionName, body?: object) =>
      fetch(`${root}/functions/${name}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${strippedToken(caller, root, now())}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    close: async () => {
      await google.tasks.stop()
      google.forms.stop()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
