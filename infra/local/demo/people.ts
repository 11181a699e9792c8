import { addDays, addMonths, weekdayOf, type Day } from '../../../src/domain/day.ts'
import { groupId, personId, type GroupId, type PersonId } from '../../../src/domain/ids.ts'
import type { Place } from '../../../src/domain/place.ts'
import {
  consentWords,
  placeWords,
  rhythmWords,
  statusWords,
  weekdayWords,
} from '../../../src/register/description/masters.ts'
import { coaches, names, surnames, type Role } from './cast.ts'
import type { Seeded } from '../seeded.ts'
import type { Typed } from './story.ts'

/** Somebody in the story. */
export interface Soul {
  readonly id: PersonId
  readonly name: string
  readonly since: Day
  /** The first day on which a form names them. */
  readonly named: Day
  /** How often they come, against 1 for usual in their place. */
  readonly habit: number
  place: Place
  visits: number
  signedOn?: Day
}

/** A group in the story. */
export interface LivingGroup {
  readonly id: GroupId
  readonly role: Role
  readonly first: Day
  readonly children: number
  souls: Soul[]
  /** Names not given yet: nobody in a group is called like somebody else in it, unless it slips in. */
  readonly free: string[]
}

export function bornGroup(role: Role, today: Day, dice: Seeded): LivingGroup {
  const wished = role.twist === 'first-five' ? addDays(today, -20) : addMonths(today, -role.monthsOld)
  const first = addDays(wished, (role.weekday - weekdayOf(wished) + 7) % 7)
  const free = [...names].sort(() => dice.next() - 0.5)
  return { id: groupId(`g-${dice.letters(4)}`), role, first, children: dice.between(0, 6), souls: [], free }
}

export function bornSoul(group: LivingGroup, place: Place, since: Day, dice: Seeded): Soul {
  const signs = place === 'leader' || place === 'trainee' || (place === 'drager' && dice.chance(0.85))
  const soul: Soul = {
    id: personId(`p-${dice.letters(6)}`),
    name: group.free.pop() ?? 'Noud',
    since,
    named: since,
    habit: 0.85 + dice.next() * 0.3,
    place,
    visits: 0,
    ...(signs ? { signedOn: addDays(since, 21) } : {}),
  }
  group.souls.push(soul)
  return soul
}

/** A day as a coordinator types it. */
export const typed = (day: Day): string => day.split('-').reverse().map(Number).join('-')

/** A person's row as the coordinator types it on a day: nothing in it lies ahead. */
export function personRow(soul: Soul, group: LivingGroup, on: Day, dice: Seeded): Typed {
  const leads = soul.place === 'leader' || soul.place === 'trainee'
  const asked = soul.place !== 'seeker' || dice.chance(0.9)
  const home = group.role.name.toLowerCase().replaceAll(' ', '')
  return {
    name: soul.name,
    group: group.role.name,
    place: placeWords[soul.place],
    since: typed(soul.since),
    consent: asked ? consentWords.yes : consentWords['to-ask'],
    id: soul.id,
    ...(dice.chance(0.7) ? { surname: dice.pick(surnames) } : {}),
    ...(asked ? { consentOn: typed(soul.since) } : {}),
    ...(soul.signedOn !== undefined && soul.signedOn <= on ? { signedOn: typed(soul.signedOn) } : {}),
    ...(leads ? { email: `${plain(soul.name)}.${home}@voorbeeld.nl`, letter: 'ja' } : {}),
    ...(dice.chance(0.4)
      ? { phone: `06 ${dice.between(10, 99)} ${dice.between(100, 999)} ${dice.between(100, 999)}` }
      : {}),
  }
}

export function groupRow(
  group: LivingGroup,
  mother: LivingGroup | undefined,
  today: Day,
  dice: Seeded,
): Typed {
  const { role } = group
  const coach = coaches[group.id.charCodeAt(2) % coaches.length] ?? coaches[0]
  return {
    name: role.name,
    status: role.twist === 'first-five' ? statusWords.start : statusWords.running,
    weekday: weekdayWords[role.weekday],
    time: role.time,
    rhythm: rhythmWords[role.rhythm ?? 'weekly'],
    hosts: group.souls
      .filter(({ place }) => place === 'drager' || place === 'believer')
      .slice(0, 2)
      .map(({ name }) => name)
      .join(' en '),
    coach: `${coach.name} <${coach.email}>`,
    church: role.church,
    targetGroup: role.targetGroup,
    mission: role.mission,
    firstEvening: typed(group.first),
    holidayRegion: 'midden',
    contacts: dice.between(8, 40),
    id: group.id,
    ...(role.twist === 'discreet' ? { discreet: 'ja' } : {}),
    ...(role.twist === 'ready' ? { targetDate: typed(addDays(today, 75)) } : {}),
    ...(mother ? { mother: mother.role.name, splitOn: typed(group.first) } : {}),
  }
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[^a-zA-Z]/g, '')
    .toLowerCase()
