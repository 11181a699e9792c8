import { describe, expect, test } from 'vitest'
import { readList } from '../../../../infra/cloud/import/read-list.ts'
import { workbookFile } from './workbook-file.ts'

const cellsIn = async (bytes: Buffer, name = 'leden.csv') => {
  const read = await readList(name, bytes)
  return 'list' in read ? [read.list.header, ...read.list.rows.map(({ cells }) => cells)] : read.unreadable
}
const wanted = [
  ['Roepnaam', 'Groep'],
  ['Zoë', 'Overvecht'],
]

describe('a CSV file', () => {
  test.each([
    ['semicolons, as Dutch Excel writes', Buffer.from('Roepnaam;Groep\r\nZoë;Overvecht\r\n')],
    ['commas', Buffer.from('Roepnaam,Groep\nZoë,Overvecht')],
    ['tabs', Buffer.from('Roepnaam\tGroep\nZoë\tOvervecht')],
    ['a byte order mark', Buffer.from('\ufeffRoepnaam;Groep\nZoë;Overvecht')],
    ['quotes around everything', Buffer.from('"Roepnaam";"Groep"\n"Zoë";"Overvecht"')],
    ['the sign of Excel on top', Buffer.from('sep=;\r\nRoepnaam;Groep\r\nZoë;Overvecht')],
    ['the letters of Windows before UTF-8', Buffer.from('Roepnaam;Groep\nZo\xeb;Overvecht', 'latin1')],
    ['the Unicode text of Excel', Buffer.from('\ufeffRoepnaam\tGroep\r\nZoë\tOvervecht\r\n', 'utf16le')],
  ])('is read with %s', async (_, bytes) => {
    expect(await cellsIn(bytes)).toEqual(wanted)
  })

  test('keeps what stands between quotes together, a new line too', async () => {
    expect(await cellsIn(Buffer.from('Roepnaam;Groep\n"Kees; de lange";"Over\nvecht"\n'))).toEqual([
      ['Roepnaam', 'Groep'],
      ['Kees; de lange', 'Over\nvecht'],
    ])
  })

  test('is not half read when a quote was never closed', async () => {
    expect(await cellsIn(Buffer.from('Roepnaam;Groep\n"Kees;Overvecht\nLia;Lombok\n'))).toContain(
      'aanhalingsteken op de verkeerde plek',
    )
  })
})

describe('an .xlsx file', () => {
  test('is read with its numbers, its days, and the sheet that has members', async () => {
    const bytes = workbookFile({
      Voorblad: [['Onze beweging']],
      Leden: [
        ['Naam', 'Mobiel', 'Lid sinds'],
        ['Zoë', 612345678, new Date('2026-09-01T00:00:00Z')],
      ],
    })
    expect(await cellsIn(bytes, 'leden.xlsx')).toEqual([
      ['Naam', 'Mobiel', 'Lid sinds'],
      ['Zoë', 612345678, '2026-09-01'],
    ])
  })
})

test.each([
  ['nothing', Buffer.alloc(0), 'leeg'],
  ['an Excel file of before 2007', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'bewaar het als .xlsx'],
  ['a zip that is no workbook', Buffer.from('PK\x03\x04 en verder niets'), 'Bewaar het als .xlsx of .csv'],
  ['a list without headers', Buffer.from('Kees;Overvecht\nLia;Lombok\n'), 'geen kopjes'],
])('of %s it says what to do', async (_, bytes, said) => {
  expect(await cellsIn(bytes, 'leden.xlsx')).toContain(said)
})
