import { findingKeys, type Finding, type FindingState, type Readiness } from '../domain/readiness.ts'
import type { Standing } from '../domain/standing.ts'
import { findingTitle, sayChange, sayFinding } from '../dutch/dutch.ts'
import { blank, heading, line, text, unknown } from './cells.ts'
import { figureOf } from './figure.ts'
import { short } from './names.ts'
import { titleRow } from './title.ts'
import { verdictCalled, verdictTones } from './tones.ts'
import type { Tone, View, ViewCell } from './view.ts'
import type { ViewInput } from './views.ts'

/** Vermenigvuldigen: each group held against each norm, the number beside the norm, the quote in the note. */
export function multiplicationView({ standings, register, now, zone }: ViewInput): View {
  return {
    key: 'multiplication',
    rows: [
      titleRow('Vermenigvuldigen', now, zone),
      [line(reading, 'quiet')],
      [
        heading('Groep'),
        heading('Waar ze staan'),
        heading('Wat kan helpen'),
        ...findingKeys.map((key) => heading(findingTitle(key), { align: 'center' })),
      ],
      ...standings.map((standing) => groupRow(standing, register.rowOf.get(standing.group.id))),
      ...(standings.length === 0 ? [[line('Er zijn nog geen groepen.', 'quiet')]] : []),
    ],
    widths: [200, 170, 250, ...findingKeys.map(() => 128)],
    frozenRows: 3,
    frozenColumns: 1,
    charts: [],
  }
}

function groupRow({ group, readiness }: Standing, row: number | undefined): readonly ViewCell[] {
  const byKey = new Map(readiness.findings.map((finding) => [finding.key, finding]))
  return [
    text(short(group.name), {
      bold: true,
      ...(row !== undefined && { link: { tab: 'groups', rowNumber: row } }),
    }),
    text(verdictCalled[readiness.verdict], { tone: verdictTones[readiness.verdict] }),
    helpCell(readiness),
    ...findingKeys.map((key) => findingCell(byKey.get(key), readiness.clock.state)),
  ]
}

/** What to do now; otherwise the smallest change of the first norm that is not met. People are counted, not named. */
function helpCell({ advice, findings }: Readiness): ViewCell {
  if (advice !== undefined) return text(adviceWords[advice], { tone: 'attention' })
  const lacking = findings.find((finding) => finding.change !== undefined && counts.has(finding.role))
  return lacking?.change === undefined ? blank : text(sayChange(lacking.change))
}

function findingCell(finding: Finding | undefined, clock: Readiness['clock']['state']): ViewCell {
  if (finding === undefined) return blank
  const note = noteOf(finding)
  if (finding.state === 'off') return text('nu niet', { tone: 'quiet', align: 'center', note })
  const figure = figureOf(finding)
  if (figure === undefined) return { ...unknown(note), align: 'center' }
  const word = finding.norm === 0 ? undefined : stateWords[finding.state]
  return text(word === undefined ? figure : `${figure}, ${word}`, {
    tone: finding.key === 'multiplied' && clock === 'due' ? 'nearly' : stateTones[finding.state],
    align: 'center',
    note,
  })
}

/** The sentence, what would change it, and the words of the movement that the norm comes from. */
const noteOf = (finding: Finding) =>
  [
    sayFinding(finding),
    ...(finding.change === undefined ? [] : [sayChange(finding.change)]),
    ...(finding.quote === '' ? [] : [`«${finding.quote}» (${finding.line})`]),
  ].join('\n\n')

/** The clock has its own advice, and the rhythm plays no part in the verdict. */
const counts: ReadonlySet<Finding['role']> = new Set(['gate', 'solid'])

const stateTones = {
  met: 'good',
  missed: 'attention',
  unknown: 'quiet',
  growing: 'nearly',
  fruit: 'good',
  off: 'quiet',
} as const satisfies Record<FindingState, Tone>

/** Said beside the number wherever the number alone would say something else. */
const stateWords: Partial<Record<FindingState, string>> = {
  growing: 'groeit',
  fruit: 'door vrucht',
}

const adviceWords = {
  'plan-now': 'Plan nu: de groep kan het, en is langer dan twee jaar bij elkaar.',
  'talk-with-coach': 'Een goed gesprek met de coach: wat heeft de groep nodig?',
  'set-target-date': 'Spreek een streefdatum af.',
} as const satisfies Record<NonNullable<Readiness['advice']>, string>

const reading =
  'Alleen de twaalf staat er als voorwaarde; de rest is onze lezing. Wijs een getal aan voor de uitleg.'
