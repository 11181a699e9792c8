import { addDays, weekOf, type Day } from '../domain/day.ts'
import { tabs } from '../register/description/workbook.ts'
import type { Problem } from '../register/problem.ts'
import type { Register, SentLetter } from '../register/register.ts'
import { isAboutAddress } from '../register/return-reason.ts'
import { headings, line, text } from './cells.ts'
import { short } from './names.ts'
import { titleRow } from './title.ts'
import type { View, ViewCell } from './view.ts'
import type { ViewInput } from './views.ts'

/** Nakijken: one line for each thing that was not understood: where, what stood there, what happens meanwhile, what to do. */
export function reviewView({ register, today, now, zone }: ViewInput): View {
  const lines = [...register.problems.map(problemRow), ...lostLetters(register, today)]
  return {
    key: 'review',
    rows: [
      titleRow('Nakijken', now, zone),
      ...(lines.length === 0
        ? [[line('Alles is begrepen.', 'good')]]
        : [
            [line('Klik op de plek om erheen te gaan. Wat hier niet staat, telt gewoon mee.', 'quiet')],
            header,
            ...lines,
          ]),
    ],
    widths: [170, 130, 170, 430, 300],
    frozenRows: lines.length === 0 ? 1 : 3,
    frozenColumns: 0,
    charts: [],
  }
}

function problemRow(problem: Problem): readonly ViewCell[] {
  const { tab, rowNumber } = problem
  const where = rowNumber === undefined ? tabs[tab].title : `${tabs[tab].title}, rij ${rowNumber}`
  return [
    text(where, { link: { tab, rowNumber: rowNumber ?? 1 } }),
    text(problem.column ?? ''),
    text(problem.read === undefined ? '' : `‘${short(problem.read, 80)}’`),
    text(problem.sentence),
    text(problem.suggestion ?? ''),
  ]
}

/** Letters of this week and the last that did not arrive, or of which nobody knows. They are not sent again by themselves. */
function lostLetters(register: Register, today: Day): readonly (readonly ViewCell[])[] {
  const weeks = [weekOf(today), weekOf(addDays(today, -7))]
  return [...register.sent.values()]
    .filter((letter) => letter.outcome === 'unknown' || letter.outcome === 'refused')
    .filter((letter) => {
      const week = /\d{4}-W\d{2}/.exec(letter.key)?.[0]
      return week === undefined || weeks.includes(week)
    })
    .map((letter) => letterRow(letter, register))
}

function letterRow(letter: SentLetter, { facts, rowOf }: Register): readonly ViewCell[] {
  const person = letter.personId && facts.people.get(letter.personId)
  const group = letter.groupId && facts.groups.get(letter.groupId)
  const row = letter.personId && rowOf.get(letter.personId)
  const to = person ? `aan ${short(person.name)}` : 'aan iemand die niet meer in Mensen staat'
  const about = group ? ` (${short(group.name)})` : ''
  const refused = letter.outcome === 'refused'
  return [
    row === undefined
      ? text('Brieven')
      : text(`Mensen, rij ${row}`, { link: { tab: 'people', rowNumber: row } }),
    text('Brief'),
    text(refused ? 'geweigerd' : 'onbekend'),
    text(
      refused
        ? `De brief ${to}${about} is geweigerd en niet aangekomen.`
        : `Van de brief ${to}${about} weten we niet of hij is aangekomen. We sturen hem niet vanzelf nog een keer.`,
    ),
    text(
      refused
        ? isAboutAddress(letter.problem ?? '')
          ? 'Klopt het e-mailadres in Mensen?'
          : 'Dit ligt aan het versturen, niet aan het adres. Vraag wie het systeem beheert om ernaar te kijken.'
        : 'Vraag even of de brief er is; zo niet, stuur zelf een bericht.',
    ),
  ]
}

const header = headings(
  'Waar',
  'Kolom',
  'Wat er staat',
  'Wat er is, en wat er intussen gebeurt',
  'Wat je kunt doen',
)
