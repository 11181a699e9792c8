import { describe, expect, it } from 'vitest'
import { newWorkbook } from './workbook.ts'

describe('values.append', () => {
  // Google's own table: data at A1:C2 and at B4:D6.
  it.each([
    ['Sheet1', 'B7'],
    ['B4', 'B7'],
    ['C5:D5', 'B7'],
    ['B2:D4', 'B7'],
    ['A3:G10', 'B7'],
    ['A1', 'A3'],
    ['E4', 'E4'],
    ['A4', 'A4'],
  ])('to %s writes at %s', async (range, at) => {
    const book = await newWorkbook()
    await book.put('A1', [
      [1, 2, 3],
      [4, 5, 6],
    ])
    await book.put('B4', [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ])
    const answer = await book.ask('POST', `/values/${range}:append?valueInputOption=RAW`, { values: [['x']] })
    expect(answer.updates).toMatchObject({ updatedRange: `Sheet1!${at}` })
  })

  it('writes over what stands below the table, unless rows are to be inserted', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['kop'], ['een'], [''], ['onder']])
    await book.ask('POST', '/values/A1:append?valueInputOption=RAW', { values: [['twee'], ['drie']] })
    expect(await book.values('A:A')).toEqual([['kop'], ['een'], ['twee'], ['drie']])
    await book.put('A6', [['lager']])
    await book.ask('POST', '/values/A1:append?valueInputOption=RAW&insertDataOption=INSERT_ROWS', {
      values: [['vier']],
    })
    expect(await book.values('A:A')).toEqual([['kop'], ['een'], ['twee'], ['drie'], ['vier'], [], ['lager']])
  })

  it('lengthens a full sheet', async () => {
    const book = await newWorkbook({
      sheets: [{ properties: { gridProperties: { rowCount: 2, columnCount: 2 } } }],
    })
    await book.put('A1', [
      ['a', 'b'],
      ['c', 'd'],
    ])
    const answer = await book.ask('POST', '/values/A1:append?valueInputOption=RAW', { values: [['e', 'f']] })
    expect(answer).toMatchObject({ tableRange: 'Sheet1!A1:B2', updates: { updatedRange: 'Sheet1!A3:B3' } })
  })
})

describe('reading values', () => {
  it('leaves out empty ends and gives empty rows between', async () => {
    const book = await newWorkbook()
    await book.put('A1', [
      ['a', '', ''],
      ['', ''],
      ['', 'b'],
    ])
    expect(await book.ask('GET', '/values/Sheet1')).toEqual({
      range: 'Sheet1!A1:Z1000',
      majorDimension: 'ROWS',
      values: [['a'], [], ['', 'b']],
    })
    expect(await book.values('A1:C3', '?majorDimension=COLUMNS')).toEqual([['a'], ['', '', 'b']])
    expect(await book.ask('GET', '/values/D1:E9')).toEqual({ range: 'Sheet1!D1:E9', majorDimension: 'ROWS' })
  })

  it.each([
    ['D4:A1', 'Sheet1!A1:D4'],
    ['A1:C', 'Sheet1!A1:C1000'],
    ['B:B', 'Sheet1!B1:B1000'],
    ['2:3', 'Sheet1!A2:Z3'],
    ['A990:B2000', 'Sheet1!A990:B1000'],
    ['R2C3:R4C4', 'Sheet1!C2:D4'],
    ['sheet1!$B$2', 'Sheet1!B2'],
  ])('reads %s as %s', async (range, named) => {
    const book = await newWorkbook()
    expect(await book.ask('GET', `/values/${encodeURIComponent(range)}`)).toMatchObject({ range: named })
  })

  it('quotes a title that needs it, and finds it again by that name', async () => {
    const book = await newWorkbook({
      sheets: [{ properties: { title: "Te doen's" } }, { properties: { title: 'D3' } }],
    })
    await book.put("'Te doen''s'!B2", [['x']])
    await book.put("'D3'!A1", [['y']])
    expect(await book.ask('GET', `/values/${encodeURIComponent("'Te doen''s'!B2")}`)).toMatchObject({
      range: "'Te doen''s'!B2",
      values: [['x']],
    })
    expect(await book.ask('GET', "/values/'D3'")).toMatchObject({ range: "'D3'!A1:Z1000", values: [['y']] })
    expect(await book.values('D3')).toBeUndefined()
  })

  it('takes a bare name for a named range before a tab', async () => {
    const book = await newWorkbook({
      sheets: [{ properties: { title: 'Een' } }, { properties: { title: 'Groepen' } }],
    })
    await book.batch({
      addNamedRange: {
        namedRange: {
          name: 'Groepen',
          range: { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 },
        },
      },
    })
    expect(await book.ask('GET', '/values/Groepen')).toMatchObject({ range: 'Een!B1:B2' })
    expect(await book.ask('GET', "/values/'Groepen'")).toMatchObject({ range: 'Groepen!A1:Z1000' })
  })

  it('reads many ranges at one state', async () => {
    const book = await newWorkbook()
    await book.put('A1', [
      [1, 2],
      [3, 4],
    ])
    const answer = await book.ask(
      'GET',
      '/values:batchGet?ranges=A1:A2&ranges=B2&valueRenderOption=UNFORMATTED_VALUE',
    )
    expect(answer.valueRanges).toEqual([
      { range: 'Sheet1!A1:A2', majorDimension: 'ROWS', values: [[1], [3]] },
      { range: 'Sheet1!B2', majorDimension: 'ROWS', values: [[4]] },
    ])
  })

  it.each([
    ['Nergens!A1', 'Unable to parse range: Nergens!A1'],
    ['A5000:B5001', 'Range (Sheet1!A5000:B5001) exceeds grid limits. Max rows: 1000, max columns: 26'],
  ])('refuses %s in the words of Google', async (range, message) => {
    const book = await newWorkbook()
    const { status, body } = await book.call('GET', `/values/${encodeURIComponent(range)}`)
    expect([status, body.error]).toMatchObject([400, { status: 'INVALID_ARGUMENT', message }])
  })
})

describe('writing values', () => {
  it('stores every text literally when RAW, formulas and dates among them', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['=1+2', '2026-11-24', '007', "'x", true, 3.5]])
    expect(await book.values('A1:F1', '?valueRenderOption=UNFORMATTED_VALUE')).toEqual([
      ['=1+2', '2026-11-24', '007', "'x", true, 3.5],
    ])
  })

  it('skips null, empties with an empty text, and counts what it touched', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['a', 'b', 'c']])
    expect(
      await book.put('A1:C2', [
        [null, '', 'd'],
        [null, null, null],
      ]),
    ).toMatchObject({
      updatedRange: 'Sheet1!A1:C2',
      updatedRows: 1,
      updatedColumns: 2,
      updatedCells: 2,
    })
    expect(await book.values('A1:C2')).toEqual([['a', '', 'd']])
  })

  it('says where values do not fit', async () => {
    const book = await newWorkbook()
    await expect(book.put('A1:B2', [[1], [2], [3]])).rejects.toThrow(
      'Requested writing within range [Sheet1!A1:B2], but tried writing to row [3]',
    )
    await expect(book.put('A1:B2', [[1, 2, 3]])).rejects.toThrow(
      'Requested writing within range [Sheet1!A1:B2], but tried writing to column [C]',
    )
    await expect(book.put('A1000', [[1], [2]])).rejects.toThrow('exceeds grid limits')
  })

  it('takes 50,000 characters in a cell, counted in UTF-16, and no more', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['🎊'.repeat(25_000)]])
    await expect(book.put('A2', [['x'.repeat(50_001)]])).rejects.toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    )
  })

  it('is told when it says it in a way that does not exist', async () => {
    const book = await newWorkbook()
    const { body } = await book.call('PUT', '/values/A1?valueInputOption=TYPED', { values: [[1]] })
    expect(body.error).toMatchObject({
      code: 400,
      message:
        'Invalid value at \'value_input_option\' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "TYPED"',
    })
  })

  it('wants to be told how values are meant', async () => {
    const book = await newWorkbook()
    const { body } = await book.call('PUT', '/values/A1', { values: [[1]] })
    expect(body.error).toMatchObject({
      code: 400,
      message: "'valueInputOption' is required but not specified",
    })
  })

  it('writes all ranges of a batch or none', async () => {
    const book = await newWorkbook()
    const data = [
      { range: 'A1', values: [['a']] },
      { range: 'Nergens!A1', values: [['b']] },
    ]
    const refused = await book.call('POST', '/values:batchUpdate', { valueInputOption: 'RAW', data })
    expect(refused.status).toBe(400)
    expect(await book.values('A1')).toBeUndefined()
    const done = await book.ask('POST', '/values:batchUpdate', {
      valueInputOption: 'RAW',
      includeValuesInResponse: true,
      data: [
        { range: 'A1', values: [['a', 'b']] },
        { range: 'A5', majorDimension: 'COLUMNS', values: [['c', 'd']] },
      ],
    })
    expect(done).toMatchObject({
      totalUpdatedRows: 3,
      totalUpdatedColumns: 3,
      totalUpdatedCells: 4,
      totalUpdatedSheets: 1,
    })
    expect(done.responses).toMatchObject([
      { updatedRange: 'Sheet1!A1:B1' },
      { updatedRange: 'Sheet1!A5:A6', updatedData: { values: [['c', 'd']] } },
    ])
  })

  it('clears values and leaves notes, formats and validation', async () => {
    const book = await newWorkbook()
    await book.batch({
      updateCells: {
        start: { rowIndex: 0, columnIndex: 0 },
        rows: [
          {
            values: [
              {
                userEnteredValue: { stringValue: 'a' },
                note: 'let op',
                userEnteredFormat: { textFormat: { bold: true } },
              },
            ],
          },
        ],
        fields: '*',
      },
    })
    expect(await book.ask('POST', '/values:batchClear', { ranges: ['A1:B2'] })).toMatchObject({
      clearedRanges: ['Sheet1!A1:B2'],
    })
    const { sheets } = await book.read(
      'ranges=A1&fields=sheets.data.rowData.values(note,userEnteredValue,userEnteredFormat)',
    )
    expect(sheets).toEqual([
      {
        data: [
          { rowData: [{ values: [{ note: 'let op', userEnteredFormat: { textFormat: { bold: true } } }] }] },
        ],
      },
    ])
  })
})
