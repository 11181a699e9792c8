/** The evening to come, the tasks for it, and what the last one was like. */
import type { Facts } from '../domain/facts.ts'
import type { PersonId } from '../domain/ids.ts'
import type { Meeting, Task } from '../domain/meeting.ts'
import type { Standing } from '../domain/standing.ts'
import type { EveningPart } from './content.ts'
import { isForwardable, tidy } from './forwardable.ts'
import type { LetterLinks } from './links.ts'
import { namesFor, type Names } from './names.ts'
import { capital, count, fullStop, sayDate, sayList, sayTime } from '../dutch/dutch.ts'
import { sayWhenInFull } from './wording.ts'

export function eveningPart(standing: Standing, facts: Facts, links: LetterLinks): EveningPart {
  const names = namesFor(standing, facts)
  const next = saysNext(standing, names)
  const last = standing.lastHeld
  // A link that corrects holds the names of whoever was there.
  const purpose = names.discreet ? 'report' : 'correct'
  const improve = last && links.evening(standing.group.id, last.day, purpose)
  const agreement = agreementFor(standing, names)
  return {
    ...(next === undefined ? {} : { next }),
    tasks: tasksFor(standing, names),
    ...(last === undefined ? {} : { last: saysLast(last, standing) }),
    ...(improve === undefined ? {} : { improve: { label: 'Verbeteren', href: improve } }),
    ...(agreement === undefined ? {} : { agreement }),
  }
}

function saysNext(standing: Standing, names: Names): string | undefined {
  const { next, today, pause, group } = standing
  if (next === undefined) return pause && `Jullie hebben pauze tot en met ${sayDate(pause.to)}.`
  const inFull = sayWhenInFull(next.day, today, group.time)
  const comma = inFull.includes(',') ? ',' : ''
  if (next.calledOff) return `${capital(inFull)}${comma} gaat het niet door.`
  const at = group.time === undefined ? '' : ` om ${sayTime(group.time)}`
  const hosts = hostsOf(standing, names)
  const where = hosts === undefined ? 'komen jullie weer bij elkaar' : `zijn jullie bij ${hosts}`
  const evening = fullStop(`${capital(inFull)}${at}${comma} ${where}`)
  return pause === undefined ? evening : `Jullie hebben pauze tot en met ${sayDate(pause.to)}. ${evening}`
}

/** Whoever took it upon them last time, or else whoever usually receives the group. */
export function hostsOf(standing: Standing, names: Names): string | undefined {
  const chosen = nextTasksOf(standing)?.host ?? []
  return chosen.length > 0 && !names.discreet ? sayNames(chosen, names) : names.hosts
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

function tasksFor(standing: Standing, names: Names): EveningPart['tasks'] {
  const divided = nextTasksOf(standing)
  if (divided === undefined) return []
  return askedTasks
    .filter(({ task }) => divided[task] !== undefined || isUsual(task, standing))
    .map(({ task, word }) => ({
      task: task === 'bible' && names.discreet ? 'avond leiden' : word,
      who: whoDoes(divided[task], names),
    }))
}

const whoDoes = (people: readonly PersonId[] | undefined, names: Names): string => {
  if (people === undefined || people.length === 0) return nobody
  return names.discreet ? 'geregeld' : sayNames(people, names)
}

export const sayNames = (people: readonly PersonId[], names: Names): string => {
  const named = people.map((person) => names.person(person))
  return named.length <= 3 ? sayList(named) : `${named.slice(0, 2).join(', ')} en ${named.length - 2} anderen`
}

/** Whether somebody is missed when nobody has the task: not where no children come, or where they seldom eat together. */
export function isUsual(task: Task, { held }: Standing): boolean {
  const lately = held.slice(-8)
  if (task === 'children') return lately.some(({ children = 0 }) => children > 0)
  if (task !== 'meal') return true
  const meals = lately.filter(({ activities }) => activities?.includes('meal') === true).length
  return meals > 0 && meals * 2 >= lately.filter(({ activities }) => activities !== undefined).length
}

function saysLast(last: Meeting, { unreported }: Standing): string {
  const thanks = unreported.length === 0 ? ' Dank voor het invullen!' : ''
  if (last.present === undefined) return `De vorige keer (${sayDate(last.day)}) staat genoteerd.${thanks}`
  const children =
    last.children === undefined || last.children === 0
      ? ''
      : `, plus ${count(last.children, 'kind', 'kinderen')}`
  return `Vorige keer (${sayDate(last.day)}) waren jullie met ${peopleAt(last) ?? 0}${children}.${thanks}`
}

/** Adults on an evening, guests without a name too; undefined when nobody was ticked. */
export const peopleAt = ({ present, guests = 0 }: Meeting): number | undefined =>
  present === undefined ? undefined : present.length + guests

/** In the group's own words; what would tell more than the group's app may read is left out. */
function agreementFor({ lastHeld }: Standing, names: Names): string | undefined {
  const said = tidy(lastHeld?.agreement ?? '', 240)
  if (said === '' || names.discreet || !isForwardable(said)) return undefined
  return `Afgesproken: ${said.replace(/[.\s]+$/, '')}.`
}

export const nobody = 'nog niemand'

/** In the order in which the form asks them; the host stands in the sentence above. */
const askedTasks: readonly { readonly task: Task; readonly word: string }[] = [
  { task: 'bible', word: 'Bijbelstudie' },
  { task: 'meal', word: 'eten' },
  { task: 'children', word: 'kinderen' },
]
