import { personId, type GroupId, type PersonId } from '../domain/ids.ts'
import type { Consent, Person } from '../domain/person.ts'
import { places, type Place } from '../domain/place.ts'
import { placeWords } from './description/masters.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import type { GroupNames } from './group-names.ts'
import { keyOf, valueOn, type History, type Now } from './history.ts'
import { readLetterWish } from './letter-wish.ts'
import type { MasterState } from './master-state.ts'
import { copiedRows } from './owners.ts'
import { personStates } from './person-states.ts'
import type { Problem } from './problem.ts'
import { defined } from './read-groups.ts'
import type { ReadRow, ReadTab } from './read-tab.ts'
import type { MissingId } from './register.ts'
import { clearedPeople } from './cleared-ids.ts'
import { mergesOf, saysNo, type Merges } from './same-as.ts'
import { cellIgnored, emptyProblem, misreadProblem, unknownName } from './say-problem.ts'

export type PeopleRow = RowOfTab<Tabs['people']>

/** A row of Mensen with an ID of its own. */
export interface PersonRow {
  readonly id: PersonId
  readonly name: string
  readonly row: ReadRow<PeopleRow>
  /** Undefined: it was empty, or not understood. */
  readonly group?: GroupId
}

export interface ReadPeople {
  readonly people: ReadonlyMap<PersonId, Person>
  readonly own: readonly PersonRow[]
  readonly states: readonly MasterState[]
  readonly isHeld: (person: string | undefined, group: string | undefined) => boolean
  readonly merges: Merges
  readonly rowOf: ReadonlyMap<PersonId, number>
  readonly missingIds: readonly MissingId[]
  readonly problems: readonly Problem[]
}

/** Mensen, understood. */
export function readPeople(
  tab: ReadTab<PeopleRow>,
  names: GroupNames,
  history: History,
  at: Now,
): ReadPeople {
  const problems: Problem[] = []
  const missingIds: MissingId[] = []
  const copied = copiedRows(
    tab.rows.flatMap(({ rowNumber, values: { id, name, group = '' } }) =>
      id && name ? [{ rowNumber, id, name, group }] : [],
    ),
    history.names,
  )
  const own: PersonRow[] = []
  const held = new Set<string>()
  const cleared = clearedPeople(tab, names, history)
  for (const row of tab.rows) {
    const { rowNumber, values, cells = [] } = row
    const known = cleared.get(rowNumber)
    const { id = known, name } = values
    if (known !== undefined) missingIds.push({ tab: 'people', rowNumber, asRead: cells, known })
    const meant = values.group === undefined ? undefined : names(values.group)
    const group = meant !== undefined && 'id' in meant ? meant.id : undefined
    problems.push(...cellProblems(row, group, meant, tab.columns, history, at))
    if (name === undefined) {
      if (id !== undefined) held.add(id)
    } else if (id === undefined || copied.has(rowNumber)) {
      const complete = values.group !== undefined && tab.columns.has('id')
      if (complete)
        missingIds.push({ tab: 'people', rowNumber, asRead: cells, ...(id !== undefined && { copied: id }) })
    } else own.push({ id: personId(id), name, row, ...(group !== undefined && { group }) })
  }
  const rows = onceAGroup(own, history, at, problems)
  const sameAs = sameAsOf(rows, problems)
  const states = personStates(rows, tab.columns, history, at)
  for (const key of states.held) held.add(key)
  problems.push(...states.problems)
  const people = new Map<PersonId, Person>()
  const rowOf = new Map<PersonId, number>()
  for (const [id, theirs] of Map.groupBy(rows, (row) => row.id)) {
    people.set(id, personOf(id, theirs, problems))
    rowOf.set(id, theirs[0]?.row.rowNumber ?? 2)
  }
  return {
    people,
    own: rows,
    states: states.states,
    isHeld: (person, group) =>
      person !== undefined && (held.has(person) || held.has(keyOf('place', person, group))),
    merges: sameAs,
    rowOf,
    missingIds,
    problems,
  }
}

function cellProblems(
  row: ReadRow<PeopleRow>,
  group: GroupId | undefined,
  meant: ReturnType<GroupNames> | undefined,
  columns: ReadonlySet<string>,
  history: History,
  at: Now,
): readonly Problem[] {
  const { rowNumber, values, misread } = row
  const where = (column: string) => ({ tab: 'people', rowNumber, column }) as const
  const name = values.name ?? 'deze rij'
  const before = placeBefore(values.id, group, history, at)
  const meanwhile = (column: string) => {
    if (column === 'place')
      return before === undefined
        ? `Tot dan telt ${name} als onbekend.`
        : `Tot dan blijft ${name} ${before}, zoals eerst.`
    if (['placeSince', 'since', 'leftOn'].includes(column) && before !== undefined)
      return `Tot dan blijft ${name} ${before}, zoals eerst.`
    return cellIgnored
  }
  const problems: Problem[] = [...misread].map(([column, odd]) =>
    misreadProblem(where(column), odd, meanwhile(column)),
  )
  if (values.name === undefined && columns.has('name'))
    problems.push(emptyProblem(where('name'), 'Tot dan telt deze rij niet mee.'))
  else if (meant === undefined) {
    if (columns.has('group') && values.leftOn === undefined)
      problems.push(emptyProblem(where('group'), stays(name, values.id, history, at)))
  } else if (!('id' in meant)) {
    const read = values.group ?? ''
    problems.push(
      meant.unknown === 'two'
        ? {
            ...unknownName(where('group'), read, undefined, ''),
            sentence: `Er zijn twee groepen ‘${read}’. ${stays(name, values.id, history, at)}`,
          }
        : unknownName(where('group'), read, meant.nearest, stays(name, values.id, history, at)),
    )
  } else if (
    values.place === undefined &&
    !misread.has('place') &&
    columns.has('place') &&
    values.leftOn === undefined
  )
    problems.push(emptyProblem(where('place'), meanwhile('place')))
  return problems
}

function placeBefore(
  id: string | undefined,
  group: GroupId | undefined,
  { tracks }: History,
  { today }: Now,
) {
  if (id === undefined || group === undefined) return undefined
  const place = valueOn(tracks.get(keyOf('place', id, group))?.segments ?? [], today)
  return isPlace(place) ? placeWords[place] : undefined
}

function stays(name: string, id: string | undefined, { tracks }: History, { today }: Now): string {
  const somewhere = [...tracks.values()].some(
    ({ field, person, segments }) => field === 'place' && person === id && valueOn(segments, today) !== '',
  )
  return somewhere ? `Tot dan blijft ${name} in de groep van eerst.` : `Tot dan telt ${name} nergens mee.`
}

/** The same person twice in one group: who is still there goes before who left, then what was so already, then the upper row. */
function onceAGroup(
  rows: readonly PersonRow[],
  history: History,
  at: Now,
  problems: Problem[],
): readonly PersonRow[] {
  const dropped = new Set<PersonRow>()
  for (const same of Map.groupBy(
    rows,
    ({ id, group, row }) => `${id}|${group ?? row.values.group ?? ''}`,
  ).values()) {
    if (same.length < 2) continue
    const [first] = same
    const active = same.filter(({ row }) => row.values.leftOn === undefined)
    const before = placeBefore(first?.id, first?.group, history, at)
    const kept =
      active.find(({ row }) => row.values.place !== undefined && placeWords[row.values.place] === before) ??
      active[0] ??
      first
    for (const row of same) if (row !== kept) dropped.add(row)
    const other = same.find((row) => row !== kept)
    // An archived row beside the present one is how people keep an archive, and needs no line.
    if (kept === undefined || other === undefined || active.length < 2) continue
    problems.push({
      tab: 'people',
      rowNumber: other.row.rowNumber,
      column: 'Roepnaam',
      read: other.name,
      sentence: `${kept.name} staat twee keer in dezelfde groep (rij ${kept.row.rowNumber} en ${other.row.rowNumber}). Tot dan telt rij ${kept.row.rowNumber}.`,
      suggestion: 'Haal een van de twee rijen weg.',
    })
  }
  return dropped.size === 0 ? rows : rows.filter((row) => !dropped.has(row))
}

function sameAsOf(rows: readonly PersonRow[], problems: Problem[]): Merges {
  const ids = new Set<string>(rows.map(({ id }) => id))
  const sameAs = new Map<string, string>()
  const rowNumbers = new Map<string, number>()
  const line = (rowNumber: number, read: string, sentence: string, suggestion: string) =>
    problems.push({ tab: 'people', rowNumber, column: 'Zelfde als', read, sentence, suggestion })
  for (const { id, name, row } of rows) {
    const other = row.values.sameAs
    if (other === undefined || other === id || saysNo(other)) continue
    if (ids.has(other)) {
      sameAs.set(id, other)
      rowNumbers.set(id, row.rowNumber)
    } else
      line(
        row.rowNumber,
        other,
        `Het ID ‘${other}’ bij ‘Zelfde als’ ken ik niet. Tot dan tellen we ${name} apart.`,
        'Zet er het ID (laatste kolom) van de andere rij.',
      )
  }
  const merges = mergesOf(sameAs)
  for (const id of merges.circular)
    line(
      rowNumbers.get(id) ?? 2,
      sameAs.get(id) ?? '',
      'Deze rijen wijzen bij ‘Zelfde als’ naar elkaar. Tot dan tellen we ze apart.',
      'Maak bij één van de rijen ‘Zelfde als’ leeg.',
    )
  return merges
}

function personOf(id: PersonId, rows: readonly PersonRow[], problems: Problem[]): Person {
  const first = <Key extends keyof PeopleRow>(key: Key): PeopleRow[Key] | undefined =>
    rows.find(({ row }) => row.values[key] !== undefined)?.row.values[key]
  const wishRow = rows.find(({ row }) => row.values.letter !== undefined)
  const wish = readLetterWish(wishRow?.row.values.letter ?? '')
  if (wish === undefined && wishRow !== undefined)
    problems.push(
      misreadProblem(
        { tab: 'people', rowNumber: wishRow.row.rowNumber, column: 'letter' },
        { read: wishRow.row.values.letter ?? '', why: 'unknown' },
        'Tot dan gaat de brief op maandag om 7 uur.',
      ),
    )
  return {
    id,
    name: rows[0]?.name ?? '',
    consent: strictest(rows.map(({ row }) => row.values.consent)),
    letter: wish ?? { wanted: true },
    ...defined({ surname: first('surname'), phone: phoneOf(first('phone')) }),
    ...defined({ email: first('email'), language: first('language') }),
  }
}

/** Two rows of one person may differ in consent; then the careful answer holds. */
export function strictest(given: readonly (Consent | undefined)[]): Consent {
  if (given.includes('withdrawn')) return 'withdrawn'
  if (given.includes('to-ask')) return 'to-ask'
  return given.includes('yes') ? 'yes' : 'to-ask'
}

/** A spreadsheet makes a number of 0612345678, and the nought is gone. */
const phoneOf = (text: string | undefined) =>
  text !== undefined && /^[1-9]\d{8}$/.test(text) ? `0${text}` : text

export const isPlace = (text: string): text is Place => (places as readonly string[]).includes(text)
