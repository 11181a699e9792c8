import { http } from '@google-cloud/functions-framework'
import { getRequestListener } from '@hono/node-server'
import { createApi } from '../src/api/api.ts'
import { connect } from '../src/connect.ts'

http('api', (request, response) =>
  getRequestListener(createApi(connect().world, connect()).fetch, { overrideGlobalObjects: false })(
    request,
    response,
  ),
)
