import { addDays, daysBetween, weekdayOf, type Day } from '../domain/day.ts'
import type { Facts } from '../domain/facts.ts'
import type { Group } from '../domain/group.ts'
import type { GroupId } from '../domain/ids.ts'
import type { Meeting } from '../domain/meeting.ts'
import { expectedEvenings } from '../domain/rhythm.ts'
import type { Answers } from './answers.ts'
import type { Sending } from './sending.ts'

export interface Evening {
  /** Absent when the date was not understood. */
  readonly day?: Day
  readonly inferred: boolean
}

/** What is reported already: of a group's day, whether they came together; undefined when it is not reported. */
export type Reported = (group: GroupId, day: Day) => boolean | undefined

/**
 * Which evening a report is about. A date that was filled in counts, if the evening can have been (or, called off, can
 * be) that day. Empty is the day of sending; on another weekday than the group's it is the nearest evening within three
 * days that nobody reported yet, or else the one that is being mended by filling the form in again.
 */
export function eveningOf(
  answers: Answers,
  sending: Sending | undefined,
  held: boolean | undefined,
  group: Group | undefined,
  facts: Facts,
  reported: Reported,
): Evening {
  const typed = answers.day('day')
  if (answers.given('day') && typed === undefined) return { inferred: false }
  if (typed !== undefined) return typedEvening(typed, sending, held, answers)
  if (sending === undefined) {
    answers.problems.push('We weten niet op welke dag dit was.')
    return { inferred: false }
  }
  const nearest = group && nearestEvening(group, sending.day, held, facts, reported)
  return nearest === undefined
    ? { day: sending.day, inferred: false }
    : { day: nearest, inferred: nearest !== sending.day }
}

function typedEvening(
  typed: Day,
  sending: Sending | undefined,
  held: boolean | undefined,
  answers: Answers,
): Evening {
  if (sending === undefined) return { day: typed, inferred: false }
  const ahead = daysBetween(sending.day, typed)
  if (-ahead > longestAgo) {
    answers.problems.push(
      `De datum ${inDigits(typed)} ligt wel erg lang geleden; de avond telt nog niet mee.`,
    )
    return { inferred: false }
  }
  if (held === false) {
    if (ahead <= longestAhead) return { day: typed, inferred: false }
    answers.problems.push(`De datum ${inDigits(typed)} ligt wel erg ver weg; de avond telt nog niet mee.`)
    return { inferred: false }
  }
  if (ahead <= 0) return { day: typed, inferred: false }
  // Shortly after midnight the date of today is picked for the evening that just ended.
  if (typed === sending.calendarDay) return { day: sending.day, inferred: true }
  answers.problems.push(`De datum ${inDigits(typed)} moet nog komen; de avond telt nog niet mee.`)
  return { inferred: false }
}

/** Longer ago than this is a slip of the year rather than an evening. */
const longestAgo = 300
const longestAhead = 366

function nearestEvening(
  group: Group,
  day: Day,
  held: boolean | undefined,
  facts: Facts,
  reported: Reported,
): Day | undefined {
  if (group.weekday === undefined || weekdayOf(day) === group.weekday) return undefined
  const last = held === false ? addDays(day, within) : day
  const near = [...expectedEvenings(facts, group, addDays(day, -within), last)].sort(
    (one, other) => Math.abs(daysBetween(day, one)) - Math.abs(daysBetween(day, other)),
  )
  const open = near.find((evening) => reported(group.id, evening) === undefined)
  return open ?? near.find((evening) => reported(group.id, evening) === (held ?? true))
}

/** The evening that somebody means who opens the form of a group on that day and fills in no date. */
export const eveningMeant = (group: Group, day: Day, facts: Facts): Day =>
  nearestEvening(group, day, true, facts, reportedIn(facts)) ?? day

const within = 3

/** What the register holds already, looked up once for all forms. */
export function reportedIn(facts: Facts): Reported {
  const indexed = indexes.get(facts) ?? index(facts.meetings)
  indexes.set(facts, indexed)
  return (group, day) => indexed.get(group)?.get(day)?.held
}

/** The meeting of a group on a day, as the register has it. */
export function meetingIn(facts: Facts, group: GroupId, day: Day): Meeting | undefined {
  const indexed = indexes.get(facts) ?? index(facts.meetings)
  indexes.set(facts, indexed)
  return indexed.get(group)?.get(day)
}

function index(meetings: readonly Meeting[]): MeetingIndex {
  const byGroup = new Map<GroupId, Map<Day, Meeting>>()
  for (const meeting of meetings) {
    const days = byGroup.get(meeting.group) ?? new Map<Day, Meeting>()
    byGroup.set(meeting.group, days.set(meeting.day, meeting))
  }
  return byGroup
}

type MeetingIndex = ReadonlyMap<GroupId, ReadonlyMap<Day, Meeting>>
const indexes = new WeakMap<Facts, MeetingIndex>()

const inDigits = (day: Day) => `${Number(day.slice(8))}-${Number(day.slice(5, 7))}-${day.slice(0, 4)}`
