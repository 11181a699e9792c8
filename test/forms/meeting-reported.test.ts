import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import type { MeetingReported } from '../../src/domain/event.ts'
import { personId } from '../../src/domain/ids.ts'
import { amsterdam } from '../../src/domain/moment.ts'
import { eventsOf } from '../../src/forms/events.ts'
import { monthQuestions } from '../../src/forms/month-questions.ts'
import { aMember, evening, factsOf, idOf } from '../domain/build.ts'
import { aForm, aRegister, aResponse } from './build.ts'

const members = [aMember('Kees', 'leader'), aMember('Lia', 'drager'), aMember('Samira', 'seeker')]
const labels = ['Kees', 'Lia', 'Samira']
const register = aRegister({ facts: factsOf({ members }), labels })

const reported = (
  answers: Parameters<typeof aResponse>[1],
  over: Parameters<typeof aResponse>[2] = {},
  within = register,
): MeetingReported => {
  const [event] = eventsOf([aResponse('attendance', answers, over)], aForm(), within, amsterdam)
  if (event?.kind !== 'meeting-reported') throw new Error('Cannot find the report')
  return event
}

describe('an evening that was reported', () => {
  it('holds everything that was answered', () => {
    expect(
      reported({
        held: 'Ja',
        day: '2026-11-17',
        present: ['Kees', 'Samira'],
        guests: '2',
        children: '3',
        activities: ['Samen gegeten', 'Uit de Bijbel gelezen'],
        more: 'Ja, nog 20 seconden',
        ledBy: 'Lia',
        nextBible: 'Kees',
        nextMeal: 'Samira',
        nextOther: ['Lia', 'Kees'],
        agreement: 'Zaterdag het plein schoonmaken.',
      }),
    ).toEqual({
      kind: 'meeting-reported',
      ref: { formId: 'form-attendance', responseId: 'ACYDBN-1', submittedAt: '2026-11-17T21:15:30.123456Z' },
      group: 'g-overvecht',
      day: '2026-11-17',
      dayInferred: false,
      held: true,
      present: ['p-kees', 'p-samira'],
      guests: 2,
      children: 3,
      activities: ['meal', 'bible'],
      ledBy: 'p-lia',
      next: { bible: ['p-kees'], meal: ['p-samira'], other: ['p-lia', 'p-kees'] },
      agreement: 'Zaterdag het plein schoonmaken.',
      problems: [],
    })
  })

  it.each([
    ['Ja', 'done'],
    ['Deels', 'partly'],
    ['No', 'not'],
  ])('tells that what was agreed became %s, in either language', (said, previousAgreement) => {
    expect(reported({ held: 'Ja', previousAgreement: said })).toMatchObject({
      previousAgreement,
      problems: [],
    })
  })

  it('says of an answer that we do not know that it does not count', () => {
    expect(reported({ held: 'Ja', previousAgreement: 'Misschien' }).problems).toEqual([
      '‘Misschien’ kennen we niet bij de vorige afspraak; dat telt niet mee.',
    ])
  })

  it('is called off with a reason', () => {
    expect(reported({ held: 'Nee, ziekte of te weinig mensen' })).toMatchObject({
      held: false,
      reason: 'too-few',
      problems: [],
    })
  })

  it('with nobody ticked is unknown, not empty', () => {
    expect(reported({ held: 'Ja' })).not.toHaveProperty('present')
    expect(reported({ held: 'Ja' })).not.toHaveProperty('guests')
    expect(reported({ held: 'Ja', guests: '0' }).guests).toBe(0)
  })

  it('is held when names are ticked and the first question was taken away', () => {
    expect(reported({ present: ['Kees'] }).held).toBe(true)
  })

  it('with no activity ticked is unknown, with «Niets hiervan» it is none', () => {
    expect(reported({ held: 'Ja' })).not.toHaveProperty('activities')
    expect(reported({ held: 'Ja', activities: ['Niets hiervan'] }).activities).toEqual([])
    expect(reported({ held: 'Ja', activities: ['Niets hiervan', 'Samen gegeten'] }).activities).toEqual([
      'meal',
    ])
  })

  it('names the label that is unknown once, and counts the rest', () => {
    const event = reported({ held: 'Ja', present: ['Kees', 'Piet'], nextMeal: 'Piet', guests: 'veel' })
    expect(event.present).toEqual(['p-kees'])
    expect(event.next).toEqual({})
    expect(event.problems).toEqual([
      '‘Piet’ kennen we niet in deze groep; die naam telt niet mee.',
      '‘veel’ is geen aantal dat we begrijpen; dat telt niet mee.',
    ])
  })

  it('keeps the ID of somebody who is not in Mensen any more, and says so', () => {
    const gone = aRegister({
      facts: factsOf({ members }),
      labels: { Omar: personId('p-omar'), Kees: idOf('Kees') },
    })
    const event = reported({ held: 'Ja', present: ['Kees', 'Omar'] }, {}, gone)
    expect(event.present).toEqual(['p-kees', 'p-omar'])
    expect(event.problems).toEqual(['‘Omar’ staat niet meer in Mensen; die naam telt niet mee.'])
  })

  it('says what it does not understand of an option that a coordinator changed', () => {
    expect(reported({ held: 'Misschien' })).toMatchObject({
      problems: ['‘Misschien’ is geen antwoord dat we kennen op de vraag of jullie bij elkaar kwamen.'],
    })
    expect(reported({ held: 'Misschien' })).not.toHaveProperty('held')
    expect(reported({ held: 'Ja', activities: ['Gedanst', 'Samen gegeten'] })).toMatchObject({
      activities: ['meal'],
      problems: ['‘Gedanst’ kennen we niet bij ‘Wat deden we?’; dat telt niet mee.'],
    })
  })

  it('keeps the answer to the question of the month with the question', () => {
    const asked = monthQuestions().find(({ key }) => key === 'extraInvited')
    expect(reported({ held: 'Ja', extraInvited: '4' }).extra).toBe(`${asked?.title ?? ''} 4`)
  })

  it('keeps 5,000 characters with emoji and right-to-left marks whole', () => {
    const text = `\u202e=HYPERLINK("x")${'👩‍👩‍👧'.repeat(400)}`.padEnd(5000, 'א')
    expect(reported({ held: 'Ja', agreement: text }).agreement).toBe(text)
    expect(reported({ held: 'Ja', agreement: text }).problems).toEqual([])
  })

  it('cuts what nobody types, without half an emoji, and says so', () => {
    const event = reported({ held: 'Ja', agreement: '😀'.repeat(6000) })
    expect(event.agreement?.endsWith('😀…')).toBe(true)
    expect(event.agreement?.isWellFormed()).toBe(true)
    expect(event.problems).toHaveLength(1)
  })

  it('that is blank counts for nothing and is no problem', () => {
    const blank = {
      kind: 'meeting-reported',
      ref: { formId: 'form-attendance', responseId: 'ACYDBN-1', submittedAt: '2026-11-17T21:15:30.123456Z' },
      group: 'g-overvecht',
      dayInferred: false,
      next: {},
      problems: [],
    }
    expect(reported({})).toEqual(blank)
    expect(reported({ agreement: '  ', present: [] })).toEqual(blank)
    expect(reported({ more: 'Nee, versturen' })).toEqual(blank)
    expect(reported({ eenEigenVraag: 'van de coördinator' })).toEqual(blank)
  })

  it('of a group that is gone is kept as it is: the register says so once for all of them', () => {
    const gone = aForm('attendance', { groupId: 'g-weg' })
    const [event] = eventsOf(
      [aResponse('attendance', { held: 'Ja', day: '2026-11-17' })],
      gone,
      register,
      amsterdam,
    )
    expect(event).toMatchObject({ group: 'g-weg', day: '2026-11-17', held: true, problems: [] })
  })

  it('by a form of no group is kept with one line', () => {
    const { groupId, ...form } = aForm()
    expect(groupId).toBeDefined()
    const [event] = eventsOf([aResponse('attendance', { held: 'Ja' })], form, register, amsterdam)
    expect(event).toMatchObject({
      held: true,
      problems: ['Van dit formulier weten we niet van welke groep het is; het antwoord telt niet mee.'],
    })
  })
})

describe('a response', () => {
  it('that the register has already tells nothing', () => {
    const seen = aRegister({ seen: { 'ACYDBN-1': '2026-11-17T21:15:30.123456Z' } })
    const again = [aResponse('attendance', { held: 'Ja' })]
    expect(eventsOf(again, aForm(), seen, amsterdam)).toEqual([])
  })

  it('that was changed since tells again', () => {
    const seen = aRegister({ seen: { 'ACYDBN-1': '2026-11-17T21:15:30.123456Z' } })
    const changed = [aResponse('attendance', { held: 'Ja' }, { submittedAt: '2026-11-17T21:15:30.123457Z' })]
    expect(eventsOf(changed, aForm(), seen, amsterdam)).toHaveLength(1)
  })

  it('that comes twice tells once, and the oldest tells first', () => {
    const late = aResponse('attendance', { held: 'Ja' }, { responseId: 'b', at: '2026-11-17T22:00:00Z' })
    const early = aResponse('attendance', { held: 'Ja' }, { responseId: 'a', at: '2026-11-17T21:00:00Z' })
    const events = eventsOf([late, early, late], aForm(), register, amsterdam)
    expect(events.map(({ ref }) => ref.responseId)).toEqual(['a', 'b'])
  })
})

describe('mending an evening', () => {
  const before = evening('2026-11-10', { present: ['Kees', 'Lia', 'Joke'] })

  it('does not lose who was there and has left since', () => {
    const joke = aMember('Joke', 'drager', { until: day('2026-11-15') })
    const facts = factsOf({ members: [...members, joke], meetings: [before] })
    const event = reported(
      { held: 'Ja', day: '2026-11-10', present: ['Kees', 'Samira'] },
      {},
      aRegister({ facts, labels: [...labels, 'Joke'] }),
    )
    expect(event.present).toEqual(['p-kees', 'p-samira', 'p-joke'])
  })

  it('takes out who is on the list and was not ticked', () => {
    const facts = factsOf({ members: [...members, aMember('Joke', 'drager')], meetings: [before] })
    const event = reported(
      { held: 'Ja', day: '2026-11-10', present: ['Kees'] },
      {},
      aRegister({ facts, labels }),
    )
    expect(event.present).toEqual(['p-kees'])
  })
})
