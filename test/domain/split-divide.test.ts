import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personId, type PersonId } from '../../src/domain/ids.ts'
import type { Bond } from '../../src/domain/split/bond.ts'
import { costOf, type Sides } from '../../src/domain/split/cost.ts'
import { divide, type Sharer } from '../../src/domain/split/divide.ts'
import { unitsOf } from '../../src/domain/split/units.ts'

/** `d` drager, `s` seeker, `h` drager and host, `b` neither; the first two lead. */
const people = (letters: string): readonly Sharer[] =>
  letters.split('').map((letter, index) => ({
    person: at(index),
    place: letter === 's' ? 'seeker' : 'believer',
    drager: letter === 'd' || letter === 'h',
    seeker: letter === 's',
    host: letter === 'h',
  }))
const at = (index: number): PersonId => personId(`p-${String(index).padStart(2, '0')}`)
const bond = (one: number, other: number, strength: Bond['strength'] = 'firm'): Bond => ({
  one: at(one),
  other: at(other),
  strength,
  why: strength === 'firm' ? 'household' : 'invited',
})
const leads = [at(0), at(1)] as const
const firstOf = (sharers: readonly Sharer[], bonds: readonly Bond[] = []) =>
  [...divide(sharers, bonds, leads).first].sort()

describe('two teams', () => {
  it('have as many dragers, seekers and people each as can be', () => {
    const { first } = divide(people('ddddddssssss'), [], leads)
    expect(first.size).toBe(6)
    expect([...first].filter((person) => person >= at(6))).toHaveLength(3)
  })

  it('each have a house to come together in', () => {
    const hosts = [at(2), at(3)]
    const { first } = divide(people('ddhhddssssss'), [], leads)
    expect(hosts.filter((person) => first.has(person))).toHaveLength(1)
  })

  it('do not count a couple that hosts as two houses', () => {
    const bonds = [bond(2, 3)]
    const { first } = divide(people('ddhhhddsssss'), bonds, leads)
    expect(first.has(at(2))).toBe(first.has(at(3)))
    expect(first.has(at(4))).not.toBe(first.has(at(2)))
  })

  it('keep inviter and invited together, though others must then go another way', () => {
    const invited = [8, 9, 10, 11]
    const bonds = invited.map((index) => bond(0, index, 'soft'))
    expect(firstOf(people('ddddddssssss'), bonds)).toEqual(expect.arrayContaining(invited.map(at)))
    expect(divide(people('ddddddssssss'), bonds, leads).cut).toEqual([])
  })

  it('cut a soft bond where one team would be all there is', () => {
    const bonds = [2, 3, 4, 5, 6, 7, 8, 9].map((index) => bond(0, index, 'soft'))
    const { cut, first } = divide(people('dddddsssss'), bonds, leads)
    expect(cut.length).toBeGreaterThan(0)
    expect(cut.every(({ forced }) => !forced)).toBe(true)
    expect(first.size).toBeLessThan(9)
  })

  it('say that the bond between leader and trainee had to be cut, and keep their house whole for the rest', () => {
    const bonds = [bond(0, 1), bond(1, 2), bond(0, 2)]
    const { cut } = divide(people('dddddsssss'), bonds, leads)
    expect(cut).toHaveLength(2)
    expect(cut.every(({ forced }) => forced)).toBe(true)
  })

  it('say so too of whoever is bound softly to the house of the other lead', () => {
    const bonds = [bond(0, 2), bond(1, 3), bond(2, 3, 'soft')]
    const { cut } = divide(people('dddddsssss'), bonds, leads)
    expect(cut).toEqual([{ bond: bonds[2], forced: true }])
  })

  it('overlook bonds with people who are not there, and with oneself', () => {
    const bonds = [bond(0, 90), bond(3, 3)]
    expect(firstOf(people('ddddss'), bonds)).toEqual(firstOf(people('ddddss')))
  })
})

const groups = (most: number) =>
  fc.integer({ min: 2, max: most }).chain((size) =>
    fc.record({
      sharers: fc
        .array(fc.constantFrom('d', 's', 'h', 'b'), { minLength: size, maxLength: size })
        .map((letters) => people(letters.join(''))),
      bonds: fc.array(
        fc
          .tuple(fc.nat(size - 1), fc.nat(size - 1), fc.constantFrom('firm' as const, 'soft' as const))
          .map(([one, other, strength]) => bond(one, other, strength)),
        { maxLength: size },
      ),
    }),
  )

/** Whether firm bonds lead from one lead to the other. */
const leadsAreBound = (sharers: readonly Sharer[], bonds: readonly Bond[]) => {
  const reached = new Set<PersonId>([at(0)])
  sharers.forEach(() => {
    for (const { one, other, strength } of bonds)
      if (strength === 'firm' && (reached.has(one) || reached.has(other))) reached.add(one).add(other)
  })
  return reached.has(at(1))
}

describe('whoever there are and however bound', () => {
  it('each lead has a team, and nobody but those who are there is in one', () => {
    fc.assert(
      fc.property(groups(24), ({ sharers, bonds }) => {
        const { first } = divide(sharers, bonds, leads)
        expect(first.has(at(0))).toBe(true)
        expect(first.has(at(1))).toBe(false)
        const known = new Set(sharers.map(({ person }) => person))
        expect([...first].every((person) => known.has(person))).toBe(true)
      }),
    )
  })

  it('no firm bond is cut but where leader and trainee are so bound', () => {
    fc.assert(
      fc.property(groups(24), ({ sharers, bonds }) => {
        const firm = divide(sharers, bonds, leads).cut.filter((it) => it.bond.strength === 'firm')
        expect(firm.length > 0).toBe(leadsAreBound(sharers, bonds))
      }),
    )
  })

  it('there is no better division, as trying all of them shows', () => {
    fc.assert(
      fc.property(groups(11), ({ sharers, bonds }) => {
        const units = unitsOf(sharers, bonds, leads)
        let least = Infinity
        for (let code = 0; code < 2 ** units.length; code++) {
          const sides: Sides = units.map((unit, index) =>
            unit.pinned !== 0 ? unit.pinned : code & (1 << index) ? 1 : -1,
          )
          least = Math.min(least, costOf(units, sides))
        }
        expect(divide(sharers, bonds, leads)).toMatchObject({ cost: least, best: true })
      }),
      { numRuns: 60 },
    )
  })

  it('it costs the same when leader and trainee change teams', () => {
    fc.assert(
      fc.property(groups(20), ({ sharers, bonds }) => {
        const there = divide(sharers, bonds, leads)
        expect(divide(sharers, bonds, [at(1), at(0)]).cost).toBe(there.cost)
      }),
    )
  })

  it('the order in which people and bonds come makes no difference', () => {
    fc.assert(
      fc.property(groups(20), ({ sharers, bonds }) => {
        const there = divide(sharers, bonds, leads)
        const turned = bonds.map((it) => ({ ...it, one: it.other, other: it.one }))
        const back = divide(sharers.toReversed(), turned.toReversed(), leads)
        expect(back.first).toEqual(there.first)
        expect(back.cost).toBe(there.cost)
      }),
    )
  })

  it('a bond more never makes it cheaper', () => {
    fc.assert(
      fc.property(groups(18), fc.nat(17), fc.nat(17), ({ sharers, bonds }, one, other) => {
        const more = [...bonds, bond(one % sharers.length, other % sharers.length, 'soft')]
        expect(divide(sharers, more, leads).cost).toBeGreaterThanOrEqual(divide(sharers, bonds, leads).cost)
      }),
    )
  })

  it('takes no longer than a blink, also where the search gives up', () => {
    for (const size of [12, 20, 60]) {
      const sharers = people(Array.from({ length: size }, (_, index) => 'dsbsh'[index % 5]).join(''))
      const bonds = Array.from({ length: size / 2 }, (_, index) =>
        bond((index * 7) % size, (index * 11 + 3) % size, 'soft'),
      )
      const times = [1, 2, 3].map(() => {
        // Of this process alone, whatever else the machine is doing.
        const from = process.cpuUsage()
        divide(sharers, bonds, leads)
        return process.cpuUsage(from).user / 1000
      })
      expect(Math.min(...times), `${size} people`).toBeLessThan(50)
    }
  })
})
