import { describe, expect, test } from 'vitest'
import { columnMeant, listColumns } from '../../../src/register/import/list-columns.ts'
import { memberListIn } from '../../../src/register/import/member-list.ts'
import type { Cell } from '../../../src/register/snapshot.ts'

describe('the columns of a list', () => {
  test.each([
    ['Voornaam', 'name'],
    ['ROEPNAAM:', 'name'],
    ['Naam', 'fullName'],
    ['tussen-voegsel', 'infix'],
    ['Achternaam', 'surname'],
    ['Missiegroep', 'group'],
    ['Rol in de groep', 'place'],
    ['Telefoonnummer (mobiel)', 'phone'],
    ['Mobiel_nummer', 'phone'],
    ['e mail adres', 'email'],
    ['E-mailadress', 'email'],
    ['Lid sinds', 'since'],
    ['Drager sinds', 'signedOn'],
    ['Telefoonumer', 'phone'],
    ['AVG', 'consent'],
    ['ID', 'ours'],
  ] as const)('%s is %s', (header, meant) => {
    expect(columnMeant(header)).toBe(meant)
  })

  test.each([
    'Geboortedatum',
    'Geb. datum',
    'Leeftijd',
    'Adres',
    'Straat en huisnummer',
    'Postcode',
    'Woonplaats',
    'Land van herkomst',
    'Nationaliteit',
    'Kerkverleden',
    'Gezondheid',
    'Gebedspunten',
    'Namen kinderen',
    'Opmerkingen',
    'Opkomst %',
    'BSN',
  ])('%s is never kept', (header) => {
    expect(columnMeant(header)).toBe('never')
  })

  test('one that nobody knows is asked about once, however often its header stands there', () => {
    const list = listIn(['Naam', 'Shirtmaat', 'Shirtmaat', 'Leeg'], ['Kees', '', 'L', ''])
    expect(listColumns(list).unknown).toEqual([{ header: 'Shirtmaat', at: [2], example: 'L' }])
    const known = listColumns(list, new Map([['Shirtmaat', null]]))
    expect(known.unknown).toEqual([])
    expect([...known.meant]).toEqual([[0, 'fullName']])
  })

  test('one without a header is asked about by its number', () => {
    const list = listIn(['Naam', ''], ['Kees', 'maandag'])
    expect(listColumns(list).unknown).toEqual([{ header: 'kolom 2', at: [1], example: 'maandag' }])
    expect(listColumns(list, new Map([['kolom 2', 'letter' as const]])).meant.get(1)).toBe('letter')
  })
})

describe('the table in a sheet', () => {
  test('begins under its headers, and keeps the numbers that people see', () => {
    const list = memberListIn([
      ['Ledenlijst november'],
      [],
      ['Voornaam', 'Groep'],
      ['Kees', 'Overvecht'],
      ['', ' '],
      ['Lia', 'Overvecht'],
    ])
    expect(list?.header).toEqual(['Voornaam', 'Groep'])
    expect(list?.rows.map(({ rowNumber }) => rowNumber)).toEqual([4, 6])
  })

  test('is not there when no header is known', () => {
    expect(
      memberListIn([
        ['Kees', 'Overvecht'],
        ['Lia', 'Lombok'],
      ]),
    ).toBeUndefined()
  })
})

function listIn(...grid: readonly (readonly Cell[])[]) {
  const list = memberListIn(grid)
  if (list === undefined) throw new Error('Cannot find headers')
  return list
}
