/** How a group stands, below the line: a few sentences, bars with their numbers, and a question to talk over. */
import { questionFor } from '../domain/coaching-questions.ts'
import { weekOf } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import { norms } from '../domain/norms.ts'
import type { Finding, FindingKey } from '../domain/readiness.ts'
import type { Standing } from '../domain/standing.ts'
import { count, ourReading, sayFinding } from '../dutch/dutch.ts'
import { confidentialAsks } from './asks.ts'
import type { Ask, Bar, StandingPart } from './content.ts'
import { peopleAt } from './evening-part.ts'
import type { Names } from './names.ts'

export function standingPart(
  standing: Standing,
  facts: Facts,
  names: Names,
  asks: readonly Ask[],
): StandingPart {
  const asked = confidentialAsks(standing, facts, names)
  const question = questionFor(standing, Number(weekOf(standing.today).slice(6))).text
  const evenings = eveningsOf(standing)
  if (isTooEarly(standing))
    return { sentences: [saysEarly(standing, facts), ...asked], bars: [], evenings, question }
  return {
    sentences: [
      saysRegulars(standing),
      saysCommitted(standing, facts),
      saysGuests(standing),
      ...saysFindings(standing, asks),
      saysReported(standing),
      ...asked,
    ].filter((sentence) => sentence !== ''),
    bars: barKeys.flatMap((key) => barFor(key, standing)),
    explanation: explains(standing, facts),
    evenings,
    quote: { number: facts.norms.committed, text: norms.committed.quote },
    question,
  }
}

/** In the first evenings, and with too few of them, nothing can be said yet. */
const isTooEarly = ({ composition, readiness }: Standing): boolean =>
  !composition.enough || findingOf(readiness.findings, 'committed')?.state === 'off'

function saysEarly({ status, held }: Standing, { norms }: Facts): string {
  if (status !== 'start')
    return `Na ${norms.windowMinimum} ingevulde avonden laten we hier zien hoe de groep ervoor staat.`
  return held.length === 0
    ? `Jullie beginnen met ${norms.startEvenings} avonden. Daarna kijken we samen hoe het verder gaat.`
    : `Jullie hebben ${held.length} van de eerste ${norms.startEvenings} avonden gehad. Daarna laten we hier zien hoe de groep ervoor staat.`
}

/** «5 dragers en 4 zoekers komen geregeld (samen met anderen 11 mensen).» */
function saysRegulars({ composition, readiness }: Standing): string {
  const { activeDragers, seekers, participants } = composition
  const everyone = participants.filter(({ regular }) => regular).length
  const named = activeDragers.length + seekers.length
  const together = everyone > named ? ` (samen met anderen ${everyone} mensen)` : ''
  const unsure = [...barKeys, 'seekerShare' as const].some((key) => isUnknown(readiness.findings, key))
  const counted = `${count(activeDragers.length, 'drager', 'dragers')} en ${count(seekers.length, 'zoeker', 'zoekers')}`
  return `${unsure ? `Zeker ${counted}` : counted} ${named === 1 ? 'komt' : 'komen'} geregeld${together}.`
}

/** «10 vaste deelnemers; vanaf 12 kunnen jullie aan een tweede groep gaan denken.» */
function saysCommitted({ composition, trainees, readiness }: Standing, facts: Facts): string {
  const committed = composition.committed.length
  const wanted = facts.norms.committed
  const sure = isUnknown(readiness.findings, 'committed') ? 'Zeker ' : ''
  const said = `${sure}${count(committed, 'vaste deelnemer', 'vaste deelnemers')}`
  if (committed < wanted) return `${said}; vanaf ${wanted} kunnen jullie aan een tweede groep gaan denken.`
  if (trainees.length === 0)
    return `${said}: genoeg voor een tweede groep, zodra iemand zich daarvoor laat opleiden.`
  return readiness.verdict === 'ready'
    ? `${said} en een trainee: jullie kunnen aan een tweede groep gaan denken!`
    : `${said} en een trainee: een tweede groep komt in zicht.`
}

function saysGuests({ composition: { usualGuests = 0 } }: Standing): string {
  if (usualGuests < 1) return ''
  const guests = Math.round(usualGuests)
  const one = guests === 1
  return `Daarbij ${one ? 'komt' : 'komen'} er meestal ${count(guests, 'gast', 'gasten')} die niet op de lijst ${one ? 'staat' : 'staan'}.`
}

const saysReported = ({ composition: { reported, expected } }: Standing): string =>
  reported >= expected ? '' : `Dit weten we uit ${reported} van de ${expected} avonden.`

/** At most two, in the order in which a leader should read them; the bars and the questions above tell the others. */
const saysFindings = ({ readiness, group }: Standing, asks: readonly Ask[]): readonly string[] =>
  readiness.findings
    .filter(
      ({ key }) =>
        key !== 'trainee' || !asks.some((ask) => ask.group === group.id && ask.key.startsWith('no-trainee')),
    )
    .filter(({ key, state }) => said.has(key) && (state === 'missed' || state === 'fruit'))
    .slice(0, 2)
    .map(sayFinding)

function barFor(key: BarKey, { readiness, composition }: Standing): readonly Bar[] {
  const finding = findingOf(readiness.findings, key)
  if (finding === undefined) return []
  const counted = {
    dragers: composition.activeDragers,
    seekers: composition.seekers,
    committed: composition.committed,
  }
  return [
    {
      label: barLabels[key],
      count: counted[key].length,
      atLeast: finding.state === 'unknown',
      norm: finding.norm,
      growing: finding.state === 'growing',
    },
  ]
}

const explains = ({ readiness }: Standing, { norms: { regularVisits, windowMeetings } }: Facts): string =>
  `Geregeld is minstens ${regularVisits} van de laatste ${windowMeetings} avonden, vast is de helft of vaker.${
    readiness.verdict === 'ready' ? ` ${ourReading}` : ''
  }`

const eveningsOf = ({ held }: Standing): StandingPart['evenings'] =>
  held.slice(-8).map((meeting) => ({
    day: `${Number(meeting.day.slice(8))}-${Number(meeting.day.slice(5, 7))}`,
    people: peopleAt(meeting),
  }))

const findingOf = (findings: readonly Finding[], key: FindingKey): Finding | undefined =>
  findings.find((finding) => finding.key === key)

const isUnknown = (findings: readonly Finding[], key: FindingKey): boolean =>
  findingOf(findings, key)?.state === 'unknown'

const barKeys = ['dragers', 'seekers', 'committed'] as const satisfies readonly FindingKey[]
type BarKey = (typeof barKeys)[number]

const barLabels = {
  dragers: 'Dragers',
  seekers: 'Zoekers',
  committed: 'Vaste deelnemers',
} as const satisfies Record<BarKey, string>

const said: ReadonlySet<FindingKey> = new Set([
  'trainee',
  'seekerShare',
  'signed',
  'meals',
  'tasks',
] satisfies FindingKey[])
