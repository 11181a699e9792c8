import type { Day } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import { groupFactsOf, lastUpTo, type GroupFacts } from '../domain/group-facts.ts'
import type { GroupId, PersonId } from '../domain/ids.ts'
import type { CancelReason, Meeting } from '../domain/meeting.ts'
import { membersOn } from '../domain/membership.ts'
import type { Standing } from '../domain/standing.ts'
import { sayShortDay } from '../dutch/dutch.ts'
import { blank, dayCell, heading, line, number, text } from './cells.ts'
import { together } from './gatherings.ts'
import { byName, namesOf, short } from './names.ts'
import { titleRow } from './title.ts'
import type { View, ViewCell } from './view.ts'
import type { ViewInput, ViewLinks } from './views.ts'

/**
 * Aanwezigheid: a block a group, people by the last eight evenings, with the way to set an evening right. It shows
 * who was there and adds up nothing of a person: no rate, no count, no rank.
 */
export function attendanceView({ standings, register, today, now, zone, links }: ViewInput): View {
  const { facts } = register
  const blocks = standings.flatMap((standing) => {
    const own = groupFactsOf(facts, standing.group.id)
    const evenings = eveningsOf(standing, own.meetings, today)
    const members = membersOf(facts, own, standing, today)
    const row = register.rowOf.get(standing.group.id)
    return block({ standing, evenings, members, today, links, ...(row !== undefined && { row }) })
  })
  return {
    key: 'attendance',
    rows: [
      titleRow('Aanwezigheid', now, zone),
      [line(standings.length > 0 ? legend : noGroups, 'quiet')],
      ...blocks,
    ],
    widths: [190, ...Array.from({ length: evenings }, () => 92)],
    frozenRows: 1,
    frozenColumns: 1,
    charts: [],
  }
}

/** An evening that was held, called off, or expected and not reported. */
interface Evening {
  readonly day: Day
  readonly meeting?: Meeting
  readonly present?: ReadonlySet<PersonId>
}

/** The last eight evenings of a group up to today, the oldest first. */
function eveningsOf(standing: Standing, meetings: readonly Meeting[], today: Day): readonly Evening[] {
  const byDay = new Map<Day, Evening>(standing.unreported.map((day) => [day, { day }]))
  for (const meeting of meetings.slice(0, lastUpTo(meetings, today) + 1).slice(-evenings)) {
    const present = meeting.held ? meeting.present : undefined
    byDay.set(meeting.day, { day: meeting.day, meeting, ...(present && { present: new Set(present) }) })
  }
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1)).slice(-evenings)
}

interface Member {
  readonly id: PersonId
  readonly name: string
  /** Since when they stand in the group; before that day their absence says nothing. */
  readonly since: Day
}

/** Who stands in the group now. Who took back the permission is counted below, and not named. */
function membersOf(facts: Facts, own: GroupFacts, standing: Standing, today: Day): readonly Member[] {
  const joined = new Map(
    membersOn(facts, own, standing.group, today)
      .filter(({ person }) => facts.people.get(person)?.consent !== 'withdrawn')
      .map((member) => [member.person, member.joined]),
  )
  return [...namesOf([...joined.keys()], facts.people)]
    .map(([id, name]) => ({ id, name, since: joined.get(id) ?? today }))
    .sort((one, other) => byName(one.name, other.name))
}

interface Block {
  readonly standing: Standing
  readonly evenings: readonly Evening[]
  readonly members: readonly Member[]
  readonly today: Day
  readonly links: ViewLinks
  readonly row?: number
}

function block({ standing, evenings, members, today, links, row }: Block): readonly (readonly ViewCell[])[] {
  const { group } = standing
  const title = heading(
    short(group.name),
    row === undefined ? {} : { link: { tab: 'groups', rowNumber: row } },
  )
  if (evenings.length === 0) return [[], [title], [line('Nog geen avonden.', 'quiet')]]
  return [
    [],
    [title, ...evenings.map(({ day }) => dayCell(day, today, { tone: 'heading', align: 'center' }))],
    [blank, ...evenings.map(stateCell)],
    ...members.map((member) => [text(member.name), ...evenings.map((evening) => markOf(member, evening))]),
    ...(evenings.some(({ meeting }) => meeting?.held) ? totals(evenings) : []),
    [blank, ...evenings.map((evening) => improveCell(group.id, evening, links))],
  ]
}

const totals = (evenings: readonly Evening[]): readonly (readonly ViewCell[])[] => [
  [text('Samen', { bold: true }), ...evenings.map(({ meeting }) => counted(together(meeting), true))],
  [
    text('waarvan gasten', { tone: 'quiet' }),
    ...evenings.map(({ meeting }) => counted(heldOnly(meeting)?.guests)),
  ],
  [
    text('en kinderen', { tone: 'quiet' }),
    ...evenings.map(({ meeting }) => counted(heldOnly(meeting)?.children)),
  ],
]

const heldOnly = (meeting: Meeting | undefined) => (meeting?.held ? meeting : undefined)

function stateCell({ day, meeting, present }: Evening): ViewCell {
  if (meeting === undefined) return text('niet gemeld', { tone: 'attention', align: 'center' })
  if (!meeting.held) return text(reasonWords[meeting.reason ?? 'other'], { tone: 'quiet', align: 'center' })
  if (present === undefined) return text('nog geen namen', { tone: 'nearly', align: 'center' })
  return meeting.dayInferred
    ? text('datum afgeleid', {
        tone: 'quiet',
        align: 'center',
        note: `De datum was leeg; we denken dat het ${sayShortDay(day)} was. Klopt dat niet? Klik op Verbeteren.`,
      })
    : blank
}

/** ● was there, · was not; empty where nobody knows. */
function markOf(member: Member, { day, present }: Evening): ViewCell {
  if (present === undefined) return blank
  if (present.has(member.id)) return text('●', { tone: 'good', align: 'center' })
  return day < member.since ? blank : text('·', { align: 'center' })
}

const counted = (count: number | undefined, bold = false): ViewCell =>
  count === undefined
    ? blank
    : number(count, { align: 'center', ...(bold ? { bold: true } : { tone: 'quiet' as const }) })

function improveCell(group: GroupId, { day, meeting }: Evening, links: ViewLinks): ViewCell {
  const link = links.improve(group, day)
  if (link === undefined) return blank
  return text(meeting === undefined ? 'Invullen' : 'Verbeteren', { link, align: 'center' })
}

/** As many as the norms look at (DEF2). */
const evenings = 8

const reasonWords = {
  holiday: 'vrij',
  'too-few': 'niet door: ziek of te weinig',
  other: 'ging niet door',
} as const satisfies Record<CancelReason, string>

const legend =
  '● was er   · was er niet   leeg: dat weten we niet.   Klopt een avond niet? Klik eronder op «Verbeteren»; hier iets typen telt niet mee.'
const noGroups = 'Er zijn nog geen groepen. Zet de eerste in het tabblad Groepen.'
