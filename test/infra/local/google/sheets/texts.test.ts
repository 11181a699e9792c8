import { describe, expect, it } from 'vitest'
import { newWorkbook } from './workbook.ts'

const column = { startRowIndex: 0, endRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 1 }
const table = { ...column, endColumnIndex: 2 }

describe('texts', () => {
  it('are trimmed within too, and what looks like a formula then stays a text', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['  Joke \n van  Dam '], [' =1+1'], ['goed'], [5], ['   ']])
    expect(await book.batch({ trimWhitespace: { range: column } })).toEqual([
      { trimWhitespace: { cellsChangedCount: 3 } },
    ])
    expect(await book.values('A1:A5')).toEqual([['Joke van Dam'], ['=1+1'], ['goed'], ['5']])
    expect(await book.batch({ trimWhitespace: { range: column } })).toEqual([{ trimWhitespace: {} }])
  })

  it.each([
    ['COMMA', undefined, 'a, 2,1-1-2026', ['a', 2, 46023]],
    ['CUSTOM', '--', 'a--b', ['a', 'b']],
    ['AUTODETECT', undefined, 'a;b', ['a', 'b']],
  ])(
    'are split by %s over columns, as if they were typed there',
    async (delimiterType, delimiter, text, parts) => {
      const book = await newWorkbook()
      await book.put('A1', [[text]])
      await book.batch({
        textToColumns: { source: column, delimiterType, ...(delimiter ? { delimiter } : {}) },
      })
      expect(await book.values('A1:C1', '?valueRenderOption=UNFORMATTED_VALUE')).toEqual([parts])
    },
  )

  it('are pasted from a block of lines, and the grid grows under them', async () => {
    const book = await newWorkbook({
      sheets: [{ properties: { gridProperties: { rowCount: 2, columnCount: 2 } } }],
    })
    await book.batch({
      pasteData: { coordinate: { rowIndex: 1, columnIndex: 1 }, data: 'a\t007\n=1+1\tx\n', delimiter: '\t' },
    })
    expect(await book.values('Sheet1')).toEqual([[], ['', 'a', '7'], ['', '2', 'x']])
  })
})

describe('rows', () => {
  it('that say the same, capitals aside, are left out but for the first, within their columns', async () => {
    const book = await newWorkbook()
    await book.put('A1', [
      ['Joke', 1, 'a'],
      ['joke', 1, 'b'],
      ['Kees', 2, 'c'],
      ['Joke', 3, 'd'],
    ])
    expect(await book.batch({ deleteDuplicates: { range: table } })).toEqual([
      { deleteDuplicates: { duplicatesRemovedCount: 1 } },
    ])
    expect(await book.values('A1:C4')).toEqual([
      ['Joke', '1', 'a'],
      ['Kees', '2', 'b'],
      ['Joke', '3', 'c'],
      ['', '', 'd'],
    ])
  })

  it('are compared by the columns that are named', async () => {
    const book = await newWorkbook()
    await book.put('A1', [
      ['Joke', 1],
      ['Joke', 2],
    ])
    const comparisonColumns = [{ dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }]
    await book.batch({ deleteDuplicates: { range: table, comparisonColumns } })
    expect(await book.values('A1:B2')).toEqual([['Joke', '1']])
  })

  it('are shuffled whole, and none is lost', async () => {
    const book = await newWorkbook()
    const rows = Array.from({ length: 30 }, (_, index) => [index, `bij ${index}`])
    await book.put('A1', rows)
    await book.batch({ randomizeRange: { range: { ...table, endRowIndex: 30 } } })
    const after = (await book.values('A1:B30', '?valueRenderOption=UNFORMATTED_VALUE')) as [number, string][]
    expect(after).not.toEqual(rows)
    expect(after.toSorted(([a], [b]) => a - b)).toEqual(rows)
  })
})
