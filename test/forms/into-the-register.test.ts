import { beforeEach, describe, expect, it } from 'vitest'
import { day, type Day } from '../../src/domain/day.ts'
import { groupId } from '../../src/domain/ids.ts'
import { addMinutes, amsterdam, momentAt, onTheWall, type Moment } from '../../src/domain/moment.ts'
import { rowsOf } from '../../src/forms/event-rows.ts'
import { eventsOf } from '../../src/forms/events.ts'
import type { FormKind } from '../../src/forms/form-description.ts'
import { labelsFor } from '../../src/forms/labels.ts'
import { personIdOf } from '../../src/forms/person-id.ts'
import type { FormResponse } from '../../src/ports.ts'
import { readRegister } from '../../src/register/read-register.ts'
import { createMemoryWorkbook, type MemoryWorkbook } from '../memory/workbook.ts'
import { aForm, aResponse } from './build.ts'

const tuesday = day('2026-11-17')
const at = (on: Day, time: string): Moment => momentAt(on, time, amsterdam)
const forms = {
  attendance: aForm('attendance', { groupId: 'g-1' }),
  welcome: aForm('welcome'),
  coaching: aForm('coaching'),
  start: aForm('start'),
  huddel: aForm('huddel'),
  opbouwavond: aForm('opbouwavond'),
}

let now: Moment
let workbook: MemoryWorkbook

const look = async () => readRegister(await workbook.read(), now)

/** What intake does: keep what is new in the forms and in the masters. */
async function takeIn(kind: FormKind, ...responses: readonly FormResponse[]) {
  const snapshot = await workbook.read()
  const register = readRegister(snapshot, now)
  const events = eventsOf(responses, forms[kind], register, snapshot.timeZone)
  await workbook.commit([...rowsOf(events, register, now), ...register.changed], snapshot)
}

/** What upkeep does: keep the names that the form is about to show. */
async function nameOnForm() {
  const snapshot = await workbook.read()
  const register = readRegister(snapshot, now)
  await workbook.commit(
    labelsFor(forms.attendance, register, onTheWall(now, amsterdam).day, now).fresh,
    snapshot,
  )
}

beforeEach(async () => {
  now = at(day('2026-11-03'), '09:00')
  workbook = createMemoryWorkbook({ now: () => now })
  workbook.put('groups', {
    name: 'Overvecht',
    status: 'running',
    weekday: 2,
    rhythm: 'weekly',
    church: 'Stadskerk',
    firstEvening: '2026-01-06',
    id: 'g-1',
  })
  for (const [id, name, place] of [
    ['p-1', 'Kees', 'leader'],
    ['p-2', 'Lia', 'drager'],
  ])
    workbook.put('people', { name, group: 'Overvecht', place, since: '2026-01-06', consent: 'yes', id })
  workbook.put(
    'forms',
    ...Object.values(forms).map(({ formId, kind, groupId: group, address, since }) => ({
      at: since,
      row: 'form',
      formId,
      formKind: kind,
      address,
      ...(group === undefined ? {} : { groupId: group }),
    })),
  )
  await takeIn('attendance')
  await nameOnForm()
  now = at(tuesday, '23:00')
})

const report = (answers: Parameters<typeof aResponse>[1], responseId = 'r-1', sent = '22:15') =>
  aResponse('attendance', answers, { responseId, at: at(tuesday, sent) })

describe('a form that was filled in', () => {
  it('is an evening in the register, and nothing to look into', async () => {
    await takeIn('attendance', report({ held: 'Ja', present: ['Kees', 'Lia'], guests: '2', nextMeal: 'Lia' }))
    const { facts, problems } = await look()
    expect(problems).toEqual([])
    expect(facts.meetings).toMatchObject([
      { group: 'g-1', day: tuesday, held: true, present: ['p-1', 'p-2'], guests: 2, next: { meal: ['p-2'] } },
    ])
  })

  it('is kept once, however often it is delivered', async () => {
    const answer = report({ held: 'Ja', present: ['Kees'] })
    await takeIn('attendance', answer, answer)
    await takeIn('attendance', answer)
    expect(workbook.rowsOf('meetings')).toHaveLength(1)
  })

  it('again changes only what was answered then', async () => {
    await takeIn('attendance', report({ held: 'Ja', present: ['Kees', 'Lia'], guests: '2' }))
    await takeIn('attendance', report({ held: 'Ja', children: '3', guests: '1' }, 'r-2', '22:20'))
    expect((await look()).facts.meetings).toMatchObject([{ present: ['p-1', 'p-2'], guests: 1, children: 3 }])
  })

  it('blank a moment later changes nothing and is nothing to look into', async () => {
    await takeIn('attendance', report({ held: 'Ja', present: ['Kees'] }), report({}, 'r-2', '22:16'))
    const { facts, problems } = await look()
    expect(facts.meetings).toMatchObject([{ held: true, present: ['p-1'] }])
    expect(problems).toEqual([])
    expect(workbook.rowsOf('meetings')).toHaveLength(2)
  })

  it.each([
    ['a date in 1924', { held: 'Ja', day: '1924-11-17' }],
    ['a date far ahead', { held: 'Nee, iets anders', day: '2062-01-01' }],
    ['a name that nobody has', { held: 'Ja', present: ['Piet'] }],
  ])('with %s is one line to look into', async (_, answers) => {
    await takeIn('attendance', report(answers))
    expect((await look()).problems).toMatchObject([{ tab: 'meetings', rowNumber: 2 }])
  })

  it('by a group that is gone is one line, however many evenings there are', async () => {
    await takeIn('attendance', report({ held: 'Ja', day: '2026-11-10' }))
    workbook.tabs.get('groups')?.rows.pop()
    await takeIn('attendance', report({ held: 'Ja' }, 'r-2'))
    const { problems } = await look()
    expect(problems.filter(({ tab }) => tab === 'meetings')).toHaveLength(1)
    expect(workbook.rowsOf('meetings')).toHaveLength(2)
  })
})

describe('whoever said yes in Welkom', () => {
  const samira = personIdOf('w-1')
  const yes = aResponse(
    'welcome',
    { consent: 'Ja', age: 'Ja', name: 'Samira', place: 'Ik ben aan het ontdekken', group: 'g-1' },
    { responseId: 'w-1', at: at(tuesday, '22:30') },
  )

  it('is in Mensen as Geschiedenis has them: nothing more is to be written down', async () => {
    await takeIn('welcome', yes)
    const { facts, problems, changed } = await look()
    expect(problems).toEqual([])
    expect(changed).toEqual([])
    expect(facts.people.get(samira)).toMatchObject({ name: 'Samira', consent: 'yes' })
    expect(facts.stays).toContainEqual({ person: samira, group: 'g-1', place: 'seeker', from: tuesday })
  })

  it('is named in the form from then on', async () => {
    await takeIn('welcome', yes)
    await nameOnForm()
    await takeIn('attendance', report({ held: 'Ja', present: ['Kees', 'Samira'] }))
    expect((await look()).facts.meetings).toMatchObject([{ present: ['p-1', samira] }])
  })

  it('comes to faith on the day on which the cell was changed, not on that of the card', async () => {
    await takeIn('welcome', yes)
    now = at(day('2026-12-15'), '09:00')
    workbook.type('people', 4, 'place', 'gelovige')
    await takeIn('welcome', yes)
    now = addMinutes(now, 90)
    const { facts } = await look()
    expect(facts.stays.filter(({ person }) => person === samira)).toEqual([
      { person: samira, group: groupId('g-1'), place: 'seeker', from: tuesday, until: '2026-12-15' },
      { person: samira, group: groupId('g-1'), place: 'believer', from: '2026-12-15' },
    ])
    expect(workbook.rowsOf('people')).toHaveLength(3)
  })
})

it('a talk that a coach told of is a talk in the register', async () => {
  await takeIn(
    'coaching',
    aResponse(
      'coaching',
      {
        group: 'Overvecht',
        previous2: 'Deels',
        values: ['Visie', 'Inhoud'],
        agreement1: 'Plein schoonmaken',
        nextDay: '2027-02-02',
      },
      { responseId: 'c-1', at: at(tuesday, '22:45') },
    ),
  )
  const { facts, problems } = await look()
  expect(problems).toEqual([])
  expect(facts.talks).toEqual([
    {
      group: 'g-1',
      day: tuesday,
      agreements: ['Plein schoonmaken'],
      values: ['visie', 'inhoud'],
      previousAgreements: [undefined, 'partly', undefined],
      nextDay: '2027-02-02',
      reportedAt: '2026-11-17T21:45:00.000Z',
    },
  ])
})
