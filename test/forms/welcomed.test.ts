import { describe, expect, it } from 'vitest'
import type { Welcomed } from '../../src/domain/event.ts'
import { amsterdam } from '../../src/domain/moment.ts'
import { consentText } from '../../src/forms/consent-text.ts'
import { eventsOf } from '../../src/forms/events.ts'
import { personIdOf } from '../../src/forms/person-id.ts'
import { aGroup, factsOf, overvecht } from '../domain/build.ts'
import { aForm, aRegister, aResponse } from './build.ts'

const register = aRegister({
  facts: factsOf({ groups: [aGroup({ aliases: ['Vecht-Oost'] }), aGroup({ name: 'Lombok' })] }),
})
const yes = { consent: 'Ja', age: 'Ja', name: 'Samira', group: overvecht }

const told = (answers: Parameters<typeof aResponse>[1], at?: string): readonly unknown[] =>
  eventsOf(
    [aResponse('welcome', answers, { responseId: 'r-1', ...(at === undefined ? {} : { at }) })],
    aForm('welcome'),
    register,
    amsterdam,
  )
const welcomed = (answers: Parameters<typeof aResponse>[1], at?: string) => told(answers, at)[0] as Welcomed

describe('whoever says yes in Welkom', () => {
  it('is welcomed into the group of the code, with the words that they said yes to', () => {
    expect(told({ ...yes, contact: '06 12 34 56 78', place: 'Ik ben aan het ontdekken' })).toEqual([
      {
        kind: 'welcomed',
        ref: { formId: 'form-welcome', responseId: 'r-1', submittedAt: '2026-11-17T21:15:30.123456Z' },
        group: overvecht,
        day: '2026-11-17',
        person: personIdOf('r-1'),
        name: 'Samira',
        contact: '06 12 34 56 78',
        place: 'seeker',
        consentText: consentText(register.choices),
        problems: [],
      },
    ])
  })

  it.each([
    ['Ik geloof in Jezus', 'believer'],
    ['Ik ben aan het ontdekken', 'seeker'],
    ['Zeg ik liever niet', 'unknown'],
    ['', 'unknown'],
  ])('and says %j is %s', (place, meant) => {
    expect(welcomed({ ...yes, place })).toMatchObject({ place: meant, problems: [] })
  })

  it('was there the evening before when it is past midnight', () => {
    expect(welcomed(yes, '2026-11-17T23:30:00Z').day).toBe('2026-11-17')
  })

  it('is the same person however often the response is read', () => {
    expect(welcomed(yes).person).toBe(welcomed({ ...yes, name: 'Sam' }).person)
    expect(personIdOf('r-1')).toMatch(/^p-[2-9a-z]{10}$/)
    expect(personIdOf('r-1')).not.toBe(personIdOf('r-2'))
  })

  it.each(['lombok', 'Vecht-Oost', ' G-OVERVECHT '])('finds the group by %j too', (group) => {
    expect(welcomed({ ...yes, group })).toMatchObject({ problems: [] })
  })

  it('with a code that is unknown is kept without a group, and named', () => {
    const event = welcomed({ ...yes, group: 'g-weg' })
    expect(event).not.toHaveProperty('group')
    expect(event.problems).toEqual(['De groepscode ‘g-weg’ kennen we niet; kies in Mensen een groep.'])
    expect(welcomed({ ...yes, group: [] }).problems).toEqual([
      'De code van de groep ontbreekt; kies in Mensen een groep.',
    ])
  })

  it('keeps a name that looks like a formula as text on one line', () => {
    expect(welcomed({ ...yes, name: '=HYPERLINK("https://kwaad.nl";"klik")\n\u202e' }).name).toBe(
      '=HYPERLINK("https://kwaad.nl";"klik")',
    )
  })
})

describe('whoever does not say yes', () => {
  it.each([
    ['says no', { ...yes, consent: 'Nee, liever niet' }],
    ['says nothing', { age: 'Ja', name: 'Samira' }],
    ['is under sixteen', { ...yes, age: 'Nee' }],
    ['does not say how old', { consent: 'Ja', name: 'Samira' }],
    ['says something else', { ...yes, consent: 'Ja, maar niet mijn naam' }],
    ['sends it blank', {}],
  ])('and %s leaves no trace', (_, answers) => {
    expect(told(answers)).toEqual([])
  })
})
