import { createSmtpMailer } from '../../src/adapters/mail/smtp.ts'
import { readMessage } from '../adapters/mail/read-message.ts'
import { serveSmtp, type Twist } from '../adapters/mail/smtp-server.ts'
import { mailerContract, type Behaviour } from './mailer.ts'

const twists: Readonly<Record<Behaviour, Twist>> = {
  takes: {},
  refuses: { RCPT: '550 5.1.1 <hanneke@voorbeeld.nl> does not exist' },
  'refuses-the-sender': { AUTH: '535 5.7.8 open-sesame does not open for postbus@voorbeeld.nl' },
  'loses-the-answer': { message: 'drop' },
  'says-nothing': { message: 'hang' },
  'is-not-there': {},
}

mailerContract('SMTP', async (behaviour) => {
  const server = await serveSmtp({ twist: twists[behaviour] })
  if (behaviour === 'is-not-there') await server.close()
  let waits = 0
  const mailer = createSmtpMailer({
    host: '127.0.0.1',
    port: server.port,
    user: 'postbus@voorbeeld.nl',
    password: 'open-sesame',
    plain: true,
    timeoutMs: 300,
    sleep: () => Promise.resolve((waits += 1)),
  })
  return {
    mailer,
    arrived: () => Promise.resolve(server.messages.map(readMessage)),
    offered: server.connections,
    waited: () => waits,
    secrets: ['open-sesame', 'postbus@voorbeeld.nl'],
    close: () => (behaviour === 'is-not-there' ? Promise.resolve() : server.close()),
  }
})
