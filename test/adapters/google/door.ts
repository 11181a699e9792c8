/** A function under the Functions Framework on a real port, and somebody who knocks. */
import { http, type HttpFunction } from '@google-cloud/functions-framework'
import { getTestServer } from '@google-cloud/functions-framework/testing'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

export const caller = 'wekker@missiegroepen.iam.gserviceaccount.com'

const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url')

/** A token as it is behind Google's check: its claims can be read, its signature is cut off. */
export const tokenWith = (claims: object): string =>
  `${part({ alg: 'RS256' })}.${part(claims)}.SIGNATURE_REMOVED_BY_GOOGLE`

export const ours = tokenWith({ email: caller, email_verified: true, aud: 'https://intake.test' })

export interface Knock {
  readonly token?: string | undefined
  readonly type?: string
  /** Sent as it is when it is a text. */
  readonly body?: unknown
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly path?: string
}

export interface OpenedDoor {
  knock(knock?: Knock): Promise<Response>
  close(): Promise<void>
}

/** Puts `work` behind a port, or opens the function that was registered by that name. */
export async function openDoor(name: string, work?: HttpFunction): Promise<OpenedDoor> {
  if (work !== undefined) http(name, work)
  const server = getTestServer(name)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    knock: ({ token, type, body, method = 'POST', headers = {}, path = '/' } = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(type === undefined ? {} : { 'content-type': type }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
