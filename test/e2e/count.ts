/**
 * An independent count of a group, straight from what stands in the sheet: no line of it calls the product. It knows the
 * definitions of the movement (DEF2-DEF8) and the headers of the tabs, and nothing else.
 */

export type Sheet = readonly (readonly unknown[])[]

export interface Counted {
  /** Days of the last eight held evenings, the oldest first, with how many adults came. */
  readonly evenings: readonly { readonly day: string; readonly people: number; readonly children: number }[]
  readonly regulars: number
  readonly dragers: number
  readonly seekers: number
  readonly committed: number
  /** Of those who were there the last time that tasks were given: how many had one, of how many. */
  readonly tasks: readonly [withTask: number, present: number]
  readonly firstEvening: string
}

export function count(
  group: string,
  today: string,
  sheets: { people: Sheet; groups: Sheet; meetings: Sheet },
): Counted {
  const own = rows(sheets.groups).find((row) => row.Groep === group)
  const groupId = textOf(own?.ID)
  const held = heldEvenings(
    rows(sheets.meetings).filter((row) => row['Groep-ID'] === groupId),
    today,
  )
  const window = held.slice(-8)
  const members = rows(sheets.people).filter((row) => row.Groep === group && textOf(row['Weg sinds']) === '')
  const counted = members.map((member) => {
    const id = textOf(member.ID)
    const joined = dayOf(member['Erbij sinds'])
    const since = window.filter(({ day }) => joined === '' || day >= joined)
    const visits = window.filter(({ present }) => present.includes(id))
    const first = held.find(({ present }) => present.includes(id))?.day
    const isNew = visits.length >= 2 && first !== undefined && daysBetween(first, today) <= 28
    const regular = visits.length >= 3 || isNew
    const away = since.length >= 4 && since.slice(-4).every(({ present }) => !present.includes(id))
    const committed =
      held.filter(({ present }) => present.includes(id)).length >= 3 &&
      since.filter(({ present }) => present.includes(id)).length * 2 >= since.length &&
      !away
    return {
      place: textOf(member['Plek in de groep']),
      signed: textOf(member['Getekend op']) !== '',
      regular,
      committed,
    }
  })
  const given = held.findLast(({ withTask }) => withTask.size > 0)
  const regulars = counted.filter(({ regular }) => regular)
  return {
    evenings: window.map(({ day, present, guests, children }) => ({
      day,
      people: present.length + guests,
      children,
    })),
    regulars: regulars.length,
    dragers: regulars.filter(({ place, signed }) => signed && ['leider', 'trainee', 'drager'].includes(place))
      .length,
    seekers: regulars.filter(({ place }) => place === 'zoeker').length,
    committed: counted.filter(({ committed }) => committed).length,
    tasks: [given?.present.filter((id) => given.withTask.has(id)).length ?? 0, given?.present.length ?? 0],
    firstEvening: dayOf(own?.['Eerste avond']),
  }
}

/** What is known of each held evening: later answers over earlier ones, and silence keeps what was said. */
function heldEvenings(reports: readonly Row[], today: string) {
  const evenings = new Map<string, Evening>()
  const inOrder = [...reports].sort((one, other) =>
    textOf(one['Ingestuurd (UTC)']) < textOf(other['Ingestuurd (UTC)']) ? -1 : 1,
  )
  for (const report of inOrder) {
    const day = dayOf(report.Datum)
    const known = evenings.get(day) ?? {
      held: false,
      present: [],
      guests: 0,
      children: 0,
      withTask: new Set(),
    }
    const present = idsIn(report['Aanwezig-IDs'])
    const withTask = taskColumns.flatMap((column) => idsIn(report[column]))
    evenings.set(day, {
      held: textOf(report['Bij elkaar gekomen']) === '' ? known.held : report['Bij elkaar gekomen'] === 'ja',
      present: present.length === 0 ? known.present : present,
      withTask: withTask.length === 0 ? known.withTask : new Set(withTask),
      guests: typeof report.Gasten === 'number' ? report.Gasten : known.guests,
      children: typeof report.Kinderen === 'number' ? report.Kinderen : known.children,
    })
  }
  return [...evenings]
    .filter(([day, { held }]) => held && day !== '' && day <= today)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, known]) => ({ day, ...known }))
}

interface Evening {
  readonly held: boolean
  readonly present: readonly string[]
  readonly guests: number
  readonly children: number
  readonly withTask: ReadonlySet<string>
}

const taskColumns = ['Bijbelstudie', 'gastheer', 'eten', 'kinderen', 'andere taak'].map(
  (task) => `Volgende ${task}-IDs`,
)

const idsIn = (cell: unknown): readonly string[] =>
  textOf(cell)
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')

type Row = Readonly<Record<string, unknown>>

const rows = ([header = [], ...below]: Sheet): readonly Row[] =>
  below.map((cells) => Object.fromEntries(header.map((name, index) => [textOf(name), cells[index] ?? ''])))

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''

const dayOf = (cell: unknown): string =>
  typeof cell === 'number'
    ? new Date(Date.UTC(1899, 11, 30) + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10)
    : ''

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
