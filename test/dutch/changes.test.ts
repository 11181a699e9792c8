import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { personId } from '../../src/domain/ids.ts'
import type { SmallestChange } from '../../src/domain/readiness.ts'
import { sayChange, sayWho } from '../../src/dutch/dutch.ts'

const joke = personId('p-joke')
const kees = personId('p-kees')
const names = new Map([
  [joke, 'Joke'],
  [kees, 'Kees'],
])

const often = { visits: 7, since: 8, signed: false }
const twoDragers: SmallestChange = {
  kind: 'people',
  more: 1,
  near: [joke, kees],
  toward: 'dragers',
  visits: [often, often],
}

describe('the smallest change in Dutch', () => {
  it('says how near people are without naming them', () => {
    expect(sayChange(twoDragers)).toBe(
      'Nog 1 drager erbij. Twee mensen komen 7 van de 8 keer en hebben niet getekend.',
    )
  })

  it('calls nobody near who could come and never does', () => {
    const never = { visits: 0, since: 8, signed: false }
    expect(sayChange({ ...twoDragers, visits: [never, never] })).toBe('Nog 1 drager erbij.')
  })

  it('names people without a figure', () => {
    expect(sayChange(twoDragers, names)).toBe('Nog 1 drager erbij. Joke en Kees hebben nog niet getekend.')
    expect(sayChange(twoDragers, (person) => names.get(person))).not.toMatch(/keer/)
  })

  it('says only of the first when they are not alike, and never that somebody did not sign who did', () => {
    const visits = [{ visits: 2, since: 8, signed: true }, often]
    expect(sayChange({ ...twoDragers, visits })).toBe(
      'Nog 1 drager erbij. Iemand tekende, en komt 2 van de 8 keer.',
    )
  })

  it('asks for more people, talks, tasks and a meal in singular and plural', () => {
    expect(sayChange({ kind: 'people', more: 2, near: [], toward: 'seekers' })).toBe(
      'Nog 2 zoekers erbij die geregeld komen.',
    )
    expect(sayChange({ kind: 'people', more: 0, near: [], toward: 'trainee' })).toBe('Nog een leider erbij.')
    expect(sayChange({ kind: 'talks', more: 1, dueOn: day('2026-11-14') })).toBe(
      'Nog 1 gesprek met de coach, liefst vóór zaterdag 14 november.',
    )
    expect(sayChange({ kind: 'talks', more: 2 })).toBe('Nog 2 gesprekken met de coach.')
    expect(sayChange({ kind: 'tasks', more: 1 })).toBe('Geef de volgende keer nog iemand een taak.')
    expect(sayChange({ kind: 'meal', month: '2026-12' })).toBe('Eet in december een keer samen.')
    expect(sayChange({ kind: 'plan', byDay: day('2027-02-17') })).toBe(
      'Prik samen met de coach een datum, liefst vóór woensdag 17 februari.',
    )
    expect(sayChange({ kind: 'tell', what: 'guests' })).toBe(
      'Nodig gasten die vaker komen uit om de Welkom-kaart te scannen.',
    )
  })

  it('counts people as soon as one of them has no name', () => {
    expect(sayWho([joke, kees], names)).toBe('Joke en Kees')
    expect(sayWho([joke, personId('p-weg')], names)).toBe('twee mensen')
    expect(sayWho([joke])).toBe('iemand')
  })
})
