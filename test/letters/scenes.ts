/** The letters that are looked at by eye: each a situation in which a leader finds their group. */
import { addDays, day, type Day } from '../../src/domain/day.ts'
import { groupId } from '../../src/domain/ids.ts'
import type { Place } from '../../src/domain/place.ts'
import type { LetterInput } from '../../src/letters/letter-input.ts'
import {
  factsOf,
  group,
  idOf,
  input,
  lastMeeting,
  lastTuesday,
  meeting,
  monday,
  person,
  places,
  standingsIn,
  talk,
  tuesdays,
} from './sample.ts'

const grown: Readonly<Record<string, Place>> = {
  ...places,
  Yara: 'seeker',
  Omar: 'seeker',
  Els: 'seeker',
}

const grownEvening = (on: (typeof tuesdays)[number]) => meeting(on, { present: Object.keys(grown).map(idOf) })

const eastern = group({
  id: groupId('g-oost'),
  name: 'Utrecht-Oost',
  mother: group().id,
  splitOn: day('2026-11-10'),
  firstEvening: day('2026-11-10'),
})

const withDaughter = input({ facts: { groups: new Map([group(), eastern].map((each) => [each.id, each])) } })

const utrechtEast = groupId('g-oost')

/** Thirty weeks in which one more became steady every few of them; ten at the end. */
function growing() {
  const names = Object.keys(grown).slice(0, 11)
  return Array.from({ length: 30 }, (_, index) => {
    const on = addDays(lastTuesday, 7 * (index - 29))
    const present = names.slice(0, Math.min(10, 4 + Math.floor(index / 4))).map(idOf)
    return index === 29 ? lastMeeting({ present }) : meeting(on, { present })
  })
}

function twoGroups(): LetterInput {
  const one = factsOf()
  const other = factsOf({
    group: { id: utrechtEast, name: 'Utrecht-Oost', weekday: 4, time: '20:00', hosts: 'Bea' },
  })
  const east = { group: utrechtEast }
  const facts = {
    ...one,
    groups: new Map([...one.groups, ...other.groups]),
    stays: [...one.stays, ...other.stays],
    statuses: [...one.statuses, ...other.statuses],
    commitments: [...one.commitments, ...other.commitments],
    meetings: [...one.meetings, ...tuesdays.slice(0, -1).map((on) => meeting(addDays(on, 2), east))],
    talks: [...one.talks, talk('2026-11-05', utrechtEast)],
  }
  return { ...input(), facts, standings: standingsIn(facts) }
}

export const scenes = {
  'gewone-week': input(),
  'avond-mist': input({ meetings: tuesdays.slice(0, -1).map((on) => meeting(on)) }),
  'twee-avonden-missen': input({
    meetings: tuesdays.slice(0, -2).map((on) => meeting(on, { guests: on > '2026-10-20' ? 2 : 0 })),
  }),
  'klaar-voor-tweede': input({
    group: { firstEvening: day('2025-09-02') },
    places: grown,
    meetings: [
      ...[12, 11, 10, 9, 8].map((weeks) => grownEvening(addDays(lastTuesday, -7 * weeks))),
      ...tuesdays.slice(0, -1).map(grownEvening),
      lastMeeting({ present: Object.keys(grown).map(idOf) }),
    ],
    talks: ['2026-01-13', '2026-04-14', '2026-07-07', '2026-10-06'].map((on) => talk(on)),
  }),
  'tweede-in-zicht': input({ places: grown, meetings: growing() }),
  'derde-avond': input({
    group: { status: 'start', firstEvening: day('2026-11-10') },
    meetings: tuesdays.slice(-2).map((on) => meeting(on)),
    talks: [],
  }),
  discreet: input({ group: { discreet: true } }),
  'eerste-brief': input({}, { first: true }),
  pauze: input({
    facts: {
      pauses: [{ group: group().id, from: day('2026-11-20'), to: day('2026-12-06'), reason: 'even rust' }],
    },
  }),
  'voor-de-vakantie': atChristmas(day('2026-12-21'), day('2026-12-24')),
  vakantie: atChristmas(day('2026-12-21'), day('2026-12-19')),
  'afspraken-met-coach': input({
    talks: [
      talk('2026-05-12'),
      {
        ...talk('2026-11-05'),
        agreements: ['Elke maand samen eten', 'Iemand vragen om de trainee te helpen'],
      },
    ],
  }),
  vrucht: { ...withDaughter, standings: withDaughter.standings.slice(0, 1) },
  'trainee-leest': input({}, { readers: [person('Daniël')] }),
  'geen-trainee': input({ places: { ...places, Daniël: 'drager' } }),
  'twee-groepen': twoGroups(),
  'gaat-niet-door': input({
    meetings: [
      ...tuesdays.slice(0, -1).map((on) => meeting(on)),
      lastMeeting(),
      meeting(addDays(monday, 1), { held: false, reason: 'too-few', present: [], next: {} }),
    ],
  }),
} as const satisfies Readonly<Record<string, LetterInput>>

export type Scene = keyof typeof scenes

/** Told of every evening up to the last Tuesday, and a holiday from `from` up to and with 3 January. */
function atChristmas(today: Day, from: Day): LetterInput {
  const after = [1, 2, 3, 4].map((weeks) => addDays(lastTuesday, weeks * 7))
  return input(
    {
      meetings: [...tuesdays, ...after].map((each) => meeting(each)),
      talks: [talk('2026-02-10'), talk('2026-05-12'), talk('2026-08-14'), talk('2026-11-20')],
      facts: { pauses: [{ from, to: day('2027-01-03'), reason: 'Kerstvakantie', holiday: true }] },
    },
    { today },
  )
}
