/** The evening to come, the tasks for it, and what the last one was like. */
import type { Facts } from '../domain/facts.ts'
import type { PersonId } from '../domain/ids.ts'
import { meetingOn } from '../domain/group-facts.ts'
import type { Meeting, Task } from '../domain/meeting.ts'
import type { Standing } from '../domain/standing.ts'
import type { EveningPart } from './content.ts'
import { isForwardable, tidy } from './forwardable.ts'
import type { LetterLinks } from './links.ts'
import { namesFor, type Names } from './names.ts'
import type { Speech } from '../language/speech.ts'
import { saysRest } from './rest.ts'
import { lastTold } from './told.ts'
import { whenOf } from './wording.ts'

export function eveningPart(
  standing: Standing,
  facts: Facts,
  links: LetterLinks,
  speech: Speech,
  told?: string,
): EveningPart {
  const words = speech.letter.evening
  const names = namesFor(standing, facts, speech)
  const next = saysNext(standing, names, speech)
  const last = standing.lastHeld
  // A link that corrects holds the names of whoever was there.
  const purpose = names.discreet ? 'report' : 'correct'
  const improve = last && links.evening(standing.group.id, last.day, purpose)
  const corrected = saysCorrected(standing, facts, told, speech)
  const agreement = agreementFor(standing, names)
  return {
    ...(next === undefined ? {} : { next }),
    tasks: tasksFor(standing, names, speech),
    ...(last === undefined ? {} : { last: saysLast(last, standing, speech) }),
    ...(corrected === undefined ? {} : { corrected }),
    ...(improve === undefined ? {} : { improve: { label: words.improve, href: improve } }),
    ...(agreement === undefined ? {} : { agreement: words.agreed(agreement) }),
  }
}

function saysNext(standing: Standing, names: Names, speech: Speech): string | undefined {
  const { next, today, restAhead, group } = standing
  const words = speech.letter.evening
  const rest = saysRest(standing, speech)
  if (next === undefined) return rest
  const when = whenOf(next.day, today, group.time)
  if (next.calledOff) return words.calledOff(when)
  const evening = words.next({ when, ...timeAndHosts(standing, names, speech) })
  if (rest === undefined) return evening
  return restAhead !== undefined && next.day < restAhead.from ? `${evening} ${rest}` : `${rest} ${evening}`
}

/** When the evening to come begins and who receives the group, as far as that is known. */
export function timeAndHosts(standing: Standing, names: Names, speech: Speech) {
  const { time } = standing.group
  const hosts = hostsOf(standing, names, speech)
  return { ...(time === undefined ? {} : { time }), ...(hosts === undefined ? {} : { hosts }) }
}

/** Whoever took it upon them last time, or else whoever usually receives the group. */
function hostsOf(standing: Standing, names: Names, speech: Speech): string | undefined {
  const chosen = nextTasksOf(standing)?.host ?? []
  return chosen.length > 0 && !names.discreet ? sayNames(chosen, names, speech) : names.hosts
}

/**
 * The tasks that were divided for the evening to come. Undefined when nobody said so; and also when an evening in between
 * was not reported, for then they were meant for that one.
 */
export function nextTasksOf({ lastHeld, unreported, next }: Standing): Meeting['next'] | undefined {
  if (lastHeld === undefined || next === undefined || next.calledOff) return undefined
  if (unreported.some((day) => day > lastHeld.day)) return undefined
  return Object.keys(lastHeld.next).length === 0 ? undefined : lastHeld.next
}

function tasksFor(standing: Standing, names: Names, speech: Speech): EveningPart['tasks'] {
  const divided = nextTasksOf(standing)
  if (divided === undefined) return []
  const words = speech.letter.evening
  return askedTasks
    .filter((task) => divided[task] !== undefined || isUsual(task, standing))
    .map((task) => ({
      task: task === 'bible' && names.discreet ? words.discreetBible : words.tasks[task],
      who: whoDoes(divided[task], names, speech),
    }))
}

function whoDoes(people: readonly PersonId[] | undefined, names: Names, speech: Speech): string {
  const words = speech.letter.names
  if (people === undefined || people.length === 0) return words.nobodyYet
  return names.discreet ? words.arranged : sayNames(people, names, speech)
}

export function sayNames(people: readonly PersonId[], names: Names, { sayList, letter }: Speech): string {
  const named = people.map((person) => names.person(person))
  return named.length <= 3 ? sayList(named) : letter.names.andOthers(named.slice(0, 2), named.length - 2)
}

/** Whether somebody is missed when nobody has the task: not where no children come, or where they seldom eat together. */
export function isUsual(task: Task, { held }: Standing): boolean {
  const lately = held.slice(-8)
  if (task === 'children') return lately.some(({ children = 0 }) => children > 0)
  if (task !== 'meal') return true
  const meals = lately.filter(({ activities }) => activities?.includes('meal') === true).length
  return meals > 0 && meals * 2 >= lately.filter(({ activities }) => activities !== undefined).length
}

function saysLast(last: Meeting, { unreported }: Standing, { letter: { evening } }: Speech): string {
  const people = peopleAt(last)
  const said = evening.last({
    day: last.day,
    ...(people === undefined ? {} : { people }),
    children: last.children ?? 0,
  })
  return unreported.length === 0 ? `${said} ${evening.thanks}` : said
}

/** What the letter before told otherwise, because somebody mended it since. */
function saysCorrected(
  { group }: Standing,
  facts: Facts,
  told: string | undefined,
  { letter: { evening } }: Speech,
): string | undefined {
  const before = lastTold(told, group.id)
  const now = before && meetingOn(facts, group.id, before.day)
  if (before === undefined || now === undefined) return undefined
  const { day, held, children = 0 } = now
  if (!held) return evening.corrected({ day, children, before })
  const people = peopleAt(now)
  if (people === undefined || (people === before.people && children === before.children)) return undefined
  return evening.corrected({ day, people, children, before })
}

/** Adults on an evening, guests without a name too; undefined when nobody was ticked. */
export const peopleAt = ({ present, guests = 0 }: Meeting): number | undefined =>
  present === undefined ? undefined : present.length + guests

/** In the group's own words; what would tell more than the group's app may read is left out. */
function agreementFor({ lastHeld }: Standing, names: Names): string | undefined {
  const said = tidy(lastHeld?.agreement ?? '', 240)
  if (said === '' || names.discreet || !isForwardable(said)) return undefined
  return said.replace(/[.\s]+$/, '')
}

/** In the order in which the form asks them; the host stands in the sentence above. */
const askedTasks = ['bible', 'meal', 'children'] as const satisfies readonly Task[]
