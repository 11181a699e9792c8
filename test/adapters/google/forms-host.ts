/** The embedded Google behind a real port, and the real client told to talk to it. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { forms_v1 } from 'googleapis/build/src/apis/forms/v1.js'
import { createGoogle } from '../../../infra/local/google/google.ts'

export async function startForms(now: () => Date) {
  let origin = ''
  const google = createGoogle({ now, origin: () => origin })
  const server = createAdaptorServer({ fetch: google.app.fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  origin = `http://127.0.0.1:${port}`
  return {
    engine: google.forms,
    client: new forms_v1.Forms({ rootUrl: `${origin}/` }),
    async stop() {
      google.forms.stop()
      server.close()
      await once(server, 'close')
    },
  }
}
