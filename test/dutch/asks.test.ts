import { describe, expect, it } from 'vitest'
import { isConfidential, type Audience, type Matter } from '../../src/domain/attention.ts'
import { day } from '../../src/domain/day.ts'
import { sayAttention, sayToLeader } from '../../src/dutch/dutch.ts'
import { aGroup, overvecht } from '../domain/build.ts'
import { all, matters, names, people } from './matters.ts'

const on = day('2026-11-24')

const say = (matter: Matter, whom: Audience) =>
  sayAttention({ ...matter, group: overvecht, whom }, aGroup(), names)

describe('an ask in Dutch', () => {
  it('is put to the leader with je, and to others with the name of the group in front', () => {
    const talk: Matter = { kind: 'talk-due', dueOn: on, overdue: true, last: day('2026-08-14') }
    expect(say(talk, 'leader')).toBe(
      'Je sprak je coach het laatst op 14 augustus. Prik je deze week een datum?',
    )
    expect(say(talk, 'coordinator')).toBe(
      'Overvecht: het laatste coachgesprek was op 14 augustus. Het is tijd voor een gesprek.',
    )
    expect(say({ kind: 'no-trainee' }, 'leader')).toBe(
      'Jullie hebben nog geen trainee. Met wie zou je willen optrekken?',
    )
  })

  it('has singular and plural right', () => {
    const [one, two] = matters['evenings-unreported']
    expect(one && say(one, 'leader')).toBe(
      'Van dinsdag 24 november weten we nog niets. Vul je het nog even in?',
    )
    expect(two && say(two, 'leader')).toBe(
      'Van di 17 nov en di 24 nov weten we nog niets. Vul je ze nog even in?',
    )
    expect(say({ kind: 'unsigned', people }, 'leader')).toBe(
      'Joke en Kees staan op de lijst als drager en hebben nog niet getekend. Praat je erover?',
    )
    expect(say({ kind: 'faith-unknown', people: people.slice(0, 1) }, 'coordinator')).toBe(
      'Overvecht: Joke komt geregeld, en staat nog op onbekend. Vraag het de leider en zet de plek in Mensen.',
    )
    expect(say({ kind: 'tasks', count: 0, of: 9 }, 'leader')).toMatch(
      /^De vorige keer had niemand van de 9 een taak/,
    )
  })

  it('asks the decision of the third evening at its time', () => {
    expect(matters['go-on-or-stop'].slice(0, 3).map((matter) => say(matter, 'leader'))).toEqual([
      'De volgende keer is jullie derde avond: bespreek je dan of jullie verder willen?',
      'Hebben jullie besproken of jullie verder willen na de vijfde avond? Laat het even weten.',
      'De eerste vijf avonden zijn geweest. Gaan jullie verder, of stoppen jullie? Laat het even weten.',
    ])
  })

  it('can be forwarded to the whole group, unless it is confidential', () => {
    for (const matter of all.filter(({ kind }) => !isConfidential(kind)))
      expect(sayToLeader(matter, names)).not.toMatch(/zoeker|drager|gelovig|gelooft|bekeerd|score/i)
  })

  it('is whole sentences in everyday words, whatever it is about', () => {
    for (const matter of all)
      for (const whom of ['leader', 'coach', 'coordinator'] as const) {
        expect(say(matter, whom)).toMatch(/^[A-Z].*[.?]$/)
        expect(say(matter, whom)).not.toMatch(/rood|nog niet klaar|%|undefined/i)
      }
  })
})
