import type { Day } from '../domain/day.ts'
import { minutesBetween, onTheWall, type Moment, type TimeZone } from '../domain/moment.ts'
import { correctionOf } from './correction.ts'
import { fromWords, sources, type HistoryField, type HistoryRow } from './history-words.ts'
import type { Problem } from './problem.ts'
import type { ReadRow } from './read-tab.ts'

/** One dated row of Geschiedenis, understood. A value '' is: not in the group, not signed, no longer there. */
export interface Entry {
  readonly key: string
  readonly field: HistoryField
  readonly person?: string
  readonly group?: string
  readonly seenAt: Moment
  readonly from: string
  readonly to: string
  /** The date that counts: that of Correctie, where there is one. */
  readonly asOf: Day
  readonly typed?: Day
  readonly source: string
  /** What the person or group was called then. */
  readonly name?: string
}

/** From `from` on, until the next. */
export interface Segment {
  readonly from: Day
  readonly value: string
}

/** Everything that Geschiedenis tells of one field of one person or group. */
export interface Track {
  readonly field: HistoryField
  readonly person?: string
  readonly group?: string
  /** In the order in which they were seen; what was set right at once is no longer among them. */
  readonly entries: readonly Entry[]
  /** The newest entry, settled or not: what was last written down. */
  readonly latest: Entry
  /** What counts, over time. */
  readonly segments: readonly Segment[]
}

export interface History {
  readonly tracks: ReadonlyMap<string, Track>
  /** Roepnaam or group name by ID, as it was last written down. */
  readonly names: ReadonlyMap<string, string>
  /** When a person or group was seen for the first time, by ID. */
  readonly firstSeen: ReadonlyMap<string, Moment>
  /** Every entry about a person's places, whatever the group. */
  readonly placesOf: ReadonlyMap<string, readonly Entry[]>
  readonly problems: readonly Problem[]
}

/** When history is looked at; the wall decides what «the same day» is. */
export interface Now {
  readonly now: Moment
  readonly today: Day
  readonly zone: TimeZone
}

export const keyOf = (field: HistoryField, person?: string, group?: string) =>
  `${field}|${person ?? ''}|${group ?? ''}`

/**
 * The past, as the fold of Geschiedenis. A change that the comparison saw counts once it has stood for an hour, and
 * leaves no trace when it was replaced within that hour or set right the same day. What a form told, what a person
 * confirmed, and whoever is new count at once.
 */
export function foldHistory(rows: readonly ReadRow<HistoryRow>[], at: Now): History {
  const problems: Problem[] = []
  const entries = rows
    .flatMap((row) => entryOf(row, at, problems) ?? [])
    .sort((left, right) => (left.seenAt < right.seenAt ? -1 : left.seenAt > right.seenAt ? 1 : 0))
  const byKey = new Map<string, Entry[]>()
  const names = new Map<string, string>()
  const firstSeen = new Map<string, Moment>()
  const placesOf = new Map<string, Entry[]>()
  for (const entry of entries) {
    const own = byKey.get(entry.key)
    if (own === undefined) byKey.set(entry.key, [entry])
    else own.push(entry)
    if (entry.field === 'place' && entry.person !== undefined) {
      const places = placesOf.get(entry.person)
      if (places === undefined) placesOf.set(entry.person, [entry])
      else places.push(entry)
    }
    const subject = entry.person ?? entry.group
    if (subject === undefined) continue
    if (!firstSeen.has(subject)) firstSeen.set(subject, entry.seenAt)
    const name = entry.field === 'name' ? entry.to : bareName(entry)
    if (name !== undefined && name !== '') names.set(subject, name)
  }
  const tracks = new Map<string, Track>()
  for (const [key, own] of byKey) {
    const latest = own.at(-1)
    if (latest === undefined) continue
    const kept =
      own.length === 1
        ? own
        : own.reduce<readonly Entry[]>(
            (before, entry) => [...standingBefore(before, entry, at.zone), entry],
            [],
          )
    tracks.set(key, {
      field: latest.field,
      ...(latest.person !== undefined && { person: latest.person }),
      ...(latest.group !== undefined && { group: latest.group }),
      entries: kept,
      latest,
      segments: segmentsOf(kept.filter((entry) => counts(entry, firstSeen, at.now))),
    })
  }
  return { tracks, names, firstSeen, placesOf, problems }
}

/** The entries that still stand once `next` is there. */
export function standingBefore(
  entries: readonly Entry[],
  next: Pick<Entry, 'seenAt' | 'to'>,
  zone: TimeZone,
): readonly Entry[] {
  let length = entries.length
  for (; length > 0; length--) {
    const last = entries[length - 1]
    if (last?.source !== sources.register || !isSlip(last, next, zone)) break
  }
  return length === entries.length ? entries : entries.slice(0, length)
}

const isSlip = (slip: Entry, next: Pick<Entry, 'seenAt' | 'to'>, zone: TimeZone) =>
  minutesBetween(slip.seenAt, next.seenAt) < settlingMinutes ||
  (next.to === slip.from && onTheWall(slip.seenAt, zone).day === onTheWall(next.seenAt, zone).day)

/** Whether an entry has settled. Somebody who is new counts at once, slips of the first hour included. */
function counts(entry: Entry, firstSeen: ReadonlyMap<string, Moment>, now: Moment): boolean {
  if (entry.source !== sources.register) return true
  if (minutesBetween(entry.seenAt, now) >= settlingMinutes) return true
  const first = firstSeen.get(entry.person ?? entry.group ?? '')
  return first !== undefined && minutesBetween(first, entry.seenAt) < settlingMinutes
}

/** A later row overrules whatever earlier rows said of the time from its date on. */
function segmentsOf(entries: readonly Entry[]): readonly Segment[] {
  const segments: Segment[] = []
  for (const { from, to, asOf } of entries) {
    // The same value with another date: the stretch that was going on gets that date.
    if (from === to && segments.at(-1)?.value === to) segments.pop()
    while ((segments.at(-1)?.from ?? '') >= asOf) segments.pop()
    if ((segments.at(-1)?.value ?? '') !== to) segments.push({ from: asOf, value: to })
  }
  return segments
}

/** The value that holds on a day; '' before the first. */
export function valueOn(segments: readonly Segment[], on: Day): string {
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index]
    if (segment !== undefined && segment.from <= on) return segment.value
  }
  return ''
}

function entryOf(row: ReadRow<HistoryRow>, { today }: Now, problems: Problem[]): Entry | undefined {
  const { seenAt, field, person, group, from, to, asOf, typed, source, name, correction } = row.values
  const value = field === undefined ? undefined : fromWords(field, to, today)
  const complete = field !== undefined && seenAt !== undefined && asOf !== undefined && value !== undefined
  const corrected = correctionOf(correction, today)
  if (corrected?.kind === 'void') return undefined
  if (!complete || (person ?? group) === undefined) {
    problems.push(notUnderstood(row.rowNumber))
    return undefined
  }
  if (corrected?.kind === 'unknown' || (corrected?.kind === 'day' && corrected.day > today))
    problems.push(correctionProblem(row.rowNumber, correction ?? ''))
  const mended = corrected?.kind === 'day' && corrected.day <= today ? corrected.day : asOf
  // Consent is a person's, whatever group a row names beside it.
  const where = field === 'consent' || (field === 'name' && person !== undefined) ? undefined : group
  return {
    key: keyOf(field, person, where),
    field,
    ...(person !== undefined && { person }),
    ...(where !== undefined && { group: where }),
    seenAt,
    from: fromWords(field, from, today) ?? '',
    to: value,
    asOf: mended,
    ...(typed !== undefined && { typed }),
    source: source ?? '',
    ...(name !== undefined && { name }),
  }
}

/** Rows of Welkom have the group behind the name. */
const bareName = ({ name, source }: Entry) => (source === 'Welkom' ? name?.replace(/ \([^()]*\)$/, '') : name)

const notUnderstood = (rowNumber: number): Problem => ({
  tab: 'history',
  rowNumber,
  sentence: 'Deze rij begrijp ik niet. Tot dan telt hij niet mee.',
  suggestion: 'Heeft iemand hier iets veranderd? Zet het terug via Bestand › Versiegeschiedenis.',
})

const correctionProblem = (rowNumber: number, read: string): Problem => ({
  tab: 'history',
  rowNumber,
  column: 'Correctie',
  read,
  sentence: `De correctie ‘${read}’ begrijp ik niet. Tot dan blijft de datum zoals hij was.`,
  suggestion: 'Zet er een datum tot en met vandaag, of «vervalt».',
})

export const settlingMinutes = 60
