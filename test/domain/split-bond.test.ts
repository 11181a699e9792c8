import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../src/domain/person.ts'
import { householdsAmong } from '../../src/domain/split/bond.ts'
import { aPerson, idOf } from './build.ts'

const bonds = (...people: readonly Person[]) =>
  householdsAmong(people).map(({ one, other, strength }) => [one, other, strength])

describe('a household', () => {
  it('is who share a mailbox, whatever their surnames', () => {
    expect(
      bonds(
        aPerson('Kees', { email: 'keesenlia@voorbeeld.nl', surname: 'Bakker' }),
        aPerson('Lia', { email: ' KeesEnLia@voorbeeld.nl', surname: 'Visser' }),
      ),
    ).toEqual([[idOf('Kees'), idOf('Lia'), 'firm']])
  })

  it('is who share a number and a surname, however the number is written', () => {
    expect(
      bonds(
        aPerson('Kees', { phone: '06-12345678', surname: 'Bakker' }),
        aPerson('Lia', { phone: '+31 6 1234 5678', surname: 'bakker ' }),
      ),
    ).toEqual([[idOf('Kees'), idOf('Lia'), 'firm']])
  })

  it('is perhaps who share a number alone, for somebody may pass messages on', () => {
    const phone = '0612345678'
    expect(bonds(aPerson('Kees', { phone }), aPerson('Lia', { phone }))).toEqual([
      [idOf('Kees'), idOf('Lia'), 'soft'],
    ])
    expect(
      bonds(aPerson('Kees', { phone, surname: 'Bakker' }), aPerson('Lia', { phone, surname: 'Visser' })),
    ).toEqual([[idOf('Kees'), idOf('Lia'), 'soft']])
  })

  it('is nobody by a surname alone, nor by what is empty or no number', () => {
    expect(
      bonds(
        aPerson('Kees', { surname: 'Jansen', phone: 'geen', email: '' }),
        aPerson('Lia', { surname: 'Jansen', phone: 'geen', email: '' }),
        aPerson('Sam', { surname: 'Jansen' }),
      ),
    ).toEqual([])
  })

  it('is not all who have the address of the church', () => {
    const all = ['Kees', 'Lia', 'Sam', 'Noor', 'Bram', 'Fleur', 'Teun']
    expect(bonds(...all.map((name) => aPerson(name, { email: 'kerk@voorbeeld.nl' })))).toEqual([])
  })

  it('holds each pair once, and nobody with themselves', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: fc.constantFrom('Kees', 'Lia', 'Sam', 'Noor', 'Bram'),
            email: fc.constantFrom('a@voorbeeld.nl', 'b@voorbeeld.nl'),
            phone: fc.constantFrom('0612345678', '0687654321'),
          }),
        ),
        (rows) => {
          const people = rows.map(({ name, email, phone }) => aPerson(name, { email, phone }))
          const pairs = householdsAmong(people).map(({ one, other }) => [one, other].sort().join(' '))
          expect(new Set(pairs).size).toBe(pairs.length)
          expect(householdsAmong(people).every(({ one, other }) => one < other)).toBe(true)
          const before = new Map(people.map((person) => [person.id, person]))
          expect(householdsAmong([...before.values()].reverse())).toEqual(householdsAmong(people))
        },
      ),
    )
  })
})
