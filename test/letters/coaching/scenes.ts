/** The letters about coaching that are looked at by eye. */
import { day, type Day } from '../../../src/domain/day.ts'
import type { Facts } from '../../../src/domain/facts.ts'
import { groupId } from '../../../src/domain/ids.ts'
import type { CoachingTalk } from '../../../src/domain/meeting.ts'
import type { Moment } from '../../../src/domain/moment.ts'
import { standingOf } from '../../../src/domain/standing.ts'
import type { AgreementsInput } from '../../../src/letters/coaching/agreements-letter.ts'
import type { CoachInput } from '../../../src/letters/coaching/coach-letter.ts'
import type { PrepareInput } from '../../../src/letters/coaching/prepare-letter.ts'
import {
  factsOf,
  idOf,
  lastMeeting,
  meeting,
  monday,
  overvecht,
  person,
  places,
  standingsIn,
  talk,
  tuesdays,
  type Movement,
} from '../sample.ts'

export const now = '2026-11-23T06:00:00.000Z' as Moment

export const talkOn = (on: string, more: Partial<CoachingTalk> = {}): CoachingTalk => ({
  ...talk(on),
  ...more,
})

/** Four talks: agreements were made, told of, and made again; the next one is in a week. */
export const talks: readonly CoachingTalk[] = [
  talk('2026-02-10'),
  talkOn('2026-05-12', {
    values: ['visie', 'inhoud'],
    agreements: ['Elke maand samen eten', 'Een avond met alleen de vaste mensen plannen'],
  }),
  talkOn('2026-08-27', {
    values: ['leiderschap', 'toewijding'],
    previousAgreements: ['done', 'partly'],
    agreements: ['De trainee leidt twee avonden'],
    trainingAsked: 'Vragen stellen bij de Bijbelstudie',
    nextDay: day('2026-11-30'),
  }),
]

const evenings = [
  ...tuesdays
    .slice(0, -2)
    .map((on, index) =>
      meeting(on, { activities: index % 3 === 0 ? ['meal', 'bible', 'vision'] : ['bible', 'prayer'] }),
    ),
  meeting(day('2026-11-10'), { agreement: 'samen naar de markt' }),
  lastMeeting({ previousAgreement: 'done' }),
]

export const prepareInput = (
  movement: Movement = {},
  more: Partial<PrepareInput> & { readonly today?: Day } = {},
): PrepareInput => {
  const { today = monday, ...rest } = more
  const facts: Facts = factsOf({ talks, meetings: evenings, ...movement })
  return {
    standing: standingOf(facts, overvecht, today),
    facts,
    coordinator: { name: 'Marijke' },
    hour: 7,
    now,
    neutralName: 'je groep op dinsdag',
    form: 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform?usp=pp_url&entry.1=Overvecht',
    unsubscribe: 'https://groepen.voorbeeld.nl/stop/wim',
    ...rest,
  }
}

export const prepareScenes = {
  'gesprek-gepland': prepareInput({
    facts: {
      huddels: [
        { day: day('2026-10-07'), attended: [idOf('Hanneke'), idOf('Daniël')], lines: [], goals: [] },
        { day: day('2026-11-04'), attended: [idOf('Hanneke')], lines: [], goals: [] },
      ],
    },
  }),
  'gesprek-wordt-tijd': prepareInput({
    talks: [talk('2026-08-14')],
    places: { ...places, Daniël: 'drager' },
  }),
  'weinig-bekend': prepareInput({ talks: [], meetings: tuesdays.slice(-2).map((on) => meeting(on)) }),
  'gesprek-discreet': prepareInput({ group: { discreet: true } }),
} as const satisfies Readonly<Record<string, PrepareInput>>

export const prepareInEnglish = (scene: PrepareInput): PrepareInput => ({
  ...scene,
  neutralName: 'your Tuesday group',
  standing: { ...scene.standing, group: { ...scene.standing.group, language: 'Engels' } },
})

/** What was agreed on the Thursday before, and told of what was agreed before that. */
export const lastTalk = talkOn('2026-11-19', {
  previousAgreements: ['done', 'partly'],
  agreements: ['Voor de volgende keer een avond met de vaste mensen plannen', 'Twee mensen uitnodigen'],
  nextDay: day('2027-02-18'),
  reportedAt: '2026-11-19T20:30:00.000Z' as Moment,
})

export const agreementsInput = (
  last: Partial<CoachingTalk> = {},
  movement: Movement = {},
  more: Partial<AgreementsInput> = {},
): AgreementsInput => {
  const told = { ...lastTalk, ...last }
  const facts = factsOf({ talks: [...talks, told], meetings: evenings, ...movement })
  return {
    readers: [person('Hanneke')],
    standing: standingOf(facts, overvecht, monday),
    talk: told,
    facts,
    coordinator: { name: 'Marijke' },
    corrected: false,
    hour: 7,
    now,
    unsubscribe: 'https://groepen.voorbeeld.nl/stop/hanneke',
    ...more,
  }
}

export const agreementsScenes = {
  afspraken: agreementsInput(),
  'afspraken-verbeterd': agreementsInput({ agreements: ['Twee mensen uitnodigen'] }, {}, { corrected: true }),
  'afspraken-met-naam': agreementsInput({ agreements: ['Daniël leidt twee avonden'] }),
  'afspraken-discreet': agreementsInput(
    { agreements: ['Daniël leidt twee avonden', 'Samen eten'] },
    { group: { discreet: true } },
  ),
} as const satisfies Readonly<Record<string, AgreementsInput>>

export const agreementsInEnglish = (scene: AgreementsInput): AgreementsInput => ({
  ...scene,
  standing: { ...scene.standing, group: { ...scene.standing.group, language: 'Engels' } },
})

/** The facts of more groups together; each is that of the sample with something else. */
export function together(...movements: readonly Movement[]): Facts {
  const all = movements.map((movement) => factsOf(movement))
  const [first = factsOf()] = all
  return {
    ...first,
    groups: new Map(all.flatMap(({ groups }) => [...groups])),
    stays: all.flatMap(({ stays }) => stays),
    statuses: all.flatMap(({ statuses }) => statuses),
    commitments: all.flatMap(({ commitments }) => commitments),
    meetings: all.flatMap(({ meetings }) => meetings),
    talks: all.flatMap(({ talks: each }) => each),
    pauses: all.flatMap(({ pauses }) => pauses),
  }
}

/** Another group of the same people: its evenings are those of the sample, so many days later. */
export function another(name: string, more: Movement = {}): Movement {
  const id = groupId(`g-${name.toLowerCase()}`)
  const of = { group: id }
  return {
    ...more,
    group: { id, name, ...more.group },
    meetings: more.meetings?.map((each) => ({ ...each, ...of })) ?? tuesdays.map((on) => meeting(on, of)),
    talks: (more.talks ?? [talk('2026-11-05')]).map((each) => ({ ...each, ...of })),
  }
}

export const coachInput = (facts: Facts, more: Partial<CoachInput> = {}): CoachInput => ({
  coach: { address: 'wim@voorbeeld.nl', name: 'Wim', standings: standingsIn(facts) },
  facts,
  coordinator: { name: 'Marijke' },
  hour: 7,
  first: false,
  form: 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform?usp=pp_url',
  ...more,
})

const paused: Movement = another('Lombok', {
  facts: { pauses: [{ group: groupId('g-lombok'), from: day('2026-11-18'), to: day('2026-12-06') }] },
})
const silent = another('Zuilen', { meetings: tuesdays.slice(0, -2).map((on) => meeting(on)) })
const due = another('Overvecht', { talks: [talk('2026-08-14')] })
const planned = another('Kanaleneiland', { talks: [talkOn('2026-09-10', { nextDay: day('2026-12-10') })] })

export const coachScenes = {
  'coach-groepen': coachInput(together(paused, silent, due, planned)),
  'coach-rustig': coachInput(together(paused, planned)),
  'coach-eerste': coachInput(together(silent), { first: true }),
  'coach-discreet': coachInput(
    together(another('Zuilen', { ...silent, group: { discreet: true } }), planned),
  ),
} as const satisfies Readonly<Record<string, CoachInput>>

export const coachInEnglish = (scene: CoachInput): CoachInput => ({
  ...scene,
  coach: {
    ...scene.coach,
    standings: scene.coach.standings.map((standing) => ({
      ...standing,
      group: { ...standing.group, language: 'Engels' },
    })),
  },
})
