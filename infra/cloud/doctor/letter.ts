import { randomBytes } from 'node:crypto'
import { toMessage } from '../../../src/adapters/mail/message.ts'
import { toMail } from '../../../src/adapters/mail/smtp-message.ts'
import { personId, type PersonId } from '../../../src/domain/ids.ts'
import type { Envelope } from '../../../src/ports.ts'
import { ok, problem, skipped, troubled, type Check, type Trouble } from './check.ts'
import type { Surroundings } from './surroundings.ts'

/** A letter carries the headers by which a mail program stops it, and opening its link stops nothing. */
export const letterCanBeStopped: Check = {
  name: 'unsubscribe',
  title: 'Een brief is met één klik te stoppen, en alleen openen verandert niets',
  needsRegister: true,
  async run(surroundings) {
    const { world, config } = surroundings
    const nobody = personId(`p-doctor-${randomBytes(6).toString('hex')}`)
    const envelope = testLetter(surroundings, config.MAIL_FROM, nobody)
    const link = envelope.unsubscribe ?? ''
    const opened = await open(link)
    const { tabs } = await world.workbook.read()
    const traces = Object.values(tabs).some(({ rows }) =>
      [...rows].some((cells) => cells.some((cell) => String(cell).includes(nobody))),
    )
    return troubled([
      ...headerTroubles(envelope),
      ...(config.LOCAL_ROOT === undefined && !link.startsWith('https://')
        ? [
            {
              seen: 'De link om te stoppen begint niet met https',
              toDo: 'Zet PUBLIC_URL op het https-adres van api.',
            },
          ]
        : []),
      ...(opened === 'page'
        ? []
        : [
            {
              seen: `De link om te stoppen ${opened}`,
              toDo: 'Kijk of PUBLIC_URL het adres van api is, of LINK_SECRET dat van de functies, en of api voor iedereen open staat.',
            },
          ]),
      ...(traces
        ? [
            {
              seen: 'Alleen al het openen van de link schreef in de spreadsheet',
              toDo: 'Zet Brieven op uit tot dit hersteld is, en meld het bij wie de software maakt.',
            },
          ]
        : []),
    ])
  },
}

/** Only when asked for: `--letter jij@voorbeeld.nl`. */
export const letterArrives: Check = {
  name: 'letter',
  title: 'Er is een proefbrief onderweg',
  async run(surroundings) {
    const { letterTo, world } = surroundings
    if (letterTo === undefined) return skipped('vraag erom met --letter en je eigen adres')
    const delivery = await world.mailer.send(testLetter(surroundings, letterTo, personId('p-doctor')))
    switch (delivery.outcome) {
      case 'sent':
        return ok('kijk of hij er is, ook bij ongewenste post')
      case 'refused':
        return problem(
          `De mailprovider weigerde hem: ${delivery.reason}`,
          'Kijk of de sleutel klopt, en of de mailprovider het adres van MAIL_FROM kent.',
        )
      case 'unknown':
        return problem(
          `Of hij weg is, is niet bekend: ${delivery.reason}`,
          'Kijk of hij aankwam. Zo niet: draai dit over een kwartier nog eens.',
        )
      default:
        return delivery satisfies never
    }
  },
}

/** Of nobody in the register: who stops it stops nobody's letters. */
const testLetter = ({ world: { addresses } }: Surroundings, to: string, person: PersonId): Envelope => ({
  to,
  letter: {
    subject: 'Proefbrief: de mail van de missiegroepen werkt',
    text: 'Dit is een proefbrief van ‘npm run doctor’. Lees je dit, dan komt de mail aan.\n\nJe hoeft niets te doen.\n',
    html: '<!doctype html><html lang="nl"><body><p>Dit is een proefbrief van ‘npm run doctor’. Lees je dit, dan komt de mail aan.</p><p>Je hoeft niets te doen.</p></body></html>',
  },
  from: { name: 'Missiegroepen (proef)', email: addresses.sender },
  replyTo: addresses.sender,
  unsubscribe: addresses.unsubscribe(person),
})

/** Looked for in the letter as each provider is handed it. */
function headerTroubles(envelope: Envelope): readonly Trouble[] {
  const { personalizations } = toMessage(envelope, false)
  const asHanded: readonly Readonly<Record<string, string>>[] = [
    personalizations?.[0]?.headers ?? {},
    toMail(envelope, '<doctor@localhost>').headers,
  ]
  return asHanded.every(
    (headers) =>
      /^<https?:\/\/\S+>$/.test(headers['List-Unsubscribe'] ?? '') &&
      headers['List-Unsubscribe-Post'] === 'List-Unsubscribe=One-Click',
  )
    ? []
    : [
        {
          seen: 'Een brief draagt geen koppen om hem te stoppen (List-Unsubscribe)',
          toDo: 'Zet Brieven op uit, en werk de software bij met npm run package en terraform apply.',
        },
      ]
}

/** Opens the link as a mail scanner does, and says what came of it. */
async function open(link: string): Promise<string> {
  try {
    const answer = await fetch(link, { signal: AbortSignal.timeout(20_000) })
    const page = await answer.text()
    if (answer.status !== 200) return `antwoordt ${answer.status}`
    return page.includes('<form method="post"') ? 'page' : 'toont geen knop'
  } catch {
    return 'geeft geen antwoord'
  }
}
