import { describe, expect, it } from 'vitest'
import { newWorkbook, type Json } from './workbook.ts'

const hidden = (...hiddenValues: string[]): Json => ({ hiddenValues })

describe('the basic filter', () => {
  it('has a range without open sides, whatever was asked', async () => {
    const book = await newWorkbook()
    await book.batch({ setBasicFilter: { filter: { range: { sheetId: 0 } } } })
    expect(await book.read('fields=sheets.basicFilter')).toEqual({
      sheets: [
        {
          basicFilter: {
            range: { startRowIndex: 0, endRowIndex: 1000, startColumnIndex: 0, endColumnIndex: 26 },
          },
        },
      ],
    })
    await book.batch({ clearBasicFilter: { sheetId: 0 } })
    expect(await book.read('fields=sheets.basicFilter')).toEqual({ sheets: [{}] })
  })

  it('goes on filtering its own column when one is put before it, and forgets one that is deleted', async () => {
    const book = await newWorkbook()
    await book.put('A1', [
      ['naam', 'plek'],
      ['Joke', 'drager'],
      ['Kees', 'zoeker'],
    ])
    const range = { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 }
    await book.batch(
      { setBasicFilter: { filter: { range, criteria: { 1: hidden('zoeker') } } } },
      { insertDimension: { range: { dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } },
    )
    expect(
      await book.read('ranges=A1:A3&fields=sheets(basicFilter(criteria),data.rowMetadata.hiddenByFilter)'),
    ).toEqual({
      sheets: [
        {
          basicFilter: { criteria: { 2: hidden('zoeker') } },
          data: [{ rowMetadata: [{}, {}, { hiddenByFilter: true }] }],
        },
      ],
    })
    await book.batch({ deleteDimension: { range: { dimension: 'COLUMNS', startIndex: 2, endIndex: 3 } } })
    expect(await book.read('fields=sheets.basicFilter(criteria,filterSpecs)')).toEqual({
      sheets: [{ basicFilter: {} }],
    })
  })
})

describe('a filter view', () => {
  it('is kept beside the others, changed, copied and deleted, and hides nothing', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['plek'], ['zoeker']])
    const [added] = await book.batch({
      addFilterView: {
        filter: {
          title: 'Zonder zoekers',
          range: { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
          criteria: { 0: hidden('zoeker') },
        },
      },
    })
    const { filter } = added?.addFilterView as { filter: { filterViewId: number } }
    expect(filter).toEqual({
      filterViewId: expect.any(Number) as number,
      title: 'Zonder zoekers',
      range: { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
      criteria: { 0: hidden('zoeker') },
      filterSpecs: [{ filterCriteria: hidden('zoeker') }],
    })
    const { filterViewId } = filter
    const [, copied] = await book.batch(
      {
        updateFilterView: {
          filter: { filterViewId, title: 'Allen', criteria: {} },
          fields: 'title,criteria',
        },
      },
      { duplicateFilterView: { filterId: filterViewId } },
    )
    expect(copied?.duplicateFilterView).toMatchObject({ filter: { title: 'Copy of Allen' } })
    await book.batch({ deleteFilterView: { filterId: filterViewId } })
    expect(
      await book.read('ranges=A2&fields=sheets(filterViews.title,data.rowMetadata.hiddenByFilter)'),
    ).toEqual({
      sheets: [{ filterViews: [{ title: 'Copy of Allen' }], data: [{ rowMetadata: [{}] }] }],
    })
    await expect(book.batch({ deleteFilterView: { filterId: filterViewId } })).rejects.toThrow(
      `No filter view with id: ${filterViewId}`,
    )
  })
})
