import { describe, expect, it } from 'vitest'
import { day } from '../../src/domain/day.ts'
import { personId, type PersonId } from '../../src/domain/ids.ts'
import { labelsFor, labelsInUse, personMeant } from '../../src/forms/labels.ts'
import { aMember, factsOf, idOf } from '../domain/build.ts'
import { aForm, aRegister, now } from './build.ts'

const today = day('2026-11-24')

/** Somebody called Anna, told from the others by a surname or not at all. */
const anna = (id: string, surname?: string) =>
  aMember(id, 'drager', {
    person: { id: personId(`p-${id}`), name: 'Anna', ...(surname === undefined ? {} : { surname }) },
  })

const shown = (register: ReturnType<typeof aRegister>) =>
  Object.fromEntries(labelsFor(aForm(), register, today, now).names)

describe('who is named', () => {
  it('is everyone who stands in the group today', () => {
    const facts = factsOf({
      members: [
        aMember('Kees', 'leader'),
        aMember('Lia', 'believer', { until: today }),
        aMember('Joke', 'drager', { from: day('2026-12-01') }),
        aMember('Noor', 'unknown'),
      ],
    })
    expect(shown(aRegister({ facts }))).toEqual({ [idOf('Kees')]: 'Kees', [idOf('Noor')]: 'Noor' })
  })

  it('is no seeker who has not said yes, and nobody who took it back', () => {
    const facts = factsOf({
      members: [
        aMember('Samira', 'seeker', { person: { consent: 'yes' } }),
        aMember('Omar', 'seeker', { person: { consent: 'to-ask' } }),
        aMember('Ruth', 'seeker', { person: { consent: 'withdrawn' } }),
        aMember('Bram', 'drager', { person: { consent: 'to-ask' } }),
        aMember('Tess', 'drager', { person: { consent: 'withdrawn' } }),
      ],
    })
    expect(Object.values(shown(aRegister({ facts }))).sort()).toEqual(['Bram', 'Samira'])
  })

  it('is somebody with two places in the group once', () => {
    const twice = aMember('Kees', 'leader')
    const facts = factsOf({ members: [twice, { ...twice, stay: { ...twice.stay, place: 'drager' } }] })
    expect(labelsFor(aForm(), aRegister({ facts }), today, now).fresh[0]?.rows).toHaveLength(1)
  })
})

describe('the labels', () => {
  it('show an initial only where two are alike', () => {
    const facts = factsOf({
      members: [anna('a', 'van den Berg'), anna('b', 'Kok'), aMember('Kees', 'leader')],
    })
    expect(shown(aRegister({ facts }))).toEqual({ 'p-a': 'Anna B.', 'p-b': 'Anna K.', 'p-kees': 'Kees' })
  })

  it('show a number where an initial does not help', () => {
    const facts = factsOf({ members: [anna('a', 'Bos'), anna('b', 'Bakker'), anna('c'), anna('d')] })
    expect(Object.values(shown(aRegister({ facts })))).toEqual(['Anna B.', 'Anna B. 2', 'Anna', 'Anna 2'])
  })

  it('stay with whom they were shown for when a namesake comes', () => {
    const facts = factsOf({ members: [anna('new', 'Bos'), anna('old', 'Kok')] })
    const labels = labelsFor(aForm(), aRegister({ facts, labels: { Anna: personId('p-old') } }), today, now)
    expect(Object.fromEntries(labels.names)).toEqual({ 'p-old': 'Anna', 'p-new': 'Anna B.' })
    expect(labels.fresh).toEqual([
      {
        kind: 'append',
        tab: 'forms',
        rows: [
          {
            at: now,
            row: 'label',
            formId: 'form-attendance',
            formKind: 'attendance',
            groupId: 'g-overvecht',
            label: 'Anna B.',
            personId: 'p-new',
          },
        ],
      },
    ])
  })

  it('are never used again for somebody else, also when nobody bears them now', () => {
    const facts = factsOf({ members: [anna('new')] })
    expect(shown(aRegister({ facts, labels: { anna: personId('p-gone') } }))).toEqual({ 'p-new': 'Anna 2' })
  })

  it('follow a new roepnaam, and the old one is still understood', () => {
    const facts = factsOf({
      members: [aMember('x', 'drager', { person: { id: personId('p-x'), name: 'Anja' } })],
    })
    const register = aRegister({ facts, labels: { Anna: personId('p-x') } })
    expect(shown(register)).toEqual({ 'p-x': 'Anja' })
    expect(personMeant('Anna', aForm(), register)).toBe('p-x')
  })

  it('are not written again when nothing changed', () => {
    const facts = factsOf({ members: [anna('a', 'Bos'), anna('b', 'Kok'), anna('c', 'Kuiper')] })
    const first = labelsFor(aForm(), aRegister({ facts }), today, now)
    const labels = Object.fromEntries([...first.names].map(([person, label]) => [label, person]))
    const second = labelsFor(aForm(), aRegister({ facts, labels }), today, now)
    expect(second).toEqual({ names: first.names, fresh: [] })
  })

  it('hold nothing that Google refuses or that turns a list around', () => {
    const facts = factsOf({
      members: [
        aMember('a', 'drager', { person: { name: 'Dani\u202eël\n' } }),
        aMember('b', 'drager', { person: { name: `=HYPERLINK("x")${'😀'.repeat(200)}` } }),
      ],
    })
    const [first, second = ''] = Object.values(shown(aRegister({ facts })))
    expect(first).toBe('Daniël')
    expect(second).toMatch(/^=HYPERLINK/)
    expect(Array.from(second)).toHaveLength(40)
  })

  it('are those of the links: of each person the one that the form shows', () => {
    const facts = factsOf({ members: [aMember('Kees', 'leader')] })
    const register = aRegister({
      facts,
      labels: { Cees: idOf('Kees'), Kees: idOf('Kees'), Anna: personId('p-gone') },
    })
    expect(Object.fromEntries(labelsInUse(aForm(), register))).toEqual({ 'p-kees': 'Kees', 'p-gone': 'Anna' })
  })
})

describe('whom a label means', () => {
  const facts = factsOf({
    members: [
      aMember('Kees', 'leader'),
      anna('a', 'Bos'),
      anna('b', 'Kok'),
      aMember('Lia', 'seeker', { until: today }),
    ],
  })
  const register = aRegister({ facts, labels: { Cornelis: idOf('Kees') } })

  it.each<[string, PersonId | undefined, string]>([
    ['Cornelis', idOf('Kees'), 'as Formulieren has it'],
    [' cornelis ', idOf('Kees'), 'with a capital or a space more or less'],
    ['Kees', idOf('Kees'), 'when a coordinator typed the name into the form'],
    ['Anna K.', personId('p-b'), 'with an initial'],
    ['Lia', idOf('Lia'), 'also of who has left'],
    ['Anna', undefined, 'and nobody when two can be meant'],
    ['Piet', undefined, 'and nobody when it is unknown'],
    ['', undefined, 'and nobody when it is empty'],
  ])('%j is %s %s', (label, person) => {
    expect(personMeant(label, aForm(), register)).toBe(person)
  })
})
