import type { Day } from '../domain/day.ts'
import { groupId, personId, type GroupId, type PersonId } from '../domain/ids.ts'
import { activities, type Activity, type Meeting, type Task } from '../domain/meeting.ts'
import type { Moment } from '../domain/moment.ts'
import type { RowOfTab } from './description/tab.ts'
import type { Tabs } from './description/workbook.ts'
import { latestAnswers, type Answer } from './latest-answers.ts'
import { monthAnswersIn } from './month-answers.ts'
import { matchable } from './plain-text.ts'
import type { Problem } from './problem.ts'
import type { ReadTab } from './read-tab.ts'
import { submittedMoment } from './submitted.ts'

export type MeetingRow = RowOfTab<Tabs['meetings']>

export interface ReadMeetings {
  /** One per group and day, in the order of days. */
  readonly meetings: readonly Meeting[]
  readonly problems: readonly Problem[]
}

/**
 * Bijeenkomsten, merged to evenings: question by question, in the order in which the responses were sent, an answer
 * replacing an earlier one and silence keeping it. `rootOf` follows «Zelfde als».
 */
export function readMeetings(
  tab: ReadTab<MeetingRow>,
  rootOf: (id: string) => string,
  today: Day,
): ReadMeetings {
  const problems: Problem[] = []
  const roots = rootsBy(rootOf)
  const meetings: Meeting[] = []
  const firsts: Answer<MeetingRow>[] = []
  const more = new Map<number, Told>()
  const groups = new Map<string, Map<Day, number>>()
  for (const answer of latestAnswers(tab.rows, today)) {
    const { row, day } = answer
    const { groupId: group, held } = row.values
    if (isBlank(row.values) || group === undefined || day === undefined) continue
    if (day > today && (held === undefined || held === 'yes')) {
      problems.push(notYet(row.rowNumber, day))
      continue
    }
    let evenings = groups.get(group)
    if (evenings === undefined) groups.set(group, (evenings = new Map<Day, number>()))
    const known = evenings.get(day)
    if (known === undefined) {
      evenings.set(day, meetings.length)
      firsts.push(answer)
      meetings.push(merged(groupId(group), day, [answer], roots))
    } else {
      const told = [...(more.get(known) ?? firsts.slice(known, known + 1)), answer]
      more.set(known, told)
      meetings[known] = merged(groupId(group), day, told, roots)
    }
  }
  return {
    meetings: meetings.sort((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0)),
    problems,
  }
}

/** What was told of one evening, in the order in which it was sent. */
type Told = readonly Answer<MeetingRow>[]

/** Who is meant by an ID, and by a list of them, each once. */
interface Roots {
  readonly person: (id: string) => PersonId
  readonly people: (ids: readonly string[]) => readonly PersonId[]
}

function rootsBy(rootOf: (id: string) => string): Roots {
  const person = (id: string) => personId(rootOf(id))
  return { person, people: (ids) => (areOnce(ids, rootOf) ? ids : [...new Set(ids.map(person))]) }
}

/** Whether nobody is meant by another ID, nor twice. */
function areOnce(ids: readonly string[], rootOf: (id: string) => string): ids is readonly PersonId[] {
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index] ?? ''
    if (rootOf(id) !== id || ids.indexOf(id) < index) return false
  }
  return true
}

/** The newest answer to each question, and undefined where nobody answered it. */
function merged(group: GroupId, day: Day, told: Told, { person, people }: Roots): Meeting {
  const [first, ...more] = told
  const said = more.reduce((before, { row }) => answered(before, row.values), first?.row.values ?? {})
  const held = said.held === undefined || said.held === 'yes'
  const next: Partial<Record<Task, readonly PersonId[]>> = {}
  for (const [task, key] of taskKeys) {
    const ids = said[key]
    if (ids !== undefined && ids.length > 0) next[task] = people(ids)
  }
  // Put together field by field: there are a hundred thousand of these.
  const meeting: { -readonly [Key in keyof Meeting]: Meeting[Key] } = {
    group,
    day,
    held,
    next,
    reportedAt: reportedAt(told.at(-1), day),
    dayInferred: told.every(isInferred),
  }
  if (said.held !== undefined && said.held !== 'yes') meeting.reason = said.held
  if (said.agreement !== undefined) meeting.agreement = said.agreement
  if (said.previousAgreement !== undefined) meeting.previousAgreement = said.previousAgreement
  if (!held) return meeting
  if (said.presentIds !== undefined) meeting.present = people(said.presentIds)
  if (isCount(said.guests)) meeting.guests = said.guests
  if (isCount(said.children)) meeting.children = said.children
  const done = said.activities === undefined ? undefined : activitiesIn(said.activities)
  if (done !== undefined) meeting.activities = done
  if (said.ledById !== undefined) meeting.ledBy = person(said.ledById)
  // Two responses may answer the questions of two months: each question is merged by itself.
  if (said.extra !== undefined)
    for (const { row } of told) Object.assign(meeting, monthAnswersIn(row.values.extra ?? ''))
  return meeting
}

/** What was said before, with what is said now in its place; what is not answered now stays. */
function answered(before: MeetingRow, now: MeetingRow): MeetingRow {
  const said: readonly (readonly [string, unknown])[] = Object.entries(now)
  return { ...before, ...Object.fromEntries(said.filter(([, value]) => value !== undefined)) }
}

const reportedAt = (newest: Answer<MeetingRow> | undefined, day: Day): Moment =>
  submittedMoment(newest?.row.values.submittedAt ?? '') ?? (`${day}T00:00:00.000Z` as Moment)

/** A date that a person put right in Correctie is no longer inferred. */
const isInferred = ({ row, correction }: Answer<MeetingRow>) =>
  correction?.kind !== 'day' &&
  row.values.dayInferred !== undefined &&
  matchable(row.values.dayInferred) !== 'nee'

const isBlank = (row: MeetingRow) => answerKeys.every((key) => row[key] === undefined)

const isCount = (count: number | undefined): count is number =>
  count !== undefined && Number.isInteger(count) && count >= 0

/** What was ticked, by the words of the form; «Niets hiervan» is none. */
function activitiesIn(text: string): readonly Activity[] | undefined {
  if (known.has(text)) return known.get(text)
  const read = matchable(text)
  const found = activities.filter(
    (activity) => read.includes(marks[activity]) || read.split(', ').includes(activity),
  )
  const ticked = found.length > 0 || read.includes('niets') ? found : undefined
  if (known.size < mostKnown) known.set(text, ticked)
  return ticked
}

// Remembered answers of a pure function: the form has four boxes.
const known = new Map<string, readonly Activity[] | undefined>()
const mostKnown = 100

const marks = {
  meal: 'gegeten',
  bible: 'bijbel',
  prayer: 'gebeden',
  vision: 'verteld waar',
} as const satisfies Record<Activity, string>

/** The columns that hold an answer; a row without any was sent in blank. */
const answerKeys = [
  'held',
  'presentIds',
  'guests',
  'children',
  'activities',
  'ledById',
  'nextBibleId',
  'nextHostId',
  'nextMealId',
  'nextChildrenId',
  'nextOtherIds',
  'agreement',
  'previousAgreement',
  'extra',
] as const satisfies readonly (keyof MeetingRow)[]

const taskKeys = [
  ['bible', 'nextBibleId'],
  ['host', 'nextHostId'],
  ['meal', 'nextMealId'],
  ['children', 'nextChildrenId'],
  ['other', 'nextOtherIds'],
] as const satisfies readonly (readonly [Task, keyof MeetingRow])[]

const notYet = (rowNumber: number, day: Day): Problem => ({
  tab: 'meetings',
  rowNumber,
  column: 'Datum',
  read: day,
  sentence: 'Deze avond moet nog komen, en is toch gemeld als gehouden. Tot dan telt hij niet mee.',
  suggestion: 'Zet de goede datum in Correctie.',
})
