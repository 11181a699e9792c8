import { describe, expect, it } from 'vitest'
import type { MeetingReported } from '../../src/domain/event.ts'
import type { Facts } from '../../src/domain/facts.ts'
import { amsterdam } from '../../src/domain/moment.ts'
import { eventsOf } from '../../src/forms/events.ts'
import { aGroup, aPause, evening, evenings, factsOf } from '../domain/build.ts'
import { aForm, aRegister, aResponse } from './build.ts'

/** Overvecht meets on Tuesdays; 17 November 2026 is one, and those before it are reported. */
const known = factsOf({ meetings: evenings('2026-11-10', 10) })

const dayOf = (
  at: string,
  answers: Parameters<typeof aResponse>[1] = { held: 'Ja' },
  facts: Facts = known,
  seen?: Readonly<Record<string, string>>,
): Pick<MeetingReported, 'day' | 'dayInferred' | 'problems'> => {
  const register = aRegister(seen === undefined ? { facts } : { facts, seen })
  const [event] = eventsOf([aResponse('attendance', answers, { at })], aForm(), register, amsterdam)
  if (event?.kind !== 'meeting-reported') throw new Error('Cannot find the report')
  return {
    ...(event.day === undefined ? {} : { day: event.day }),
    dayInferred: event.dayInferred,
    problems: event.problems,
  }
}
const sure = (day: string) => ({ day, dayInferred: false, problems: [] })
const inferred = (day: string) => ({ day, dayInferred: true, problems: [] })

describe('an evening without a date', () => {
  it('is that of today', () => {
    expect(dayOf('2026-11-17T21:15:00Z')).toEqual(sure('2026-11-17'))
  })

  it('is that of yesterday until five in the morning, on the wall in the Netherlands', () => {
    expect(dayOf('2026-11-18T00:30:00Z')).toEqual(sure('2026-11-17'))
    expect(dayOf('2026-11-18T03:59:59Z')).toEqual(sure('2026-11-17'))
    expect(dayOf('2026-11-16T23:30:00Z', { held: 'Nee, iets anders' }).day).toBe('2026-11-17')
  })

  it('follows the change to and from summer time', () => {
    const facts = factsOf({ groups: [aGroup({ weekday: 6 })] })
    expect(dayOf('2026-03-29T02:59:00Z', { held: 'Ja' }, facts)).toEqual(sure('2026-03-28'))
    expect(dayOf('2026-10-25T03:59:00Z', { held: 'Ja' }, facts)).toEqual(sure('2026-10-24'))
  })

  it('is the nearest one that nobody reported, within three days', () => {
    expect(dayOf('2026-11-18T08:00:00Z')).toEqual(inferred('2026-11-17'))
    expect(dayOf('2026-11-20T20:00:00Z')).toEqual(inferred('2026-11-17'))
    expect(dayOf('2026-11-21T08:00:00Z')).toEqual(sure('2026-11-21'))
  })

  it('is one to come only when it is called off', () => {
    expect(dayOf('2026-11-16T08:00:00Z', { held: 'Nee, ziekte of te weinig mensen' })).toEqual(
      inferred('2026-11-17'),
    )
    expect(dayOf('2026-11-16T08:00:00Z')).toEqual(sure('2026-11-16'))
  })

  it('is the one that is mended when it was reported already', () => {
    const facts = factsOf({ meetings: evenings('2026-11-17', 10) })
    expect(dayOf('2026-11-18T08:00:00Z', { held: 'Ja' }, facts)).toEqual(inferred('2026-11-17'))
  })

  it('is another one than the evening that was called off', () => {
    const facts = factsOf({
      meetings: [...evenings('2026-11-10', 10), evening('2026-11-17', { held: false })],
    })
    expect(dayOf('2026-11-19T20:00:00Z', { held: 'Ja' }, facts)).toEqual(sure('2026-11-19'))
  })

  it('is never one in a pause', () => {
    const facts = factsOf({ pauses: [aPause('2026-11-16', '2026-11-18')] })
    expect(dayOf('2026-11-19T20:00:00Z', { held: 'Ja' }, facts)).toEqual(sure('2026-11-19'))
  })

  it('is today for a group that has no fixed day', () => {
    const { weekday, ...group } = aGroup()
    expect(weekday).toBe(2)
    expect(dayOf('2026-11-19T20:00:00Z', { held: 'Ja' }, factsOf({ groups: [group] })).day).toBe('2026-11-19')
  })

  it('stays the same evening when the response is changed a day later', () => {
    const facts = factsOf({ meetings: evenings('2026-11-17', 10) })
    const register = aRegister({ facts, seen: { 'ACYDBN-1': '2026-11-18T08:00:00Z' } })
    const changed = aResponse(
      'attendance',
      { held: 'Nee, iets anders' },
      { createdAt: '2026-11-18T08:00:00Z', submittedAt: '2026-11-22T08:00:00Z' },
    )
    expect(eventsOf([changed], aForm(), register, amsterdam)).toMatchObject([{ day: '2026-11-17' }])
  })

  it('goes to the next open one when two come at once', () => {
    const responses = ['2026-11-19T08:00:00Z', '2026-11-19T09:00:00Z'].map((at, index) =>
      aResponse(
        'attendance',
        { held: index === 0 ? 'Nee, iets anders' : 'Ja' },
        { at, responseId: String(index) },
      ),
    )
    const events = eventsOf(responses, aForm(), aRegister({ facts: known }), amsterdam)
    expect(events).toMatchObject([{ day: '2026-11-17' }, { day: '2026-11-19' }])
  })
})

describe('an evening with a date', () => {
  const typed = (day: string, held = 'Ja', at = '2026-11-17T21:15:00Z') => dayOf(at, { held, day })

  it('is that date, also on another weekday than the group’s', () => {
    expect(typed('2026-11-05')).toEqual(sure('2026-11-05'))
  })

  it('in 1924 does not count, and says so', () => {
    expect(typed('1924-11-17')).toEqual({
      dayInferred: false,
      problems: ['De datum 17-11-1924 ligt wel erg lang geleden; de avond telt nog niet mee.'],
    })
  })

  it('that is last year’s by a slip in January does not count', () => {
    expect(typed('2026-01-05', 'Ja', '2027-01-05T21:00:00Z').day).toBeUndefined()
  })

  it('to come is a cancellation with a no, and a slip with a yes', () => {
    expect(typed('2026-12-22', 'Nee, vakantie of feestdag')).toEqual(sure('2026-12-22'))
    expect(typed('2026-12-22')).toEqual({
      dayInferred: false,
      problems: ['De datum 22-12-2026 moet nog komen; de avond telt nog niet mee.'],
    })
  })

  it('far ahead does not count, whatever is said of it', () => {
    expect(typed('2062-11-17', 'Nee, iets anders').day).toBeUndefined()
    expect(typed('2062-11-17').day).toBeUndefined()
  })

  it('of today, picked shortly after midnight, is that of the evening that just ended', () => {
    expect(typed('2026-11-18', 'Ja', '2026-11-17T23:40:00Z')).toEqual(inferred('2026-11-17'))
  })

  it.each(['2026-02-30', '17-11-2026', 'vorige week', '0000-00-00'])('%s is no date', (text) => {
    expect(typed(text)).toEqual({
      dayInferred: false,
      problems: [`‘${text}’ is geen datum die we begrijpen.`],
    })
  })
})
