import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { functions } from '../../../../../infra/local/google/sheets/formula/functions.ts'
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
    ['=QUERY(A1:B3)', '#ERROR!'],
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

describe('a function that looks up, counts or chooses', () => {
  it.each([
    ['=VLOOKUP("kees",A2:C4,2,FALSE)', 'zoeker'],
    ['=VLOOKUP("Noor",A2:C4,2,FALSE)', '#N/A'],
    ['=VLOOKUP("Joke",A2:C4,4,FALSE)', '#REF!'],
    ['=VLOOKUP(6,C2:C4,1)', '5'],
    ['=HLOOKUP("Plek",A1:C4,3,FALSE)', 'zoeker'],
    ['=XLOOKUP("Samira",A:A,B:B)', 'zoeker'],
    ['=XLOOKUP("Noor",A:A,B:B,"niemand")', 'niemand'],
    ['=MATCH("Samira",A1:A4,0)', '4'],
    ['=MATCH(6,C2:C4)', '2'],
    ['=INDEX(A1:C4,2,3)', '3'],
    ['=INDEX(A1:C4,9,1)', '#NUM!'],
    ['=INDEX(B:B,MATCH("Kees",A:A,0))', 'zoeker'],
    ['=COUNTIFS(B2:B4,"zoeker",C2:C4,">5")', '1'],
    ['=SUMIFS(C2:C4,B2:B4,"zoeker")', '12'],
    ['=AVERAGEIF(B2:B4,"zoeker",C2:C4)', '6'],
    ['=COUNTUNIQUE(B2:B4)', '2'],
    ['=SUMPRODUCT(C2:C4,C2:C4)', '83'],
    ['=ROWS(A1:C4)*COLUMNS(A1:C4)', '12'],
    ['=IFS(C2>5,"vaak",C2>1,"soms")', 'soms'],
    ['=IFS(C2>5,"vaak")', '#N/A'],
    ['=SWITCH(B2,"zoeker",1,"drager",2)', '2'],
    ['=SWITCH("x","y",1,"anders")', 'anders'],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=IFNA(NA(),"leeg")', 'leeg'],
    ['=ISNA(MATCH("x",A:A,0))', 'TRUE'],
    ['=MEDIAN(C2:C4)', '5'],
    ['=PRODUCT(C2:C4)', '105'],
    ['=SQRT(16)+SIGN(-3)', '3'],
    ['=SQRT(-1)', '#NUM!'],
    ['=DATE(2026,13,1)', '1/1/2027'],
    ['=YEAR(D2)&"-"&MONTH(D2)&"-"&DAY(D2)', '2026-1-31'],
    ['=EDATE(D2,1)', '2/28/2026'],
    ['=EOMONTH(D2,-1)', '12/31/2025'],
    ['=WEEKDAY(D2)&WEEKDAY(D2,2)&WEEKDAY(D2,3)', '765'],
    ['=ISOWEEKNUM(DATE(2027,1,1))', '53'],
    ['=DAYS(DATE(2026,2,2),D2)', '2'],
    ['=LEFT(A2,2)&RIGHT(A2)&MID(A2,2,2)', 'Joeok'],
    ['=SUBSTITUTE("a-b-c","-","+")', 'a+b+c'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=PROPER("joke van dam")', 'Joke Van Dam'],
    ['=FIND("k","Joke")&SEARCH("K","Joke",2)', '33'],
    ['=FIND("K","Joke")', '#VALUE!'],
    ['=REPT("ab",2)&EXACT("a","A")', 'ababFALSE'],
    ['=VALUE("1,234")+1', '1235'],
    ['=TEXT(D2,"d-m-yyyy")', '31-1-2026'],
    ['=TEXT(0.256,"0.0%")', '25.6%'],
    ['=TEXTJOIN(", ",TRUE,A2:A5)', 'Joke, Kees, Samira'],
    ['=REGEXMATCH(A2,"^J")', 'TRUE'],
    ['=REGEXEXTRACT("groep 12","\\d+")', '12'],
    ['=REGEXREPLACE("06-1234","[^0-9]","")', '061234'],
  ])('%s shows %s', async (formula, shown) => {
    const book = await newWorkbook()
    await book.put('A1', [
      ['Naam', 'Plek', 'Keer', 'Sinds'],
      ['Joke', 'drager', 3, 46053],
      ['Kees', 'zoeker', 5],
      ['Samira', 'zoeker', 7],
    ])
    await book.put('F1', [[formula]], 'USER_ENTERED')
    expect(await book.values('F1')).toEqual([[shown]])
  })
})

it('computes the functions that the docs name, and no other', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../../../docs/embedded-google.md'), 'utf8')
  const named = /named ranges, and (.+)\. Any other function/.exec(docs)?.[1] ?? ''
  expect(named.replaceAll(/ \([^)]*\)/g, '').split(', ')).toEqual(Object.keys(functions).toSorted())
})
