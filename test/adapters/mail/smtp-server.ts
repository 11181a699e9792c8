/** A server on this computer that speaks as much SMTP as a letter needs, fails as a test says, and keeps what it took. */
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createSecureContext, TLSSocket } from 'node:tls'

export type Command = 'connect' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'message'
/** A reply in the place of the good one, or none: `hang` says nothing, `drop` hangs up. */
export type Twist = Readonly<Partial<Record<Command, string>>>

export interface SmtpServer {
  readonly port: number
  /** What was taken, header and all. */
  readonly messages: readonly string[]
  /** Every line that was said, of every connection. */
  readonly lines: readonly string[]
  readonly connections: () => number
  close(): Promise<void>
}

export interface SmtpServerOptions {
  readonly twist?: Twist
  /** Offers STARTTLS with this certificate. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

export async function serveSmtp({ twist = {}, tls }: SmtpServerOptions = {}): Promise<SmtpServer> {
  const messages: string[] = []
  const lines: string[] = []
  const open = new Set<Socket>()
  let connections = 0

  const talk = (socket: Socket, isSecure: boolean) => {
    let rest = ''
    let body: string[] | undefined
    const say = (command: Command, reply: string) => {
      const said = twist[command] ?? reply
      if (said === 'drop') socket.destroy()
      else if (said !== 'hang') socket.write(`${said}\r\n`)
      return said
    }
    const hear = (line: string) => {
      if (body !== undefined) {
        if (line !== '.') {
          body.push(line.startsWith('.') ? line.slice(1) : line)
          return
        }
        if (say('message', '250 2.0.0 taken as 7').startsWith('250')) messages.push(body.join('\r\n'))
        body = undefined
        return
      }
      lines.push(line)
      const word = line.split(/[ :]/)[0]?.toUpperCase()
      if (word === 'EHLO')
        say('EHLO', `250-here\r\n250${tls !== undefined && !isSecure ? '-STARTTLS\r\n250' : ''} AUTH PLAIN`)
      else if (word === 'STARTTLS' && tls !== undefined) {
        say('STARTTLS', '220 go on')
        socket.removeAllListeners('data')
        const secure = new TLSSocket(socket, { isServer: true, secureContext: createSecureContext(tls) })
        secure.on('error', () => socket.destroy())
        talk(secure, true)
      } else if (word === 'AUTH') say('AUTH', '235 2.7.0 welcome')
      else if (word === 'MAIL') say('MAIL', '250 2.1.0 fine')
      else if (word === 'RCPT') say('RCPT', '250 2.1.5 fine')
      else if (word === 'DATA') {
        if (say('DATA', '354 go on').startsWith('354')) body = []
      } else if (word === 'QUIT') socket.end('221 bye\r\n')
      else socket.write('502 unknown\r\n')
    }
    socket.on('data', (chunk: Buffer) => {
      const said = (rest + chunk.toString()).split('\r\n')
      rest = said.pop() ?? ''
      for (const line of said) hear(line)
    })
    if (!isSecure) say('connect', '220 here ESMTP')
  }

  const server = createServer((socket) => {
    connections += 1
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
    talk(socket, false)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    messages,
    lines,
    connections: () => connections,
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
      })
    },
  }
}
