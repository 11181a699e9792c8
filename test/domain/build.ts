/** Facts for tests: each builder names only what matters, and fills in the rest so that it holds together. */
import { addDays, day, type Day } from '../../src/domain/day.ts'
import type { Facts, StatusPeriod } from '../../src/domain/facts.ts'
import type { Group } from '../../src/domain/group.ts'
import { groupId, personId, type GroupId, type PersonId } from '../../src/domain/ids.ts'
import type { CoachingTalk, Meeting, Pause } from '../../src/domain/meeting.ts'
import type { Moment } from '../../src/domain/moment.ts'
import { norms, type NormValues } from '../../src/domain/norms.ts'
import type { Commitment, Person, Stay } from '../../src/domain/person.ts'
import type { Place } from '../../src/domain/place.ts'

export const overvecht = groupId('g-overvecht')

/** The ID that the builders give to somebody of that name. */
export const idOf = (name: string): PersonId => personId(`p-${name.toLowerCase()}`)

/** A running group that meets on Tuesdays at 19:30 since 6 January 2026. */
export const aGroup = (over: Partial<Group> = {}): Group => ({
  id: over.name === undefined ? overvecht : groupId(`g-${over.name.toLowerCase()}`),
  name: 'Overvecht',
  aliases: [],
  status: 'running',
  weekday: 2,
  time: '19:30',
  rhythm: 'weekly',
  coach: { name: 'Wim', email: 'wim@voorbeeld.nl' },
  firstEvening: day('2026-01-06'),
  discreet: false,
  ...over,
})

export const aPerson = (name = 'Hanneke', over: Partial<Person> = {}): Person => ({
  id: idOf(name),
  name,
  consent: 'yes',
  letter: { wanted: true },
  ...over,
})

/** Somebody, where they stand in a group, and whether they signed there. */
export interface Member {
  readonly person: Person
  readonly stay: Stay
  readonly commitment?: Commitment
}

export const aMember = (
  name: string,
  place: Place,
  over: {
    readonly group?: GroupId
    readonly from?: Day
    readonly until?: Day
    readonly signedOn?: Day
    readonly person?: Partial<Person>
  } = {},
): Member => {
  const person = aPerson(name, over.person)
  const group = over.group ?? overvecht
  return {
    person,
    stay: {
      person: person.id,
      group,
      place,
      from: over.from ?? day('2026-01-06'),
      ...(over.until === undefined ? {} : { until: over.until }),
    },
    ...(over.signedOn === undefined ? {} : { commitment: { person: person.id, group, on: over.signedOn } }),
  }
}

/** Somebody who signed as a drager on 1 February 2026. */
export const aDrager = (
  name: string,
  place: Place = 'drager',
  over: Parameters<typeof aMember>[2] = {},
): Member => aMember(name, place, { signedOn: day('2026-02-01'), ...over })

/** A held evening; `present` are names of the builders or IDs. */
export const evening = (
  on: Day | string,
  over: Omit<Partial<Meeting>, 'present' | 'day'> & { readonly present?: readonly string[] } = {},
): Meeting => {
  const { present, ...rest } = over
  const when = day(on)
  return {
    group: overvecht,
    day: when,
    held: true,
    next: {},
    reportedAt: `${when}T20:30:00.000Z` as Moment,
    dayInferred: false,
    ...(present === undefined ? {} : { present: present.map(asPerson) }),
    ...rest,
  }
}

/** `count` held evenings, one every `every` days, the last of them on `last`. */
export const evenings = (
  last: Day | string,
  count: number,
  over: Parameters<typeof evening>[1] = {},
  every = 7,
): readonly Meeting[] =>
  Array.from({ length: count }, (_, index) => evening(addDays(day(last), (index - count + 1) * every), over))

export const aTalk = (on: Day | string, over: Partial<CoachingTalk> = {}): CoachingTalk => ({
  group: overvecht,
  day: day(on),
  agreements: [],
  ...over,
})

export const aPause = (from: Day | string, to: Day | string, over: Partial<Pause> = {}): Pause => ({
  from: day(from),
  to: day(to),
  ...over,
})

/** The numbers of the norms as they stand in the movement's text. */
export const normValues = Object.fromEntries(
  Object.entries(norms).map(([key, norm]) => [key, norm.value]),
) as NormValues

/** Facts of these; without `groups` there is one, Overvecht. */
export const factsOf = (
  given: {
    readonly groups?: readonly Group[]
    readonly members?: readonly Member[]
    readonly people?: readonly Person[]
    readonly stays?: readonly Stay[]
    readonly commitments?: readonly Commitment[]
    readonly meetings?: readonly Meeting[]
    readonly talks?: readonly CoachingTalk[]
    readonly pauses?: readonly Pause[]
    readonly statuses?: readonly StatusPeriod[]
    readonly huddels?: Facts['huddels']
    readonly opbouwavonden?: Facts['opbouwavonden']
    readonly starts?: Facts['starts']
    readonly norms?: Partial<NormValues>
  } = {},
): Facts => {
  const members = given.members ?? []
  return {
    groups: new Map((given.groups ?? [aGroup()]).map((group) => [group.id, group])),
    people: new Map(
      [...members.map((member) => member.person), ...(given.people ?? [])].map((person) => [
        person.id,
        person,
      ]),
    ),
    stays: [...members.map((member) => member.stay), ...(given.stays ?? [])],
    commitments: [
      ...members.flatMap((member) => (member.commitment === undefined ? [] : [member.commitment])),
      ...(given.commitments ?? []),
    ],
    meetings: given.meetings ?? [],
    talks: given.talks ?? [],
    pauses: given.pauses ?? [],
    statuses: given.statuses ?? [],
    huddels: given.huddels ?? [],
    opbouwavonden: given.opbouwavonden ?? [],
    starts: given.starts ?? [],
    norms: { ...normValues, ...given.norms },
  }
}

const asPerson = (name: string): PersonId => (name.startsWith('p-') ? personId(name) : idOf(name))

/** The same thing without these of its optional fields. */
export function without<T extends object, Key extends keyof T>(
  whole: T,
  ...keys: readonly Key[]
): Omit<T, Key> {
  const rest = { ...whole }
  for (const key of keys) Reflect.deleteProperty(rest, key)
  return rest
}
