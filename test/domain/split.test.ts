import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../src/domain/day.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Group } from '../../src/domain/group.ts'
import { householdsAmong, type Bond } from '../../src/domain/split/bond.ts'
import { splitTrialOf, type SplitTrial } from '../../src/domain/split.ts'
import { aDrager, aGroup, aMember, evenings, factsOf, idOf, overvecht, type Member } from './build.ts'

const today = day('2026-11-18')
const last = day('2026-11-17')
const trial = (facts: Facts, bonds: readonly Bond[] = []): SplitTrial =>
  splitTrialOf(facts, facts.groups.get(overvecht) ?? aGroup(), today, bonds)
const proposed = (facts: Facts, bonds: readonly Bond[] = []) => {
  const proposal = trial(facts, bonds)
  if (proposal.kind !== 'proposed') throw new Error(proposal.kind)
  return proposal
}

const names = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)
/** A leader, a trainee and four more dragers, and six seekers: twelve people. */
const twelve: readonly Member[] = [
  aDrager('Hanneke', 'leader'),
  aDrager('Joris', 'trainee'),
  ...names('D', 4).map((name) => aDrager(name)),
  ...names('S', 6).map((name) => aMember(name, 'seeker')),
]
const nameOf = ({ person }: Member) => person.name
/** Everyone was there on the last eight evenings. */
const known = (members: readonly Member[], group: Partial<Group> = {}): Facts =>
  factsOf({
    groups: [aGroup(group)],
    members,
    meetings: evenings(last, 8, { present: members.map(nameOf) }),
  })

describe('a split on trial', () => {
  it('is proposed from ten committed people on', () => {
    expect(trial(known(twelve.slice(0, 9)))).toEqual({ kind: 'too-few', committed: 9, wanted: 10 })
    expect(trial(known(twelve.slice(0, 10))).kind).toBe('proposed')
  })

  it('is not made in the first evenings, after stopping, or of a group of which nothing is known', () => {
    expect(trial(known(twelve, { status: 'stopped' }))).toEqual({ kind: 'off' })
    const starting = factsOf({
      groups: [aGroup({ status: 'start' })],
      members: twelve,
      meetings: evenings(last, 4, { present: twelve.map(nameOf) }),
    })
    expect(trial(starting)).toEqual({ kind: 'off' })
    expect(trial(factsOf({ members: twelve, meetings: evenings(last, 8) }))).toEqual({ kind: 'unknown' })
  })

  it('wants somebody to lead either team', () => {
    const without = (name: string) => [
      ...twelve.filter((member) => nameOf(member) !== name),
      aDrager('Fleur'),
    ]
    expect(trial(known(without('Joris')))).toEqual({ kind: 'nobody-to-lead', lacks: ['trainee'] })
    expect(trial(known(without('Hanneke')))).toEqual({ kind: 'nobody-to-lead', lacks: ['leader'] })
  })

  it('lets the leader lead one team and the trainee the other, and says what each lacks (T1)', () => {
    const { teams, apart, cut, best } = proposed(known(twelve))
    expect(teams.map(({ leader }) => leader)).toEqual([idOf('Hanneke'), idOf('Joris')])
    expect(teams.map(({ dragers, seekers }) => [dragers.length, seekers.length])).toEqual([
      [3, 3],
      [3, 3],
    ])
    expect(teams.map(({ lacks }) => lacks)).toEqual([
      { dragers: 1, seekers: 1 },
      { dragers: 1, seekers: 1 },
    ])
    expect({ apart, cut, best }).toEqual({
      apart: { people: 0, dragers: 0, seekers: 0, hosts: 0 },
      cut: [],
      best: true,
    })
  })

  it('lacks nothing where there are eight and eight', () => {
    const sixteen = [
      ...twelve,
      aDrager('D8'),
      aDrager('D9'),
      aMember('S8', 'seeker'),
      aMember('S9', 'seeker'),
    ]
    for (const { lacks } of proposed(known(sixteen)).teams) expect(lacks).toEqual({ dragers: 0, seekers: 0 })
  })

  it('names everyone with their place, the innermost first', () => {
    const [team] = proposed(known([...twelve, aMember('U', 'unknown'), aMember('B', 'believer')])).teams
    const order = ['leader', 'trainee', 'drager', 'believer', 'seeker', 'unknown']
    const places = team.members.map(({ place }) => order.indexOf(place))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(team.members[0]).toEqual({ person: idOf('Hanneke'), place: 'leader' })
  })

  it('says of whom nobody said whether they believe, for they may be the seekers that lack', () => {
    const { teams } = proposed(known([...twelve, aMember('U', 'unknown')]))
    expect(teams.flatMap(({ unknown }) => unknown)).toEqual([idOf('U')])
  })

  it('leaves out who does not come regularly, and the coach', () => {
    const coach = aDrager('Wim', 'drager', { person: { email: 'wim@voorbeeld.nl' } })
    const facts = factsOf({
      members: [...twelve, coach, aMember('Away', 'seeker')],
      meetings: evenings(last, 8, { present: [...twelve.map(nameOf), 'Wim'] }),
    })
    const people = proposed(facts).teams.flatMap(({ members }) => members.map(({ person }) => person))
    expect(people.sort()).toEqual(twelve.map(({ person }) => person.id).sort())
  })

  it('gives a trainee who was away a team all the same', () => {
    const facts = factsOf({
      members: twelve,
      meetings: evenings(last, 8, { present: twelve.map(nameOf).filter((name) => name !== 'Joris') }),
    })
    const [, team] = proposed(facts).teams
    expect(team.leader).toBe(idOf('Joris'))
    expect(team.members.map(({ person }) => person)).toContain(idOf('Joris'))
    expect(team.dragers).not.toContain(idOf('Joris'))
  })

  it('finds hosts in «Bij wie», and in who took the task', () => {
    const members = [...twelve, aDrager('Kees', 'drager', { person: { surname: 'Bakker' } })]
    const facts = known(members, { hosts: 'kees bakker en D1' })
    const asked = {
      ...facts,
      meetings: facts.meetings.map((it) => ({ ...it, next: { host: [idOf('S2')] } })),
    }
    const { teams } = proposed(asked)
    expect(teams.flatMap(({ hosts }) => hosts).sort()).toEqual([idOf('D1'), idOf('Kees'), idOf('S2')].sort())
    expect(teams.every(({ hosts }) => hosts.length > 0)).toBe(true)
  })

  it('keeps a household together that Mensen tells of', () => {
    const couple = ['D0', 'S5'].map((name) =>
      aMember(name, name === 'D0' ? 'drager' : 'seeker', { person: { email: 'samen@voorbeeld.nl' } }),
    )
    const members = [...twelve.filter((it) => !['D0', 'S5'].includes(nameOf(it))), ...couple]
    const facts = known(members)
    const { teams, cut } = proposed(facts, householdsAmong(facts.people.values()))
    expect(cut).toEqual([])
    const withBoth = teams.filter(({ members: theirs }) =>
      [idOf('D0'), idOf('S5')].every((id) => theirs.some(({ person }) => person === id)),
    )
    expect(withBoth).toHaveLength(1)
  })

  it('says why it cuts a bond: leader and trainee are one house', () => {
    const bond: Bond = { one: idOf('Hanneke'), other: idOf('Joris'), strength: 'firm', why: 'household' }
    expect(proposed(known(twelve), [bond]).cut).toEqual([{ bond, why: 'lead' }])
  })

  it('is of the day that is asked: later evenings and people change nothing', () => {
    const facts = known(twelve)
    const later = aMember('Later', 'seeker', { from: addDays(today, 7) })
    const after = {
      ...facts,
      stays: [...facts.stays, later.stay],
      meetings: [...facts.meetings, ...evenings(addDays(last, 28), 4, { present: ['Later'] })],
    }
    expect(trial(after)).toEqual(trial(facts))
  })
})

const others = fc
  .uniqueArray(
    fc.tuple(fc.constantFrom(...names('X', 30)), fc.constantFrom('drager', 'believer', 'seeker', 'unknown')),
    {
      selector: ([name]) => name,
      minLength: 8,
      maxLength: 20,
    },
  )
  .map((chosen) => [
    ...twelve.slice(0, 2),
    ...chosen.map(([name, place]) => (place === 'drager' ? aDrager(name) : aMember(name, place))),
  ])

describe('whoever a group consists of', () => {
  it('everyone who is regular is in exactly one team', () => {
    fc.assert(
      fc.property(others, (members) => {
        const { teams } = proposed(known(members))
        const people = teams.flatMap((team) => team.members.map(({ person }) => person))
        expect([...people].sort()).toEqual(members.map(({ person }) => person.id).sort())
      }),
      { numRuns: 40 },
    )
  })

  it('one person more drops nobody, and no team lacks more than before', () => {
    fc.assert(
      fc.property(others, (members) => {
        const before = proposed(known(members))
        const after = proposed(known([...members, aMember('Newest', 'seeker')]))
        const people = (proposal: typeof before) =>
          new Set(proposal.teams.flatMap((team) => team.members.map(({ person }) => person)))
        for (const person of people(before)) expect(people(after).has(person)).toBe(true)
        const lacked = (proposal: typeof before) =>
          proposal.teams.reduce((sum, { lacks }) => sum + lacks.seekers, 0)
        expect(lacked(after)).toBeLessThanOrEqual(lacked(before))
      }),
      { numRuns: 40 },
    )
  })

  it('without bonds, dragers and seekers differ by one at most', () => {
    fc.assert(
      fc.property(others, (members) => {
        const { apart } = proposed(known(members))
        expect(apart.dragers).toBeLessThanOrEqual(1)
        expect(apart.seekers).toBeLessThanOrEqual(1)
      }),
      { numRuns: 40 },
    )
  })
})
