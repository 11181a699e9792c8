/** A server on this computer that answers as a test says, and keeps what it was asked. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** `hang`: takes the request and never answers. `drop`: takes it and hangs up. */
export type Reaction = Answer | 'hang' | 'drop'

export interface MailServer {
  readonly url: string
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

/** Answers the first request by the first reaction and so on, the last one for ever. */
export async function serve(...reactions: readonly [Reaction, ...Reaction[]]): Promise<MailServer> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const reaction = reactions[Math.min(asked.length, reactions.length - 1)] ?? 'hang'
      asked.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
      if (reaction === 'hang') return
      if (reaction === 'drop') {
        request.socket.destroy()
        return
      }
      response.writeHead(reaction.status, { 'content-type': 'application/json', ...reaction.headers })
      response.end(reaction.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: addressOf(server), asked, close: () => stop(server) }
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) =>
    server.close(() => {
      resolve()
    }),
  )
}
