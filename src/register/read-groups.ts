import type { Day } from '../domain/day.ts'
import type { Coach, Group, GroupStatus } from '../domain/group.ts'
import { groupId, type GroupId } from '../domain/ids.ts'
import type { Weekday } from '../domain/day.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import { clearedGroups } from './cleared-ids.ts'
import { groupNames, type GroupNames } from './group-names.ts'
import { keyOf, valueOn, type History, type Now } from './history.ts'
import type { MasterState } from './master-state.ts'
import { copiedRows } from './owners.ts'
import { matchable } from './plain-text.ts'
import type { Problem } from './problem.ts'
import type { ReadRow, ReadTab } from './read-tab.ts'
import type { MissingId } from './register.ts'
import { cellIgnored, emptyProblem, misreadProblem, rowIgnored, unknownName } from './say-problem.ts'

export type GroupRow = RowOfTab<Tabs['groups']>

export interface ReadGroups {
  readonly groups: ReadonlyMap<GroupId, Group>
  readonly names: GroupNames
  readonly states: readonly MasterState[]
  /** Groups with a row of which the status could not be read: the past goes on. */
  readonly held: ReadonlySet<string>
  readonly rowOf: ReadonlyMap<GroupId, number>
  readonly missingIds: readonly MissingId[]
  readonly problems: readonly Problem[]
}

/** Groepen, understood. */
export function readGroups(tab: ReadTab<GroupRow>, history: History, at: Now): ReadGroups {
  const problems: Problem[] = []
  const missingIds: MissingId[] = []
  const rowOf = new Map<GroupId, number>()
  const copied = copiedRows(
    tab.rows.flatMap(({ rowNumber, values: { id, name } }) => (id && name ? [{ rowNumber, id, name }] : [])),
    history.names,
  )
  const own: { readonly id: GroupId; readonly row: ReadRow<GroupRow>; readonly name: string }[] = []
  const cleared = clearedGroups(tab, history)
  for (const row of tab.rows) {
    const { rowNumber, values, cells = [], misread } = row
    for (const [column, odd] of misread)
      problems.push(
        misreadProblem(
          { tab: 'groups', rowNumber, column },
          odd,
          meanwhileOf(column, row, history, at.today),
        ),
      )
    const known = cleared.get(rowNumber)
    const { id = known, name } = values
    if (known !== undefined) missingIds.push({ tab: 'groups', rowNumber, asRead: cells, known })
    if (name === undefined) {
      problems.push(emptyProblem({ tab: 'groups', rowNumber, column: 'name' }, rowIgnored))
    } else if (id === undefined || copied.has(rowNumber)) {
      if (tab.columns.has('id'))
        missingIds.push({ tab: 'groups', rowNumber, asRead: cells, ...(id !== undefined && { copied: id }) })
    } else if (rowOf.has(groupId(id))) {
      problems.push(twice(rowNumber, name, rowOf.get(groupId(id)) ?? 0))
    } else {
      rowOf.set(groupId(id), rowNumber)
      own.push({ id: groupId(id), row, name })
      if (values.church === undefined && tab.columns.has('church'))
        problems.push(
          emptyProblem({ tab: 'groups', rowNumber, column: 'church' }, `Intussen telt ${name} gewoon mee.`),
        )
    }
  }
  const named = own.map(({ id, name }) => ({ id, name, aliases: aliasesOf(id, name, history) }))
  const names = groupNames(named)
  problems.push(...namesakes(own))
  const groups = new Map<GroupId, Group>()
  for (const [index, { id, row, name }] of own.entries()) {
    const group = groupOf(id, name, named[index]?.aliases ?? [], row.values, names, history, at)
    groups.set(id, group)
    const { mother } = row.values
    if (mother !== undefined && group.mother === undefined)
      problems.push(unknownMother(row.rowNumber, mother, id, names))
  }
  problems.push(...circles(groups, rowOf))
  return {
    groups,
    names,
    rowOf,
    missingIds,
    problems,
    held: new Set(own.flatMap(({ id, row }) => (row.misread.has('status') ? [id] : []))),
    states: own.flatMap(({ id, row, name }) => statesOf(id, name, row, at)),
  }
}

function statesOf(id: GroupId, name: string, { values, misread }: ReadRow<GroupRow>, at: Now): MasterState[] {
  const renamed: MasterState = { field: 'name', group: id, name, value: name }
  if (misread.has('status')) return [renamed]
  const first = values.firstEvening ?? values.splitOn
  return [
    {
      field: 'status',
      group: id,
      name,
      value: statusOf(values, at.today),
      ...(first !== undefined && first <= at.today && { first }),
    },
    renamed,
  ]
}

/** What an empty status means: a group that meets, unless its first evening is still to come. */
const statusOf = ({ status, firstEvening }: GroupRow, today: Day): GroupStatus =>
  status ?? (firstEvening !== undefined && firstEvening > today ? 'start' : 'running')

function groupOf(
  id: GroupId,
  name: string,
  aliases: readonly string[],
  row: GroupRow,
  names: GroupNames,
  history: History,
  { today }: Now,
): Group {
  const mother = row.mother === undefined ? undefined : names(row.mother)
  const settled = valueOn(history.tracks.get(keyOf('status', undefined, id))?.segments ?? [], today)
  const { time, hosts, reporter, church, targetGroup, mission, plan, firstEvening } = row
  const { splitOn, targetDate, language, holidayRegion, contacts } = row
  return {
    id,
    name,
    aliases,
    status: isStatus(settled) ? settled : statusOf(row, today),
    rhythm: row.rhythm ?? 'weekly',
    discreet: row.discreet ?? false,
    ...(row.weekday !== undefined && { weekday: Number(row.weekday) as Weekday }),
    ...(row.coach !== undefined && { coach: coachOf(row.coach) }),
    ...(mother !== undefined && 'id' in mother && mother.id !== id && { mother: mother.id }),
    ...(contacts !== undefined && contacts >= 0 && { contacts }),
    ...defined({ time, hosts, reporter, church, targetGroup, mission, plan }),
    ...defined({ firstEvening, splitOn, targetDate }),
    ...defined({ language, holidayRegion }),
  }
}

/** «Wim <wim@voorbeeld.nl>», also with the address bare behind the name, or an address alone. */
export function coachOf(text: string): Coach {
  const email = /[^\s<>(),;]+@[^\s<>(),;]+\.[^\s<>(),;]+/.exec(text)?.[0]
  if (email === undefined) return { name: text }
  const name = text
    .replace(email, '')
    .replace(/[<>(),;]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return { name: name === '' ? (email.split('@')[0] ?? email) : name, email }
}

/** Every name that the group has had but the present one. */
function aliasesOf(id: GroupId, name: string, { tracks, names }: History): readonly string[] {
  const entries = tracks.get(keyOf('name', undefined, id))?.entries ?? []
  const earlier = [...entries.flatMap(({ from, to }) => [from, to]), names.get(id) ?? '']
  return [...new Set(earlier)].filter((alias) => alias !== '' && matchable(alias) !== matchable(name))
}

function meanwhileOf(column: string, { values }: ReadRow<GroupRow>, { tracks }: History, today: Day): string {
  if (column !== 'status') return cellIgnored
  const before = valueOn(tracks.get(keyOf('status', undefined, values.id))?.segments ?? [], today)
  const said = { start: 'begint', running: 'loopt', stopped: 'is gestopt' }
  const name = values.name ?? 'de groep'
  return isStatus(before)
    ? `Tot dan geldt: ${name} ${said[before]}, zoals eerst.`
    : `Tot dan rekenen we ${name} als een groep die loopt.`
}

const isStatus = (text: string): text is GroupStatus =>
  text === 'start' || text === 'running' || text === 'stopped'

function unknownMother(rowNumber: number, read: string, id: GroupId, names: GroupNames): Problem {
  const meant = names(read)
  const where = { tab: 'groups', rowNumber, column: 'mother' } as const
  if ('id' in meant && meant.id === id)
    return {
      tab: 'groups',
      rowNumber,
      column: 'Komt uit groep',
      read,
      sentence: 'Een groep kan niet uit zichzelf komen. Tot dan telt die cel niet mee.',
      suggestion: 'Zet er de groep waar deze uit voortkwam, of maak de cel leeg.',
    }
  return unknownName(where, read, 'nearest' in meant ? meant.nearest : undefined, cellIgnored)
}

/** Groups that descend from themselves, one line a circle. Whoever draws the tree must not follow them round. */
function circles(
  groups: ReadonlyMap<GroupId, Group>,
  rowOf: ReadonlyMap<GroupId, number>,
): readonly Problem[] {
  const done = new Set<GroupId>()
  return [...groups.keys()].flatMap((start) => {
    const path: GroupId[] = []
    let at: GroupId | undefined = start
    while (at !== undefined && !done.has(at) && !path.includes(at)) {
      path.push(at)
      at = groups.get(at)?.mother
    }
    const round = at === undefined || done.has(at) ? [] : path.slice(path.indexOf(at))
    for (const id of path) done.add(id)
    const [first] = round
    if (first === undefined) return []
    const said = round.map((id) => `${groups.get(id)?.name ?? ''} (rij ${rowOf.get(id) ?? 0})`).join(', ')
    const problem: Problem = {
      tab: 'groups',
      rowNumber: rowOf.get(first) ?? 2,
      column: 'Komt uit groep',
      sentence: `Deze groepen komen in een kring uit elkaar voort: ${said}. Tot dan staan ze apart in de stamboom.`,
      suggestion: 'Maak bij één van hen ‘Komt uit groep’ leeg.',
    }
    return [problem]
  })
}

function namesakes(
  own: readonly { readonly row: ReadRow<GroupRow>; readonly name: string }[],
): readonly Problem[] {
  return [...Map.groupBy(own, ({ name }) => matchable(name)).values()].flatMap((same) => {
    const [first, second] = same
    if (first === undefined || second === undefined) return []
    const problem: Problem = {
      tab: 'groups',
      rowNumber: second.row.rowNumber,
      column: 'Groep',
      read: second.name,
      sentence: `Er zijn twee groepen die ${second.name} heten (rij ${first.row.rowNumber} en ${second.row.rowNumber}). Tot dan weten we bij mensen niet welke bedoeld is.`,
      suggestion: 'Geef een van de twee een andere naam.',
    }
    return [problem]
  })
}

const twice = (rowNumber: number, name: string, first: number): Problem => ({
  tab: 'groups',
  rowNumber,
  column: 'Groep',
  read: name,
  sentence: `${name} staat er twee keer in (rij ${first} en ${rowNumber}). Tot dan telt rij ${first}.`,
  suggestion: 'Haal de dubbele rij weg.',
})

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
/** The same object without what is undefined. */
export const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>
