import { http } from '@google-cloud/functions-framework'
import { getRequestListener } from '@hono/node-server'
import { createApi } from '../src/api/api.ts'
import { connect } from '../src/connect.ts'

http(
  'api',
  getRequestListener((request) => createApi(connect().world).fetch(request), {
    overrideGlobalObjects: false,
  }),
)
