import { describe, expect, test } from 'vitest'
import { nameIn } from '../../../src/register/import/name-parts.ts'
import { reading } from './build.ts'

describe('somebody in a list', () => {
  test('becomes a row of Mensen, with consent still to ask', () => {
    const { listed, troubled } = reading(
      ['Voornaam', 'Tussenvoegsel', 'Achternaam', 'Groep', 'Rol', 'Mobiel', 'E-mail', 'Lid sinds', 'AVG'],
      [['Anneke', 'van', 'Dam', 'overvecht', 'Gelovige', 612345678, 'anneke@voorbeeld.nl', '1-9-2026', 'ja']],
    )
    expect(troubled).toEqual([])
    expect(listed[0]?.row).toEqual({
      name: 'Anneke',
      surname: 'van Dam',
      group: 'Overvecht',
      place: 'believer',
      phone: '0612345678',
      email: 'anneke@voorbeeld.nl',
      since: '2026-09-01',
      consent: 'to-ask',
    })
  })

  test.each([
    [{ full: 'Jan de Vries' }, 'Jan', 'de Vries'],
    [{ full: 'Vries, Jan de' }, 'Jan', 'de Vries'],
    [{ full: 'Jan' }, 'Jan', ''],
    [{ name: 'Jan', full: 'Jan de Vries' }, 'Jan', 'de Vries'],
    [{ name: 'Jan', infix: 'de', full: 'Vries' }, 'Jan', 'de Vries'],
    [{ full: 'Jan', infix: 'de', surname: 'Vries' }, 'Jan', 'de Vries'],
    [{ name: 'Jan', full: 'Jan' }, 'Jan', ''],
    [{ surname: 'Vries' }, '', 'Vries'],
  ])('is called %o', (parts, name, surname) => {
    expect(nameIn({ name: '', full: '', infix: '', surname: '', ...parts })).toEqual({ name, surname })
  })

  test('is of unknown place when the list says no more than member, or nothing', () => {
    const { listed } = reading(
      ['Naam', 'Groep', 'Rol'],
      [
        ['Kees', 'Lombok', 'lid'],
        ['Lia', 'Lombok', ''],
        ['Bea', 'Lombok', 'Leider in opleiding'],
      ],
    )
    expect(listed.map(({ row }) => row.place)).toEqual(['unknown', 'unknown', 'trainee'])
  })

  test('is found by an earlier name of the group, and stands under the present one', () => {
    expect(reading(['Naam', 'Groep'], [['Kees', 'overvecht-noord']]).listed[0]?.row.group).toBe('Overvecht')
  })

  test('keeps a cell empty that was not understood, and says which', () => {
    const [first] = reading(['Naam', 'Groep', 'Sinds'], [['Kees', 'Lombok', 'vorige zomer']]).listed
    expect(first?.row).not.toHaveProperty('since')
    expect(first?.remarks).toEqual(['‘vorige zomer’ bij Erbij sinds begrijp ik niet; die cel blijft leeg.'])
  })

  test('comes in the group that was named when the list has no column for it', () => {
    expect(reading(['Naam'], [['Kees']], { group: 'lombok' }).listed[0]?.group.name).toBe('Lombok')
  })
})

describe('a row that cannot become one of Mensen', () => {
  const header = ['Naam', 'Groep', 'Plek', 'Toestemming', 'Weg sinds']
  test.each([
    [['Kees', 'Lombok', 'dagger'], 'de plek ‘dagger’ ken ik niet.', 'Bedoel je drager?'],
    [['Kees', 'Overvegt', 'drager'], 'de groep ‘Overvegt’ ken ik niet.', 'Bedoel je Overvecht?'],
    [['Kees', 'Zuilen', 'drager'], 'de groep ‘Zuilen’ ken ik niet.', 'Zet de groep eerst in Groepen.'],
    [['Kees', '', 'drager'], 'er staat geen groep.', undefined],
    [['', 'Lombok', 'drager'], 'er staat geen naam.', undefined],
    [
      ['Kees', 'Lombok', 'drager', 'nee'],
      'wil er niet in: bij toestemming staat nee.',
      'Haal de rij uit het bestand.',
    ],
    [['Kees', 'Lombok', 'drager', '', '1-3-2026'], 'is er niet meer bij.', 'Wie weg is, hoeft er niet in.'],
  ])('%j: %s', (row, sentence, suggestion) => {
    const { listed, troubled } = reading(header, [row, ['Lia', 'Lombok', 'zoeker', 'ja', 'nee']])
    expect(listed.map(({ name }) => name)).toEqual(['Lia'])
    expect(troubled).toMatchObject([{ rowNumber: 2, sentence, ...(suggestion && { suggestion }) }])
  })
})
