import { describe, expect, it } from 'vitest'
import { mark, newWorkbook, type Json, type Workbook } from './workbook.ts'

const sheetMark = (metadataId: number): Json => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId,
      metadataKey: 'kind',
      metadataValue: 'log',
      visibility: 'PROJECT',
      location: { sheetId: 0 },
    },
  },
})

const columnMark = (metadataId: number, at: number): Json => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId,
      metadataKey: 'column',
      visibility: 'DOCUMENT',
      location: { dimensionRange: { sheetId: 0, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } },
    },
  },
})

async function found(book: Workbook, lookup: Json): Promise<number[]> {
  const answer = await book.ask('POST', '/developerMetadata:search', {
    dataFilters: [{ developerMetadataLookup: lookup }],
  })
  const matched = (answer.matchedDeveloperMetadata ?? []) as {
    developerMetadata: { metadataId: number }
  }[]
  return matched.map((match) => match.developerMetadata.metadataId)
}

async function marked() {
  const book = await newWorkbook()
  await book.batch(mark(1), sheetMark(2), columnMark(3, 1), mark(4, 5))
  return book
}

describe('looking up metadata', () => {
  it('finds everything by an empty lookup, and by key, value, kind and visibility', async () => {
    const book = await marked()
    expect(await found(book, {})).toEqual([1, 2, 3, 4])
    expect(await found(book, { metadataKey: 'version' })).toEqual([1, 4])
    expect(await found(book, { metadataKey: 'version', metadataValue: 'token 4' })).toEqual([4])
    expect(await found(book, { locationType: 'COLUMN' })).toEqual([3])
    expect(await found(book, { visibility: 'PROJECT' })).toEqual([2])
    expect(await found(book, { metadataId: 9 })).toEqual([])
  })

  it('takes a place exactly, or whatever lies in it', async () => {
    const book = await marked()
    const metadataLocation = { sheetId: 0 }
    expect(await found(book, { metadataLocation, locationMatchingStrategy: 'EXACT_LOCATION' })).toEqual([2])
    expect(
      await found(book, { metadataLocation, locationMatchingStrategy: 'INTERSECTING_LOCATION' }),
    ).toEqual([2, 3, 4])
    const row = { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 5, endIndex: 6 } }
    expect(await found(book, { metadataLocation: row })).toEqual([4])
    await expect(
      found(book, {
        metadataLocation: { spreadsheet: true },
        locationMatchingStrategy: 'INTERSECTING_LOCATION',
      }),
    ).rejects.toThrow()
  })

  it('shows each kind where Google shows it', async () => {
    const book = await marked()
    const shown = await book.read(
      'ranges=A1:B6&fields=developerMetadata.metadataId,sheets(developerMetadata.metadataId,data(columnMetadata.developerMetadata.metadataId,rowMetadata.developerMetadata.metadataId))',
    )
    const [column] = [{ developerMetadata: [{ metadataId: 3 }] }]
    expect(shown).toEqual({
      developerMetadata: [{ metadataId: 1 }],
      sheets: [
        {
          developerMetadata: [{ metadataId: 2 }],
          data: [
            {
              columnMetadata: [{}, column],
              rowMetadata: [{}, {}, {}, {}, {}, { developerMetadata: [{ metadataId: 4 }] }],
            },
          ],
        },
      ],
    })
  })

  it('gives one by its ID, with its place', async () => {
    const book = await marked()
    expect(await book.ask('GET', '/developerMetadata/3')).toEqual({
      metadataId: 3,
      metadataKey: 'column',
      visibility: 'DOCUMENT',
      location: {
        locationType: 'COLUMN',
        dimensionRange: { dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
      },
    })
  })
})

describe('changing metadata', () => {
  it.each([
    ['an ID in use', mark(1), 'already exists'],
    [
      'two rows at once',
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } },
          },
        },
      },
      'DimensionRange must represent a single row or column',
    ],
    [
      'no key',
      {
        createDeveloperMetadata: {
          developerMetadata: { visibility: 'DOCUMENT', location: { spreadsheet: true } },
        },
      },
      'metadataKey',
    ],
    [
      'no visibility',
      {
        createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', location: { spreadsheet: true } } },
      },
      'visibility',
    ],
    [
      'no place',
      { createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', visibility: 'DOCUMENT' } } },
      'location',
    ],
  ])('refuses %s', async (_, request, message) => {
    const book = await marked()
    await expect(book.batch(request)).rejects.toThrow(new RegExp(message, 'i'))
  })

  it('updates and deletes what filters find, and answers with it', async () => {
    const book = await marked()
    const filter = { developerMetadataLookup: { metadataKey: 'version' } }
    const [updated] = await book.batch({
      updateDeveloperMetadata: {
        dataFilters: [filter],
        developerMetadata: { metadataValue: 'nieuw' },
        fields: 'metadataValue',
      },
    })
    expect(updated).toMatchObject({
      updateDeveloperMetadata: {
        developerMetadata: [
          { metadataId: 1, metadataValue: 'nieuw' },
          { metadataId: 4, metadataValue: 'nieuw' },
        ],
      },
    })
    const [deleted] = await book.batch({ deleteDeveloperMetadata: { dataFilter: filter } })
    expect(deleted).toMatchObject({
      deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataId: 1 }, { metadataId: 4 }] },
    })
    expect(await found(book, {})).toEqual([2, 3])
    await book.batch(mark(1))
  })

  it('has room for 30,000 characters on the spreadsheet, and as many on each sheet', async () => {
    const book = await newWorkbook()
    const big = (metadataId: number, location: Json, size: number) => ({
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId,
          metadataKey: 'k',
          metadataValue: 'x'.repeat(size - 1),
          visibility: 'DOCUMENT',
          location,
        },
      },
    })
    await book.batch(big(1, { spreadsheet: true }, 30_000), big(2, { sheetId: 0 }, 29_999))
    await expect(book.batch(big(3, { spreadsheet: true }, 2))).rejects.toThrow('30000 characters')
    await expect(
      book.batch(
        big(3, { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } }, 2),
      ),
    ).rejects.toThrow('30000 characters')
  })
})

describe('data filters', () => {
  it('read, write and clear the row that a mark is on', async () => {
    const book = await marked()
    await book.put('A6', [['a', 'b']])
    const dataFilters = [{ developerMetadataLookup: { metadataId: 4 } }]
    expect(await book.ask('POST', '/values:batchGetByDataFilter', { dataFilters })).toMatchObject({
      valueRanges: [{ valueRange: { range: 'Sheet1!A6:Z6', values: [['a', 'b']] }, dataFilters }],
    })
    const answer = await book.ask('POST', '/values:batchUpdateByDataFilter', {
      valueInputOption: 'RAW',
      data: [{ dataFilter: dataFilters[0], values: [[null, 'c']] }],
    })
    expect(answer).toMatchObject({
      totalUpdatedCells: 1,
      responses: [{ updatedRange: 'Sheet1!A6:B6', updatedCells: 1 }],
    })
    expect(await book.values('A6:B6')).toEqual([['a', 'c']])
    expect(await book.ask('POST', '/values:batchClearByDataFilter', { dataFilters })).toMatchObject({
      clearedRanges: ['Sheet1!A6:Z6'],
    })
    expect(await book.values('A6:B6')).toBeUndefined()
  })

  it('get a spreadsheet by its ranges', async () => {
    const book = await marked()
    await book.put('B2', [['x']])
    const answer = await book.ask('POST', ':getByDataFilter', {
      dataFilters: [
        { a1Range: 'B2' },
        {
          gridRange: { sheetId: 0, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 },
        },
      ],
      includeGridData: true,
    })
    const data = { startRow: 1, startColumn: 1, rowData: [{ values: [{ formattedValue: 'x' }] }] }
    expect(answer).toMatchObject({ sheets: [{ data: [data, data] }] })
  })
})
