/** `npm run google`: the embedded Google alone, on PORT (8080), in memory and empty. Any Google client can be pointed at it. */
import { serve } from '@hono/node-server'
import { createGoogle } from './google/google.ts'

const port = Number(process.env.PORT ?? 8080)
let address = `http://localhost:${port}`

const { app } = createGoogle({ origin: () => address })

serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (bound) => {
  address = `http://localhost:${bound.port}`
  console.log(`The embedded Google listens on ${address} (in memory, empty; any bearer token is the owner)`)
})
