import { describe, expect, it } from 'vitest'
import { clockOf } from '../../src/domain/clock.ts'
import { compositionOf } from '../../src/domain/composition.ts'
import { addDays, day } from '../../src/domain/day.ts'
import type { Facts } from '../../src/domain/facts.ts'
import { subjectOf } from '../../src/domain/findings/subject.ts'
import type { Group } from '../../src/domain/group.ts'
import { groupId } from '../../src/domain/ids.ts'
import { multiplicationsOf } from '../../src/domain/multiplication.ts'
import { aGroup, aMember, evenings, factsOf, idOf, overvecht, without } from './build.ts'

const lombok = groupId('g-lombok')
const split = day('2026-09-08')
const mother = aGroup({ firstEvening: day('2024-09-03') })
const daughter = (more: Partial<Group> = {}) =>
  aGroup({ name: 'Lombok', mother: overvecht, splitOn: split, firstEvening: split, ...more })

/** Somebody who was in the mother until a day, and from then on in the daughter. */
const moved = (name: string, on = split, place: 'leader' | 'seeker' = 'seeker') => [
  aMember(name, place === 'leader' ? 'trainee' : place, { until: on }),
  aMember(name, place, { group: lombok, from: on }),
]
const members = [
  aMember('Hanneke', 'leader'),
  ...moved('Daniel', split, 'leader'),
  ...moved('Samira', addDays(split, 20)),
  ...moved('Omar', addDays(split, -40)),
  aMember('Joke', 'drager', { until: addDays(split, -1) }),
  aMember('Kees', 'drager'),
  aMember('Kees', 'drager', { group: lombok, from: split }),
  ...moved('Laat', addDays(split, 80)),
  aMember('Nieuw', 'seeker', { group: lombok, from: split }),
]
const movement = (groups: readonly Group[] = [mother, daughter()]) => factsOf({ groups, members })

const clock = (facts: Facts, of: Group, today = day('2026-11-24')) =>
  clockOf(subjectOf(facts, of, compositionOf(facts, of, today)))

describe('a multiplication', () => {
  it('has a mother, a daughter and a day, who began it, and who went along within eight weeks', () => {
    expect(multiplicationsOf(movement())).toEqual([
      {
        mother: overvecht,
        daughter: lombok,
        on: split,
        initiators: [idOf('Daniel')],
        wentAlong: [idOf('Daniel'), idOf('Omar'), idOf('Samira')],
      },
    ])
  })

  it('restarts the clock of the mother, and begins that of the daughter', () => {
    const facts = movement()
    expect(clock(facts, mother).since).toBe(split)
    expect(clock(facts, mother, addDays(split, -1))).toMatchObject({ since: '2024-09-03', state: 'over' })
    expect(clock(facts, daughter()).since).toBe(split)
  })

  it('leaves with the mother what people did there', () => {
    const given = {
      groups: [mother, daughter()],
      members,
      meetings: evenings(addDays(split, -7), 8, { present: ['Daniel', 'Samira', 'Hanneke'] }),
    }
    const before = compositionOf(factsOf(given), mother, addDays(split, -1))
    expect(before.committed).toContain(idOf('Daniel'))
    const after = compositionOf(factsOf(given), mother, addDays(split, 30))
    expect(after.participants.map(({ person }) => person)).not.toContain(idOf('Daniel'))
    expect(compositionOf(factsOf(given), mother, addDays(split, -1))).toEqual(before)
  })

  it('is dated by the first evening of the daughter when nobody typed the day, and by nothing when neither is known', () => {
    const typed = [mother, without(daughter({ firstEvening: day('2026-10-06') }), 'splitOn')]
    expect(multiplicationsOf(movement(typed))[0]?.on).toBe('2026-10-06')
    const unknown = [mother, without(daughter(), 'splitOn', 'firstEvening')]
    expect(multiplicationsOf(movement(unknown))).toEqual([])
    expect(clock(movement(unknown), mother).since).toBe('2024-09-03')
  })

  it('passes over a day before the mother began', () => {
    const slip = daughter({ splitOn: day('2016-09-08'), firstEvening: day('2026-09-10') })
    expect(multiplicationsOf(movement([mother, slip]))[0]?.on).toBe('2026-09-10')
    expect(
      subjectOf(
        movement([mother, slip]),
        slip,
        compositionOf(movement([mother, slip]), slip, day('2026-11-24')),
      ).young,
    ).toBe(true)
  })

  it('is none where groups come out of each other in a circle', () => {
    const circle = [aGroup({ mother: lombok, splitOn: split }), daughter()]
    expect(multiplicationsOf(movement(circle))).toEqual([])
    expect(clock(movement(circle), circle[0] ?? mother).since).toBe('2026-01-06')
  })

  it('is told of by the day: of two, the oldest first, and each with its own people', () => {
    const zuilen = groupId('g-zuilen')
    const third = aGroup({ name: 'Zuilen', mother: overvecht, splitOn: day('2025-09-02') })
    const facts = factsOf({
      groups: [mother, daughter(), third],
      members: [
        ...members,
        aMember('Ada', 'trainee', { until: day('2025-09-02') }),
        aMember('Ada', 'leader', { group: zuilen, from: day('2025-09-02') }),
      ],
    })
    expect(multiplicationsOf(facts).map(({ daughter: of, initiators }) => [of, initiators])).toEqual([
      [zuilen, [idOf('Ada')]],
      [lombok, [idOf('Daniel')]],
    ])
    expect(clock(facts, mother).since).toBe(split)
  })
})
