import '../../functions/api.ts'
import '../../functions/intake.ts'
import '../../functions/letters.ts'
import '../../functions/upkeep.ts'
import '../../functions/wake.ts'
import '../../functions/weekly.ts'
import { getTestServer } from '@google-cloud/functions-framework/testing'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

export const functionNames = ['wake', 'intake', 'weekly', 'letters', 'api', 'upkeep'] as const
export type FunctionName = (typeof functionNames)[number]

/**
 * The functions under the Functions Framework, as in the cloud, on one port: `/functions/intake/…` is what
 * `https://intake-….run.app/…` is there.
 */
export function createFunctions() {
  const servers = new Map<string, Server>(functionNames.map((name) => [name, getTestServer(name)]))
  /** Answers when the address is a function's, and says whether it was. */
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const [, name = '', rest = ''] = /^\/functions\/([a-z]+)(\/.*|\?.*)?$/.exec(request.url ?? '') ?? []
    const server = servers.get(name)
    if (server === undefined) return false
    request.url = rest.startsWith('/') ? rest : `/${rest}`
    server.emit('request', request, response)
    return true
  }
}
