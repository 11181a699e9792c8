import { describe, expect, test } from 'vitest'
import { addDays, day, type Day } from '../../src/domain/day.ts'
import type { Facts } from '../../src/domain/facts.ts'
import { groupId } from '../../src/domain/ids.ts'
import { amsterdam, momentAt, onTheWall, type Moment } from '../../src/domain/moment.ts'
import { letterFor, lettersDue, lettersFor } from '../../src/letters/due.ts'
import { parseLetterKey } from '../../src/letters/letter-key.ts'
import type { Register, SentLetter } from '../../src/register/register.ts'
import { factsOf, monday, person, places, registerOf, standingsIn, type Movement } from './sample.ts'

const at = (on: Day, time: string): Moment => momentAt(on, time, amsterdam)

const due = (register: Register, now: Moment) =>
  lettersDue(register, standingsIn(register.facts, onTheWall(now, amsterdam).day), now, amsterdam).map(
    ({ key }) => key,
  )

const register = (movement: Movement = {}, more: Partial<Register> = {}) =>
  registerOf(factsOf(movement), more)

const sent = (...letters: readonly SentLetter[]) => new Map(letters.map((letter) => [letter.key, letter]))

const hanneke = '2026-W48:g-overvecht:p-hanneke'
const daniel = '2026-W48:g-overvecht:p-daniel'

describe('when letters are due', () => {
  test('goes to leader and trainee on Monday at seven, Dutch time, and to nobody else', () => {
    expect(due(register(), at(monday, '06:59'))).toEqual([])
    expect(due(register(), at(monday, '07:00'))).toEqual([hanneke, daniel])
  })

  test('still goes within a day, and not after it', () => {
    expect(due(register(), at(addDays(monday, 1), '06:59'))).toHaveLength(2)
    expect(due(register(), at(addDays(monday, 1), '07:00'))).toEqual([])
  })

  test('goes on the day and at the hour that somebody chose', () => {
    const chosen = register({
      people: [person('Hanneke', { letter: { wanted: true, weekday: 4, hour: 0 } })],
    })
    expect(due(chosen, at(monday, '08:00'))).toEqual([daniel])
    expect(due(chosen, at(day('2026-11-26'), '00:00'))).toEqual([hanneke])
  })

  test('belongs to the week in which it was due, also after midnight on Sunday', () => {
    const sunday = register({
      people: [person('Hanneke', { letter: { wanted: true, weekday: 7, hour: 23 } })],
    })
    expect(due(sunday, at(day('2026-11-30'), '01:00'))).toEqual([hanneke])
  })

  test('is at seven on the wall before and after the clock changes', () => {
    expect(due(register(), '2026-10-19T05:00:00.000Z' as Moment)).toHaveLength(2)
    expect(due(register(), '2026-10-26T05:59:00.000Z' as Moment)).toHaveLength(0)
    expect(due(register(), '2026-10-26T06:00:00.000Z' as Moment)).toHaveLength(2)
  })

  test('is named after the ISO week around New Year', () => {
    expect(due(register(), at(day('2026-12-28'), '07:00'))[0]).toBe('2026-W53:g-overvecht:p-hanneke')
    expect(due(register(), at(day('2027-01-04'), '07:00'))[0]).toBe('2027-W01:g-overvecht:p-hanneke')
  })
})

describe('who gets none', () => {
  const now = at(monday, '07:30')

  test.each([
    ['somebody without an address', { email: '' }],
    ['somebody with no real address', { email: 'hanneke at voorbeeld' }],
    ['somebody who wants none', { letter: { wanted: false } }],
  ])('%s', (_, more) => {
    expect(due(register({ people: [person('Hanneke', more)] }), now)).toEqual([daniel])
  })

  test('a group that stopped', () => {
    expect(due(register({ group: { status: 'stopped' } }), now)).toEqual([])
  })

  test('anybody, when letters are off or the brake is pulled', () => {
    const off = register()
    expect(due({ ...off, choices: { ...off.choices, letters: 'off' } }, now)).toEqual([])
    expect(due(register({}, { brake: { changed: 143 } }), now)).toEqual([])
  })

  test('anybody in a rehearsal without an address to rehearse at', () => {
    const off = register()
    expect(
      due({ ...off, choices: { ...off.choices, letters: 'to-me', coordinator: { name: 'Marijke' } } }, now),
    ).toEqual([])
  })

  test('whoever has this week’s letter, whatever became of it', () => {
    for (const outcome of ['sent', 'refused', 'unknown', 'quiet', 'rehearsed'] as const)
      expect(due(register({}, { sent: sent({ key: hanneke, outcome }) }), now)).toEqual([daniel])
  })
})

describe('one mailbox', () => {
  const shared = register({ people: [person('Daniël', { email: 'HANNEKE@voorbeeld.nl' })] })

  test('gets one letter, to both who share it', () => {
    expect(due(shared, at(monday, '07:00'))).toEqual([hanneke])
    const letter = letterFor(hanneke, shared, standingsIn(shared.facts))
    expect(letter?.readers.map(({ name }) => name)).toEqual(['Hanneke', 'Daniël'])
  })

  test('gets no second one when the letter went by the other’s name', () => {
    expect(due({ ...shared, sent: sent({ key: daniel, outcome: 'sent' }) }, at(monday, '07:00'))).toEqual([])
  })

  test('gets one letter about two groups, found again by its key', () => {
    const two = registerOf(twoGroups())
    const keys = due(two, at(monday, '07:00'))
    expect(keys).toEqual([hanneke, daniel])
    expect(letterFor(hanneke, two, standingsIn(two.facts))?.standings.map(({ group }) => group.name)).toEqual(
      ['Overvecht', 'Zuilen'],
    )
  })

  test('of somebody in one group holds nothing of another', () => {
    const facts = twoGroups({ Iris: 'leader' })
    const two = registerOf(facts)
    const letters = lettersFor(due(two, at(monday, '07:00')), two, standingsIn(facts))
    expect(
      letters.map(({ readers, standings }) => [readers[0]?.name, standings.map(({ group }) => group.name)]),
    ).toEqual([
      ['Hanneke', ['Overvecht']],
      ['Daniël', ['Overvecht']],
      ['Iris', ['Zuilen']],
    ])
  })
})

describe('a letter found again by its key', () => {
  test('is for the same person and knows what the last one told', () => {
    const earlier = sent(
      { key: '2026-W46:g-overvecht:p-hanneke', outcome: 'sent', told: 'older' },
      { key: '2026-W47:g-overvecht:p-hanneke', outcome: 'quiet', told: 'newest' },
      { key: '2026-W47:g-overvecht:p-daniel', outcome: 'sent', told: 'of another' },
    )
    const known = register({}, { sent: earlier })
    expect(letterFor(hanneke, known, standingsIn(known.facts))).toMatchObject({
      key: hanneke,
      address: 'hanneke@voorbeeld.nl',
      told: 'newest',
      first: false,
    })
  })

  test('is somebody’s first when nothing reached them yet', () => {
    const rehearsed = sent({ key: '2026-W47:g-overvecht:p-hanneke', outcome: 'rehearsed', told: 'x' })
    const refused = sent({ key: '2026-W47:g-overvecht:p-hanneke', outcome: 'refused', told: 'x' })
    for (const earlier of [new Map(), rehearsed, refused]) {
      const known = register({}, { sent: earlier })
      const letter = letterFor(hanneke, known, standingsIn(known.facts))
      expect(letter?.first).toBe(true)
      expect(letter?.told).toBeUndefined()
    }
  })

  test('is gone when its reader left, or the key is none', () => {
    const { Hanneke: _hanneke, ...others } = places
    const left = register({ places: others })
    expect(_hanneke).toBe('leader')
    expect(letterFor(hanneke, left, standingsIn(left.facts))).toBeUndefined()
    for (const key of ['', 'x', '2026-W48:g-overvecht', 'p-hanneke:g:2026-W48', `${hanneke}:more`])
      expect(letterFor(key, register(), standingsIn(factsOf()))).toBeUndefined()
  })

  test('has a key of three parts', () => {
    expect(parseLetterKey(hanneke)).toEqual({ week: '2026-W48', group: 'g-overvecht', person: 'p-hanneke' })
  })
})

/** Overvecht and Zuilen; without other leaders both are led by the same people. */
function twoGroups(leaders: Readonly<Record<string, 'leader'>> = {}): Facts {
  const one = factsOf()
  const other = factsOf({
    group: { id: groupId('g-zuilen'), name: 'Zuilen' },
    ...(Object.keys(leaders).length === 0 ? {} : { places: leaders }),
  })
  return {
    ...one,
    groups: new Map([...one.groups, ...other.groups]),
    people: new Map([...one.people, ...other.people]),
    stays: [...one.stays, ...other.stays],
    statuses: [...one.statuses, ...other.statuses],
    commitments: [...one.commitments, ...other.commitments],
  }
}
