import { norms } from '../domain/norms.ts'
import { startTrackOf, type GoingOn, type StartTrack, type StepOnTheWay } from '../domain/start-track.ts'
import { capital, sayDate, sayShortDay, startStepNames } from '../dutch/dutch.ts'
import { blank, dayCell, headings, line, text } from './cells.ts'
import { short } from './names.ts'
import { titleRow } from './title.ts'
import type { Tone, View, ViewCell } from './view.ts'
import type { ViewInput } from './views.ts'

/** Startbaan: of every group that begins what comes before the first evening, the first five, and whether they go on. */
export function startTrackView({ standings, register, today, now, zone }: ViewInput): View {
  const tracks = standings.flatMap(({ group }) => startTrackOf(register.facts, group, today) ?? [])
  return {
    key: 'startTrack',
    rows: [
      titleRow('Startbaan', now, zone),
      [
        line(
          'Alles begint met gebed. Leiders vullen dit in bij Start; wat niet gemeld is, weten we niet.',
          'quiet',
        ),
      ],
      headings('Groep', 'Wat', 'Hoe het staat', 'Wanneer', 'Liefst uiterlijk'),
      ...tracks.flatMap((track) => trackRows(track, today, register.rowOf.get(track.group.id))),
      ...(tracks.length === 0 ? [[line('Er is nu geen groep die begint.', 'quiet')]] : []),
    ],
    widths: [160, 330, 230, 110, 110],
    frozenRows: 3,
    frozenColumns: 1,
    charts: [],
  }
}

function trackRows(track: StartTrack, today: ViewInput['today'], row: number | undefined) {
  const { group, first, steps, evenings, goingOn } = track
  const name = text(short(group.name), {
    bold: true,
    ...(row !== undefined && { link: { tab: 'groups' as const, rowNumber: row } }),
  })
  const lines: readonly (readonly ViewCell[])[] = [
    [
      text('De eerste avond', { bold: true }),
      first === undefined
        ? text('Zet bij Eerste avond in Groepen wanneer die is.', { tone: 'attention' })
        : text(first > today ? 'komt nog' : `${evenings.held} van de ${evenings.of} avonden zijn geweest`),
      dayCell(first, today),
      blank,
    ],
    ...steps.map((step) => [
      text(capital(startStepNames[step.step]), { note: `«${step.quote}»` }),
      text(sayState(step), { tone: step.late ? 'attention' : tones[step.state] }),
      dayCell(step.on, today),
      dayCell(step.state === 'done' ? undefined : step.dueOn, today),
    ]),
    [
      text('Samen bespreken of de groep verder wil', { note: `«${norms.decisionEvening.quote}»` }),
      text(sayGoingOn(goingOn, track.goodEnd), { tone: goingOn.state === 'overdue' ? 'attention' : 'plain' }),
      dayCell(goingOn.state === 'decided' ? goingOn.on : undefined, today),
      blank,
    ],
  ]
  return lines.map((cells, index) => [index === 0 ? name : blank, ...cells])
}

function sayState({ state, count, of, on, step }: StepOnTheWay): string {
  const counted = count === undefined || of === undefined ? '' : `${count} van de ${of}`
  switch (state) {
    case 'done':
      return count === undefined ? 'gedaan' : `gedaan: ${count}`
    case 'planned':
      return on === undefined ? 'gepland' : `gepland op ${sayShortDay(on)}`
    case 'short':
      if (step === 'prayer' && on !== undefined) return `sinds ${sayDate(on)}`
      return counted
    case 'untold':
      return 'niet gemeld'
  }
}

function sayGoingOn(goingOn: GoingOn, goodEnd: boolean): string {
  switch (goingOn.state) {
    case 'decided':
      return goodEnd ? 'na vijf avonden gestopt: een goed einde' : decided[goingOn.what]
    case 'later':
      return 'op de derde avond'
    case 'next-evening':
      return 'de volgende keer'
    case 'due':
      return 'besproken? Niet gemeld'
    case 'overdue':
      return 'na vijf avonden nog niet gemeld'
  }
}

const decided = {
  'go-on': 'ze gaan door',
  stop: 'ze stoppen na de vijfde avond',
  other: 'ze spraken iets anders af',
} as const

const tones = {
  done: 'good',
  planned: 'plain',
  short: 'nearly',
  untold: 'quiet',
} as const satisfies Record<StepOnTheWay['state'], Tone>
