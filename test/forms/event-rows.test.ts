import { describe, expect, it } from 'vitest'
import { personId } from '../../src/domain/ids.ts'
import { amsterdam } from '../../src/domain/moment.ts'
import { rowsOf } from '../../src/forms/event-rows.ts'
import { eventsOf } from '../../src/forms/events.ts'
import type { FormKind } from '../../src/forms/form-description.ts'
import { personIdOf } from '../../src/forms/person-id.ts'
import type { Change } from '../../src/register/change.ts'
import type { RowTabKey } from '../../src/register/description/workbook.ts'
import { aMember, aPerson, factsOf, idOf } from '../domain/build.ts'
import { aForm, aRegister, aResponse, now } from './build.ts'

const facts = factsOf({ members: [aMember('Kees', 'leader'), aMember('Samira', 'seeker')] })
const register = aRegister({ facts, labels: ['Kees', 'Samira'] })

const changes = (
  kind: FormKind,
  answers: Parameters<typeof aResponse>[1],
  within = register,
): readonly Change[] =>
  rowsOf(eventsOf([aResponse(kind, answers)], aForm(kind), within, amsterdam), within, now)
const rows = (all: readonly Change[], tab: RowTabKey): readonly object[] =>
  all.filter((change) => change.tab === tab).flatMap((change) => change.rows)

const response = { responseId: 'ACYDBN-1', submittedAt: '2026-11-17T21:15:30.123456Z' }
const welcome = {
  consent: 'Ja',
  age: 'Ja',
  name: 'Noor',
  group: 'g-overvecht',
  place: 'Ik ben aan het ontdekken',
}
const noor = personIdOf('ACYDBN-1')

describe('a report of an evening', () => {
  it('becomes one row with every answer, names beside the IDs', () => {
    const all = changes('attendance', {
      held: 'Ja',
      day: '2026-11-17',
      present: ['Kees', 'Samira'],
      guests: '0',
      activities: ['Niets hiervan'],
      ledBy: 'Kees',
      nextMeal: 'Samira',
      agreement: '=HYPERLINK("x")',
    })
    expect(all).toHaveLength(1)
    expect(rows(all, 'meetings')).toEqual([
      {
        ...response,
        formId: 'form-attendance',
        groupName: 'Overvecht',
        day: '2026-11-17',
        held: 'yes',
        present: 'Kees, Samira',
        guests: 0,
        activities: 'Niets hiervan',
        ledBy: 'Kees',
        nextMeal: 'Samira',
        agreement: '=HYPERLINK("x")',
        groupId: 'g-overvecht',
        presentIds: [idOf('Kees'), idOf('Samira')],
        ledById: idOf('Kees'),
        nextMealId: [idOf('Samira')],
      },
    ])
  })

  it('keeps the reason of one that was called off', () => {
    expect(rows(changes('attendance', { held: 'Nee, vakantie of feestdag' }), 'meetings')).toMatchObject([
      { held: 'holiday' },
    ])
  })

  it('says in its row what was not understood, and that the date was inferred', () => {
    const all = rowsOf(
      eventsOf(
        [aResponse('attendance', { held: 'Ja', present: ['Piet'] }, { at: '2026-11-18T08:00:00Z' })],
        aForm(),
        register,
        amsterdam,
      ),
      register,
      now,
    )
    expect(rows(all, 'meetings')).toMatchObject([
      {
        dayInferred: 'datum afgeleid',
        problem: '‘Piet’ kennen we niet in deze groep; die naam telt niet mee.',
      },
    ])
  })

  it('that is blank is a row without an answer', () => {
    expect(rows(changes('attendance', {}), 'meetings')).toEqual([
      { ...response, formId: 'form-attendance', groupName: 'Overvecht', groupId: 'g-overvecht' },
    ])
  })

  it('names somebody who is in the register no more by their last label', () => {
    const gone = aRegister({ facts, labels: { Omar: personId('p-omar') } })
    expect(rows(changes('attendance', { held: 'Ja', present: ['Omar'] }, gone), 'meetings')).toMatchObject([
      { present: 'Omar', presentIds: ['p-omar'] },
    ])
  })
})

describe('somebody new by Welkom', () => {
  it('stands in Aanmeldingen, in Mensen and in Geschiedenis', () => {
    const all = changes('welcome', { ...welcome, contact: 'noor@voorbeeld.nl' })
    expect(rows(all, 'signups')).toMatchObject([
      {
        ...response,
        formId: 'form-welcome',
        day: '2026-11-17',
        groupName: 'Overvecht',
        name: 'Noor',
        contact: 'noor@voorbeeld.nl',
        place: 'Ik ben aan het ontdekken',
        groupId: 'g-overvecht',
        personId: noor,
      },
    ])
    expect(rows(all, 'people')).toEqual([
      {
        name: 'Noor',
        group: 'Overvecht',
        place: 'seeker',
        placeSince: '2026-11-17',
        since: '2026-11-17',
        consent: 'yes',
        consentOn: '2026-11-17',
        email: 'noor@voorbeeld.nl',
        id: noor,
      },
    ])
    expect(rows(all, 'history')).toMatchObject([
      {
        field: 'place',
        name: 'Noor',
        typed: '2026-11-17',
        person: noor,
        group: 'g-overvecht',
        to: 'zoeker',
        asOf: '2026-11-17',
        source: 'Welkom',
        seenAt: now,
      },
      { field: 'consent', person: noor, to: 'ja', asOf: '2026-11-17', source: 'Welkom', seenAt: now },
    ])
  })

  it.each([
    ['06-12345678', { phone: '06-12345678' }],
    ['+31 6 12 34 56 78', { phone: '+31 6 12 34 56 78' }],
    ['mail me: noor@voorbeeld.nl', { email: 'noor@voorbeeld.nl' }],
    ['vraag het Kees', {}],
  ])('is reached by %j', (contact, cells) => {
    const [row = {}] = rows(changes('welcome', { ...welcome, contact }), 'people')
    const { phone, email } = row as { phone?: string; email?: string }
    expect({ ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) }).toEqual(
      cells,
    )
  })

  it('without a known group has no group in Mensen, so that Nakijken names them', () => {
    const all = changes('welcome', { ...welcome, group: 'g-weg' })
    expect(rows(all, 'people')[0]).not.toHaveProperty('group')
    expect(rows(all, 'history')).toMatchObject([{ field: 'consent' }])
    expect(rows(all, 'signups')).toMatchObject([{ problem: expect.stringContaining('g-weg') as string }])
  })

  it('comes into Mensen once, also when the response is changed or they were taken out since', () => {
    const changed = aRegister({ facts, seenOf: 'welcome', seen: { 'ACYDBN-1': '2026-11-17T21:00:00Z' } })
    expect(changes('welcome', welcome, changed).map(({ tab }) => tab)).toEqual(['signups'])
    const there = aRegister({ facts: factsOf({ people: [aPerson('Noor', { id: noor })] }) })
    expect(changes('welcome', welcome, there).map(({ tab }) => tab)).toEqual(['signups'])
  })

  it('without a name is kept in Aanmeldingen only', () => {
    expect(changes('welcome', { ...welcome, name: ' ' }).map(({ tab }) => tab)).toEqual(['signups'])
  })

  it('with a name that fills a page is whole in Aanmeldingen and short in Mensen', () => {
    const all = changes('welcome', { ...welcome, name: 'Noor'.repeat(500) })
    expect(rows(all, 'signups')).toMatchObject([{ name: 'Noor'.repeat(500) }])
    expect((rows(all, 'people')[0] as { name: string }).name).toHaveLength(60)
  })
})

describe('a coaching talk', () => {
  it('becomes a row with the agreements apart', () => {
    const all = changes('coaching', { group: 'Overvecht', values: ['Visie', 'Inhoud'], agreement2: 'Plein' })
    expect(rows(all, 'talks')).toEqual([
      {
        ...response,
        formId: 'form-coaching',
        groupName: 'Overvecht',
        day: '2026-11-17',
        values: 'Visie, Inhoud',
        agreement1: 'Plein',
        groupId: 'g-overvecht',
      },
    ])
  })
})

it('nothing told is nothing written', () => {
  expect(rowsOf([], register, now)).toEqual([])
})
