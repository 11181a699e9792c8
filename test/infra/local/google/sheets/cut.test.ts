import { describe, expect, it } from 'vitest'
import { newWorkbook } from './workbook.ts'

const square = (top: number, left: number, height = 2, width = 1) => ({
  startRowIndex: top,
  endRowIndex: top + height,
  startColumnIndex: left,
  endColumnIndex: left + width,
})

describe('cells that are cut and pasted', () => {
  it('take along the formulas, dropdowns, names and merges that are about them alone', async () => {
    const book = await newWorkbook()
    await book.put(
      'A1',
      [[1, '=A1', '=SUM($A$1:A2)', '=SUM(A1:A3)', '=SUM(A:A)'], ['=A1+B1']],
      'USER_ENTERED',
    )
    await book.batch(
      { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Keren', range: square(0, 0) } } },
      { mergeCells: { range: square(0, 0) } },
    )
    await book.put('A2', [['=A1+B1']], 'USER_ENTERED')
    await book.batch({ cutPaste: { source: square(0, 0), destination: { rowIndex: 4, columnIndex: 6 } } })
    const formulas = '?valueRenderOption=FORMULA'
    expect(await book.values('B1:E1', formulas)).toEqual([
      ['=G5', '=SUM($G$5:G6)', '=SUM(A1:A3)', '=SUM(A:A)'],
    ])
    expect(await book.values('G5:G6', formulas)).toEqual([[1], ['=G5+B1']])
    expect(await book.read('fields=namedRanges.range,sheets.merges')).toEqual({
      namedRanges: [{ range: square(4, 6) }],
      sheets: [{ merges: [square(4, 6)] }],
    })
  })

  it('go to another tab and still mean what they meant', async () => {
    const book = await newWorkbook({
      sheets: [{ properties: { title: 'Een' } }, { properties: { title: 'De ander', sheetId: 7 } }],
    })
    await book.put(
      'Een!A1',
      [
        [1, 5],
        ['=A1+B1', '=A2'],
      ],
      'USER_ENTERED',
    )
    await book.batch({ cutPaste: { source: square(0, 0), destination: { sheetId: 7 } } })
    expect(await book.values("'De ander'!A1:A2", '?valueRenderOption=FORMULA')).toEqual([
      [1],
      ["='De ander'!A1+Een!B1"],
    ])
    expect(await book.values('Een!B2', '?valueRenderOption=FORMULA')).toEqual([["='De ander'!A2"]])
    expect(await book.values('Een!B2')).toEqual([['6']])
  })

  it('take along what is about their whole column', async () => {
    const book = await newWorkbook()
    await book.put('A1', [[1, '=SUM(A:A)'], [2]], 'USER_ENTERED')
    await book.batch({ cutPaste: { source: square(0, 0, 1000), destination: { columnIndex: 3 } } })
    expect(await book.values('B1', '?valueRenderOption=FORMULA')).toEqual([['=SUM(D:D)']])
  })
})
