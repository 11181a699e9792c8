import type { Day } from '../domain/day.ts'
import type { Person } from '../domain/person.ts'
import type { Standing } from '../domain/standing.ts'
import { sayDay, sayTime } from '../dutch/dutch.ts'
import { short } from './names.ts'
import type { ViewLinks } from './views.ts'

/** The leaders of a group who want a letter and have no address for it. */
export const leadersWithoutEmail = (
  { leaders }: Standing,
  people: ReadonlyMap<Person['id'], Person>,
): readonly Person[] =>
  leaders
    .flatMap((id) => people.get(id) ?? [])
    .filter((person) => person.letter.wanted && (person.email ?? '').trim() === '')

/**
 * What a coordinator can send such a leader by the app instead of the letter. It may be read over a shoulder: it tells
 * of evenings only. Undefined when there is nothing to tell.
 */
export function appMessage(standing: Standing, leader: Person, links: ViewLinks): string | undefined {
  const said = [evening(standing), missing(standing, links)].filter((part) => part !== '')
  return said.length === 0 ? undefined : [`Hoi ${short(leader.name)}!`, ...said].join(' ')
}

function evening({ next, group }: Standing): string {
  if (next === undefined) return ''
  if (next.calledOff) return `${inFull(next.day)} gaat het een keer niet door.`
  return `${inFull(next.day)} komen jullie weer bij elkaar${group.time === undefined ? '' : `, om ${sayTime(group.time)}`}.`
}

function missing({ unreported, group }: Standing, links: ViewLinks): string {
  const day = unreported.at(-1)
  if (day === undefined) return ''
  const link = links.improve(group.id, day)
  return `Hoe was ${sayDay(day)}? Invullen duurt nog geen minuut${link === undefined ? '.' : `: ${link}`}`
}

const inFull = (day: Day) => {
  const said = sayDay(day)
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`
}
