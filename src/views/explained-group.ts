import { explainAs, isFurther, type AnyFinding } from '../domain/explanation.ts'
import type { Facts } from '../domain/facts.ts'
import type { FurtherFinding } from '../domain/findings/further.ts'
import { groupFactsOf } from '../domain/group-facts.ts'
import type { Finding } from '../domain/readiness.ts'
import type { Standing } from '../domain/standing.ts'
import { trendsOf, type Trend } from '../domain/trend.ts'
import { count, sayShortDay } from '../dutch/dutch.ts'
import { blank, heading, line, text } from './cells.ts'
import { changeOf, statedCell, titleOf } from './finding-cell.ts'
import { short } from './names.ts'
import { verdictCalled, verdictTones } from './tones.ts'
import type { ViewCell } from './view.ts'

/** All that the norms say of one group, a row a norm: the number, what would help, how it went, and how sure it is. */
export function explainedGroup(standing: Standing, facts: Facts): readonly (readonly ViewCell[])[] {
  const { group, composition, readiness, today } = standing
  const findings = explainAs(facts, group, composition)
  const trends = trendsOf(facts, group, today)
  const rows = (which: (finding: AnyFinding) => boolean) => findings.filter(which).map(findingRow)
  const untold = rows((it) => isFurther(it) && it.state === 'unknown')
  const off = findings.filter(({ state }) => state === 'off')
  return [
    header(short(group.name)),
    [
      text('Waar ze staan', { bold: true }),
      text(verdictCalled[readiness.verdict], { tone: verdictTones[readiness.verdict], align: 'center' }),
      blank,
      blank,
      toldCell(composition.reported, composition.expected),
      blank,
      line('Alleen de twaalf staat er als voorwaarde; de rest is onze lezing.', 'quiet'),
    ],
    missionRow(standing),
    ...eveningsApart(standing, facts),
    ...rows((it) => it.state !== 'off' && !isFurther(it)),
    ...rows((it) => it.state !== 'off' && it.state !== 'unknown' && isFurther(it)),
    ...(untold.length === 0 ? [] : [[line('Nog niet verteld, en dus geen nee:', 'quiet')], ...untold]),
    ...(off.length === 0 ? [] : [[line(`Speelt nu niet: ${off.map(titleOf).join(', ')}.`, 'quiet')]]),
    [],
  ]

  function findingRow(finding: AnyFinding): readonly ViewCell[] {
    return [
      text(titleOf(finding)),
      statedCell(finding, finding.key === 'multiplied' && readiness.clock.state === 'due'),
      text(changeOf(finding)),
      text(sayTrend(trends.get(finding.key) ?? []), { align: 'center' }),
      confidenceCell(finding, standing),
      text(`${finding.line} · ${roleWords[finding.key === 'committed' ? 'condition' : finding.role]}`, {
        tone: 'quiet',
      }),
      line(finding.quote === '' ? '' : `«${finding.quote}»`, 'quiet'),
    ]
  }
}

/** What the group is for, in its own words, with the link to its plan; contacts are a number. */
function missionRow({ group }: Standing): readonly ViewCell[] {
  const mission = short(group.mission ?? '', 200)
  const target = short(group.targetGroup ?? '', 120)
  const plan = /^https?:\/\/\S+$/.test(group.plan ?? '') ? group.plan : undefined
  return [
    text('Waar ze voor gaan'),
    plan === undefined ? blank : text('het plan', { link: plan, align: 'center' }),
    mission === '' ? text('nog niet ingevuld', { tone: 'quiet' }) : text(mission),
    group.contacts === undefined
      ? blank
      : text(count(group.contacts, 'contact', 'contacten'), { align: 'center' }),
    blank,
    text('1, 2', { tone: 'quiet' }),
    line(target === '' ? '' : `Doelgroep: ${target}`, 'quiet'),
  ]
}

/** The last evening of the dragers apart, or team training: what was done, and what was decided. */
function eveningsApart({ group, today }: Standing, facts: Facts): readonly (readonly ViewCell[])[] {
  const last = groupFactsOf(facts, group.id).opbouwavonden.findLast(({ day }) => day <= today)
  if (last === undefined) return []
  return [
    [
      text(last.kind === 'opbouwavond' ? 'Laatste opbouwavond' : 'Laatste teamtraining'),
      text(sayShortDay(last.day), { align: 'center' }),
      text(short(last.decision ?? '', 200)),
      blank,
      blank,
      text('76, 77', { tone: 'quiet' }),
      line(last.what.map((done) => short(done)).join(', '), 'quiet'),
    ],
  ]
}

const header = (name: string): readonly ViewCell[] => [
  heading(name),
  heading('Stand', { align: 'center' }),
  heading('Wat zou helpen'),
  heading('Laatste drie vensters', {
    align: 'center',
    note: 'Het oudste vooraan. Een venster is de laatste acht avonden; we rekenen elk opnieuw uit met wat er nu van bekend is.',
  }),
  heading('Hoe zeker', { align: 'center', note: 'Van hoeveel avonden dit verteld is.' }),
  heading('Regel'),
  heading('Wat de tekst zegt'),
]

/** «7 → 8 → 9»; what was not known is a question mark. A single window is no trend. */
function sayTrend(trend: Trend): string {
  if (trend.length < 2 || trend.every(({ count }) => count === undefined)) return ''
  return trend
    .map(({ state, count, of }) =>
      count === undefined
        ? state === 'off'
          ? '–'
          : '?'
        : of === undefined
          ? String(count)
          : `${count} van ${of}`,
    )
    .join(' → ')
}

/** What is counted from evenings is as sure as their reports. What stands in Mensen or Groepen is told there. */
function confidenceCell(finding: AnyFinding, { composition }: Standing): ViewCell {
  if (isFurther(finding))
    return finding.told === undefined ? blank : toldCell(finding.told.told, finding.told.of)
  return fromEvenings.has(finding.key) ? toldCell(composition.reported, composition.expected) : blank
}

const toldCell = (told: number, of: number): ViewCell =>
  of === 0
    ? blank
    : text(`${told} van de ${of}`, {
        align: 'center',
        tone: told < of ? 'quiet' : 'plain',
        note: `${told} van de ${of} avonden gemeld.`,
      })

const fromEvenings: ReadonlySet<Finding['key']> = new Set([
  'committed',
  'dragers',
  'seekers',
  'seekerShare',
  'meals',
])

const roleWords = {
  condition: 'de voorwaarde',
  gate: 'hoort erbij',
  solid: 'maakt stevig',
  clock: 'klok',
  rhythm: 'goed ritme',
  start: 'de start',
  context: 'om over te praten',
} as const satisfies Record<Finding['role'] | FurtherFinding['role'] | 'condition', string>
