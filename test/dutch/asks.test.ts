import { describe, expect, it } from 'vitest'
import { isConfidential, type Audience, type Matter } from '../../src/domain/attention.ts'
import { day } from '../../src/domain/day.ts'
import { personId } from '../../src/domain/ids.ts'
import { sayAttention, sayToLeader } from '../../src/dutch/dutch.ts'
import { aGroup, overvecht } from '../domain/build.ts'

const on = day('2026-11-24')
const people = [personId('p-joke'), personId('p-kees')]
const names = new Map([
  [personId('p-joke'), 'Joke'],
  [personId('p-kees'), 'Kees'],
])

/** Every matter there is; what is missing here would not compile. */
const matters: { readonly [Kind in Matter['kind']]: readonly Extract<Matter, { kind: Kind }>[] } = {
  'evenings-unreported': [
    { kind: 'evenings-unreported', days: [on] },
    { kind: 'evenings-unreported', days: [day('2026-11-17'), on] },
  ],
  'no-leader': [{ kind: 'no-leader' }],
  'no-trainee': [{ kind: 'no-trainee' }],
  'no-coach': [{ kind: 'no-coach' }],
  'talk-due': [
    { kind: 'talk-due', dueOn: on, overdue: false },
    { kind: 'talk-due', dueOn: on, overdue: true, last: day('2026-08-14') },
  ],
  'go-on-or-stop': [
    { kind: 'go-on-or-stop', held: 2, overdue: false },
    { kind: 'go-on-or-stop', held: 4, overdue: false },
    { kind: 'go-on-or-stop', held: 5, overdue: true },
  ],
  'plan-multiplication': [{ kind: 'plan-multiplication', since: day('2024-01-09') }],
  'talk-about-clock': [{ kind: 'talk-about-clock', since: day('2024-01-09') }],
  'set-target-date': [{ kind: 'set-target-date', since: day('2026-01-06') }],
  meal: [{ kind: 'meal', month: '2026-11' }],
  tasks: [
    { kind: 'tasks', count: 0, of: 9 },
    { kind: 'tasks', count: 4, of: 9 },
  ],
  'faith-unknown': [
    { kind: 'faith-unknown', people },
    { kind: 'faith-unknown', people: people.slice(0, 1) },
  ],
  unsigned: [{ kind: 'unsigned', people }],
  consent: [{ kind: 'consent', people: people.slice(0, 1) }],
  incomplete: [{ kind: 'incomplete', missing: ['weekday', 'first-evening'] }],
}
const all: readonly Matter[] = Object.values(matters).flat()

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
    expect(matters['go-on-or-stop'].map((matter) => say(matter, 'leader'))).toEqual([
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
