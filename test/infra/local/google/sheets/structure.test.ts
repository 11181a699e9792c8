import { describe, expect, it } from 'vitest'
import { mark, newWorkbook, type Workbook } from './workbook.ts'

const rows = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'ROWS',
  startIndex,
  endIndex,
})
const columns = (startIndex: number, endIndex: number) => ({
  sheetId: 0,
  dimension: 'COLUMNS',
  startIndex,
  endIndex,
})

/** Five rows, each with a mark whose ID is the number in its first cell. */
async function marked(): Promise<Workbook> {
  const book = await newWorkbook()
  await book.put('A1', [
    [11, 'e'],
    [12, 'd'],
    [13, 'c'],
    [14, 'b'],
    [15, 'a'],
  ])
  await book.batch(mark(11, 0), mark(12, 1), mark(13, 2), mark(14, 3), mark(15, 4))
  return book
}

/** Which row each mark is on, by the number that stands there: they are the same as long as the marks follow. */
async function marksOf(book: Workbook) {
  const { matchedDeveloperMetadata = [] } = (await book.ask('POST', '/developerMetadata:search', {
    dataFilters: [{ developerMetadataLookup: { locationType: 'ROW' } }],
  })) as {
    matchedDeveloperMetadata?: {
      developerMetadata: { metadataId: number; location: { dimensionRange: { startIndex: number } } }
    }[]
  }
  const cells = (await book.values('A1:A20', '?valueRenderOption=UNFORMATTED_VALUE')) as number[][]
  return matchedDeveloperMetadata.map(({ developerMetadata: { metadataId, location } }) => [
    metadataId,
    cells[location.dimensionRange.startIndex]?.[0],
  ])
}

describe('a mark on a row', () => {
  it.each([
    ['rows inserted above', { insertDimension: { range: rows(1, 3) } }],
    ['rows moved down', { moveDimension: { source: rows(0, 2), destinationIndex: 4 } }],
    ['rows moved up', { moveDimension: { source: rows(3, 5), destinationIndex: 1 } }],
    [
      'a sort',
      {
        sortRange: {
          range: { sheetId: 0, startRowIndex: 0, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 },
          sortSpecs: [{ dimensionIndex: 1 }],
        },
      },
    ],
    ['a column moved', { moveDimension: { source: columns(1, 2), destinationIndex: 4 } }],
  ])('follows its row through %s', async (_, request) => {
    const book = await marked()
    await book.batch(request)
    expect(await marksOf(book)).toEqual([
      [11, 11],
      [12, 12],
      [13, 13],
      [14, 14],
      [15, 15],
    ])
  })

  it('goes with the row that is deleted, and follows the deletion of others', async () => {
    const book = await marked()
    await book.batch({ deleteDimension: { range: rows(1, 3) } })
    expect(await marksOf(book)).toEqual([
      [11, 11],
      [14, 14],
      [15, 15],
    ])
    const { status, body } = await book.call('GET', '/developerMetadata/12')
    expect([status, body.error]).toMatchObject([404, { message: 'No developer metadata with ID 12' }])
  })

  it('stays where it is when one column alone is sorted', async () => {
    const book = await marked()
    await book.batch({
      sortRange: {
        range: { sheetId: 0, startColumnIndex: 1, endColumnIndex: 2 },
        sortSpecs: [{ dimensionIndex: 1 }],
      },
    })
    expect(await marksOf(book)).toEqual([
      [11, 11],
      [12, 12],
      [13, 13],
      [14, 14],
      [15, 15],
    ])
    expect(await book.values('A1:B2')).toEqual([
      ['11', 'a'],
      ['12', 'b'],
    ])
  })
})

describe('rows and columns', () => {
  it('take along what is anchored to them', async () => {
    const book = await newWorkbook()
    const range = { startRowIndex: 2, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 3 }
    await book.batch(
      { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Lijst', range } } },
      { addProtectedRange: { protectedRange: { protectedRangeId: 3, range } } },
      { mergeCells: { range } },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [range],
            booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { bold: true } } },
          },
        },
      },
      { setBasicFilter: { filter: { range } } },
      { insertDimension: { range: rows(0, 1) } },
      { insertDimension: { range: columns(2, 4) } },
      { deleteDimension: { range: rows(4, 5) } },
    )
    const moved = { startRowIndex: 3, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 5 }
    const shown = await book.read(
      'fields=namedRanges,sheets(merges,protectedRanges.range,conditionalFormats.ranges,basicFilter)',
    )
    expect(shown).toEqual({
      sheets: [
        {
          merges: [moved],
          protectedRanges: [{ range: moved }],
          conditionalFormats: [{ ranges: [moved] }],
          basicFilter: { range: moved },
        },
      ],
      namedRanges: [{ namedRangeId: 'n', name: 'Lijst', range: moved }],
    })
  })

  it('rewrite the formulas that point at them', async () => {
    const book = await newWorkbook()
    await book.put('A1', [[1], [2], [3], ['=SUM(A1:A3)'], ["=$A$2+'Sheet1'!A3"]], 'USER_ENTERED')
    await book.batch({ insertDimension: { range: rows(1, 2) } })
    expect(await book.values('A5:A6', '?valueRenderOption=FORMULA')).toEqual([
      ['=SUM(A1:A4)'],
      ["=$A$3+'Sheet1'!A4"],
    ])
    await book.batch({ deleteDimension: { range: rows(2, 3) } })
    expect(await book.values('A4:A5', '?valueRenderOption=FORMULA')).toEqual([
      ['=SUM(A1:A3)'],
      ["=#REF!+'Sheet1'!A3"],
    ])
    expect(await book.values('A4')).toEqual([['4']])
  })

  it('rewrite the lists of dropdowns and the rules of colours that point at them, under a new title too', async () => {
    const book = await newWorkbook({
      sheets: [{ properties: { title: 'Mensen' } }, { properties: { title: 'Groepen', sheetId: 2 } }],
    })
    const cell = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }
    await book.batch(
      {
        setDataValidation: {
          range: cell,
          rule: { condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: '=Groepen!$A$2:$A' }] } },
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [cell],
            booleanRule: {
              condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=Groepen!A1=1' }] },
              format: { textFormat: { bold: true } },
            },
          },
        },
      },
      { insertDimension: { range: { sheetId: 2, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
      { updateSheetProperties: { properties: { sheetId: 2, title: 'Alle groepen' }, fields: 'title' } },
    )
    const { sheets } = await book.read(
      'ranges=Mensen!A1&fields=sheets(conditionalFormats.booleanRule.condition.values,data.rowData.values.dataValidation.condition.values)',
    )
    expect(sheets).toEqual([
      {
        conditionalFormats: [
          { booleanRule: { condition: { values: [{ userEnteredValue: "='Alle groepen'!B1=1" }] } } },
        ],
        data: [
          {
            rowData: [
              {
                values: [
                  {
                    dataValidation: {
                      condition: { values: [{ userEnteredValue: "='Alle groepen'!$B$2:$B" }] },
                    },
                  },
                ],
              },
            ],
          },
        ],
      },
    ])
  })

  it('keep the frozen ones frozen', async () => {
    const book = await newWorkbook({
      sheets: [{ properties: { gridProperties: { rowCount: 5, columnCount: 3, frozenRowCount: 2 } } }],
    })
    const frozen = async () =>
      (await book.read('fields=sheets.properties.gridProperties(rowCount,frozenRowCount)')).sheets
    await book.batch({ insertDimension: { range: rows(1, 2) } }, { insertDimension: { range: rows(3, 4) } })
    expect(await frozen()).toEqual([{ properties: { gridProperties: { rowCount: 7, frozenRowCount: 3 } } }])
    await book.batch({ deleteDimension: { range: rows(0, 2) } })
    expect(await frozen()).toEqual([{ properties: { gridProperties: { rowCount: 5, frozenRowCount: 1 } } }])
    await expect(book.batch({ deleteDimension: { range: rows(1, 5) } })).rejects.toThrow(
      'it is not possible to delete all non-frozen rows',
    )
  })

  it('that are new look like the row before them when that is asked', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['a']])
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] },
      strict: true,
      showCustomUi: true,
    }
    await book.batch(
      {
        setDataValidation: {
          range: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
          rule,
        },
      },
      { insertDimension: { range: rows(1, 2), inheritFromBefore: true } },
    )
    const { sheets } = await book.read(
      'ranges=A2&fields=sheets.data.rowData.values(dataValidation,userEnteredValue)',
    )
    expect(sheets).toEqual([{ data: [{ rowData: [{ values: [{ dataValidation: rule }] }] }] }])
  })

  it('are hidden and given a size', async () => {
    const book = await newWorkbook()
    await book.batch(
      {
        updateDimensionProperties: {
          range: columns(1, 2),
          properties: { pixelSize: 240 },
          fields: 'pixelSize',
        },
      },
      {
        updateDimensionProperties: {
          range: columns(2, 3),
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
    )
    expect((await book.read('ranges=A1:C1&fields=sheets.data.columnMetadata')).sheets).toEqual([
      {
        data: [
          {
            columnMetadata: [{ pixelSize: 100 }, { pixelSize: 240 }, { hiddenByUser: true, pixelSize: 100 }],
          },
        ],
      },
    ])
  })

  it('are not deleted down to nothing', async () => {
    const book = await newWorkbook()
    await expect(book.batch({ deleteDimension: { range: rows(0, 1000) } })).rejects.toThrow(
      "You can't delete all the rows on the sheet.",
    )
  })
})

describe('a part of the grid', () => {
  it('is pushed down and pulled up, within its own columns', async () => {
    const book = await newWorkbook()
    await book.put('A1', [
      ['a', 'b'],
      ['c', 'd'],
    ])
    const range = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }
    await book.batch({ insertRange: { range, shiftDimension: 'ROWS' } })
    expect(await book.values('A1:B3')).toEqual([['', 'b'], ['a', 'd'], ['c']])
    await book.batch({ deleteRange: { range, shiftDimension: 'ROWS' } })
    expect(await book.values('A1:B3')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    await book.batch({ insertRange: { range, shiftDimension: 'COLUMNS' } })
    expect(await book.values('A1:C2')).toEqual([
      ['', 'a', 'b'],
      ['c', 'd'],
    ])
  })

  it('is sorted as Google sorts: numbers, texts, empty cells last either way', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['b'], [2], [''], ['A'], [10], [true]])
    const sort = (sortOrder: string) =>
      book.batch({
        sortRange: {
          range: { startRowIndex: 0, endRowIndex: 6, startColumnIndex: 0, endColumnIndex: 1 },
          sortSpecs: [{ sortOrder }],
        },
      })
    await sort('ASCENDING')
    expect(await book.values('A1:A6')).toEqual([['2'], ['10'], ['A'], ['b'], ['TRUE']])
    await sort('DESCENDING')
    expect(await book.values('A1:A6')).toEqual([['TRUE'], ['b'], ['A'], ['10'], ['2']])
  })

  it('is filtered: the rows that are hidden say so', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['Groep'], ['Overvecht'], ['Zuilen'], ['Overvecht']])
    await book.batch({
      setBasicFilter: {
        filter: {
          range: { startRowIndex: 0, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 },
          criteria: { 0: { hiddenValues: ['Overvecht'] } },
        },
      },
    })
    const { sheets } = (await book.read('ranges=A1:A4&fields=sheets.data.rowMetadata.hiddenByFilter')) as {
      sheets: { data: { rowMetadata: unknown[] }[] }[]
    }
    expect(sheets[0]?.data[0]?.rowMetadata).toEqual([
      {},
      { hiddenByFilter: true },
      {},
      { hiddenByFilter: true },
    ])
    await book.batch({ clearBasicFilter: { sheetId: 0 } })
    expect((await book.read('fields=sheets.basicFilter')).sheets).toEqual([{}])
  })
})
