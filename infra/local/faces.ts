import { Hono } from 'hono'
import { z } from 'zod'
import { readWall, type LocalClock } from './clock.ts'
import { faultPlan, sayMisplanned } from './google/faults/plan.ts'
import type { Google } from './google/google.ts'
import type { MailHost } from './mail/mail-host.ts'
import type { Runner } from './runner.ts'

export interface FacesOptions {
  readonly runner: Runner
  readonly clock: LocalClock
  readonly google: Google
  readonly mail: MailHost
}

/** The stable outside faces of the local mode, for people's scripts and for tests. */
export function createFaces({ runner, clock, google, mail }: FacesOptions): Hono {
  const app = new Hono()
  app.onError((error, c) =>
    c.json({ error: error.message }, error instanceof RangeError || error instanceof z.ZodError ? 400 : 500),
  )
  app.get('/local/clock', (c) => c.json({ now: clock.wall() }))
  app.post('/local/clock', async (c) => {
    const { now } = z.object({ now: z.string() }).parse(await c.req.json())
    const before = mail.messages().length
    await runner.moveTo(readWall(now))
    return c.json({ now: clock.wall(), letters: mail.messages().length - before })
  })
  app.post('/local/run', async (c) => {
    const { job } = z.object({ job: z.enum(['intake', 'weekly', 'upkeep']) }).parse(await c.req.json())
    const before = mail.messages().length
    await runner.run(job)
    return c.json({ job, letters: mail.messages().length - before })
  })
  app.post('/local/faults', async (c) => {
    const faults = faultPlan.safeParse(await c.req.json().catch(() => undefined))
    if (!faults.success) return c.json({ error: sayMisplanned(faults.error) }, 400)
    google.setFaults(faults.data)
    return c.json(faults.data)
  })
  return app
}
