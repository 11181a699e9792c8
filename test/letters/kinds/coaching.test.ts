import { describe, expect, test } from 'vitest'
import { addDays, day, type Day } from '../../../src/domain/day.ts'
import { amsterdam, momentAt, type Moment } from '../../../src/domain/moment.ts'
import { keysDue, outgoingFor } from '../../../src/letters/kinds.ts'
import type { Outgoing } from '../../../src/letters/kind.ts'
import type { Register, SentLetter } from '../../../src/register/register.ts'
import { another, lastTalk, talkOn, together } from '../coaching/scenes.ts'
import {
  contextOf,
  factsOf,
  meeting,
  monday,
  person,
  registerOf,
  talk,
  tuesdays,
  type Movement,
} from '../sample.ts'

const at = (register: Register, on: Day, time = '09:00') => contextOf(register, momentAt(on, time, amsterdam))
const register = (movement: Movement = {}, more: Partial<Register> = {}) =>
  registerOf(factsOf(movement), more)
const due = (of: Register, prefix: string, on: Day, time = '09:00') =>
  keysDue(at(of, on, time)).filter((key) => key.startsWith(`${prefix}:`))

/** What came of sending these: Brieven afterwards. */
const afterSending = (of: Register, on: Day, outgoing: readonly Outgoing[]): Register => ({
  ...of,
  sent: new Map([
    ...of.sent,
    ...outgoing.map(({ key, kind, to, told, group: id }): [string, SentLetter] => [
      key,
      {
        key,
        kind,
        to,
        at: momentAt(on, '09:00', amsterdam),
        outcome: 'sent',
        ...(told === undefined ? {} : { told }),
        ...(id === undefined ? {} : { groupId: id }),
      },
    ]),
  ]),
})

function sendAll(of: Register, prefix: string, on: Day): Register {
  const keys = due(of, prefix, on)
  return afterSending(of, on, outgoingFor(keys, at(of, on)))
}

const letterOf = (outgoing: Outgoing | undefined) => {
  if (outgoing === undefined || outgoing.letter === 'quiet') throw new Error('Cannot find the letter')
  return outgoing.letter
}

describe('the page before a talk', () => {
  const planned: Movement = { talks: [talkOn('2026-08-27', { nextDay: day('2026-12-03') })] }
  const key = 'prepare:g-overvecht:2026-12-03'

  test('goes to the coach from a week before the day that was set, once, and not in the night', () => {
    expect(due(register(planned), 'prepare', day('2026-11-25'))).toEqual([])
    expect(due(register(planned), 'prepare', day('2026-11-26'))).toEqual([key])
    expect(due(register(planned), 'prepare', day('2026-11-26'), '06:59')).toEqual([])
    expect(due(register(planned), 'prepare', day('2026-11-26'), '20:00')).toEqual([])
    const sent = sendAll(register(planned), 'prepare', day('2026-11-26'))
    expect(due(sent, 'prepare', day('2026-11-27'))).toEqual([])
  })

  test('goes a week before a talk is due, and once when it is long overdue', () => {
    const of = register({ talks: [talk('2026-08-31')] })
    expect(due(of, 'prepare', day('2026-11-23'))).toEqual([])
    expect(due(of, 'prepare', day('2026-11-24'))).toEqual(['prepare:g-overvecht:2026-12-01'])
    const sent = sendAll(of, 'prepare', day('2026-11-24'))
    expect(due(sent, 'prepare', day('2027-02-01'))).toEqual([])
  })

  test('does not go again when the day was moved a little, and does for the talk after', () => {
    const sent = sendAll(register(planned), 'prepare', day('2026-11-26'))
    const moved = factsOf({ talks: [talkOn('2026-08-27', { nextDay: day('2026-12-08') })] })
    expect(due({ ...sent, facts: moved }, 'prepare', day('2026-12-02'))).toEqual([])
    const later = factsOf({
      talks: [talk('2026-08-27'), talkOn('2026-12-08', { nextDay: day('2027-03-02') })],
    })
    expect(due({ ...sent, facts: later }, 'prepare', day('2027-02-24'))).toEqual([
      'prepare:g-overvecht:2027-03-02',
    ])
  })

  test('goes to no coach without an address, nor to one who stopped their letters', () => {
    const nowhere = register({ ...planned, group: { coach: { name: 'Wim' } } })
    expect(due(nowhere, 'prepare', day('2026-11-26'))).toEqual([])
    const stopped = person('Wim', { email: 'WIM@voorbeeld.nl', letter: { wanted: false } })
    expect(due(register({ ...planned, people: [stopped] }), 'prepare', day('2026-11-26'))).toEqual([])
  })

  test('is left out when the talk was told of between asking and sending', () => {
    expect(outgoingFor([key], at(register(planned), day('2026-11-26')))).toHaveLength(1)
    const told = register({ talks: [talkOn('2026-11-25')] })
    expect(outgoingFor([key], at(told, day('2026-11-26')))).toEqual([])
  })

  test('has the form with the group and the day filled in, and the talk for the calendar', () => {
    const form = {
      formId: 'form-coaching',
      kind: 'coaching' as const,
      address: 'https://docs.google.com/forms/d/e/1FAIpQLSd/viewform',
      since: '2026-01-05T09:00:00.000Z' as Moment,
    }
    const of = register(planned, { book: { forms: [form], labels: new Map() } })
    const [outgoing] = outgoingFor([key], at(of, day('2026-11-26')))
    expect(outgoing).toMatchObject({
      to: 'wim@voorbeeld.nl',
      names: ['Wim'],
      kind: 'prepare',
      discreet: false,
    })
    const { text, calendar } = letterOf(outgoing)
    expect(text).toMatch(/viewform\?usp=pp_url&entry\.\d+=Overvecht&entry\.\d+=2026-12-03/)
    expect(calendar).toMatchObject({ name: 'gesprek-2026-12-03.ics' })
    expect(calendar?.text).toContain('DTSTART;VALUE=DATE:20261203')
  })

  test('leaves room: a coach of many groups gets two letters a week, days that were set first', () => {
    const names = ['Zuilen', 'Lombok', 'Hoograven', 'Rijnsweerd']
    const facts = together(
      ...names.map((name, nth) =>
        another(name, {
          talks: [nth < 3 ? talk('2026-08-20') : talkOn('2026-08-20', { nextDay: day('2026-11-27') })],
        }),
      ),
    )
    const on = day('2026-11-23')
    const keys = due(registerOf(facts), 'prepare', on)
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe('prepare:g-rijnsweerd:2026-11-27')
    const after = sendAll(registerOf(facts), 'prepare', on)
    expect(due(after, 'prepare', addDays(on, 2))).toEqual([])
    expect(due(after, 'prepare', addDays(on, 7))).toHaveLength(2)
  })
})

describe('the copy of what was agreed', () => {
  const told: Movement = { talks: [talk('2026-08-27'), lastTalk] }
  const friday = day('2026-11-20')

  test('goes to the leader when the talk came in, and not to the trainee', () => {
    const keys = due(register(told), 'agreements', friday)
    expect(keys).toHaveLength(1)
    const [outgoing] = outgoingFor(keys, at(register(told), friday))
    expect(outgoing).toMatchObject({ to: 'hanneke@voorbeeld.nl', kind: 'agreements', person: 'p-hanneke' })
    const { text, calendar } = letterOf(outgoing)
    expect(text).toContain('Twee mensen uitnodigen')
    expect(calendar?.text).toContain('DTSTART;VALUE=DATE:20270218')
  })

  test('goes once, and again only when the agreements or the next date are others', () => {
    const sent = sendAll(register(told), 'agreements', friday)
    expect(due(sent, 'agreements', monday)).toEqual([])
    const changed = (last: Partial<typeof lastTalk>) => ({
      ...sent,
      facts: factsOf({ talks: [talk('2026-08-27'), { ...lastTalk, ...last }] }),
    })
    expect(due(changed({ values: ['inhoud'], trainingAsked: 'DBS' }), 'agreements', monday)).toEqual([])
    const corrected = changed({ agreements: ['Drie mensen uitnodigen'] })
    const keys = due(corrected, 'agreements', monday)
    expect(keys).toHaveLength(1)
    const [outgoing] = outgoingFor(keys, at(corrected, monday))
    expect(letterOf(outgoing).subject).toBe('Overvecht: verbeterd, wat jij en Wim afspraken')
    expect(due(changed({ nextDay: day('2027-02-25') }), 'agreements', monday)).toHaveLength(1)
  })

  test('goes again when what was corrected is set back', () => {
    const sent = sendAll(register(told), 'agreements', friday)
    const other = factsOf({ talks: [{ ...lastTalk, agreements: ['Drie mensen uitnodigen'] }] })
    const again = sendAll({ ...sent, facts: other }, 'agreements', monday)
    const back = { ...again, facts: register(told).facts }
    expect(due(back, 'agreements', addDays(monday, 1))).toEqual([])
    // The leader had their share of this week; the next one brings it.
    expect(
      due({ ...back, facts: factsOf(late('2026-11-27')) }, 'agreements', addDays(monday, 7)),
    ).toHaveLength(1)
  })
  const late = (on: string): Movement => ({
    talks: [{ ...lastTalk, reportedAt: `${on}T20:00:00.000Z` as Moment }],
  })

  test('is one to a couple with one mailbox', () => {
    const people = [
      person('Hanneke', { email: 'samen@voorbeeld.nl' }),
      person('Kees', { email: 'samen@voorbeeld.nl' }),
    ]
    const both = register({ ...told, people, places: { Hanneke: 'leader', Kees: 'leader' } })
    const keys = due(both, 'agreements', friday)
    expect(keys).toHaveLength(1)
    expect(letterOf(outgoingFor(keys, at(both, friday))[0]).text).toContain('Hanneke en Kees')
  })

  test('does not go of old talks that were only now understood, nor of a talk of which nothing was told', () => {
    expect(
      due(
        register({ talks: [{ ...lastTalk, reportedAt: '2026-09-01T20:00:00.000Z' as Moment }] }),
        'agreements',
        friday,
      ),
    ).toEqual([])
    const { reportedAt } = lastTalk
    const bare = { ...talk('2026-11-19'), ...(reportedAt === undefined ? {} : { reportedAt }) }
    expect(due(register({ talks: [bare] }), 'agreements', friday)).toEqual([])
  })
})

describe('the letter of a coach', () => {
  const tuesday = day('2026-11-24')
  const quiet: Movement = { talks: [talk('2026-11-05')] }

  test('goes on Tuesday, the first time whatever there is to tell, and then when a month passed', () => {
    expect(due(register(quiet), 'coach', monday)).toEqual([])
    const first = sendAll(register(quiet), 'coach', tuesday)
    expect(first.sent.size).toBe(1)
    const evenings = [7, 14, 21, 28].map((days) => meeting(addDays(day('2026-11-17'), days)))
    const later = {
      ...first,
      facts: factsOf({ ...quiet, meetings: [...tuesdays.map((on) => meeting(on)), ...evenings] }),
    }
    expect(due(later, 'coach', addDays(tuesday, 7))).toEqual([])
    expect(due(later, 'coach', addDays(tuesday, 21))).toEqual([])
    expect(due(later, 'coach', addDays(tuesday, 28))).toHaveLength(1)
  })

  test('goes at most weekly when something new is asked, and does not ask the same every week', () => {
    const first = sendAll(register(quiet), 'coach', tuesday)
    const silent = (of: Register) => ({
      ...of,
      facts: factsOf({ ...quiet, meetings: tuesdays.map((on) => meeting(on)) }),
    })
    // Two evenings are missing after the first of December.
    const second = sendAll(silent(first), 'coach', day('2026-12-08'))
    expect(second.sent.size).toBe(2)
    expect(due(second, 'coach', day('2026-12-09'))).toEqual([])
    expect(due(silent(second), 'coach', day('2026-12-15'))).toHaveLength(1)
  })

  test('tells of two missing evenings, and not of one', () => {
    const missing = (evenings: number) =>
      register({ ...quiet, meetings: tuesdays.slice(0, -evenings).map((on) => meeting(on)) })
    const textOf = (of: Register) => letterOf(outgoingFor(due(of, 'coach', tuesday), at(of, tuesday))[0]).text
    expect(textOf(missing(1))).not.toContain('nog niets ingevuld')
    expect(textOf(missing(2))).toContain(
      'Van di 10 nov en di 17 nov is nog niets ingevuld. Bel je de leider even?',
    )
  })

  test('names a few missing evenings one by one, and counts more', () => {
    const missing = register({ ...quiet, meetings: tuesdays.slice(0, -4).map((on) => meeting(on)) })
    expect(letterOf(outgoingFor(due(missing, 'coach', tuesday), at(missing, tuesday))[0]).text).toContain(
      'Van 4 avonden is nog niets ingevuld, het laatst van di 17 nov. Bel je de leider even?',
    )
  })

  test('is one of all their groups, and a day later for whoever gets the letter of a leader on Tuesday', () => {
    const facts = together(another('Zuilen'), another('Lombok'))
    expect(due(registerOf(facts), 'coach', tuesday)).toHaveLength(1)
    const leads = factsOf({
      ...quiet,
      group: { coach: { name: 'Kees', email: 'hanneke@voorbeeld.nl' } },
      people: [person('Hanneke', { letter: { wanted: true, weekday: 2 } })],
    })
    expect(due(registerOf(leads), 'coach', tuesday)).toEqual([])
    expect(due(registerOf(leads), 'coach', addDays(tuesday, 1))).toHaveLength(1)
  })

  test('has no address in its key, and stops with the letters of whoever has that address', () => {
    const [key = ''] = due(register(quiet), 'coach', tuesday)
    expect(key).toMatch(/^coach:2026-W48:[0-9a-z]+$/)
    const [without] = outgoingFor([key], at(register(quiet), tuesday))
    expect(without?.unsubscribe).toBeUndefined()
    const known = register({ ...quiet, people: [person('Wim')] })
    expect(outgoingFor([key], at(known, tuesday))[0]).toMatchObject({
      person: 'p-wim',
      unsubscribe: 'https://groepen.voorbeeld.nl/stop/p-wim',
    })
  })
})
