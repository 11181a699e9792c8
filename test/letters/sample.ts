/** A movement of one group as people.md tells of it, Overvecht on Monday 23 November 2026; a test says what differs. */
import { addDays, day, type Day } from '../../src/domain/day.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Group } from '../../src/domain/group.ts'
import { groupId, personId, type GroupId, type PersonId } from '../../src/domain/ids.ts'
import type { CoachingTalk, Meeting } from '../../src/domain/meeting.ts'
import { amsterdam, momentAt, onTheWall, type Moment } from '../../src/domain/moment.ts'
import { norms, type NormKey, type NormValues } from '../../src/domain/norms.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Place } from '../../src/domain/place.ts'
import { standingOf, type Standing } from '../../src/domain/standing.ts'
import type { LetterContext } from '../../src/letters/kind.ts'
import type { LetterInput } from '../../src/letters/letter-input.ts'
import type { LetterLinks } from '../../src/letters/links.ts'
import type { Register } from '../../src/register/register.ts'

export const monday = day('2026-11-23')
export const lastTuesday = day('2026-11-17')

/** The last eight Tuesdays, the oldest first. */
export const tuesdays: readonly Day[] = [7, 6, 5, 4, 3, 2, 1, 0].map((weeks) =>
  addDays(lastTuesday, -7 * weeks),
)

export const overvecht = groupId('g-overvecht')

export const places = {
  Hanneke: 'leader',
  Daniël: 'trainee',
  Kees: 'drager',
  Lia: 'drager',
  Joke: 'drager',
  Samira: 'seeker',
  Bram: 'seeker',
  Farah: 'seeker',
  Ties: 'seeker',
  Ada: 'believer',
  Noor: 'believer',
} as const satisfies Record<string, Place>

export const idOf = (name: string): PersonId => personId(`p-${name.toLowerCase().replace('ë', 'e')}`)

export const person = (name: string, more: Partial<Person> = {}): Person => ({
  id: idOf(name),
  name,
  email: `${idOf(name).slice(2)}@voorbeeld.nl`,
  consent: 'yes',
  letter: { wanted: true },
  ...more,
})

export const group = (more: Partial<Group> = {}): Group => ({
  id: overvecht,
  name: 'Overvecht',
  aliases: [],
  status: 'running',
  weekday: 2,
  time: '19:30',
  rhythm: 'weekly',
  hosts: 'Kees en Lia',
  coach: { name: 'Wim', email: 'wim@voorbeeld.nl' },
  firstEvening: day('2026-04-07'),
  discreet: false,
  ...more,
})

export const meeting = (on: Day, more: Partial<Meeting> = {}): Meeting => ({
  group: overvecht,
  day: on,
  held: true,
  present: Object.keys(places)
    .filter((name) => name !== 'Noor' || on >= '2026-11-03')
    .map(idOf),
  guests: 0,
  children: 3,
  activities: ['meal', 'bible', 'prayer'],
  next: {},
  reportedAt: `${on}T21:30:00.000Z` as Moment,
  dayInferred: false,
  ...more,
})

/** The last evening: eleven people and three children, tasks divided, something agreed. */
export const lastMeeting = (more: Partial<Meeting> = {}): Meeting =>
  meeting(lastTuesday, {
    next: {
      bible: [idOf('Daniël')],
      meal: [idOf('Samira')],
      children: [idOf('Joke')],
      other: ['Hanneke', 'Kees', 'Lia', 'Bram', 'Farah', 'Ties', 'Ada', 'Noor'].map(idOf),
    },
    agreement: 'zaterdag samen het plein schoonmaken',
    ...more,
  })

export interface Movement {
  readonly group?: Partial<Group>
  readonly places?: Readonly<Record<string, Place>>
  readonly people?: readonly Person[]
  readonly meetings?: readonly Meeting[]
  readonly talks?: readonly CoachingTalk[]
  readonly facts?: Partial<Facts>
}

export const talk = (on: string, of: GroupId = overvecht): CoachingTalk => ({
  group: of,
  day: day(on),
  agreements: [],
})

export function factsOf(movement: Movement = {}): Facts {
  const of = group(movement.group)
  const standing = Object.entries(movement.places ?? places)
  const people = [...standing.map(([name]) => person(name)), ...(movement.people ?? [])]
  const began = of.firstEvening ?? day('2026-04-07')
  return {
    groups: new Map([[of.id, of]]),
    people: new Map(people.map((each) => [each.id, each])),
    stays: standing.map(([name, place]) => ({ person: idOf(name), group: of.id, place, from: began })),
    statuses: [{ group: of.id, status: of.status, from: began }],
    commitments: standing
      .filter(([, place]) => place === 'leader' || place === 'trainee' || place === 'drager')
      .map(([name]) => ({ person: idOf(name), group: of.id, on: began })),
    meetings: movement.meetings ?? [...tuesdays.slice(0, -1).map((on) => meeting(on)), lastMeeting()],
    talks: movement.talks ?? [talk('2026-02-10'), talk('2026-05-12'), talk('2026-08-14')],
    pauses: [],
    huddels: [],
    opbouwavonden: [],
    starts: [],
    norms: Object.fromEntries(Object.entries(norms).map(([key, { value }]) => [key, value])) as Record<
      NormKey,
      number
    > satisfies NormValues,
    ...movement.facts,
  }
}

export const links: LetterLinks = {
  evening: (of, on, purpose) => `https://groepen.voorbeeld.nl/f/${of}?dag=${on}&om=${purpose}`,
  unsubscribe: 'https://groepen.voorbeeld.nl/stop/abc',
}

export function input(
  movement: Movement = {},
  more: Partial<LetterInput> & { today?: Day } = {},
): LetterInput {
  const { today = monday, ...rest } = more
  const facts = factsOf(movement)
  return {
    readers: [person('Hanneke')],
    standings: standingsIn(facts, today),
    facts,
    links,
    coordinator: { name: 'Marijke' },
    first: false,
    hour: 7,
    ...rest,
  }
}

export const standingsIn = (facts: Facts, today: Day = monday): readonly Standing[] =>
  [...facts.groups.keys()].map((id) => standingOf(facts, id, today))

export const registerOf = (facts: Facts, more: Partial<Register> = {}): Register => ({
  facts,
  choices: {
    letters: 'on',
    movement: 'Missiegroepen',
    coordinator: { name: 'Marijke', email: 'marijke@voorbeeld.nl' },
    brakeAbove: 10,
    brakeReleased: false,
    seekerMonths: 6,
    scriptAudiences: [],
  },
  problems: [],
  book: { forms: [], labels: new Map() },
  sent: new Map(),
  changed: [],
  missingIds: [],
  seen: new Map(),
  rowOf: new Map(),
  ...more,
})

/** A moment of letters: on Monday at seven, unless said otherwise. */
export function contextOf(
  register: Register,
  now: Moment = momentAt(monday, '07:00', amsterdam),
): LetterContext {
  return {
    register,
    standings: standingsIn(register.facts, onTheWall(now, amsterdam).day),
    now,
    zone: amsterdam,
    links: {
      evening: links.evening,
      register: 'https://groepen.voorbeeld.nl/register',
      stop: (person) => `https://groepen.voorbeeld.nl/stop/${person}`,
    },
  }
}
