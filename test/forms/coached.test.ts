import { describe, expect, it } from 'vitest'
import { amsterdam } from '../../src/domain/moment.ts'
import { eventsOf } from '../../src/forms/events.ts'
import { aForm, aRegister, aResponse } from './build.ts'

const told = (answers: Parameters<typeof aResponse>[1]) =>
  eventsOf([aResponse('coaching', answers)], aForm('coaching'), aRegister(), amsterdam)[0]

const ref = { formId: 'form-coaching', responseId: 'ACYDBN-1', submittedAt: '2026-11-17T21:15:30.123456Z' }

describe('a coaching talk', () => {
  it('holds what was discussed and agreed', () => {
    expect(
      told({
        group: 'Overvecht',
        day: '2026-11-12',
        values: ['Toewijding', 'Visie'],
        agreement1: 'Daniël leidt de volgende avond.',
        agreement3: 'Een datum voor het plein.',
        nextDay: '2027-02-04',
        training: 'Vragen stellen',
      }),
    ).toEqual({
      kind: 'coached',
      ref,
      group: 'g-overvecht',
      day: '2026-11-12',
      values: ['Visie', 'Toewijding'],
      agreements: ['Daniël leidt de volgende avond.', 'Een datum voor het plein.'],
      nextDay: '2027-02-04',
      training: 'Vragen stellen',
      problems: [],
    })
  })

  it('tells what became of the agreements that were open, by their number', () => {
    expect(told({ group: 'Overvecht', previous1: 'Gedaan', previous3: 'Niet' })).toMatchObject({
      agreements: [],
      previousAgreements: ['done', undefined, 'not'],
      problems: [],
    })
    expect(told({ previous2: 'Deels' })).toMatchObject({
      previousAgreements: [undefined, 'partly', undefined],
    })
  })

  it('was today when no date is filled in', () => {
    expect(told({ group: 'Overvecht' })).toMatchObject({ day: '2026-11-17', problems: [] })
  })

  it.each([
    [{ group: 'Zuilen' }, 'De groep ‘Zuilen’ kennen we niet; het gesprek telt nog niet mee.'],
    [{ day: '2026-11-12' }, 'Er is geen groep gekozen; het gesprek telt nog niet mee.'],
    [
      { group: 'Overvecht', day: '2026-11-18' },
      'De datum van het gesprek moet nog komen; het gesprek telt nog niet mee.',
    ],
    [
      { group: 'Overvecht', day: '1924-11-18' },
      'De datum van het gesprek ligt wel erg lang geleden; het gesprek telt nog niet mee.',
    ],
    [
      { group: 'Overvecht', nextDay: '2026-10-01' },
      'De datum van het volgende gesprek kan niet kloppen; die telt niet mee.',
    ],
    [
      { group: 'Overvecht', previous1: 'Misschien' },
      '‘Misschien’ kennen we niet bij een afspraak; dat telt niet mee.',
    ],
    [{ group: 'Overvecht', values: ['Muziek'] }, '‘Muziek’ is geen van de vijf waarden; dat telt niet mee.'],
  ])('%j says what is not understood', (answers, problem) => {
    expect(told(answers)?.problems).toEqual([problem])
  })

  it('that is blank is kept and is no problem', () => {
    expect(told({})).toEqual({ kind: 'coached', ref, values: [], agreements: [], problems: [] })
  })
})
