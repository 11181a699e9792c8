/** How values are understood when they are typed, and how they show. */
import { describe, expect, it } from 'vitest'
import { understand } from '../../../../../infra/local/google/sheets/entering.ts'
import { localeOf } from '../../../../../infra/local/google/sheets/locales.ts'
import { writeNumber, writeText } from '../../../../../infra/local/google/sheets/number-format.ts'
import { serialOf } from '../../../../../infra/local/google/sheets/serials.ts'
import { newWorkbook } from './workbook.ts'

const dutch = localeOf('nl_NL')
const american = localeOf('en_US')
const evening = serialOf(2026, 3, 5) + (19 * 60 + 30) / 1440

describe('a number shows', () => {
  it.each([
    ['d mmm yyyy', '5 mrt 2026', '5 Mar 2026'],
    ['dddd d mmmm', 'donderdag 5 maart', 'Thursday 5 March'],
    ['ddd dd-mm-yy', 'do 05-03-26', 'Thu 05-03-26'],
    ['d mmm yyyy h:mm', '5 mrt 2026 19:30', '5 Mar 2026 19:30'],
    ['h:mm AM/PM', '7:30 PM', '7:30 PM'],
    ['yyyy-mm-dd"T"hh:mm:ss', '2026-03-05T19:30:00', '2026-03-05T19:30:00'],
  ])('by the date pattern %s', (pattern, inDutch, inEnglish) => {
    expect(writeNumber(evening, { type: 'DATE', pattern }, dutch)).toBe(inDutch)
    expect(writeNumber(evening, { type: 'DATE', pattern }, american)).toBe(inEnglish)
  })

  it('by the pattern of its locale when the format names none', () => {
    const all = ['DATE', 'DATE_TIME', 'TIME', 'CURRENCY', 'NUMBER', 'PERCENT'].map((type) => [
      writeNumber(evening, { type }, dutch),
      writeNumber(evening, { type }, american),
    ])
    expect(all).toEqual([
      ['5-3-2026', '3/5/2026'],
      ['5-3-2026 19:30:00', '3/5/2026 7:30:00 PM'],
      ['19:30:00', '7:30:00 PM'],
      ['€46.086,81', '$46,086.81'],
      ['46.086,81', '46,086.81'],
      ['4608681,25%', '4608681.25%'],
    ])
  })

  it.each([
    [1234.5, '#,##0.00', '1.234,50', '1,234.50'],
    [0.456, '0%', '46%', '46%'],
    [0.5, '#.##', ',5', '.5'],
    [7, '000', '007', '007'],
    [-3, '0;(0);"geen"', '(3)', '(3)'],
    [0, '0;(0);"geen"', 'geen', 'geen'],
    [-3, '0', '-3', '-3'],
    [-0.2, '0', '0', '0'],
    [12, '0 "mensen"', '12 mensen', '12 mensen'],
    [12, '[$€]#,##0', '€12', '€12'],
    [12_345, '0.00E+00', '1,23E+04', '1.23E+04'],
    [5, '[>=4]"genoeg";"te weinig"', 'genoeg', 'genoeg'],
    [3, '[>=4]"genoeg";"te weinig"', 'te weinig', 'te weinig'],
    [1.005, '0.00', '1,01', '1.01'],
    [1.5, '[h]:mm', '36:00', '36:00'],
    [1_234_567, '0.0,,"M"', '1,2M', '1.2M'],
    [5, ';;;', '', ''],
  ])('%d by %s', (value, pattern, inDutch, inEnglish) => {
    expect(writeNumber(value, { type: 'NUMBER', pattern }, dutch)).toBe(inDutch)
    expect(writeNumber(value, { type: 'NUMBER', pattern }, american)).toBe(inEnglish)
  })

  it.each([
    [0.1 + 0.2, '0,3'],
    [1 / 3, '0,3333333333'],
    [12_345_678_901, '12345678901'],
    [1e20, '1E+20'],
    [0.000001, '1E-06'],
  ])('%d without a format', (value, shown) => {
    expect(writeNumber(value, undefined, dutch)).toBe(shown)
  })

  it('as it is when its format is text', () => {
    expect(writeNumber(42.5, { type: 'TEXT' }, dutch)).toBe('42,5')
    expect(writeText('x', { type: 'TEXT', pattern: '@' })).toBe('x')
    expect(writeText('x', { type: 'NUMBER', pattern: '0;0;0;"groep "@' })).toBe('groep x')
  })
})

describe('what is typed', () => {
  const typed = (text: string, locale = american) => understand(text, locale, 2026)

  it.each([
    ['2026-09-05', serialOf(2026, 9, 5), 'DATE'],
    ['1-2', serialOf(2026, 1, 2), 'DATE'],
    ['1/2/2027', serialOf(2027, 1, 2), 'DATE'],
    ['Nov 24, 2026', serialOf(2026, 11, 24), 'DATE'],
    ['24 nov 2026', serialOf(2026, 11, 24), 'DATE'],
    ['$100.15', 100.15, 'CURRENCY'],
    ['12.5%', 0.125, 'PERCENT'],
    ['1,234', 1234, 'NUMBER'],
    ['19:30', 0.8125, 'TIME'],
    ['7:30 pm', 0.8125, 'TIME'],
    ['2026-09-05 12:00', serialOf(2026, 9, 5) + 0.5, 'DATE_TIME'],
    ['007', 7, undefined],
    ['-1.5e3', -1500, 'SCIENTIFIC'],
    ['true', true, undefined],
    ["'0123", '0123', undefined],
    ['3_1_0', '3_1_0', undefined],
    ['31-02-2026', '31-02-2026', undefined],
    ['5 mensen', '5 mensen', undefined],
  ])('%s is understood', (text, value, type) => {
    const understood = typed(text)
    expect([understood.value, understood.format?.type]).toEqual([value, type])
  })

  it.each([
    ['24-11-2026', serialOf(2026, 11, 24)],
    ['3/4', serialOf(2026, 4, 3)],
    ['5 maart 2026', serialOf(2026, 3, 5)],
    ['di 24 nov 2026', serialOf(2026, 11, 24)],
    ['1.234,5', 1234.5],
    ['1,5', 1.5],
    ['€ 12,50', 12.5],
    ['WAAR', true],
    ['1.5', '1.5'],
  ])('%s is understood in Dutch', (text, value) => {
    expect(typed(text, dutch).value).toBe(value)
  })

  it('gets a format only if the cell has none, and stays text in a text cell', async () => {
    const book = await newWorkbook({ properties: { locale: 'nl_NL', timeZone: 'Europe/Amsterdam' } })
    const format = (type: string, pattern?: string) => ({
      userEnteredFormat: { numberFormat: { type, ...(pattern ? { pattern } : {}) } },
    })
    await book.batch({
      updateCells: {
        start: { rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [format('DATE', 'd mmm yyyy'), format('TEXT')] }],
        fields: 'userEnteredFormat.numberFormat',
      },
    })
    await book.put('A1:C1', [['24-11-2026', '24-11-2026', '24-11-2026']], 'USER_ENTERED')
    expect(await book.values('A1:C1')).toEqual([['24 nov 2026', '24-11-2026', '24-11-2026']])
    expect(await book.values('A1:C1', '?valueRenderOption=UNFORMATTED_VALUE')).toEqual([
      [46_350, '24-11-2026', 46_350],
    ])
    expect(
      await book.values(
        'A1:C1',
        '?valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING',
      ),
    ).toEqual([['24 nov 2026', '24-11-2026', '24-11-2026']])
  })
})
