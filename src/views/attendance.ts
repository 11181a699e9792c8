import type { Day } from '../domain/day.ts'
import type { GroupId, PersonId } from '../domain/ids.ts'
import type { CancelReason, Meeting } from '../domain/meeting.ts'
import type { Stay } from '../domain/person.ts'
import type { Standing } from '../domain/standing.ts'
import { sayShortDay } from '../dutch/dutch.ts'
import { blank, dayCell, heading, line, number, text } from './cells.ts'
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
  const meetings = Map.groupBy(facts.meetings, (meeting) => meeting.group)
  const stays = Map.groupBy(facts.stays, (stay) => stay.group)
  const blocks = standings.flatMap((standing) => {
    const evenings = eveningsOf(standing, meetings.get(standing.group.id) ?? [], today)
    const members = membersOf(standing, register.facts.people, stays.get(standing.group.id) ?? [])
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
  for (const meeting of meetings) {
    if (meeting.day > today) continue
    const present = meeting.held ? meeting.present : undefined
    byDay.set(meeting.day, { day: meeting.day, meeting, ...(present && { present: new Set(present) }) })
  }
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1)).slice(-evenings)
}

interface Member {
  readonly id: PersonId
  readonly name: string
  /** Since when they stand in the group; before that day their absence says nothing. */
  readonly since?: Day
}

/** Who stands in the group now. Who took back the permission is counted below, and not named. */
function membersOf(
  standing: Standing,
  people: ViewInput['register']['facts']['people'],
  stays: readonly Stay[],
): readonly Member[] {
  const since = new Map<PersonId, Day>()
  for (const stay of stays) {
    const known = since.get(stay.person)
    if (known === undefined || stay.from < known) since.set(stay.person, stay.from)
  }
  const ids = standing.composition.participants
    .map((participant) => participant.person)
    .filter((id) => people.get(id)?.consent !== 'withdrawn')
  return [...namesOf(ids, people)]
    .map(([id, name]) => {
      const from = since.get(id)
      return { id, name, ...(from !== undefined && { since: from }) }
    })
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
    [text('', { tone: 'quiet' }), ...evenings.map(stateCell)],
    ...members.map((member) => [text(member.name), ...evenings.map((evening) => markOf(member, evening))]),
    [text('Samen', { bold: true }), ...evenings.map((evening) => counted(togetherOf(evening), true))],
    [
      text('waarvan gasten', { tone: 'quiet' }),
      ...evenings.map(({ meeting }) => counted(heldOnly(meeting)?.guests)),
    ],
    [
      text('en kinderen', { tone: 'quiet' }),
      ...evenings.map(({ meeting }) => counted(heldOnly(meeting)?.children)),
    ],
    [blank, ...evenings.map((evening) => improveCell(group.id, evening, links))],
  ]
}

const heldOnly = (meeting: Meeting | undefined) => (meeting?.held ? meeting : undefined)

function stateCell({ day, meeting, present }: Evening): ViewCell {
  if (meeting === undefined) return text('niet gemeld', { tone: 'attention', align: 'center' })
  if (!meeting.held) return text(reasonWords[meeting.reason ?? 'other'], { tone: 'quiet', align: 'center' })
  if (present === undefined) return text('wie er waren is niet ingevuld', { tone: 'nearly', align: 'center' })
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
  return member.since !== undefined && day < member.since
    ? blank
    : text('·', { tone: 'quiet', align: 'center' })
}

/** Everyone who was there but the children; unknown when nobody was ticked. */
const togetherOf = ({ meeting, present }: Evening): number | undefined =>
  present === undefined ? undefined : present.size + (meeting?.guests ?? 0)

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
