import { addDays, monthOf, type Day } from './day.ts'
import type { CommittedException } from './exception.ts'
import type { Facts, StatusPeriod } from './facts.ts'
import type { Group, GroupStatus } from './group.ts'
import type { Opbouwavond } from './huddel.ts'
import type { GroupId, PersonId } from './ids.ts'
import type { CoachingTalk, Meeting, Pause } from './meeting.ts'
import { daughtersByMother } from './family-tree.ts'
import { restOn, restsOf } from './pauses.ts'
import type { Stay } from './person.ts'
import type { Start } from './start.ts'

/** All that the facts say of one group, in order of day. */
export interface GroupFacts {
  readonly meetings: readonly Meeting[]
  readonly held: readonly Meeting[]
  readonly stays: readonly Stay[]
  readonly statuses: readonly StatusPeriod[]
  /** The first signature of each person in this group. */
  readonly signedOn: ReadonlyMap<PersonId, Day>
  /** The first evening on which each person was present. */
  readonly firstVisit: ReadonlyMap<PersonId, Day>
  readonly talks: readonly CoachingTalk[]
  readonly opbouwavonden: readonly Opbouwavond[]
  readonly start?: Start
  /** Its own and everyone's, as stretches of rest: apart from each other, and in order. */
  readonly pauses: readonly Pause[]
  /** The groups that came out of it; links that go round in a circle left out. */
  readonly daughters: readonly Group[]
  readonly exceptions: readonly CommittedException[]
}

/** What the facts say of one group. The facts are gone through once, whatever number of groups and days is asked. */
export function groupFactsOf(facts: Facts, group: GroupId): GroupFacts {
  let index = indexes.get(facts)
  if (index === undefined) {
    index = indexOf(facts)
    indexes.set(facts, index)
  }
  return index(group)
}

/** The status of a group on a day; before the first dated status, and where none is dated, the nearest that is known. */
export function statusOn(own: GroupFacts, group: Group, on: Day): GroupStatus {
  const begun = own.statuses.findLast((period) => period.from <= on)
  return (begun ?? own.statuses[0])?.status ?? group.status
}

/** The last of `ordered` (by day) that is not after `on`, by its index; -1 when there is none. */
export function lastUpTo(ordered: readonly { readonly day: Day }[], on: Day): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    const at = ordered[middle]
    if (at !== undefined && at.day <= on) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** What was told of a group's evening on that very day. */
export function meetingOn(facts: Facts, group: GroupId, on: Day): Meeting | undefined {
  const { meetings } = groupFactsOf(facts, group)
  const last = meetings[lastUpTo(meetings, on)]
  return last?.day === on ? last : undefined
}

/** Held evenings up to and with `on`, the newest last. */
export const heldUpTo = (own: GroupFacts, on: Day): readonly Meeting[] =>
  own.held.slice(0, lastUpTo(own.held, on) + 1)

/** The pause that holds on a day. */
export const pauseOn = (own: GroupFacts, on: Day): Pause | undefined => restOn(own.pauses, on)

/** Whether every day of a calendar month lies in a pause. */
export function wholeMonthPaused(own: GroupFacts, month: string): boolean {
  const rest = pauseOn(own, `${month}-01` as Day)
  return rest !== undefined && monthOf(addDays(rest.to, 1)) > month
}

const indexes = new WeakMap<Facts, (group: GroupId) => GroupFacts>()

function indexOf(facts: Facts): (group: GroupId) => GroupFacts {
  const meetings = Map.groupBy(facts.meetings, (meeting) => meeting.group)
  const stays = Map.groupBy(facts.stays, (stay) => stay.group)
  const statuses = Map.groupBy(facts.statuses, (period) => period.group)
  const commitments = Map.groupBy(facts.commitments, (commitment) => commitment.group)
  const talks = Map.groupBy(facts.talks, (talk) => talk.group)
  const opbouwavonden = Map.groupBy(facts.opbouwavonden, (opbouwavond) => opbouwavond.group)
  const starts = new Map(facts.starts.map((start) => [start.group, start]))
  const pauses = Map.groupBy(facts.pauses, (pause) => pause.group)
  const daughters = daughtersByMother(facts.groups)
  const made = new Map<GroupId, GroupFacts>()

  return (group) => {
    const before = made.get(group)
    if (before !== undefined) return before
    const evenings = byDay(meetings.get(group) ?? [])
    const held = evenings.filter((meeting) => meeting.held)
    const start = starts.get(group)
    const own: GroupFacts = {
      meetings: evenings,
      held,
      stays: stays.get(group) ?? [],
      statuses: byFrom(statuses.get(group) ?? []),
      signedOn: firsts((commitments.get(group) ?? []).map(({ person, on }) => [person, on])),
      firstVisit: firstVisits(held),
      talks: byDay(talks.get(group) ?? []),
      opbouwavonden: byDay(opbouwavonden.get(group) ?? []),
      ...(start === undefined ? {} : { start }),
      pauses: restsOf([...(pauses.get(group) ?? []), ...(pauses.get(undefined) ?? [])]),
      daughters: daughters.get(group) ?? [],
      exceptions: (facts.exceptions ?? []).filter((exception) => exception.group === group),
    }
    made.set(group, own)
    return own
  }
}

const byDay = <T extends { readonly day: Day }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => order(a.day, b.day))

const byFrom = <T extends { readonly from: Day }>(items: readonly T[]): readonly T[] =>
  [...items].sort((a, b) => order(a.from, b.from))

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** `held` is in the order of days. */
function firstVisits(held: readonly Meeting[]): ReadonlyMap<PersonId, Day> {
  const first = new Map<PersonId, Day>()
  for (const { present, day } of held)
    for (const person of present ?? []) if (!first.has(person)) first.set(person, day)
  return first
}

function firsts(visits: readonly (readonly [PersonId, Day])[]): ReadonlyMap<PersonId, Day> {
  const first = new Map<PersonId, Day>()
  for (const [person, on] of visits) {
    const known = first.get(person)
    if (known === undefined || on < known) first.set(person, on)
  }
  return first
}
