import { addDays, addMonths, dayAt, dayNumber, monthOf, weekdayOf, type Day, type Weekday } from './day.ts'
import type { Facts } from './facts.ts'
import type { Group } from './group.ts'
import { groupFactsOf, heldUpTo, lastUpTo, pauseOn, statusOn, type GroupFacts } from './group-facts.ts'
import type { Meeting } from './meeting.ts'

/**
 * The evenings on which a group is expected from `from` up to and with `to` (DEF1): its own weekday and rhythm, not
 * before its first evening, without pauses and without the time in which it was stopped. Every other week and every
 * month are counted from the evenings really held, so that a group that shifted a week is not asked for the wrong one.
 */
export function expectedEvenings(facts: Facts, group: Group, from: Day, to: Day): readonly Day[] {
  return expectedOf(groupFactsOf(facts, group.id), group, from, to)
}

/** The first expected evening from `today` on that was not held already, and whether it was called off. */
export function nextEvening(
  own: GroupFacts,
  group: Group,
  today: Day,
): { readonly day: Day; readonly calledOff: boolean } | undefined {
  for (const expected of expectedOf(own, group, today, addDays(today, lookAhead), today)) {
    const report = reportOf(own.meetings, expected)
    if (report?.held === true && report.day <= today) continue
    return { day: expected, calledOff: report?.held === false }
  }
  return undefined
}

/** Expected evenings of the last eight weeks, today's not yet among them, of which nothing was said. */
export const unreportedEvenings = (own: GroupFacts, group: Group, today: Day): readonly Day[] =>
  reportable(own, group, addDays(today, -56), today).filter(
    (expected) => expected < today && reportOf(own.meetings, expected) === undefined,
  )

/** How many evenings were expected since the window opened, and how many of them were reported, held or not. */
export function confidenceOf(
  own: GroupFacts,
  group: Group,
  opened: Day | undefined,
  asOf: Day,
): { readonly reported: number; readonly expected: number } {
  const known = own.meetings.slice(0, lastUpTo(own.meetings, asOf) + 1)
  const expected = reportable(own, group, opened ?? addDays(asOf, -56), asOf)
  const reported = expected.filter((day) => reportOf(known, day) !== undefined).length
  const open = expected.at(-1) === asOf && reportOf(known, asOf) === undefined ? 1 : 0
  return { reported, expected: expected.length - open }
}

/**
 * The report that tells of an expected evening: that of the day itself, otherwise of the nearest day within three, a
 * held one before one that was called off.
 */
export function reportOf(meetings: readonly Meeting[], expected: Day): Meeting | undefined {
  const near: Meeting[] = []
  const first = lastUpTo(meetings, addDays(expected, -neighbourDays - 1)) + 1
  const last = addDays(expected, neighbourDays)
  for (let at = first; at < meetings.length; at++) {
    const meeting = meetings[at]
    if (meeting === undefined || meeting.day > last) break
    near.push(meeting)
  }
  const distance = (meeting: Meeting) => Math.abs(dayNumber(meeting.day) - dayNumber(expected))
  return near.sort((a, b) => Number(b.held) - Number(a.held) || distance(a) - distance(b))[0]
}

/** The weekday of a group: its own, otherwise that on which most of its last eight evenings were held. */
export function weekdayFor(group: Group, held: readonly Meeting[]): Weekday | undefined {
  if (group.weekday !== undefined) return group.weekday
  const times = new Map<Weekday, number>()
  for (const meeting of held.slice(-8).reverse()) {
    const weekday = weekdayOf(meeting.day)
    times.set(weekday, (times.get(weekday) ?? 0) + 1)
  }
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const lookAhead = 185
const neighbourDays = 3

/** Nobody is asked about evenings from before the register knew the group. */
function reportable(own: GroupFacts, group: Group, from: Day, asOf: Day): readonly Day[] {
  const known = [own.meetings[0]?.day, own.statuses[0]?.from].filter(
    (day) => day !== undefined && day <= asOf,
  )
  const since = known.sort()[0]
  if (since === undefined && group.firstEvening === undefined) return []
  return expectedOf(own, group, since !== undefined && since > from ? since : from, asOf, asOf)
}

/** `asOf`: evenings held after it do not shift the rhythm. */
function expectedOf(own: GroupFacts, group: Group, from: Day, to: Day, asOf = to): readonly Day[] {
  const held = heldUpTo(own, asOf)
  const weekday = weekdayFor(group, held)
  if (weekday === undefined) return []
  const begin = group.firstEvening ?? held[0]?.day
  const start = begin !== undefined && begin > from ? begin : from
  return slotsOf(group, weekday, held, start, to).filter(
    (day) => pauseOn(own, day) === undefined && statusOn(own, group, day) !== 'stopped',
  )
}

function slotsOf(
  group: Group,
  weekday: Weekday,
  held: readonly Meeting[],
  from: Day,
  to: Day,
): readonly Day[] {
  if (group.rhythm === 'weekly') return every(7, onOrAfter(from, weekday), to)
  const anchors = anchorsOf(group, weekday, held, from, to)
  const shift = group.rhythm === 'fortnightly' ? 7 : 14
  return anchors.flatMap((anchor, index) => {
    const next = anchors[index + 1]
    // An evening held a little after the one expected is that evening, shifted.
    const until = next === undefined ? to : addDays(next, -shift - 1)
    const after = group.rhythm === 'fortnightly' ? every(14, anchor, until) : monthlyFrom(anchor, until)
    const slots = after[0] === anchor || anchor > to ? after : [anchor, ...after]
    return slots.filter((day) => from <= day && day <= to)
  })
}

/** The held evenings, each on the group's weekday nearest to it: the last before `from`, and those up to `to`. */
function anchorsOf(
  group: Group,
  weekday: Weekday,
  held: readonly Meeting[],
  from: Day,
  to: Day,
): readonly Day[] {
  const before = lastUpTo(held, addDays(from, -neighbourDays - 1))
  const since = held.slice(Math.max(before, 0), lastUpTo(held, addDays(to, neighbourDays)) + 1)
  const days = since.map((meeting) => meeting.day)
  if (before < 0 && group.firstEvening !== undefined) days.unshift(group.firstEvening)
  return [...new Set(days.map((day) => nearest(day, weekday)))].sort()
}

const every = (step: number, first: Day, to: Day): readonly Day[] => {
  const days: Day[] = []
  const last = dayNumber(to)
  for (let at = dayNumber(first); at <= last; at += step) days.push(dayAt(at))
  return days
}

/** The same weekday of each month, the third Tuesday say; a fifth one is the last of its month. */
function monthlyFrom(anchor: Day, to: Day): readonly Day[] {
  const rank = Math.ceil(Number(anchor.slice(8)) / 7)
  const weekday = weekdayOf(anchor)
  const days: Day[] = []
  for (let month = `${monthOf(anchor)}-01` as Day; month <= to; month = addMonths(month, 1)) {
    const first = onOrAfter(month, weekday)
    const ranked = addDays(first, (rank - 1) * 7)
    const day = monthOf(ranked) === monthOf(month) ? ranked : addDays(ranked, -7)
    if (day >= anchor && day <= to) days.push(day)
  }
  return days
}

const onOrAfter = (from: Day, weekday: Weekday): Day => addDays(from, (weekday - weekdayOf(from) + 7) % 7)

/** The day of that weekday which is at most three days away. */
const nearest = (from: Day, weekday: Weekday): Day =>
  addDays(from, ((weekday - weekdayOf(from) + 10) % 7) - 3)
