import type { Audience } from '../domain/attention.ts'
import type { Standing } from '../domain/standing.ts'
import { count, sayList } from '../dutch/dutch.ts'
import type { Facts } from '../domain/facts.ts'
import { sharedForms } from '../register/choices.ts'
import { formKindWords } from '../register/description/logs.ts'
import { tabs, type TabKey } from '../register/description/workbook.ts'
import { presentForm } from '../register/present-form.ts'
import type { Register } from '../register/register.ts'
import { unreadable } from '../register/room.ts'
import { appMessage, leadersWithoutEmail } from './app-message.ts'
import { brakeRow } from './brake.ts'
import { blank, dayCell, headings, line, text } from './cells.ts'
import { byName, namesOf, short } from './names.ts'
import { tasksOf, type Task } from './task.ts'
import { titleRow } from './title.ts'
import type { View, ViewCell } from './view.ts'
import type { ViewInput } from './views.ts'

/** Te doen: who should do what, one line a task, the most urgent first; the brake above everything. */
export function todoView(input: ViewInput): View {
  const { standings, register, now, zone } = input
  const lost = unreadable(register.noRoom)
  const tasks = (lost.length > 0 ? [] : standings)
    .flatMap((standing) => tasksOf(standing, input))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        (one.since ?? '9999').localeCompare(other.since ?? '9999') ||
        byName(one.standing.group.name, other.standing.group.name),
    )
  const lines = [
    ...tasks.map((task) => taskRow(task, input)),
    ...(lost.length > 0 ? [lostRow(lost)] : standings.flatMap((standing) => messageRows(standing, input))),
    ...sharedFormRows(register),
    ...problemRow(register.problems.length),
  ]
  const top = [
    titleRow('Te doen', now, zone),
    ...(register.brake === undefined ? [] : [brakeRow(register.brake, header.length)]),
    ...(lines.length === 0 ? [[line(nothing, 'good')]] : [header]),
  ]
  return {
    key: 'todo',
    rows: [...top, ...lines],
    widths: [160, 470, 210, 110, 150],
    frozenRows: top.length,
    frozenColumns: 0,
    charts: [],
  }
}

function taskRow({ standing, what, whom, since, place, tone }: Task, input: ViewInput): readonly ViewCell[] {
  const { facts } = input.register
  const phone = phoneNote(standing, whom, facts)
  return [
    text(short(standing.group.name), { bold: true }),
    text(what, { tone }),
    text(sayList(whom.map((audience) => called(audience, standing, facts))), {
      ...(phone !== '' && { note: phone }),
    }),
    dayCell(since, input.today),
    place === undefined ? blank : text(place.said, { link: place.link }),
  ]
}

function called(audience: Audience, standing: Standing, facts: Facts): string {
  switch (audience) {
    case 'coordinator':
      return 'jij'
    case 'coach':
      return `${short(standing.group.coach?.name ?? 'de coach')} (coach)`
    case 'leader': {
      const names = [...namesOf(askedOf(standing), facts.people).values()]
      return names.length === 0
        ? 'de leider'
        : `${sayList(names)} (${standing.leaders.length > 0 ? 'leider' : 'trainee'})`
    }
  }
}

const askedOf = ({ leaders, trainees }: Standing) => (leaders.length > 0 ? leaders : trainees)

/** The numbers to call: so that nobody has to look them up first. */
function phoneNote(standing: Standing, whom: readonly Audience[], { people }: Facts): string {
  if (!whom.includes('leader')) return ''
  return askedOf(standing)
    .flatMap((id) => people.get(id) ?? [])
    .flatMap(({ name, phone }) => (phone === undefined ? [] : `${short(name)}: ${short(phone)}`))
    .join('\n')
}

/** A leader without an e-mail address gets no letter: here is what to send by the app. */
function messageRows(standing: Standing, { register, links }: ViewInput): readonly (readonly ViewCell[])[] {
  return leadersWithoutEmail(standing, register.facts.people).flatMap((leader) => {
    const message = appMessage(standing, leader, links)
    if (message === undefined) return []
    return [
      [
        text(short(standing.group.name), { bold: true }),
        text(
          `${short(leader.name)} heeft geen e-mailadres en krijgt geen brief. Stuur dit in de app: «${message}»`,
        ),
        text(
          'jij',
          leader.phone === undefined ? {} : { note: `${short(leader.name)}: ${short(leader.phone)}` },
        ),
        blank,
        text('Sturen met WhatsApp', { link: `https://wa.me/?text=${encodeURIComponent(message)}` }),
      ],
    ]
  })
}

/** Of no group; what is the matter with them is told whole in Nakijken. */
const sharedFormRows = ({ book }: Register): readonly (readonly ViewCell[])[] =>
  sharedForms.flatMap((kind) => {
    if (presentForm(book, kind)?.trouble === undefined) return []
    const said = `Het formulier ${formKindWords[kind]} kan nu niet worden ingevuld.`
    return [
      [
        text('Register', { bold: true }),
        text(said, { tone: 'attention' }),
        text('jij'),
        blank,
        text('Nakijken', { link: { tab: 'review', rowNumber: 1 } }),
      ],
    ]
  })

/** Nobody is asked anything on the strength of what could not be read. */
const lostRow = (lost: readonly TabKey[]): readonly ViewCell[] => [
  text('Register', { bold: true }),
  text(
    `We kunnen ${sayList(lost.map((key) => `‘${tabs[key].title}’`))} niet lezen. Tot dan blijven Overzicht en de andere tabbladen zoals ze waren, met hun datum.`,
    { tone: 'urgent' },
  ),
  text('jij'),
  blank,
  text('Nakijken', { link: { tab: 'review', rowNumber: 1 } }),
]

function problemRow(problems: number): readonly (readonly ViewCell[])[] {
  if (problems === 0) return []
  const said = `${count(problems, 'regel', 'regels')} in Nakijken ${problems === 1 ? 'wacht' : 'wachten'} op een blik.`
  return [
    [
      text('Register', { bold: true }),
      text(said),
      text('jij'),
      blank,
      text('Nakijken', { link: { tab: 'review', rowNumber: 1 } }),
    ],
  ]
}

const header = headings('Groep', 'Wat', 'Wie', 'Sinds', 'Ga erheen')

const nothing = 'Er is nu niets te doen. Alle groepen zijn bij; geniet ervan.'
