import type { Day } from '../domain/day.ts'
import type { Facts, StatusPeriod } from '../domain/facts.ts'
import { groupId, personId, type GroupId, type PersonId } from '../domain/ids.ts'
import type { Commitment, Person, Stay } from '../domain/person.ts'
import { groupStatuses, type GroupStatus } from '../domain/group.ts'
import { valueOn, type History, type Segment, type Track } from './history.ts'
import { isPlace } from './read-people.ts'

/** The dated part of the facts, folded out of Geschiedenis; `rootOf` follows «Zelfde als». */
export function pastOf(
  { tracks }: History,
  rootOf: (id: string) => string,
): Pick<Facts, 'stays' | 'statuses' | 'commitments'> {
  const places = new Map<
    string,
    { readonly person: PersonId; readonly group: GroupId; readonly own: Track[] }
  >()
  const statuses: StatusPeriod[] = []
  const commitments: Commitment[] = []
  for (const track of tracks.values()) {
    const { field, person, group } = track
    if (field === 'place' && person !== undefined && group !== undefined) {
      const root = personId(rootOf(person))
      const key = `${root}|${group}`
      const merged = places.get(key)
      if (merged === undefined) places.set(key, { person: root, group: groupId(group), own: [track] })
      // Whoever counts goes first: where both rows know a place, that of the root holds.
      else if (person === root) merged.own.unshift(track)
      else merged.own.push(track)
    }
    if (field === 'status' && group !== undefined) statuses.push(...periodsOf(groupId(group), track.segments))
    if (field === 'signedOn' && person !== undefined && group !== undefined)
      for (const on of signedOn(track))
        commitments.push({ person: personId(rootOf(person)), group: groupId(group), on })
  }
  const stays = [...places.values()].flatMap(({ person, group, own }) =>
    staysOf(person, group, own.map(({ segments }) => segments).reduce(filled)),
  )
  return { stays, statuses, commitments }
}

function staysOf(person: PersonId, group: GroupId, segments: readonly Segment[]): readonly Stay[] {
  return segments.flatMap(({ from, value }, index) => {
    const until = segments[index + 1]?.from
    return isPlace(value)
      ? [{ person, group, place: value, from, ...(until !== undefined && { until }) }]
      : []
  })
}

/** The first timeline, with the second where the first is empty. */
function filled(first: readonly Segment[], second: readonly Segment[]): readonly Segment[] {
  const days = [...new Set([...first, ...second].map(({ from }) => from))].sort()
  const both = days.map((from) => ({ from, value: valueOn(first, from) || valueOn(second, from) }))
  return both.filter(({ value }, index) => value !== (both[index - 1]?.value ?? ''))
}

function periodsOf(group: GroupId, segments: readonly Segment[]): readonly StatusPeriod[] {
  return segments.flatMap(({ from, value }, index) => {
    const until = segments[index + 1]?.from
    return isStatus(value) ? [{ group, status: value, from, ...(until !== undefined && { until }) }] : []
  })
}

/**
 * Every signature that still stands. A later date is a renewal beside the earlier one; an earlier date puts the one
 * before it right; an emptied cell takes them back.
 */
function signedOn({ entries, segments }: Track): readonly Day[] {
  const settled = new Set(segments.map(({ value }) => value))
  let standing: readonly Day[] = []
  for (const { to } of entries) {
    if (to === '') standing = []
    else if (settled.has(to)) standing = [...standing.filter((day) => day < to), to as Day]
  }
  return standing
}

/** Whoever Geschiedenis knows and Mensen no longer has: they were there, and old evenings name them. */
export function formerPeople(
  history: History,
  present: ReadonlyMap<PersonId, Person>,
  today: Day,
): readonly Person[] {
  const gone = new Map<PersonId, Person>()
  for (const { person, field } of history.tracks.values()) {
    if (person === undefined || field !== 'place') continue
    const id = personId(person)
    if (present.has(id) || gone.has(id)) continue
    const consent = valueOn(history.tracks.get(`consent|${person}|`)?.segments ?? [], today)
    gone.set(id, {
      id,
      name: history.names.get(person) ?? 'iemand van vroeger',
      consent: consent === 'yes' || consent === 'withdrawn' ? consent : 'to-ask',
      letter: { wanted: false },
    })
  }
  return [...gone.values()]
}

const isStatus = (text: string): text is GroupStatus => (groupStatuses as readonly string[]).includes(text)
