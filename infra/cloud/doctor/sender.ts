import { problem, skipped, troubled, type Check, type Trouble } from './check.ts'
import type { Resolver } from './resolver.ts'

/** Whether mail of this sender is believed: SPF, DKIM and DMARC of the domain in MAIL_FROM. */
export const senderIsBelieved: Check = {
  name: 'sender',
  title: 'De afzender is te vertrouwen: SPF, DKIM en DMARC',
  async run({ config, resolver, dkimSelector }) {
    if (resolver === undefined)
      return skipped('op deze computer gaat er geen mail uit; dat toont alleen een echt domein')
    const domain = config.MAIL_FROM.slice(config.MAIL_FROM.lastIndexOf('@') + 1).toLowerCase()
    if (everybodys.has(domain) && !('MAIL' in config && config.MAIL === 'smtp'))
      return problem(
        `SendGrid kan niet geloofwaardig sturen uit naam van ${domain}`,
        'Neem een afzender op een eigen domein, of stuur met SMTP uit die mailbox zelf (docs/install.md, stap 4).',
      )
    try {
      const [spf, dkim, dmarc] = await Promise.all([
        spfOf(domain, resolver),
        dkimOf(domain, resolver, dkimSelector === undefined ? usualSelectors : [dkimSelector]),
        dmarcOf(domain, resolver),
      ])
      return troubled([...spf, ...dkim, ...dmarc], domain)
    } catch {
      return troubled([
        {
          seen: `De gegevens van ${domain} (DNS) zijn nu niet te lezen`,
          toDo: 'Draai dit over tien minuten nog eens.',
        },
      ])
    }
  },
}

async function spfOf(domain: string, resolve: Resolver): Promise<readonly Trouble[]> {
  const records = (await resolve(domain)).filter((text) => /^v=spf1(\s|$)/i.test(text))
  const [record = ''] = records
  if (records.length === 0)
    return [
      {
        seen: `${domain} heeft geen SPF`,
        toDo: `Zet bij je domein een TXT-regel ‘v=spf1 … ~all’ ${asProviderSays}`,
      },
    ]
  if (records.length > 1)
    return [
      {
        seen: `${domain} heeft ${records.length} keer SPF, en dan geldt er geen een`,
        toDo: 'Maak er bij je domein één TXT-regel van, met alle include-delen erin.',
      },
    ]
  return /(^|\s)\+?all(\s|$)/i.test(record)
    ? [{ seen: `SPF van ${domain} laat iedereen toe`, toDo: 'Maak van ‘+all’ aan het eind ‘~all’.' }]
    : []
}

async function dkimOf(
  domain: string,
  resolve: Resolver,
  selectors: readonly string[],
): Promise<readonly Trouble[]> {
  const found = await Promise.all(selectors.map((selector) => resolve(`${selector}._domainkey.${domain}`)))
  const hasKey = found.flat().some((text) => /(^|;)\s*p=[A-Za-z0-9+/]/.test(text))
  return hasKey
    ? []
    : [
        {
          seen: `${domain} heeft geen DKIM-sleutel (gezocht bij ${selectors.join(', ')})`,
          toDo: `Zet bij je domein de sleutel ${asProviderSays} Heet die anders, zet de naam dan in .env: DKIM_SELECTOR=…`,
        },
      ]
}

/** A domain without a policy of its own has the one above it. */
async function dmarcOf(domain: string, resolve: Resolver): Promise<readonly Trouble[]> {
  const labels = domain.split('.')
  for (let from = 0; from <= labels.length - 2; from++) {
    const records = await resolve(`_dmarc.${labels.slice(from).join('.')}`)
    if (records.some((text) => /^v=DMARC1\s*(;|$)/i.test(text))) return []
  }
  return [
    {
      seen: `${domain} heeft geen DMARC`,
      toDo: `Zet bij je domein een TXT-regel _dmarc.${domain} met ‘v=DMARC1; p=none; rua=mailto:…’.`,
    },
  ]
}

const asProviderSays = 'zoals je mailprovider die opgeeft (SendGrid: Settings › Sender Authentication).'

/** SendGrid's, Google's, Microsoft's, and what other hosts call theirs. */
const usualSelectors = [
  's1',
  's2',
  'google',
  '20230601',
  'selector1',
  'selector2',
  'default',
  'dkim',
  'mail',
  'k1',
  'x',
]

/** Of a mailbox there nobody but its host may send. */
const everybodys = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.nl',
  'live.nl',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'ziggo.nl',
  'kpnmail.nl',
  'planet.nl',
  'home.nl',
])
