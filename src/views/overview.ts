import type { Standing } from '../domain/standing.ts'
import { count, sayShortDay } from '../dutch/dutch.ts'
import { brakeWarning } from './brake.ts'
import { blank, dayCell, heading, line, number, text, unknown } from './cells.ts'
import { saysExcepted } from './finding-cell.ts'
import { together } from './gatherings.ts'
import { short } from './names.ts'
import { chartsUnder } from './overview-charts.ts'
import { tasksOf } from './task.ts'
import { pastRows, titleRow } from './title.ts'
import { verdictCalled, verdictTones } from './tones.ts'
import type { View, ViewCell } from './view.ts'
import type { ViewInput } from './views.ts'

/**
 * Overzicht: a line a group, by name, for a coordinator looks a group up by its name; which of them ask for somebody
 * is told by the second column in words and colour. The order of urgency is that of Te doen.
 */
export function overviewView(input: ViewInput): View {
  const { standings, register, now, zone } = input
  const top = [
    titleRow('Overzicht', now, zone),
    ...pastRows(input.asOf),
    ...(register.brake === undefined ? [] : [brakeWarning(register.brake, header.length)]),
    [line(summary(standings), 'quiet')],
    header,
  ]
  const table = [...top, ...standings.map((standing) => groupRow(standing, input))]
  const drawing = chartsUnder(table.length, input)
  return {
    key: 'overview',
    rows: [...table, ...drawing.rows],
    widths: [160, 310, 120, 110, 130, 86, 86, 86, 130, 190, 110],
    frozenRows: top.length,
    frozenColumns: 1,
    charts: drawing.charts,
  }
}

function groupRow(standing: Standing, input: ViewInput): readonly ViewCell[] {
  const { register, today } = input
  const { group, composition, lastHeld } = standing
  const row = register.rowOf.get(group.id)
  return [
    text(short(group.name), {
      bold: true,
      ...(row !== undefined && { link: { tab: 'groups', rowNumber: row } }),
    }),
    askedFirst(standing, input),
    nextCell(standing),
    lastHeld === undefined ? text('nog niet', { tone: 'quiet' }) : dayCell(lastHeld.day, today),
    cameCell(standing),
    ...circlesOf(standing).map((count) =>
      count === undefined ? unknown(tooEarly) : number(count, { align: 'center' }),
    ),
    committedCell(standing),
    whereCell(standing),
    composition.expected === 0
      ? blank
      : text(`${composition.reported} van de ${composition.expected}`, {
          tone: composition.reported < composition.expected ? 'quiet' : 'plain',
          align: 'center',
        }),
  ]
}

/** What is asked first of anybody; coloured only where it is asked of the coordinator. */
function askedFirst(standing: Standing, input: ViewInput): ViewCell {
  // What had to be asked then was asked, or not; what is asked now stands in Te doen.
  if (input.asOf !== undefined) return blank
  const [first] = tasksOf(standing, input)
  return first === undefined ? text('niets nodig', { tone: 'quiet' }) : text(first.what, { tone: first.tone })
}

function nextCell({ next, pause, today }: Standing): ViewCell {
  if (pause !== undefined) return text(`pauze t/m ${sayShortDay(pause.to)}`, { tone: 'quiet' })
  if (next === undefined) return unknown('Vul in Groepen de dag en het ritme in.')
  if (next.calledOff) return text(`${sayShortDay(next.day)} gaat niet door`, { tone: 'nearly' })
  return dayCell(next.day, today)
}

function cameCell({ lastHeld }: Standing): ViewCell {
  if (lastHeld === undefined) return blank
  const people = together(lastHeld)
  if (people === undefined) return unknown('Niemand is aangevinkt.')
  const children = lastHeld.children ?? 0
  return text(children === 0 ? String(people) : `${people} en ${count(children, 'kind', 'kinderen')}`)
}

/** Dragers, zoekers and anderen who come regularly; not known while too few evenings are. */
function circlesOf({ composition }: Standing): readonly (number | undefined)[] {
  if (!composition.enough) return [undefined, undefined, undefined]
  return [
    composition.activeDragers.length,
    composition.seekers.length,
    composition.believers.length + composition.unknown.length,
  ]
}

function committedCell({ composition, readiness }: Standing): ViewCell {
  const finding = readiness.findings.find(({ key }) => key === 'committed')
  if (!composition.enough || finding === undefined || finding.state === 'off') return unknown(tooEarly)
  const figure = `${composition.committed.length} van de ${finding.norm}`
  const excepted = saysExcepted(finding.excepted)
  return text(excepted === undefined ? figure : `${figure}, ${excepted}`, {
    align: 'center',
    ...(excepted !== undefined && { note: 'De reden staat in het verborgen tabblad Uitzonderingen.' }),
  })
}

function whereCell({ status, readiness, held }: Standing): ViewCell {
  if (status === 'start') return text(`start: ${count(held.length, 'avond', 'avonden')}`, { tone: 'quiet' })
  return text(verdictCalled[readiness.verdict], { tone: verdictTones[readiness.verdict] })
}

function summary(standings: readonly Standing[]): string {
  if (standings.length === 0) return 'Er zijn nog geen groepen. Zet de eerste in het tabblad Groepen.'
  const ready = standings.filter(({ readiness }) => readiness.verdict === 'ready').length
  const paused = standings.filter(({ pause }) => pause !== undefined).length
  return [
    count(standings.length, 'groep', 'groepen'),
    ...(ready === 0 ? [] : [`${ready} klaar om te vermenigvuldigen`]),
    ...(paused === 0 ? [] : [`${paused} met pauze`]),
    'dragers, zoekers en anderen zijn zij die geregeld komen',
  ].join(' · ')
}

const tooEarly = 'Daarvoor zijn nog te weinig avonden ingevuld.'

const header = [
  heading('Groep'),
  heading('Wat nu eerst', { note: 'Gekleurd is wat van jou gevraagd wordt. Alles staat in Te doen.' }),
  heading('Volgende avond'),
  heading('Vorige avond'),
  heading('Toen waren er', { note: 'Met de gasten erbij; kinderen apart.' }),
  heading('Dragers', { note: 'Getekend, en ze komen geregeld.', align: 'center' }),
  heading('Zoekers', { note: 'Ze komen geregeld.', align: 'center' }),
  heading('Anderen', {
    note: 'Gelovigen die geen drager zijn, en mensen van wie we het nog niet weten. Ze komen geregeld.',
    align: 'center',
  }),
  heading('Vaste deelnemers', {
    note: 'Ze zijn er minstens de helft van de avonden sinds ze erbij kwamen, en de laatste tijd nog.',
    align: 'center',
  }),
  heading('Waar ze staan', { note: 'De uitleg staat in Vermenigvuldigen.' }),
  heading('Ingevuld', { note: 'Hoeveel van de verwachte avonden zijn ingevuld.', align: 'center' }),
]
