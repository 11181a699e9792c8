/** The browser desk of `npm start`: the forms, the register, the mailbox and the clock, on this computer only. */
import { Hono, type Context } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { createBrowserCode } from './browser-code.ts'
import type { DeskOptions } from './desk-options.ts'
import { leaps, sayShort, sayWallTime, wallTime } from './local-time.ts'
import { cardsPage } from './pages/cards.ts'
import { clockPage } from './pages/clock.ts'
import { formsPage } from './pages/forms.ts'
import { mailPage, readMailbox } from './pages/mail.ts'
import { page, type PageParts } from './pages/page.ts'
import { registerPage } from './pages/register.ts'
import { startPage } from './pages/start.ts'

export interface Desk {
  readonly app: Hono
  /** Tells open pages to look again: after an edit, a response, a letter. */
  readonly changed: () => void
}

/** Mount `app` at `/`. It speaks from the browser to `/v4/spreadsheets…` and `/local/…` of the same origin. */
export function createDesk(options: DeskOptions): Desk {
  let version = 0
  const app = new Hono()
  const show = async (c: Context, parts: PageParts) =>
    c.html(page(parts, { now: options.now(), mails: (await options.mails()).length, version }))

  for (const path of ownPaths) app.use(path, ownSourcesOnly)
  app.route('/desk/browser', createBrowserCode())

  app.get('/', async (c) =>
    show(
      c,
      startPage({
        forms: await options.forms(),
        now: options.now(),
        mails: (await options.mails()).length,
        lastRun: options.lastRun?.(),
      }),
    ),
  )
  app.get('/formulieren', async (c) => show(c, formsPage(await options.forms())))
  app.get('/register', (c) => show(c, registerPage(options.spreadsheetId())))
  app.get('/klok', (c) => show(c, clockPage(options.now())))
  app.get('/postvak', async (c) => show(c, mailPage(readMailbox(await options.mails(), c.req.query()))))

  /** Paper, and so without the frame of the desk. */
  app.get('/kaarten', async (c) => {
    c.header('content-security-policy', strangersPage)
    return c.html(cardsPage(await options.cards?.()))
  })

  /** A mail's own HTML, for the frame around it: as a stranger's page, without scripts and without sources elsewhere. */
  app.get('/desk/mail/:messageId', async (c) => {
    const mail = (await options.mails()).find((one) => one.messageId === c.req.param('messageId'))
    if (mail?.html === undefined) return c.notFound()
    c.header('content-security-policy', strangersPage)
    return c.html(mail.html)
  })

  /** What an open page asks every second: whether to look again. */
  app.get('/desk/state', async (c) => {
    const now = options.now()
    const mails = (await options.mails()).map(({ messageId, to, subject }) => ({ messageId, to, subject }))
    return c.json({
      version,
      now: wallTime(now),
      said: sayWallTime(now),
      short: sayShort(now),
      leaps: leaps(now),
      mails: mails.length,
      newest: mails.slice(0, Number(c.req.query('newest') ?? 0)),
    })
  })

  return { app, changed: () => (version += 1) }
}

/** One by one, so that nothing is laid on the paths of whatever this is mounted beside. */
const ownPaths = ['/', '/formulieren', '/register', '/postvak', '/klok', '/desk/state', '/desk/browser/*']

const ownSourcesOnly = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    frameSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
})

const strangersPage =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
