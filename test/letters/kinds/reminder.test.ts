import { describe, expect, test } from 'vitest'
import { addDays, day, type Day } from '../../../src/domain/day.ts'
import { amsterdam, momentAt } from '../../../src/domain/moment.ts'
import { isForwardable } from '../../../src/letters/forwardable.ts'
import { keysDue, outgoingFor } from '../../../src/letters/kinds.ts'
import type { Register, SentLetter } from '../../../src/register/register.ts'
import { contextOf, factsOf, idOf, meeting, person, registerOf, tuesdays, type Movement } from '../sample.ts'

/** Wednesday morning after an evening of which nothing was told. */
const wednesday = day('2026-11-18')
const untold: Movement = { meetings: tuesdays.slice(0, -1).map((on) => meeting(on)) }

const at = (register: Register, time: string, on: Day = wednesday) =>
  contextOf(register, momentAt(on, time, amsterdam))

const register = (movement: Movement = untold, more: Partial<Register> = {}) =>
  registerOf(factsOf(movement), more)

const remindersDue = (of: Register, time = '10:00', on: Day = wednesday) =>
  keysDue(at(of, time, on)).filter((key) => key.startsWith('reminder:'))

const sent = (...letters: readonly SentLetter[]) => new Map(letters.map((letter) => [letter.key, letter]))

describe('the reminder of an evening', () => {
  test('goes the next day at ten to the leader, once, and not in the night', () => {
    const key = 'reminder:2026-11-17:p-hanneke'
    expect(remindersDue(register(), '09:59')).toEqual([])
    expect(remindersDue(register(), '10:00')).toEqual([key])
    expect(remindersDue(register(), '23:00')).toEqual([])
    expect(remindersDue(register(), '10:00', addDays(wednesday, 1))).toEqual([])
    expect(remindersDue(register(untold, { sent: sent({ key, outcome: 'sent' }) }), '11:00')).toEqual([])
  })

  test('goes to whoever fills it in, by roepnaam or by address', () => {
    for (const reporter of ['kees ', 'KEES@voorbeeld.nl']) {
      const movement = { ...untold, group: { reporter }, people: [person('Kees')] }
      expect(remindersDue(register(movement)), reporter).toEqual(['reminder:2026-11-17:p-kees'])
    }
  })

  test('does not go when the evening was told or called off, in a pause, or under the brake', () => {
    expect(remindersDue(register({}))).toEqual([])
    const off = meeting(day('2026-11-17'), { held: false, reason: 'holiday', present: [] })
    expect(remindersDue(register({ meetings: [...(untold.meetings ?? []), off] }))).toEqual([])
    const paused = { ...untold, facts: { pauses: [{ from: day('2026-11-14'), to: day('2026-11-29') }] } }
    expect(remindersDue(register(paused))).toEqual([])
    expect(remindersDue(register(untold, { brake: { changed: 40 } }))).toEqual([])
  })

  test('is left out when the evening was told between asking and sending', () => {
    expect(outgoingFor(['reminder:2026-11-17:p-hanneke'], at(register(), '10:00'))).toHaveLength(1)
    expect(outgoingFor(['reminder:2026-11-17:p-hanneke'], at(register({}), '10:00'))).toEqual([])
  })

  test('stays away when the weekly letter of that day asks, and where so much is missing that the coach helps', () => {
    const wednesdayLetters = {
      ...untold,
      people: [person('Hanneke', { letter: { wanted: true, weekday: 3, hour: 12 } })],
    }
    expect(remindersDue(register(wednesdayLetters))).toEqual([])
    expect(remindersDue(register({ meetings: tuesdays.slice(0, -3).map((on) => meeting(on)) }))).toEqual([])
  })

  test('is the only letter beside the weekly one that a leader gets in a week', () => {
    const other: SentLetter = {
      key: 'agreements:x',
      kind: 'agreements',
      outcome: 'sent',
      to: 'Hanneke@voorbeeld.nl',
      at: momentAt(day('2026-11-17'), '09:00', amsterdam),
    }
    expect(remindersDue(register(untold, { sent: sent(other) }))).toEqual([])
    const earlier = { ...other, at: momentAt(day('2026-11-13'), '09:00', amsterdam) }
    expect(remindersDue(register(untold, { sent: sent(earlier) }))).toHaveLength(1)
  })

  test('asks one thing, with the form of that evening, and says nothing that may not be read over a shoulder', () => {
    const [letter] = outgoingFor(['reminder:2026-11-17:p-hanneke'], at(register(), '10:00'))
    if (letter === undefined || letter.letter === 'quiet') throw new Error('Cannot find the reminder')
    const { subject, text, html } = letter.letter
    expect(subject).toBe('Overvecht: hoe was het gisteravond?')
    expect(text).toContain('Goedemorgen Hanneke,\n\nGisteravond (dinsdag 17 november)')
    expect(text).toContain('om=report')
    expect(html).toContain('om=call-off')
    expect([subject, text, html].every(isForwardable)).toBe(true)
    expect(letter).toMatchObject({ person: idOf('Hanneke'), kind: 'reminder', to: 'hanneke@voorbeeld.nl' })
  })

  test('speaks English to who reads English, and names nobody in a discreet group', () => {
    const english = register({ ...untold, people: [person('Hanneke', { language: 'Engels' })] })
    const quiet = register({ ...untold, group: { discreet: true } })
    const textOf = (of: Register) => {
      const [{ letter } = {}] = outgoingFor(['reminder:2026-11-17:p-hanneke'], at(of, '10:00'))
      return letter === undefined || letter === 'quiet' ? '' : `${letter.subject}\n${letter.text}`
    }
    expect(textOf(english)).toMatch(/^Overvecht: how was last night\?\nGood morning Hanneke,/)
    expect(textOf(quiet)).not.toMatch(/Overvecht|Hanneke|Marijke/)
  })
})
