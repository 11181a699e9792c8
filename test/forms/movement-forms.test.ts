import { beforeEach, describe, expect, it } from 'vitest'
import { day, type Day } from '../../src/domain/day.ts'
import { amsterdam, momentAt, onTheWall, type Moment } from '../../src/domain/moment.ts'
import { descriptionOf } from '../../src/forms/description-of.ts'
import { rowsOf } from '../../src/forms/event-rows.ts'
import { eventsOf } from '../../src/forms/events.ts'
import { labelsFor } from '../../src/forms/labels.ts'
import { readRegister } from '../../src/register/read-register.ts'
import { createMemoryWorkbook, type MemoryWorkbook } from '../memory/workbook.ts'
import { aForm, aResponse } from './build.ts'

const tuesday = day('2026-11-17')
const at = (on: Day, time: string): Moment => momentAt(on, time, amsterdam)
const forms = { start: aForm('start'), huddel: aForm('huddel'), opbouwavond: aForm('opbouwavond') }

let now: Moment
let sent: number
let workbook: MemoryWorkbook

const look = async () => readRegister(await workbook.read(), now)

/** Somebody fills in one of the three, and intake takes it in. */
async function fillIn(
  kind: keyof typeof forms,
  answers: Parameters<typeof aResponse>[1],
  on: Day = tuesday,
  responseId = `r-${sent}`,
) {
  const snapshot = await workbook.read()
  const register = readRegister(snapshot, now)
  const response = aResponse(kind, answers, { responseId, at: at(on, `22:${10 + sent++}`) })
  const events = eventsOf([response], forms[kind], register, snapshot.timeZone)
  await workbook.commit(rowsOf(events, register, now), snapshot)
}

beforeEach(async () => {
  now = at(tuesday, '09:00')
  sent = 0
  workbook = createMemoryWorkbook({ now: () => now })
  const group = { status: 'running', weekday: 2, rhythm: 'weekly', church: 'Stadskerk' }
  workbook.put(
    'groups',
    { ...group, name: 'Overvecht', firstEvening: '2026-01-06', id: 'g-1' },
    { ...group, name: 'Lombok', firstEvening: '2026-12-01', status: 'start', id: 'g-2' },
    { ...group, name: 'Zuilen', status: 'stopped', id: 'g-3' },
  )
  for (const [id, name, group, place] of [
    ['p-1', 'Kees', 'Overvecht', 'leader'],
    ['p-2', 'Lia', 'Overvecht', 'trainee'],
    ['p-3', 'Samira', 'Lombok', 'leader'],
    ['p-4', 'Joke', 'Overvecht', 'drager'],
    ['p-5', 'Daniël', 'Zuilen', 'leader'],
  ])
    workbook.put('people', { name, group, place, since: '2026-01-06', consent: 'yes', id })
  workbook.put(
    'forms',
    ...Object.values(forms).map(({ formId, kind, address, since }) => ({
      at: since,
      row: 'form',
      formId,
      formKind: kind,
      address,
    })),
  )
  // The night writes down who stands where; then the names that the huddel form shows.
  let snapshot = await workbook.read()
  await workbook.commit(readRegister(snapshot, now).changed, snapshot)
  now = at(tuesday, '11:00')
  snapshot = await workbook.read()
  await workbook.commit(readRegister(snapshot, now).changed, snapshot)
  snapshot = await workbook.read()
  const register = readRegister(snapshot, now)
  await workbook.commit(labelsFor(forms.huddel, register, onTheWall(now, amsterdam).day, now).fresh, snapshot)
  now = at(tuesday, '23:30')
})

describe('Start', () => {
  it('gathers what is told of a beginning, and keeps what a later answer is silent about', async () => {
    await fillIn('start', { group: 'Lombok', way: 'Alpha', prayerSince: '2026-11-02', invitees: '30' })
    await fillIn('start', { group: 'Lombok', ticks: ['De flyer is klaar'], invitees: '42' })
    const { facts, problems } = await look()
    expect(problems).toEqual([])
    expect(facts.starts).toEqual([
      {
        group: 'g-2',
        way: 'alpha',
        prayerSince: '2026-11-02',
        invitees: 42,
        ticks: ['flyer-made'],
        prayerMoments: [],
        flyers: [],
        topics: [],
      },
    ])
  })

  it('adds up moments of prayer, and flyers by day', async () => {
    await fillIn('start', {
      group: 'Lombok',
      prayerMoment: '2026-11-20',
      flyers: '600',
      flyersOn: '2026-11-14',
    })
    await fillIn('start', {
      group: 'Lombok',
      prayerMoment: '2026-11-10',
      flyers: '500',
      flyersOn: '2026-11-14',
    })
    await fillIn('start', { group: 'Lombok', prayerMoment: '2026-11-10', flyers: '1.000' })
    const { facts } = await look()
    expect(facts.starts).toMatchObject([
      {
        prayerMoments: ['2026-11-10', '2026-11-20'],
        flyers: [
          { day: '2026-11-14', count: 1100 },
          { day: '2026-11-17', count: 1000 },
        ],
      },
    ])
  })

  it('keeps topics in order, and a decision with its day', async () => {
    await fillIn('start', { group: 'Lombok', topics: '1. Wie is God?\n2. Bidden\n\n- Vergeven' })
    await fillIn('start', { group: 'Lombok', decision: 'We gaan door' })
    expect((await look()).facts.starts).toMatchObject([
      { topics: ['Wie is God?', 'Bidden', 'Vergeven'], decision: { on: tuesday, what: 'go-on' } },
    ])
  })

  it.each([
    [{ way: 'Alpha' }, 'Er is geen groep gekozen; het antwoord telt nog niet mee.'],
    [
      { group: 'Nergens', way: 'Alpha' },
      'De groep ‘Nergens’ kennen we niet; het antwoord telt nog niet mee.',
    ],
    [{ group: 'Lombok', flyers: 'veel' }, '‘veel’ is geen aantal dat we begrijpen; dat telt niet mee.'],
    [
      { group: 'Lombok', flyersOn: '2026-11-14' },
      'Hoeveel flyers het waren, staat er niet bij; die dag telt nog niet mee.',
    ],
    [
      { group: 'Lombok', prayerSince: '1926-11-14' },
      'De datum bij het gebed kan niet kloppen; die telt niet mee.',
    ],
    [
      { group: 'Lombok', decisionOn: '2026-11-10' },
      'Wat jullie besloten, staat er niet bij; die datum telt nog niet mee.',
    ],
  ])('%j is one line in Nakijken, and the rest counts', async (answers, sentence) => {
    await fillIn('start', { invitees: '12', ...answers })
    const { problems, facts } = await look()
    expect(problems).toMatchObject([{ tab: 'starts', rowNumber: 2, sentence }])
    if ('group' in answers && answers.group === 'Lombok')
      expect(facts.starts).toMatchObject([{ invitees: 12 }])
  })

  it('is taken out by «vervalt», and a newer version of a response replaces its own older one', async () => {
    await fillIn('start', { group: 'Lombok', flyers: '1000' }, tuesday, 'same')
    await fillIn('start', { group: 'Lombok', flyers: '1200' }, tuesday, 'same')
    expect((await look()).facts.starts).toMatchObject([{ flyers: [{ count: 1200 }] }])
    workbook.type('starts', 3, 'correction', 'vervalt')
    expect((await look()).facts.starts).toEqual([])
  })

  it('of a group that is gone is one line', async () => {
    await fillIn('start', { group: 'Lombok', flyers: '1000' })
    workbook.tabs.get('groups')?.rows.splice(1, 1)
    expect((await look()).problems.filter(({ tab }) => tab === 'starts')).toMatchObject([
      { sentence: 'Lombok staat niet meer in Groepen. Zolang telt deze rij nergens mee.' },
    ])
  })
})

describe('Huddel', () => {
  it('names the leaders and trainees of all groups that have not stopped, and nobody else', async () => {
    const register = await look()
    const form = descriptionOf(forms.huddel, register, now)
    const present = form?.sections.flatMap(({ questions }) => questions).find(({ key }) => key === 'present')
    expect(present).toMatchObject({ options: [{ label: 'Kees' }, { label: 'Lia' }, { label: 'Samira' }] })
  })

  it('is a huddel in the register, with the goal that somebody set themselves', async () => {
    await fillIn('huddel', {
      present: ['Kees', 'Lia'],
      theme: 'Missie',
      ledBy: 'Lia',
      line1: 'We durven te vragen',
      line2: 'We rusten',
      nextLeader: 'Kees',
      nextDay: '2026-12-15',
    })
    await fillIn('huddel', { who: 'Lia', goal: 'Twee buren uitnodigen', sentence: 'Wees niet bang' })
    const { facts, problems } = await look()
    expect(problems).toEqual([])
    expect(facts.huddels).toEqual([
      {
        day: tuesday,
        attended: ['p-1', 'p-2'],
        theme: 'mission',
        ledBy: 'p-2',
        lines: ['We durven te vragen', 'We rusten'],
        nextLeader: 'p-1',
        nextDay: '2026-12-15',
        goals: [{ person: 'p-2', goal: 'Twee buren uitnodigen', sentence: 'Wees niet bang' }],
      },
    ])
  })

  it('waits with a goal until its huddel is filled in', async () => {
    await fillIn('huddel', { who: 'Samira', goal: 'Elke week een wandeling met een buur' })
    const before = await look()
    expect(before.facts.huddels).toEqual([])
    expect(before.problems).toMatchObject([{ tab: 'huddels', rowNumber: 2 }])
    await fillIn('huddel', { present: ['Samira'] })
    const { facts, problems } = await look()
    expect(problems).toEqual([])
    expect(facts.huddels).toMatchObject([{ day: tuesday, goals: [{ person: 'p-3' }] }])
  })

  it('takes a goal to the huddel that was planned and has been, also before anybody told of it', async () => {
    await fillIn('huddel', { day: '2026-10-20', present: ['Kees'], nextDay: tuesday })
    await fillIn('huddel', { who: 'Kees', goal: 'Bellen', previous: 'Gedaan' })
    expect((await look()).facts.huddels).toMatchObject([
      { day: '2026-10-20', goals: [] },
      { day: tuesday, goals: [{ person: 'p-1', previous: 'done' }] },
    ])
  })

  it('takes a goal with a date a little off to the huddel near it', async () => {
    await fillIn('huddel', { day: '2026-11-12', present: ['Kees'] })
    await fillIn('huddel', { who: 'Kees', goalDay: '2026-11-13', goal: 'Bellen' })
    expect((await look()).facts.huddels).toMatchObject([{ day: '2026-11-12', goals: [{ goal: 'Bellen' }] }])
  })

  it('of nobody in the list leaves a line, and the rest counts', async () => {
    await fillIn('huddel', { present: ['Kees', 'Joke'], theme: 'Missie' })
    const { facts, problems } = await look()
    expect(problems).toMatchObject([
      { tab: 'huddels', sentence: '‘Joke’ kennen we niet als leider of trainee; die naam telt niet mee.' },
    ])
    expect(facts.huddels).toMatchObject([{ attended: ['p-1'], theme: 'mission' }])
  })

  it('keeps whom a label stood for after they stopped leading', async () => {
    await fillIn('huddel', { present: ['Kees', 'Lia'] })
    workbook.type('people', 3, 'place', 'drager')
    expect((await look()).facts.huddels).toMatchObject([{ attended: ['p-1', 'p-2'] }])
  })

  it('without a tick does not know who were there, and that is not nobody', async () => {
    await fillIn('huddel', { theme: 'Leiderschap' })
    const [huddel] = (await look()).facts.huddels
    expect(huddel).toEqual({ day: tuesday, theme: 'leadership', lines: [], goals: [] })
  })

  it('moves with the date in Correctie', async () => {
    await fillIn('huddel', { present: ['Kees'] })
    workbook.type('huddels', 2, 'correction', '16-11-2026')
    expect((await look()).facts.huddels).toMatchObject([{ day: '2026-11-16', attended: ['p-1'] }])
  })
})

describe('Opbouwavond', () => {
  it('is an evening of one group, merged by day', async () => {
    await fillIn('opbouwavond', { group: 'Overvecht', what: ['Visie', 'Avondmaal'], attended: '6' })
    await fillIn('opbouwavond', { group: 'Overvecht', decision: 'We beginnen een tweede avond' })
    const { facts, problems } = await look()
    expect(problems).toEqual([])
    expect(facts.opbouwavonden).toEqual([
      {
        group: 'g-1',
        day: tuesday,
        kind: 'opbouwavond',
        what: ['visie', 'avondmaal'],
        attended: 6,
        decision: 'We beginnen een tweede avond',
      },
    ])
  })

  it('may be a team training', async () => {
    await fillIn('opbouwavond', { group: 'Overvecht', kind: 'Teamtraining', day: '2026-11-14' })
    expect((await look()).facts.opbouwavonden).toMatchObject([{ kind: 'team-training', day: '2026-11-14' }])
  })

  it('that is still to come is one line in Nakijken', async () => {
    await fillIn('opbouwavond', { group: 'Overvecht', day: '2026-12-14', attended: '5' })
    const { facts, problems } = await look()
    expect(facts.opbouwavonden).toEqual([])
    expect(problems).toMatchObject([
      { tab: 'opbouwavonden', sentence: 'De datum van de avond moet nog komen; die telt nog niet mee.' },
    ])
  })
})

describe('all three', () => {
  it.each(['start', 'huddel', 'opbouwavond'] as const)('%s sent in blank changes nothing', async (kind) => {
    await fillIn(kind, {})
    const { facts, problems } = await look()
    expect([facts.starts, facts.huddels, facts.opbouwavonden, problems]).toEqual([[], [], [], []])
  })

  it.each(['start', 'huddel', 'opbouwavond'] as const)('%s tells of nobody what they are', async (kind) => {
    const form = descriptionOf(forms[kind], await look(), now)
    expect(JSON.stringify(form)).not.toMatch(/zoeker|drager|gelov|bekeer|score|seeker|believ|convert|faith/i)
  })
})
