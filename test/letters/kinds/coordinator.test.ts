import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../src/domain/day.ts'
import { amsterdam, momentAt } from '../../../src/domain/moment.ts'
import { isForwardable } from '../../../src/letters/forwardable.ts'
import { keysDue, outgoingFor } from '../../../src/letters/kinds.ts'
import type { RegisteredForm } from '../../../src/register/choices.ts'
import type { Register, SentLetter } from '../../../src/register/register.ts'
import { contextOf, factsOf, monday, places, registerOf, type Movement } from '../sample.ts'

const key = '2026-W48'
const register = (movement: Movement = {}, more: Partial<Register> = {}) =>
  registerOf(factsOf(movement), more)

const at = (of: Register, time = '07:00', on: Day = monday) => contextOf(of, momentAt(on, time, amsterdam))

const due = (of: Register, time?: string, on?: Day) =>
  keysDue(at(of, time, on)).filter((each) => each.startsWith('coordinator:'))

const written = (of: Register) => {
  const [outgoing] = outgoingFor([`coordinator:${key}`], at(of))
  if (outgoing === undefined) throw new Error('Cannot find the letter')
  return outgoing
}

const earlier = (told: string, days: number, outcome: SentLetter['outcome'] = 'sent'): Partial<Register> => {
  const letter: SentLetter = {
    key: 'coordinator:earlier',
    kind: 'coordinator',
    outcome,
    told,
    at: momentAt(addDays(monday, -days), '07:00', amsterdam),
  }
  return { sent: new Map([[letter.key, letter]]) }
}

const nobodyLeads: Movement = {
  places: Object.fromEntries(
    Object.entries(places).map(([name, place]) => [
      name,
      place === 'leader' || place === 'trainee' ? 'drager' : place,
    ]),
  ),
}

/** With its form, so that nothing is left to do. */
const attendance: RegisteredForm = {
  formId: 'f',
  kind: 'attendance',
  groupId: 'g-overvecht',
  address: 'https://groepen.voorbeeld.nl/f',
  since: momentAt(monday, '07:00', amsterdam),
}

describe("the coordinator's letter", () => {
  test('is due on Monday at seven, once, and to nobody when no address is known', () => {
    expect(due(register(), '06:59')).toEqual([])
    expect(due(register())).toEqual([`coordinator:${key}`])
    expect(due(register(), '06:00', addDays(monday, 1))).toEqual([`coordinator:${key}`])
    expect(due(register(), '07:00', addDays(monday, 1))).toEqual([])
    const nowhere = register()
    expect(due({ ...nowhere, choices: { ...nowhere.choices, coordinator: { name: 'Marijke' } } })).toEqual([])
  })

  test('says what is theirs to do, with the group in front', () => {
    const { letter, told } = written(register(nobodyLeads))
    if (letter === 'quiet') throw new Error('Cannot find a letter')
    expect(letter.subject).toMatch(/^Missiegroepen: (één ding|\d+ dingen) voor jou$/)
    expect(letter.text).toMatch(/OVERVECHT\n\n- .*leider/)
    expect(letter.text).toContain('Open Te doen: https://groepen.voorbeeld.nl/register')
    expect(told).toContain('g-overvecht=')
    expect(isForwardable(letter.text.split('-----')[0] ?? '')).toBe(true)
  })

  test('stays away while nothing new is to be done, and comes when there is', () => {
    const { told = '' } = written(register(nobodyLeads))
    expect(written(register(nobodyLeads, earlier(told, 7))).letter).toBe('quiet')
    expect(written(register(nobodyLeads, earlier('', 7))).letter).not.toBe('quiet')
  })

  test('says once a month that all is well, and not again that month', () => {
    const calm = register({}, { book: { forms: [attendance], labels: new Map() } })
    const first = written({ ...calm, ...earlier('', 28) })
    expect(first.told).toBe('')
    expect(first.letter).toMatchObject({ subject: 'Missiegroepen: alles goed' })
    expect(written({ ...calm, ...earlier('', 7) }).letter).toBe('quiet')
    // A letter that was quiet, or refused, told nobody anything.
    expect(written({ ...calm, ...earlier('', 7, 'quiet') }).letter).not.toBe('quiet')
  })

  test('is no rehearsal: it is for the coordinator anyway', () => {
    const rehearsing = register()
    const choices = { ...rehearsing.choices, letters: 'to-me' as const }
    expect(written({ ...rehearsing, choices })).toMatchObject({ to: 'marijke@voorbeeld.nl' })
  })
})
