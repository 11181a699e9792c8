import { forecastOf } from '../domain/forecast.ts'
import { findingKeys, type Finding, type Readiness } from '../domain/readiness.ts'
import type { Standing } from '../domain/standing.ts'
import { count, findingTitle, sayChange, sayList } from '../dutch/dutch.ts'
import { blank, heading, line, text } from './cells.ts'
import { explainedGroup } from './explained-group.ts'
import { findingCell } from './finding-cell.ts'
import { forecastCell } from './forecast-cell.ts'
import { byName, short } from './names.ts'
import { pastRows, titleRow } from './title.ts'
import { verdictCalled, verdictTones } from './tones.ts'
import type { View, ViewCell } from './view.ts'
import type { ViewInput } from './views.ts'

/**
 * Vermenigvuldigen: on top who is near and what is asked, the nearest first; below it a block for each group with every
 * norm. A number stands beside its norm, and has the sentence that it comes from in its note.
 */
export function multiplicationView(input: ViewInput): View {
  const { register, now, zone, asOf } = input
  const standings = nearestFirst(input.standings)
  const explained = standings.slice(0, mostExplained)
  const past = pastRows(asOf)
  return {
    key: 'multiplication',
    rows: [
      titleRow('Vermenigvuldigen', now, zone),
      ...past,
      [line(reading, 'quiet')],
      [line(summary(standings))],
      [
        heading('Groep'),
        heading('Waar ze staan'),
        heading('Wat kan helpen'),
        heading('Vooruitzicht', {
          note: 'Wanneer de groep met genoeg vaste deelnemers zal zijn, als het zo doorgaat.',
        }),
        ...findingKeys.map((key) => heading(findingTitle(key), { align: 'center' })),
      ],
      ...standings.map((standing) => groupRow(standing, input)),
      ...(standings.length === 0 ? [[line('Er zijn nog geen groepen.', 'quiet')]] : []),
      [],
      ...(explained.length < standings.length ? [[line(onlyNearest, 'quiet')], []] : []),
      ...explained.flatMap((standing) => explainedGroup(standing, register.facts)),
    ],
    widths: [200, 190, 300, 230, 128, 170, ...findingKeys.slice(2).map(() => 128)],
    // The blocks have headings of their own; only a table longer than a screen needs its own to stay.
    frozenRows: standings.length > aScreenful ? 4 + past.length : 1,
    frozenColumns: 1,
    charts: [],
  }
}

function groupRow(standing: Standing, { register, today }: ViewInput): readonly ViewCell[] {
  const { group, readiness } = standing
  const row = register.rowOf.get(group.id)
  const byKey = new Map(readiness.findings.map((finding) => [finding.key, finding]))
  return [
    text(short(group.name), {
      bold: true,
      ...(row !== undefined && { link: { tab: 'groups', rowNumber: row } }),
    }),
    text(verdictCalled[readiness.verdict], { tone: verdictTones[readiness.verdict] }),
    helpCell(readiness),
    forecastCell(forecastOf(register.facts, group, today), today),
    ...findingKeys.map((key) => {
      const finding = byKey.get(key)
      if (finding === undefined) return blank
      return findingCell(finding, key === 'multiplied' && readiness.clock.state === 'due')
    }),
  ]
}

/** What cannot wait; otherwise the smallest change of the first norm that is not met. People are counted, not named. */
function helpCell({ advice, findings, verdict }: Readiness): ViewCell {
  if (advice === 'plan-now' || advice === 'talk-with-coach')
    return text(adviceWords[advice], { tone: 'attention' })
  const lacking = findings.find((finding) => finding.change !== undefined && counts.has(finding.role))
  const said = [
    ...(verdict === 'ready' ? [talkAboutSecond] : []),
    ...(lacking?.change === undefined ? [] : [sayChange(lacking.change)]),
    ...(advice === undefined ? [] : [adviceWords[advice]]),
  ]
  return said.length === 0 ? blank : text(said.join(' '))
}

/** Who is ready, then who is nearly; of the others whoever has most committed participants, those that begin last. */
function nearestFirst(standings: readonly Standing[]): readonly Standing[] {
  const rank = ({ status, readiness }: Standing) =>
    status === 'start' ? nearness.length : nearness.indexOf(readiness.verdict)
  return [...standings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      b.composition.committed.length - a.composition.committed.length ||
      byName(a.group.name, b.group.name),
  )
}

const nearness: readonly Readiness['verdict'][] = ['ready', 'nearly', 'not-yet', 'unknown']

/** «Klaar: Lombok. Bijna: Overvecht en Zuilen. 11 andere groepen groeien.» */
function summary(standings: readonly Standing[]): string {
  const named = (verdict: Readiness['verdict']) =>
    standings.filter(({ readiness }) => readiness.verdict === verdict).map(({ group }) => short(group.name))
  const [ready, nearly] = [named('ready'), named('nearly')]
  const others = standings.length - ready.length - nearly.length
  const said = [
    ...(ready.length === 0 ? [] : [`Klaar om te vermenigvuldigen: ${some(ready)}.`]),
    ...(nearly.length === 0 ? [] : [`Bijna: ${some(nearly)}.`]),
    ...(others === 0
      ? []
      : [
          `${count(others, 'groep groeit', 'groepen groeien')}${ready.length + nearly.length === 0 ? '' : ' nog'}.`,
        ]),
  ]
  return said.join(' ')
}

const some = (names: readonly string[]): string =>
  names.length <= 6 ? sayList(names) : `${names.slice(0, 5).join(', ')} en nog ${names.length - 5}`

/** The clock has its own advice, and the rhythm plays no part in the verdict. */
const counts: ReadonlySet<Finding['role']> = new Set(['gate', 'solid'])

const adviceWords = {
  'plan-now': 'Plan nu: de groep kan het, en is langer dan twee jaar bij elkaar.',
  'talk-with-coach': 'Een goed gesprek met de coach: wat heeft de groep nodig?',
  'set-target-date': 'Spreek een streefdatum af.',
} as const satisfies Record<NonNullable<Readiness['advice']>, string>

const talkAboutSecond = 'Ga met leider en coach in gesprek over een tweede groep.'

/** A block is some fifty rows, and the view is drawn again whenever an evening is told: more would not be read. */
/** So many groups, the nearest first, are explained norm by norm. */
export const mostExplained = 25
const aScreenful = 25

const reading =
  'Alleen de twaalf staat er als voorwaarde; de rest is onze lezing. Wijs een getal aan voor de uitleg; onder de tabel staat elke groep met alle normen.'

const onlyNearest = `Hieronder staan de ${mostExplained} groepen die er het dichtst bij zijn, met alle normen.`
