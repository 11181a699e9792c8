import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../src/domain/day.ts'
import { personId } from '../../src/domain/ids.ts'
import type { Facts } from '../../src/domain/facts.ts'
import type { Person } from '../../src/domain/person.ts'
import { places, type Place } from '../../src/domain/place.ts'
import { splitTrialView } from '../../src/views/split-trial.ts'
import { facts, input, meeting, overvecht, today } from './small-movement.ts'

const grown: Readonly<Record<string, Place>> = {
  Ada: 'leader',
  Bram: 'trainee',
  Cor: 'drager',
  Dirk: 'drager',
  Els: 'believer',
  Farah: 'seeker',
  Gijs: 'seeker',
  Hana: 'seeker',
  Iris: 'seeker',
  Jan: 'unknown',
}
const id = (name: string) => personId(`p-g-${name.toLowerCase()}`)

/** Overvecht with these people only, all of whom came on the last eight Tuesdays. */
function movementOf(
  given: Readonly<Record<string, Place>>,
  more: Readonly<Record<string, Partial<Person>>> = {},
) {
  const names = Object.keys(given)
  const people = names.map((name): Person => ({
    id: id(name),
    name,
    consent: 'yes',
    letter: { wanted: true },
    ...more[name],
  }))
  const begun = day('2025-09-02')
  const grownFacts: Facts = {
    ...facts,
    people: new Map(people.map((person) => [person.id, person])),
    stays: names.map((name) => ({
      person: id(name),
      group: overvecht,
      place: given[name] ?? 'unknown',
      from: begun,
    })),
    commitments: names
      .filter((name) => places.indexOf(given[name] ?? 'unknown') <= 2)
      .map((name) => ({ person: id(name), group: overvecht, on: begun })),
    meetings: [1, 2, 3, 4, 5, 6, 7, 8].map((weeks) =>
      meeting(overvecht, addDays(today, -7 * weeks), { present: names.map(id) }),
    ),
  }
  return splitTrialView(input({ facts: grownFacts })).rows.map((row) =>
    row.map(({ value }) => String(value ?? '')),
  )
}

const rowOf = (rows: readonly (readonly string[])[], label: string) =>
  rows.find(([first]) => first === label)?.slice(1)

describe('Splitsingsproef', () => {
  it('puts everybody of a group of ten in one of two teams, beside each other, each with who leads it', () => {
    const rows = movementOf(grown)
    expect(rowOf(rows, 'Overvecht')).toEqual(['Team van Ada', 'Team van Bram'])
    const named = rows
      .flatMap((row) => row.slice(1))
      .flatMap(
        (cell) => /^(\w+) \((?:leider|trainee|drager|gelovige|zoeker|nog onbekend)\)$/.exec(cell)?.[1] ?? [],
      )
    expect(named.sort()).toEqual(Object.keys(grown))
  })

  it('says what each half still lacks of four and four', () => {
    const rows = movementOf(grown)
    expect(rowOf(rows, 'Dragers')).toEqual(['2 van de 4', '2 van de 4'])
    expect(rowOf(rows, 'Wat er nog bij moet')).toEqual([
      'nog 2 dragers en 2 zoekers',
      'nog 2 dragers en 2 zoekers',
    ])
  })

  it('says that it is a trial and that people decide', () => {
    const said = movementOf(grown).flat().join('\n')
    expect(said).toContain('Alleen een proef')
    expect(said).toContain('Mensen beslissen')
  })

  it('shows no teams below ten, and how many there are', () => {
    const nine = Object.fromEntries(Object.entries(grown).slice(0, 9))
    const rows = movementOf(nine)
    expect(rowOf(rows, 'Overvecht')).toBeUndefined()
    expect(rows.flat().join('\n')).toContain('Nog geen proef: Overvecht (9 van de 10 vaste deelnemers)')
  })

  it('asks for somebody to lead where there is no trainee', () => {
    const rows = movementOf({ ...grown, Bram: 'drager' })
    expect(rows.flat()).toContain('Voor twee teams is nog nodig: een trainee.')
  })

  it('keeps a household together, and names nobody who took back the permission', () => {
    const home = { email: 'cor@voorbeeld.nl' }
    const rows = movementOf(grown, { Cor: home, Hana: home, Jan: { consent: 'withdrawn' } })
    const column = (name: string) => rows.find((row) => row.some((cell) => cell.startsWith(`${name} (`)))
    const side = (name: string) => column(name)?.findIndex((cell) => cell.startsWith(`${name} (`))
    expect(side('Cor')).toBe(side('Hana'))
    expect(rows.flat().join('\n')).not.toContain('Jan')
  })
})
