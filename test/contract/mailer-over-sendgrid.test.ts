import { serve as serveApp } from '@hono/node-server'
import { once } from 'node:events'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { createMailHost } from '../../infra/local/mail/mail-host.ts'
import { createSendgridMailer } from '../../src/adapters/mail/sendgrid.ts'
import { serve, type Reaction } from '../adapters/mail/mail-server.ts'
import { mailerContract, type Behaviour } from './mailer.ts'

const apiKey = 'SG.lokaal'

/** What the embedded mail host, which always answers, does not do. */
const failures: Readonly<Partial<Record<Behaviour, Reaction>>> = {
  refuses: refusal(400, 'hanneke@voorbeeld.nl does not exist'),
  'refuses-the-sender': refusal(401, `${apiKey} does not open for missiegroepen@voorbeeld.nl`),
  'loses-the-answer': 'drop',
  'says-nothing': 'hang',
}

mailerContract('SendGrid', async (behaviour) => {
  const failure = failures[behaviour]
  const host = failure === undefined ? await embedded() : await failing(failure)
  if (behaviour === 'is-not-there') await host.close()
  let waits = 0
  return {
    ...host,
    mailer: createSendgridMailer({
      apiKey,
      baseUrl: host.url,
      timeoutMs: 300,
      sleep: () => Promise.resolve((waits += 1)),
    }),
    waited: () => waits,
    secrets: [apiKey],
    close: () => (behaviour === 'is-not-there' ? Promise.resolve() : host.close()),
  }
})

async function embedded() {
  const mail = createMailHost({ now: () => new Date('2026-11-23T06:00:00Z') })
  let offered = 0
  const app = new Hono()
  app.use(async (_, next) => {
    offered += 1
    await next()
  })
  app.route('/', mail.app)
  const server = serveApp({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived: () =>
      Promise.resolve(
        mail.messages().map(({ to, from, replyTo = '', subject, text, html, headers, messageId }) => ({
          to,
          from,
          replyTo,
          subject,
          text,
          html,
          unsubscribe: headers['List-Unsubscribe'],
          unsubscribePost: headers['List-Unsubscribe-Post'],
          messageId,
        })),
      ),
    offered: () => offered,
    close: async () => {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

async function failing(reaction: Reaction) {
  const server = await serve(reaction)
  return {
    url: server.url,
    arrived: () => Promise.resolve([]),
    offered: () => server.asked.length,
    close: () => server.close(),
  }
}

function refusal(status: number, message: string): Reaction {
  return { status, body: JSON.stringify({ errors: [{ message, field: null, help: null }] }) }
}
