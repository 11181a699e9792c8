import { latest, type Day } from '../domain/day.ts'
import type { GroupId, PersonId } from '../domain/ids.ts'
import { onTheWall, type Moment } from '../domain/moment.ts'
import type { Person, Stay } from '../domain/person.ts'
import { brakeFor, brakeReleased } from './brake.ts'
import { compare, type Comparison } from './compare.ts'
import { straightened } from './displaced-headers.ts'
import { formProblems } from './form-problems.ts'
import { foldHistory, keyOf, valueOn, type History, type Now } from './history.ts'
import { sources } from './history-words.ts'
import { goneGroups, gonePeople, logProblems } from './log-problems.ts'
import { checkedAddresses, mixedAddresses, mixedAtLeast, type Mixed } from './mixed-addresses.ts'
import { nearDuplicates } from './near-duplicates.ts'
import { formerPeople, pastOf } from './past.ts'
import type { Problem } from './problem.ts'
import { readBook } from './read-book.ts'
import { readExceptions } from './read-exceptions.ts'
import { readGroups } from './read-groups.ts'
import { readHuddels } from './read-huddels.ts'
import { readLetters } from './read-letters.ts'
import { readMeetings } from './read-meetings.ts'
import { readOpbouwavonden } from './read-opbouwavonden.ts'
import { readPauses } from './read-pauses.ts'
import { readPeople, type ReadPeople } from './read-people.ts'
import { readStarts } from './read-starts.ts'
import { readTab } from './read-tab.ts'
import { readTalks } from './read-talks.ts'
import type { Brake, Register } from './register.ts'
import { sayReturnedLetters } from './returned-letters.ts'
import { closedTabs, isHalf, isMendable } from './room.ts'
import { runningWithoutLeader } from './running-without-leader.ts'
import { sealedLog } from './sealed-log.ts'
import { seenResponses } from './seen-responses.ts'
import { readSettings } from './settings.ts'
import type { Snapshot } from './snapshot.ts'
import { splitDays } from './split-days.ts'
import { winterRests } from './winter-rest.ts'
import { readUnsubscribed, sayUnsubscribed, withoutLetters } from './unsubscribed.ts'

/**
 * Understands a snapshot: the facts, what could not be understood, and what was not written down yet. Nothing that
 * stands in a cell makes it throw.
 */
export function readRegister(asRead: Snapshot, now: Moment): Register {
  const { snapshot, displaced, problems: displacedHeaders } = straightened(asRead)
  const zone = snapshot.timeZone
  const { day: today } = onTheWall(now, zone)
  const at: Now = { now, today, zone }
  const { tabs, sealed } = readTabs(snapshot, at)
  const noRoom = closedTabs(asRead, tabs, displaced)
  const isWhole = columnsOfHistory.every((column) => tabs.history.columns.has(column))
  const history = foldHistory(isWhole ? tabs.history.rows : [], at)
  const settings = readSettings(tabs.settings, today)
  const groups = readGroups(tabs.groups, history, at)
  const people = readPeople(tabs.people, groups.names, history, at)
  const { rootOf } = people.merges

  const released = brakeReleased(snapshot)
  const comparison = compare(
    {
      states: [...groups.states, ...people.states],
      isHeld: (person, group) =>
        people.isHeld(person, group) || (person === undefined && groups.held.has(group ?? '')),
      readable: {
        people: canVanish(tabs.people) && !displaced.has('people'),
        groups: canVanish(tabs.groups) && !displaced.has('groups'),
      },
    },
    history,
    at,
    released ? sources.checked : sources.register,
  )
  const { addresses, numbers } = mixedAddresses(people.own, tabs.letters, tabs.signups)
  const areMixed = (mixed: readonly Mixed[]) => mixed.length >= mixedAtLeast
  const brake: Brake | undefined =
    lostTab(tabs, history) ??
    (released
      ? undefined
      : (brakeFor(comparison.changedPeople.size, settings.choices.brakeAbove) ??
        (areMixed(addresses)
          ? { changed: addresses.length, why: 'addresses' }
          : areMixed(numbers)
            ? { changed: numbers.length, why: 'numbers' }
            : undefined)))
  const meetings = readMeetings(tabs.meetings, rootOf, today)
  const huddels = readHuddels(tabs.huddels, rootOf, { today, zone })
  const exceptions = readExceptions(tabs.exceptions, people.own, groups.names, rootOf)
  const pauses = readPauses(tabs.pauses, tabs.schoolHolidays, groups.groups, groups.names)
  const past = pastOf(isWhole ? history : asIfWritten(comparison, at), rootOf)
  const former = formerPeople(history, people.people, today)
  const everyone = allPeople(people, former, history, brake !== undefined)
  const stopped = readUnsubscribed(tabs.letters)
  const readers = withoutLetters(new Map([...everyone].filter(([id]) => rootOf(id) === id)), stopped)
  const book = readBook(tabs.forms, rootOf, today)
  const knowsGroup = (id: string) => groups.rowOf.has(id as GroupId)

  return {
    facts: {
      groups: groups.groups,
      people: readers,
      stays: [...past.stays, ...provisionalStays(people, past.stays, history, at)],
      statuses: past.statuses,
      commitments: past.commitments,
      meetings: meetings.meetings.filter(({ group }) => groups.groups.has(group)),
      talks: readTalks(tabs.talks, today).filter(({ group }) => groups.groups.has(group)),
      pauses: [
        ...pauses.pauses,
        ...winterRests(settings.winter, yearOf(meetings.meetings[0]?.day ?? today) - 1, yearOf(today) + 1),
      ],
      huddels: huddels.huddels,
      opbouwavonden: readOpbouwavonden(tabs.opbouwavonden, today).filter(({ group }) =>
        groups.groups.has(group),
      ),
      starts: readStarts(tabs.starts, today).filter(({ group }) => groups.groups.has(group)),
      norms: settings.norms,
      exceptions: exceptions.exceptions,
    },
    choices: {
      ...settings.choices,
      ...(isHalf(asRead, noRoom) && { letters: 'off' as const }),
      brakeReleased: released,
    },
    problems: [
      ...displacedHeaders,
      ...Object.values(tabs).flatMap((tab): readonly Problem[] => tab.problems),
      ...groups.problems,
      ...splitDays(groups, today),
      ...people.problems,
      ...runningWithoutLeader(groups, past.stays, people.own, today),
      ...nearDuplicates(people.own, people.people, rootOf, meetings.meetings),
      ...sayUnsubscribed(everyone, stopped, people.rowOf, zone),
      ...sayReturnedLetters(tabs.letters, {
        people: readers,
        groups: groups.groups,
        stays: past.stays,
        coordinator: settings.choices.coordinator,
        rowOf: people.rowOf,
        zone,
      }),
      ...pauses.problems,
      ...exceptions.problems,
      ...settings.problems,
      ...history.problems,
      ...meetings.problems,
      ...huddels.problems,
      ...goneGroups('meetings', tabs.meetings.rows, knowsGroup, history.names, today),
      ...gonePeople(tabs.meetings.rows, former, lastDays(past.stays), today),
      ...goneGroups('talks', tabs.talks.rows, knowsGroup, history.names, today),
      ...logProblems('meetings', tabs.meetings.rows, today, (row) =>
        row.held !== undefined && row.day === undefined
          ? 'Van deze avond is de datum niet bekend. Tot dan telt hij niet mee.'
          : undefined,
      ),
      ...logProblems('signups', tabs.signups.rows, today),
      ...logProblems('talks', tabs.talks.rows, today),
      ...logProblems('huddels', tabs.huddels.rows, today),
      ...goneGroups('starts', tabs.starts.rows, knowsGroup, history.names, today),
      ...logProblems('starts', tabs.starts.rows, today),
      ...goneGroups('opbouwavonden', tabs.opbouwavonden.rows, knowsGroup, history.names, today),
      ...logProblems('opbouwavonden', tabs.opbouwavonden.rows, today),
      ...logProblems('forms', tabs.forms.rows, today),
      ...sealed.flatMap(({ problems }) => problems),
      ...formProblems(book, groups.groups),
    ],
    book,
    sent: readLetters(tabs.letters),
    changed: [
      ...(brake === undefined && isWhole ? rowsOf(comparison) : []),
      ...(brake === undefined && released
        ? checkedAddresses([addresses, numbers].filter(areMixed).flat(), now)
        : []),
    ],
    ...(brake !== undefined && { brake }),
    noRoom,
    ...(isMendable(asRead, tabs, noRoom) && { mendable: true as const }),
    missingIds: brake === undefined ? [...groups.missingIds, ...people.missingIds] : [],
    seen: seenResponses(sealed.map(({ whole }) => whole)),
    rowOf: new Map<GroupId | PersonId, number>([...groups.rowOf, ...people.rowOf]),
  }
}

const yearOf = (on: Day): number => Number(on.slice(0, 4))

/** Every tab, the logs of responses without what a hand changed in them. */
function readTabs(snapshot: Snapshot, at: Now) {
  const tabs = tabsOf(snapshot, at)
  const meetings = sealedLog('meetings', tabs.meetings, at.today)
  const signups = sealedLog('signups', tabs.signups, at.today)
  const talks = sealedLog('talks', tabs.talks, at.today)
  const huddels = sealedLog('huddels', tabs.huddels, at.today)
  const starts = sealedLog('starts', tabs.starts, at.today)
  const opbouwavonden = sealedLog('opbouwavonden', tabs.opbouwavonden, at.today)
  return {
    tabs: {
      ...tabs,
      meetings: meetings.tab,
      signups: signups.tab,
      talks: talks.tab,
      huddels: huddels.tab,
      starts: starts.tab,
      opbouwavonden: opbouwavonden.tab,
    },
    sealed: [meetings, signups, talks, huddels, starts, opbouwavonden] as const,
  }
}

const tabsOf = (snapshot: Snapshot, at: Now) => ({
  people: readTab(snapshot, 'people', at),
  groups: readTab(snapshot, 'groups', at),
  pauses: readTab(snapshot, 'pauses', at),
  schoolHolidays: readTab(snapshot, 'schoolHolidays', at),
  settings: readTab(snapshot, 'settings', at),
  exceptions: readTab(snapshot, 'exceptions', at),
  history: readTab(snapshot, 'history', at),
  signups: readTab(snapshot, 'signups', at),
  meetings: readTab(snapshot, 'meetings', at),
  talks: readTab(snapshot, 'talks', at),
  huddels: readTab(snapshot, 'huddels', at),
  starts: readTab(snapshot, 'starts', at),
  opbouwavonden: readTab(snapshot, 'opbouwavonden', at),
  forms: readTab(snapshot, 'forms', at),
  letters: readTab(snapshot, 'letters', at),
})

/** Without its ID column or its names a tab tells us nothing about who is no longer in it. */
const canVanish = ({ found, columns }: { readonly found: boolean; readonly columns: ReadonlySet<string> }) =>
  found && columns.has('id') && columns.has('name')

/** A tab of people that is gone, or its headers, while there were people: nothing is taken over until it is back. */
function lostTab(
  tabs: Record<'people' | 'groups', { readonly columns: ReadonlySet<string> }>,
  { names }: History,
): Brake | undefined {
  if (names.size === 0) return undefined
  const lost = (['groups', 'people'] as const).find((key) => tabs[key].columns.size === 0)
  return lost === undefined ? undefined : { changed: 0, why: lost }
}

/** Without these Geschiedenis cannot be read, and nothing is written down in it. */
const columnsOfHistory = ['seenAt', 'field', 'person', 'group', 'to', 'asOf']

/** While Geschiedenis cannot be read, what the masters say is the best that is known. */
const asIfWritten = ({ rows }: Comparison, at: Now): History =>
  foldHistory(
    rows.map((values, index) => ({ rowNumber: index + 2, values, misread: new Map() })),
    at,
  )

/** The day after everybody's last one in any group. */
const lastDays = (stays: readonly Stay[]): ReadonlyMap<string, Day> =>
  new Map(
    [...Map.groupBy(stays, ({ person }) => person)].flatMap(([person, theirs]) => {
      const ends = theirs.map(({ until }) => until)
      const last = latest(...ends.filter((until) => until !== undefined))
      return ends.includes(undefined) || last === undefined ? [] : [[person, last] as const]
    }),
  )

const rowsOf = ({ rows }: Comparison): Register['changed'] =>
  rows.length === 0 ? [] : [{ kind: 'append', tab: 'history', rows }]

/** Everyone in Mensen, and everyone who was. Under the brake they keep the names that they had. */
function allPeople(
  { people }: ReadPeople,
  former: readonly Person[],
  history: History,
  braked: boolean,
): ReadonlyMap<PersonId, Person> {
  const everyone = new Map<PersonId, Person>()
  for (const [id, person] of people)
    everyone.set(id, braked ? { ...person, name: history.names.get(id) ?? person.name } : person)
  for (const person of former) everyone.set(person.id, person)
  return everyone
}

/** Somebody new of whom the place is empty or not understood counts as unknown until it is. */
function provisionalStays(
  { own, merges }: ReadPeople,
  stays: readonly Stay[],
  history: History,
  { today }: Now,
): readonly Stay[] {
  const standing = new Set(
    stays
      .filter(({ until }) => until === undefined || until > today)
      .map(({ person, group }) => `${person}|${group}`),
  )
  return own.flatMap(({ id, group, row }): readonly Stay[] => {
    const { place, leftOn, since } = row.values
    if (group === undefined || place !== undefined || leftOn !== undefined || merges.rootOf(id) !== id)
      return []
    if (standing.has(`${id}|${group}`) || row.misread.has('leftOn')) return []
    if (valueOn(history.tracks.get(keyOf('place', id, group))?.segments ?? [], today) !== '') return []
    const from = since !== undefined && since < today ? since : today
    return [{ person: id, group, place: 'unknown', from }]
  })
}
