import type { Day } from '../domain/day.ts'
import { minutesBetween } from '../domain/moment.ts'
import {
  keyOf,
  settlingMinutes,
  standingBefore,
  type Entry,
  type History,
  type Now,
  type Track,
} from './history.ts'
import { sources, toWords, type HistoryRow } from './history-words.ts'
import type { MasterState, MasterStates } from './master-state.ts'

export interface Comparison {
  /** Rows for Geschiedenis, in the order of the masters. */
  readonly rows: readonly HistoryRow[]
  /** Known people who changed or vanished, those of the last hour included. */
  readonly changedPeople: ReadonlySet<string>
}

/** What the masters say that was not written down yet. `source` says who answers for it. */
export function compare(
  { states, isHeld, readable }: MasterStates,
  history: History,
  at: Now,
  source: string = sources.register,
): Comparison {
  const rows: HistoryRow[] = []
  const changedPeople = new Set<string>()
  const spokenOf = new Set<string>()
  const note = (state: MasterState, entries: readonly Written[]) => {
    for (const entry of entries) rows.push(rowOf(state, entry, at, source))
    if (entries.length > 0 && state.person !== undefined && isKnown(state.person, history, at))
      changedPeople.add(state.person)
  }
  for (const state of states) {
    const key = keyOf(state.field, state.person, state.group)
    spokenOf.add(key)
    note(state, written(state, history, at))
  }
  for (const [key, track] of history.tracks) {
    if (spokenOf.has(key) || track.latest.to === '' || !canVanish(track, readable)) continue
    if (isHeld(track.person, track.group)) continue
    const name = history.names.get(track.person ?? track.group ?? '') ?? ''
    note({ ...subjectOf(track), field: track.field, name, value: '' }, [
      { from: track.latest.to, to: '', asOf: at.today },
    ])
  }
  for (const person of unsettledPeople(history, at)) changedPeople.add(person)
  return { rows, changedPeople }
}

interface Written {
  readonly from: string
  readonly to: string
  readonly asOf: Day
  readonly typed?: Day
  readonly source?: string
}

/** The entries that a state adds to its track: none when it is what was last written down. */
function written(state: MasterState, history: History, at: Now): readonly Written[] {
  const { value, date, was } = state
  if (date !== undefined && date > at.today) return []
  const track = history.tracks.get(keyOf(state.field, state.person, state.group))
  const last = lastWritten(state, track, history)
  if (value === last) {
    if (track !== undefined) return dated(state, track, at)
    // Of somebody who left, another group in the cell is no past in that group.
    return was === undefined || stoodBefore(state, was.from, history, at) ? [] : gone(was, date ?? at.today)
  }
  const stood = standingBefore(track?.entries ?? [], { seenAt: at.now, to: value }, at.zone)
  if (stood.length === 0) return firstTime(state, last, history, at)
  const changedToo = date !== undefined && date !== lastTyped(stood, value)
  return [{ from: last, to: value, asOf: changedToo ? date : at.today, ...typedAs(date) }]
}

/** Seen for the first time: since its own date, else since the day that somebody was first there, else since today. */
function firstTime(state: MasterState, last: string, history: History, at: Now): readonly Written[] {
  const typed = state.date ?? state.first
  const since = typed === undefined || stoodBefore(state, typed, history, at) ? at.today : typed
  return since > at.today ? [] : [{ from: last, to: state.value, asOf: since, ...typedAs(typed) }]
}

/** The same value with another date beside it: the stretch that is going on gets that date. */
function dated({ field, value, date, first }: MasterState, track: Track, at: Now): readonly Written[] {
  const { entries, latest } = track
  if (value === '' && field !== 'place') return []
  const isNew = (day: Day) => day !== lastTyped(entries, value) && day !== latest.asOf
  if (date !== undefined) return isNew(date) ? [{ from: value, to: value, asOf: date, typed: date }] : []
  const onlyThis = entries.length === 1 && latest.source === sources.register && value !== ''
  if (!onlyThis || first === undefined || first > at.today || !isNew(first)) return []
  return [{ from: value, to: value, asOf: first, typed: first }]
}

const typedAs = (typed: Day | undefined) => (typed === undefined ? {} : { typed })

/** Whether that date stood in the person's row already, when it named another group: then it is not about this one. */
function stoodBefore(
  { field, person }: MasterState,
  date: Day,
  { placesOf }: History,
  { now }: Now,
): boolean {
  const places = field === 'place' ? placesOf.get(person ?? '') : undefined
  const isSlip = ({ source, seenAt }: Entry) =>
    source === sources.register && minutesBetween(seenAt, now) < settlingMinutes
  return places?.some((entry) => entry.typed === date && !isSlip(entry)) ?? false
}

const gone = (was: NonNullable<MasterState['was']>, left: Day): readonly Written[] => [
  { from: '', to: was.value, asOf: was.from, typed: was.from, source: sources.past },
  { from: was.value, to: '', asOf: left, typed: left, source: sources.past },
]

/** The date column as it stood when a value of that sort was last written down: being in a group, or having left. */
const lastTyped = (entries: readonly Entry[], value: string): Day | undefined =>
  entries.findLast((entry) => (entry.to === '') === (value === ''))?.typed

/** A name stands beside every row. Where nothing was written down: nobody was asked for consent, nobody signed. */
function lastWritten(state: MasterState, track: Track | undefined, { names }: History): string {
  if (state.field === 'name') return names.get(state.person ?? state.group ?? '') ?? state.value
  return track?.latest.to ?? (state.field === 'consent' ? 'to-ask' : '')
}

const canVanish = ({ field }: Track, readable: MasterStates['readable']) =>
  field === 'place' ? readable.people : field === 'status' && readable.groups

const subjectOf = ({ person, group }: Track) => ({
  ...(person !== undefined && { person }),
  ...(group !== undefined && { group }),
})

/** Whoever is new does not count as changed, nor do the slips of their first hour. */
function isKnown(person: string, { firstSeen }: History, { now }: Now): boolean {
  const first = firstSeen.get(person)
  return first !== undefined && minutesBetween(first, now) >= settlingMinutes
}

function unsettledPeople(history: History, at: Now): readonly string[] {
  return [...history.tracks.values()].flatMap(({ person, latest }) => {
    if (person === undefined || latest.source !== sources.register || !isKnown(person, history, at)) return []
    return minutesBetween(latest.seenAt, at.now) < settlingMinutes ? [person] : []
  })
}

function rowOf(state: MasterState, entry: Written, { now }: Now, source: string): HistoryRow {
  return {
    seenAt: now,
    field: state.field,
    ...(state.name !== '' && { name: state.name }),
    ...(state.person !== undefined && { person: state.person }),
    ...(state.group !== undefined && { group: state.group }),
    ...(entry.from !== '' && { from: toWords(state.field, entry.from) }),
    ...(entry.to !== '' && { to: toWords(state.field, entry.to) }),
    asOf: entry.asOf,
    ...(entry.typed !== undefined && { typed: entry.typed }),
    source: entry.source ?? source,
  }
}
