import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import sheets from '../../../../../infra/local/google/discovery/sheets.json' with { type: 'json' }
import { mark, newWorkbook, row } from './workbook.ts'

describe('a batch', () => {
  it('changes nothing when one of its requests is refused', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['kop']])
    await book.batch(mark(5))
    const before = await book.read('includeGridData=true')
    const { status, body } = await book.call('POST', ':batchUpdate', {
      requests: [
        {
          updateSheetProperties: {
            properties: { sheetId: 0, title: 'Anders', gridProperties: { rowCount: 3 } },
            fields: 'title,gridProperties.rowCount',
          },
        },
        { addSheet: { properties: { title: 'Nieuw' } } },
        {
          updateSpreadsheetProperties: {
            properties: { title: 'Andere titel', locale: 'nl_NL' },
            fields: 'title,locale',
          },
        },
        { appendCells: { sheetId: 0, rows: [row('weg')], fields: 'userEnteredValue' } },
        { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 1 } } },
        mark(5),
      ],
    })
    expect([status, body.error]).toMatchObject([
      400,
      {
        status: 'INVALID_ARGUMENT',
        message: expect.stringMatching(/^Invalid requests\[5\]\.createDeveloperMetadata: /) as string,
      },
    ])
    expect(await book.read('includeGridData=true')).toEqual(before)
  })

  it('sees in a later request what an earlier one did', async () => {
    const book = await newWorkbook()
    const [added] = await book.batch(
      {
        addSheet: {
          properties: {
            sheetId: 77,
            title: 'Log',
            gridProperties: { rowCount: 2, columnCount: 2, frozenRowCount: 1 },
            tabColor: { red: 0.5 },
          },
        },
      },
      {
        appendCells: {
          sheetId: 77,
          rows: [row('a', 1), row('b', 2), row('c', 3)],
          fields: 'userEnteredValue',
        },
      },
    )
    expect(added).toEqual({
      addSheet: {
        properties: {
          sheetId: 77,
          title: 'Log',
          index: 1,
          sheetType: 'GRID',
          gridProperties: { rowCount: 2, columnCount: 2, frozenRowCount: 1 },
          tabColor: { red: 0.49803922 },
          tabColorStyle: { rgbColor: { red: 0.49803922 } },
        },
      },
    })
    expect(await book.ask('GET', '/values/Log')).toMatchObject({
      range: 'Log!A1:B3',
      values: [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    })
  })

  it('answers with chosen ranges, as they are after it', async () => {
    const book = await newWorkbook()
    const answer = await book.ask('POST', ':batchUpdate', {
      requests: [
        { appendCells: { sheetId: 0, rows: [row('kop', 'twee'), row('x')], fields: 'userEnteredValue' } },
      ],
      includeSpreadsheetInResponse: true,
      responseRanges: ['A1:B1'],
      responseIncludeGridData: true,
    })
    expect(answer).toMatchObject({
      replies: [{}],
      updatedSpreadsheet: {
        sheets: [
          { data: [{ rowData: [{ values: [{ formattedValue: 'kop' }, { formattedValue: 'twee' }] }] }] },
        ],
      },
    })
  })

  it('refuses an unknown kind and an unknown field as Google does', async () => {
    const book = await newWorkbook()
    const kind = await book.call('POST', ':batchUpdate', { requests: [{ addShet: {} }] })
    expect(kind.body.error).toMatchObject({
      code: 400,
      message: `Invalid JSON payload received. Unknown name "addShet" at 'requests[0]': Cannot find field.`,
    })
    const field = await book.call('POST', ':batchUpdate', {
      requests: [{ addSheet: { properties: { titel: 'x' } } }],
    })
    expect(field.body.error).toMatchObject({
      message: `Invalid JSON payload received. Unknown name "titel" at 'requests[0].add_sheet.properties': Cannot find field.`,
    })
  })

  it('refuses what is not supported with 501, by its name, and does nothing', async () => {
    const book = await newWorkbook()
    const { status, body } = await book.call('POST', ':batchUpdate', {
      requests: [{ addSheet: { properties: { title: 'Nieuw' } } }, { addSlicer: { slicer: {} } }],
    })
    expect([status, body.error]).toMatchObject([
      501,
      { status: 'UNIMPLEMENTED', message: 'The embedded Google does not support the request addSlicer' },
    ])
    expect((await book.read('fields=sheets.properties.title')).sheets).toHaveLength(1)
  })

  it('supports the kinds that the docs say, and answers 501 to every other that Google has', async () => {
    const book = await newWorkbook()
    const docs = readFileSync(join(import.meta.dirname, '../../../../../docs/embedded-google.md'), 'utf8')
    const documented = /any other kind is 501:\s+(.+)/.exec(docs)?.[1]?.split(', ')
    const kinds = Object.keys(sheets.schemas.Request)
    const statuses = await Promise.all(
      kinds.map(
        async (kind) => (await book.call('POST', ':batchUpdate', { requests: [{ [kind]: {} }] })).status,
      ),
    )
    expect(kinds.filter((_, index) => statuses[index] !== 501)).toEqual(documented)
    expect(statuses.filter((status) => ![200, 400, 501].includes(status))).toEqual([])
  })
})

describe('tabs', () => {
  it('read a new place against the order before the move', async () => {
    const book = await newWorkbook({
      sheets: ['a', 'b', 'c'].map((title, index) => ({ properties: { title, sheetId: index } })),
    })
    const order = async () =>
      ((await book.read('fields=sheets.properties.title')).sheets as { properties: { title: string } }[]).map(
        (sheet) => sheet.properties.title,
      )
    const to = (sheetId: number, index: number) =>
      book.batch({ updateSheetProperties: { properties: { sheetId, index }, fields: 'index' } })
    await to(0, 2)
    expect(await order()).toEqual(['b', 'a', 'c'])
    await to(2, 0)
    expect(await order()).toEqual(['c', 'b', 'a'])
    await to(1, 2)
    expect(await order()).toEqual(['c', 'b', 'a'])
  })

  it.each([
    [
      { addSheet: { properties: { title: 'SHEET1' } } },
      'Invalid requests[0].addSheet: A sheet with the name "SHEET1" already exists. Please enter another name.',
    ],
    [
      { deleteSheet: { sheetId: 0 } },
      "Invalid requests[0].deleteSheet: You can't remove all the sheets in a document.",
    ],
    [{ deleteSheet: { sheetId: 9 } }, 'Invalid requests[0].deleteSheet: No sheet with id: 9'],
    [
      { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } },
      "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.",
    ],
    [
      { updateSheetProperties: { properties: { sheetId: 0, title: 'x' } } },
      "Invalid requests[0].updateSheetProperties: At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
    [
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 400_000 } },
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { rowCount: 1, columnCount: 18_279 } },
          fields: 'gridProperties',
        },
      },
      'above the limit of 18278 columns',
    ],
  ])('are refused %j in the words of Google', async (request, message) => {
    const book = await newWorkbook()
    await expect(book.batch(request)).rejects.toThrow(message)
  })

  it('are copied with what is on them', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['a']])
    await book.batch({
      mergeCells: { range: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 } },
    })
    await book.batch({
      duplicateSheet: { sourceSheetId: 0, insertSheetIndex: 1, newSheetId: 12, newSheetName: 'Kopie' },
    })
    await book.put('A1', [['b']])
    expect(await book.values('Kopie!A1')).toEqual([['a']])
    expect((await book.read('fields=sheets.merges')).sheets).toEqual([
      { merges: [{ startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }] },
      { merges: [{ sheetId: 12, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }] },
    ])
  })
})

describe('cells', () => {
  it('are cleared where a range asks for more than its rows fill', async () => {
    const book = await newWorkbook()
    await book.put('A1', [
      ['a', 'b'],
      ['c', 'd'],
    ])
    await book.batch({
      updateCells: {
        range: { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 },
        rows: [row('x')],
        fields: 'userEnteredValue',
      },
    })
    expect(await book.values('A1:B2')).toEqual([['x']])
    await expect(
      book.batch({
        updateCells: {
          range: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
          rows: [row('x', 'y')],
          fields: 'userEnteredValue',
        },
      }),
    ).rejects.toThrow('Attempting to write column: 1, beyond the last requested column of: 0')
  })

  it('are appended below the last row with a value, from the first column on, and keep the look of that row', async () => {
    const book = await newWorkbook()
    await book.put('C3', [['laatste']])
    await book.batch(
      {
        repeatCell: {
          range: { startRowIndex: 3, endRowIndex: 5 },
          cell: { userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'userEnteredFormat.textFormat.bold',
        },
      },
      { appendCells: { sheetId: 0, rows: [row('nieuw')], fields: 'userEnteredValue' } },
    )
    expect(await book.values('A:C')).toEqual([[], [], ['', '', 'laatste'], ['nieuw']])
    const { sheets: shown } = await book.read('ranges=A4&fields=sheets.data.rowData.values.userEnteredFormat')
    expect(shown).toEqual([
      { data: [{ rowData: [{ values: [{ userEnteredFormat: { textFormat: { bold: true } } }] }] }] },
    ])
  })

  it('are copied with their formulas shifted, repeated over the destination', async () => {
    const book = await newWorkbook()
    await book.put(
      'A1',
      [
        [1, '=A1*10'],
        [2, ''],
        [3, ''],
      ],
      'USER_ENTERED',
    )
    await book.batch({
      copyPaste: {
        source: { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 },
        destination: { startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 },
      },
    })
    expect(await book.values('A1:B3')).toEqual([
      ['1', '10'],
      ['2', '20'],
      ['3', '30'],
    ])
    await book.batch({
      cutPaste: {
        source: { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 1 },
        destination: { rowIndex: 0, columnIndex: 4 },
      },
    })
    expect(await book.values('A1:E1')).toEqual([['', '10', '', '', '1']])
  })

  it('are found and replaced, and counted', async () => {
    const book = await newWorkbook()
    await book.put('A1', [
      ['dager', 'Dager en dager'],
      ['drager', 'x'],
    ])
    const [reply] = await book.batch({
      findReplace: { find: 'dager', replacement: 'drager', matchCase: false, sheetId: 0 },
    })
    expect(reply).toEqual({
      findReplace: { valuesChanged: 2, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 3 },
    })
    expect(await book.values('A1:B2')).toEqual([
      ['drager', 'drager en drager'],
      ['drager', 'x'],
    ])
  })

  it('that an earlier request of the batch wrote are sorted, moved and copied whole', async () => {
    const book = await newWorkbook()
    const start = { rowIndex: 0, columnIndex: 0 }
    const write = {
      updateCells: { start, rows: [row('c', 3), row('a', 1), row('b', 2)], fields: 'userEnteredValue' },
    }
    await book.batch(write, {
      sortRange: { range: { startRowIndex: 0, endRowIndex: 3 }, sortSpecs: [{ dimensionIndex: 0 }] },
    })
    expect(await book.values('A1:B3')).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ])
    const source = { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 }
    await book.batch(write, { cutPaste: { source, destination: { rowIndex: 0, columnIndex: 1 } } })
    expect(await book.values('A1:C3')).toEqual([
      ['', 'c', '3'],
      ['', 'a', '1'],
      ['', 'b', '2'],
    ])
    await book.batch(write, {
      copyPaste: {
        source,
        destination: { startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 2 },
      },
    })
    expect(await book.values('A1:B4')).toEqual([
      ['c', '3'],
      ['c', '3'],
      ['a', '1'],
      ['b', '2'],
    ])
  })

  it('are pasted as the values that their formulas come to', async () => {
    const book = await newWorkbook()
    await book.put('A1', [[2, '=A1*2', '=1/0']], 'USER_ENTERED')
    const source = { startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 }
    await book.batch({
      copyPaste: {
        source,
        destination: { ...source, startRowIndex: 1, endRowIndex: 2 },
        pasteType: 'PASTE_VALUES',
      },
    })
    expect(await book.values('A2:C2', '?valueRenderOption=FORMULA')).toEqual([[2, 4, '#DIV/0!']])
    await book.batch({
      copyPaste: {
        source,
        destination: { startRowIndex: 4, endRowIndex: 7, startColumnIndex: 0, endColumnIndex: 1 },
        pasteOrientation: 'TRANSPOSE',
      },
    })
    expect(await book.values('A5:A6', '?valueRenderOption=FORMULA')).toEqual([[2], ['=#REF!*2']])
  })
})
