/** How a group stands, below the line: a few sentences, bars with their numbers, and a question to talk over. */
import { questionFor } from '../domain/coaching-questions.ts'
import { weekOf } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import { forecastOf } from '../domain/forecast.ts'
import { norms } from '../domain/norms.ts'
import type { Finding, FindingKey } from '../domain/readiness.ts'
import type { Standing } from '../domain/standing.ts'
import type { Speech } from '../language/speech.ts'
import { confidentialAsks } from './asks.ts'
import type { Ask, Bar, Quoted, StandingPart } from './content.ts'
import { peopleAt } from './evening-part.ts'
import type { Names } from './names.ts'

export function standingPart(
  standing: Standing,
  facts: Facts,
  names: Names,
  asks: readonly Ask[],
  speech: Speech,
): StandingPart {
  const asked = confidentialAsks(standing, facts, names, speech)
  const question = quoted(questionFor(standing, Number(weekOf(standing.today).slice(6))).text, speech)
  const evenings = eveningsOf(standing, speech)
  if (isTooEarly(standing))
    return { sentences: [saysEarly(standing, facts, speech), ...asked], bars: [], evenings, question }
  return {
    sentences: [
      saysRegulars(standing, speech),
      saysCommitted(standing, facts, speech),
      saysForecast(standing, facts, speech),
      saysGuests(standing, speech),
      ...saysFindings(standing, asks, speech),
      saysReported(standing, speech),
      ...asked,
    ].filter((sentence) => sentence !== ''),
    bars: barKeys.flatMap((key) => barFor(key, standing, speech)),
    explanation: explains(standing, facts, speech),
    evenings,
    quote: { number: facts.norms.committed, ...quoted(norms.committed.quote, speech) },
    question,
  }
}

/** In the first evenings, and with too few of them, nothing can be said yet. */
const isTooEarly = ({ composition, readiness }: Standing): boolean =>
  !composition.enough || findingOf(readiness.findings, 'committed')?.state === 'off'

function saysEarly({ status, held }: Standing, { norms }: Facts, { letter }: Speech): string {
  const words = letter.standing
  if (status !== 'start') return words.afterEvenings(norms.windowMinimum)
  return held.length === 0
    ? words.beforeStart(norms.startEvenings)
    : words.duringStart(held.length, norms.startEvenings)
}

/** «5 dragers en 4 zoekers komen geregeld (samen met anderen 11 mensen).» */
function saysRegulars({ composition, readiness }: Standing, { letter }: Speech): string {
  const { activeDragers, seekers, participants } = composition
  const everyone = participants.filter(({ regular }) => regular).length
  return letter.standing.regulars({
    dragers: activeDragers.length,
    seekers: seekers.length,
    ...(everyone > activeDragers.length + seekers.length ? { everyone } : {}),
    unsure: [...barKeys, 'seekerShare' as const].some((key) => isUnknown(readiness.findings, key)),
  })
}

/** «10 vaste deelnemers; vanaf 12 kunnen jullie aan een tweede groep gaan denken.» */
const saysCommitted = (
  { composition, trainees, readiness }: Standing,
  { norms }: Facts,
  { letter }: Speech,
): string =>
  letter.standing.committed({
    count: composition.committed.length,
    wanted: norms.committed,
    unsure: isUnknown(readiness.findings, 'committed'),
    trainee: trainees.length > 0,
    ready: readiness.verdict === 'ready',
  })

/** «Gaat het zo door, dan zijn jullie ergens tussen maart en juni met z’n twaalven.» That they are enough, is said above. */
function saysForecast({ group, today }: Standing, facts: Facts, { sayForecast }: Speech): string {
  const forecast = forecastOf(facts, group, today)
  return forecast.kind === 'reached' ? '' : (sayForecast(forecast, facts.norms.committed, today) ?? '')
}

const saysGuests = ({ composition: { usualGuests = 0 } }: Standing, { letter }: Speech): string =>
  usualGuests < 1 ? '' : letter.standing.guests(Math.round(usualGuests))

const saysReported = ({ composition: { reported, expected } }: Standing, { letter }: Speech): string =>
  reported >= expected ? '' : letter.standing.reported(reported, expected)

/** At most two, in the order in which a leader should read them; the bars and the questions above tell the others. */
const saysFindings = (
  { readiness, group }: Standing,
  asks: readonly Ask[],
  { sayFinding }: Speech,
): readonly string[] =>
  readiness.findings
    .filter(
      ({ key }) =>
        key !== 'trainee' || !asks.some((ask) => ask.group === group.id && ask.key.startsWith('no-trainee')),
    )
    .filter(({ key, state }) => said.has(key) && (state === 'missed' || state === 'fruit'))
    .slice(0, 2)
    .map((finding) => sayFinding(finding))

function barFor(key: BarKey, { readiness, composition }: Standing, { letter }: Speech): readonly Bar[] {
  const finding = findingOf(readiness.findings, key)
  if (finding === undefined) return []
  const counted = {
    dragers: composition.activeDragers,
    seekers: composition.seekers,
    committed: composition.committed,
  }
  return [
    {
      label: letter.standing.bars[key],
      count: counted[key].length,
      atLeast: finding.state === 'unknown',
      norm: finding.norm,
      growing: finding.state === 'growing',
    },
  ]
}

function explains({ readiness }: Standing, { norms }: Facts, { letter, ourReading }: Speech): string {
  const words = letter.standing.explanation(norms.regularVisits, norms.windowMeetings)
  return readiness.verdict === 'ready' ? `${words} ${ourReading}` : words
}

const eveningsOf = ({ held }: Standing, { sayDigits }: Speech): StandingPart['evenings'] =>
  held.slice(-8).map((meeting) => ({ day: sayDigits(meeting.day), people: peopleAt(meeting) }))

/** In words that the reader understands, with the movement's own beside them. */
function quoted(original: string, { translated }: Speech): Quoted {
  const text = translated(original)
  return text === undefined ? { text: original } : { text, original }
}

const findingOf = (findings: readonly Finding[], key: FindingKey): Finding | undefined =>
  findings.find((finding) => finding.key === key)

const isUnknown = (findings: readonly Finding[], key: FindingKey): boolean =>
  findingOf(findings, key)?.state === 'unknown'

const barKeys = ['dragers', 'seekers', 'committed'] as const satisfies readonly FindingKey[]
type BarKey = (typeof barKeys)[number]

const said: ReadonlySet<FindingKey> = new Set([
  'trainee',
  'seekerShare',
  'signed',
  'meals',
  'tasks',
] satisfies FindingKey[])
