import { addDays, day, type Day } from '../../src/domain/day.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Group } from '../../src/domain/group.ts'
import { groupId, personId, type GroupId, type PersonId } from '../../src/domain/ids.ts'
import type { Meeting } from '../../src/domain/meeting.ts'
import { amsterdam, momentAt, type Moment } from '../../src/domain/moment.ts'
import { norms, type NormKey, type NormValues } from '../../src/domain/norms.ts'
import type { Person } from '../../src/domain/person.ts'
import type { Place } from '../../src/domain/place.ts'
import { standingsOf } from '../../src/domain/standing.ts'
import type { Register } from '../../src/register/register.ts'
import type { ViewInput } from '../../src/views/views.ts'

/** A movement of four groups, small enough to count by hand: the facts of which the views in these tests are made. */
export const today = day('2026-11-24')
export const now: Moment = momentAt(today, '09:31', amsterdam)

export const overvecht = groupId('g-overvecht')
export const lombok = groupId('g-lombok')
export const zuilen = groupId('g-zuilen')
export const hoograven = groupId('g-hoograven')

export const group = (id: GroupId, name: string, more: Partial<Group> = {}): Group => ({
  id,
  name,
  aliases: [],
  status: 'running',
  weekday: 2,
  time: '19:30',
  rhythm: 'weekly',
  church: 'De Fontein',
  discreet: false,
  ...more,
})

const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id: personId(id),
  name,
  consent: 'yes',
  letter: { wanted: true },
  ...more,
})

export const meeting = (of: GroupId, on: Day, more: Partial<Meeting> = {}): Meeting => ({
  group: of,
  day: on,
  held: true,
  next: {},
  reportedAt: momentAt(on, '22:15', amsterdam),
  dayInferred: false,
  ...more,
})

/** Overvecht: eleven people, eight evenings, the evening of 10 November not reported and that of 27 October called off. */
const inOvervecht: readonly [id: string, name: string, place: Place, surname?: string][] = [
  ['p-hanneke', 'Hanneke', 'leader'],
  ['p-daniel', 'Daniël', 'trainee'],
  ['p-joke', 'Joke', 'drager'],
  ['p-kees', 'Kees', 'drager'],
  ['p-lia', 'Lia', 'drager', 'Bos'],
  ['p-lia2', 'Lia', 'seeker', 'Vos'],
  ['p-samira', 'Samira', 'seeker'],
  ['p-omar', 'Omar', 'seeker'],
  ['p-yusuf', 'Yusuf', 'seeker'],
  ['p-piet', 'Piet', 'believer'],
]
const overvechtEvenings = [-63, -56, -49, -42, -35, -21, -7].map((days) => addDays(today, days))
const ids = inOvervecht.map(([id]) => personId(id))
const without = (...absent: readonly string[]): PersonId[] => ids.filter((id) => !absent.includes(id))

const overvechtMeetings: readonly Meeting[] = [
  ...overvechtEvenings.map((on, index) =>
    meeting(overvecht, on, {
      present: index % 2 === 0 ? without('p-piet') : without('p-omar', 'p-piet'),
      guests: index === 6 ? 1 : 0,
      children: 3,
      activities: index % 3 === 0 ? ['meal', 'bible'] : ['bible'],
    }),
  ),
  meeting(overvecht, addDays(today, -28), { held: false, reason: 'holiday' }),
]

const lombokMeetings: readonly Meeting[] = [
  meeting(lombok, addDays(today, -12), { present: [personId('p-wim')], guests: 4, dayInferred: true }),
  meeting(lombok, addDays(today, -5), {}),
]

const people: readonly Person[] = [
  ...inOvervecht.map(([id, name, , surname]) =>
    person(id, name, {
      ...(surname && { surname }),
      ...(id === 'p-hanneke' || id === 'p-daniel' ? { email: `${id.slice(2)}@voorbeeld.nl` } : {}),
    }),
  ),
  person('p-wim', 'Wim'),
  person('p-rosa', '=HYPERLINK("https://voorbeeld.nl";"Rosa")'),
  person('p-els', 'Els', { consent: 'withdrawn' }),
]

export const facts: Facts = {
  groups: new Map(
    [
      group(overvecht, 'Overvecht', {
        coach: { name: 'Marijke', email: 'marijke@voorbeeld.nl' },
        firstEvening: day('2025-09-02'),
        hosts: 'Kees en Lia',
      }),
      group(lombok, 'Lombok', {
        status: 'start',
        weekday: 4,
        mother: overvecht,
        splitOn: day('2026-11-01'),
        firstEvening: day('2026-11-12'),
      }),
      group(zuilen, 'Zuilen', { firstEvening: day('2026-03-03') }),
      group(hoograven, 'Hoograven', { status: 'stopped', mother: overvecht, splitOn: day('2026-01-15') }),
    ].map((one) => [one.id, one]),
  ),
  people: new Map(people.map((one) => [one.id, one])),
  stays: [
    ...inOvervecht.map(([id, , place]) => ({
      person: personId(id),
      group: overvecht,
      place,
      from: id === 'p-yusuf' ? day('2026-10-13') : day('2025-09-02'),
    })),
    { person: personId('p-wim'), group: lombok, place: 'leader', from: day('2026-11-01') },
    { person: personId('p-rosa'), group: lombok, place: 'unknown', from: day('2026-11-12') },
    { person: personId('p-els'), group: lombok, place: 'seeker', from: day('2026-11-12') },
  ],
  statuses: [
    { group: overvecht, status: 'running', from: day('2025-09-02') },
    { group: lombok, status: 'start', from: day('2026-11-01') },
    { group: zuilen, status: 'running', from: day('2026-03-03') },
    { group: hoograven, status: 'running', from: day('2026-01-15'), until: day('2026-06-01') },
    { group: hoograven, status: 'stopped', from: day('2026-06-01') },
  ],
  commitments: ['p-hanneke', 'p-daniel', 'p-joke', 'p-kees', 'p-lia'].map((id) => ({
    person: personId(id),
    group: overvecht,
    on: day('2025-10-07'),
  })),
  meetings: [...overvechtMeetings, ...lombokMeetings],
  talks: [{ group: overvecht, day: day('2026-08-14'), agreements: [] }],
  pauses: [{ group: zuilen, from: day('2026-11-01'), to: day('2027-01-03'), reason: 'verbouwing' }],
  huddels: [],
  opbouwavonden: [],
  starts: [],
  norms: Object.fromEntries(
    (Object.keys(norms) as NormKey[]).map((key) => [key, norms[key].value]),
  ) as NormValues,
}

export const register = (more: Partial<Register> = {}): Register => ({
  facts,
  choices: {
    letters: 'on',
    movement: 'Missiegroepen Utrecht',
    coordinator: { name: 'Marijke' },
    brakeAbove: 10,
    brakeReleased: false,
    seekerMonths: 6,
    scriptAudiences: [],
  },
  problems: [],
  book: {
    forms: [overvecht, lombok].map((of) => ({
      formId: `form-${of}`,
      kind: 'attendance',
      groupId: of,
      address: `https://docs.google.com/forms/d/e/${of}/viewform`,
      since: now,
    })),
    labels: new Map(),
  },
  sent: new Map(),
  changed: [],
  missingIds: [],
  seen: new Map(),
  rowOf: new Map<GroupId | PersonId, number>([
    [overvecht, 2],
    [lombok, 3],
    [zuilen, 4],
    [personId('p-wim'), 12],
    [personId('p-hanneke'), 2],
  ]),
  ...more,
})

export function input(more: Partial<Register> = {}): ViewInput {
  const understood = register(more)
  return {
    standings: standingsOf(understood.facts, today),
    register: understood,
    today,
    now,
    zone: amsterdam,
    links: {
      improve: (of, on) =>
        understood.book.forms.some((form) => form.groupId === of)
          ? `https://voorbeeld.nl/f/${of}?avond=${on}`
          : undefined,
    },
  }
}
