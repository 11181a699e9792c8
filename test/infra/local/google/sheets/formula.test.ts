import { describe, expect, it } from 'vitest'
import { newWorkbook } from './workbook.ts'

describe('a formula', () => {
  it.each([
    ['=1+2*3', '7'],
    ['=(1+2)*3^2', '27'],
    ['=-A1+10%', '-0.9'],
    ['=SUM(A1:A3, 4)', '10'],
    ['=SUM(Groepen!A:A)', '7'],
    ["=COUNTA('Te doen'!A1:B2)", '1'],
    ['=AVERAGE(A1:A3)', '2'],
    ['=IF(A1>2;"ja";"nee")', 'nee'],
    ['=IFERROR(1/0,"geen")', 'geen'],
    ['="Samen "&A2&" mensen"', 'Samen 2 mensen'],
    ['=COUNTIF(A1:A3,">1")', '2'],
    ['=A1=1', 'TRUE'],
    ['=ROUND(2.345,2)', '2.35'],
    ['=HYPERLINK("https://voorbeeld.example","Verbeteren")', 'Verbeteren'],
    ['=TODAY()', '11/24/2026'],
    ['=Lijst', '1'],
    ['=SUM(Lijst)', '6'],
    ['=1/0', '#DIV/0!'],
    ['="a"+1', '#VALUE!'],
    ['=Nergens!A1', '#REF!'],
    ['=BESTAATNIET(1)', '#NAME?'],
    ['=VLOOKUP(1,A1:B3,2)', '#ERROR!'],
    ['=1+', '#ERROR!'],
    ['=C1', '#REF!'],
  ])('%s shows %s', async (formula, shown) => {
    const book = await newWorkbook({
      sheets: [
        { properties: { title: 'Sheet1' } },
        { properties: { title: 'Groepen' } },
        { properties: { title: 'Te doen' } },
      ],
    })
    await book.batch({
      addNamedRange: {
        namedRange: {
          name: 'Lijst',
          range: { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
        },
      },
    })
    await book.put('A1', [[1], [2], [3]])
    await book.put('Groepen!A1', [[7], ['x']])
    await book.put("'Te doen'!A1", [['x']])
    await book.put('Sheet1!C1', [[formula]], 'USER_ENTERED')
    expect(await book.values('Sheet1!C1')).toEqual([[shown]])
    expect(await book.values('Sheet1!C1', '?valueRenderOption=FORMULA')).toEqual([[formula]])
  })

  it('follows what it is made of', async () => {
    const book = await newWorkbook()
    await book.put('A1', [[1, '=A1+1', '=B1*2']], 'USER_ENTERED')
    await book.put('A1', [[5]])
    expect(await book.values('A1:C1')).toEqual([['5', '6', '12']])
  })

  it('tells its error, its link and its outcome in the grid', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['=1/0', '=HYPERLINK("https://voorbeeld.example","Hier")', '=2*3']], 'USER_ENTERED')
    const { sheets } = await book.read(
      'ranges=A1:C1&fields=sheets.data.rowData.values(userEnteredValue,effectiveValue,formattedValue,hyperlink)',
    )
    expect(sheets).toMatchObject([
      {
        data: [
          {
            rowData: [
              {
                values: [
                  {
                    userEnteredValue: { formulaValue: '=1/0' },
                    effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO' } },
                    formattedValue: '#DIV/0!',
                  },
                  { effectiveValue: { stringValue: 'Hier' }, hyperlink: 'https://voorbeeld.example' },
                  { effectiveValue: { numberValue: 6 }, formattedValue: '6' },
                ],
              },
            ],
          },
        ],
      },
    ])
  })
})
