/** What the desk draws its grid from: formats, validation, protection, rules, charts and notes, stored and given back. */
import { describe, expect, it } from 'vitest'
import { newWorkbook, type Json } from './workbook.ts'

const box = (endRowIndex: number, endColumnIndex: number, startRowIndex = 0, startColumnIndex = 0) => ({
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
})
const green = { red: 0.8509804, green: 0.91764706, blue: 0.827451 }

const cellsOf = (answer: Json) => {
  const { sheets } = answer as { sheets: { data: { rowData?: { values?: Json[] }[] }[] }[] }
  return sheets[0]?.data[0]?.rowData?.map((entry) => entry.values ?? []) ?? []
}

describe('cells', () => {
  it('keep a format part by part, colours under both names', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['x']])
    const format = (userEnteredFormat: Json, fields: string) =>
      book.batch({ repeatCell: { range: box(1, 1), cell: { userEnteredFormat }, fields } })
    await format(
      { backgroundColor: { red: 0.5 }, textFormat: { bold: true, fontSize: 12 } },
      'userEnteredFormat',
    )
    await format({ textFormat: { italic: true } }, 'userEnteredFormat.textFormat.italic')
    await format(
      { backgroundColorStyle: { themeColor: 'ACCENT4' } },
      'userEnteredFormat(backgroundColorStyle)',
    )
    await format({}, 'userEnteredFormat/textFormat/fontSize')
    const accent = { red: 0.20392157, green: 0.65882355, blue: 0.3254902 }
    expect(
      cellsOf(await book.read('ranges=A1&fields=sheets.data.rowData.values.userEnteredFormat'))[0]?.[0],
    ).toEqual({
      userEnteredFormat: {
        backgroundColor: accent,
        backgroundColorStyle: { themeColor: 'ACCENT4' },
        textFormat: { bold: true, italic: true },
      },
    })
  })

  it('show in the end what default, banding, own format and rules make of them', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['kop'], [3], [9]])
    await book.batch(
      {
        addBanding: {
          bandedRange: {
            range: box(3, 1),
            rowProperties: { headerColor: green, firstBandColor: { red: 1 }, secondBandColor: { blue: 1 } },
          },
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [box(3, 1)],
            booleanRule: {
              condition: {
                type: 'CUSTOM_FORMULA',
                values: [{ userEnteredValue: '=AND(ISNUMBER(A1),A1>5)' }],
              },
              format: { backgroundColor: { green: 1 }, textFormat: { bold: true } },
            },
          },
        },
      },
    )
    const cells = cellsOf(await book.read('ranges=A1:A3&includeGridData=true'))
    expect(cells.map((line) => line[0]?.effectiveFormat)).toMatchObject([
      { backgroundColor: green, textFormat: { bold: false, fontSize: 10 } },
      { backgroundColor: { red: 1 }, textFormat: { bold: false } },
      {
        backgroundColor: { green: 1 },
        backgroundColorStyle: { rgbColor: { green: 1 } },
        textFormat: { bold: true },
        verticalAlignment: 'BOTTOM',
      },
    ])
  })

  it('let the first rule that is met win', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['klaar']])
    const rule = (type: string, value: string, color: Json) => ({
      addConditionalFormatRule: {
        rule: {
          ranges: [box(1, 1)],
          booleanRule: {
            condition: { type, values: [{ userEnteredValue: value }] },
            format: { backgroundColor: color },
          },
        },
        index: 0,
      },
    })
    await book.batch(rule('TEXT_CONTAINS', 'klaar', { red: 1 }), rule('TEXT_EQ', 'Klaar', { green: 1 }))
    expect(cellsOf(await book.read('ranges=A1&includeGridData=true'))[0]?.[0]).toMatchObject({
      effectiveFormat: { backgroundColor: { green: 1 } },
    })
    const [deleted] = await book.batch({ deleteConditionalFormatRule: { sheetId: 0, index: 0 } })
    expect(deleted).toMatchObject({
      deleteConditionalFormatRule: { rule: { booleanRule: { condition: { type: 'TEXT_EQ' } } } },
    })
    expect(cellsOf(await book.read('ranges=A1&includeGridData=true'))[0]?.[0]).toMatchObject({
      effectiveFormat: { backgroundColor: { red: 1 } },
    })
  })

  it('get borders around and inside a range', async () => {
    const book = await newWorkbook()
    await book.batch({
      updateBorders: {
        range: box(2, 2),
        top: { style: 'SOLID' },
        innerVertical: { style: 'SOLID_THICK', color: { red: 1 } },
      },
    })
    const [first] = cellsOf(
      await book.read('ranges=A1:B2&fields=sheets.data.rowData.values.userEnteredFormat.borders'),
    )
    expect(first).toMatchObject([
      {
        userEnteredFormat: {
          borders: {
            top: { style: 'SOLID', width: 1 },
            right: {
              style: 'SOLID_THICK',
              width: 3,
              color: { red: 1 },
              colorStyle: { rgbColor: { red: 1 } },
            },
          },
        },
      },
      { userEnteredFormat: { borders: { left: { style: 'SOLID_THICK' } } } },
    ])
    await book.batch({
      updateBorders: { range: box(2, 2), top: { style: 'NONE' }, innerVertical: { style: 'NONE' } },
    })
    expect(
      cellsOf(await book.read('ranges=A1:B2&fields=sheets.data.rowData.values.userEnteredFormat.borders')),
    ).toEqual([])
  })

  it('keep their dropdown when their value changes, until it is taken away', async () => {
    const book = await newWorkbook()
    const rule = {
      condition: {
        type: 'ONE_OF_LIST',
        values: [{ userEnteredValue: 'drager' }, { userEnteredValue: 'zoeker' }],
      },
      showCustomUi: true,
      strict: true,
      inputMessage: 'Kies een plek',
    }
    await book.batch({ setDataValidation: { range: box(3, 1, 1), rule } })
    await book.put('A2', [['iets anders']])
    const read = async () =>
      cellsOf(await book.read('ranges=A2&fields=sheets.data.rowData.values.dataValidation'))
    expect(await read()).toEqual([[{ dataValidation: rule }]])
    await book.batch({ setDataValidation: { range: box(3, 1, 1) } })
    expect(await read()).toEqual([[{}]])
  })
})

describe('a tab', () => {
  it('keeps its frozen rows, protection with exceptions, and charts', async () => {
    const book = await newWorkbook()
    const spec = {
      title: 'Aanwezigheid',
      basicChart: {
        chartType: 'LINE',
        series: [{ series: { sourceRange: { sources: [box(5, 2, 0, 1)] } }, color: { red: 0.5 } }],
      },
    }
    const replies = await book.batch(
      {
        updateSheetProperties: {
          properties: { sheetId: 0, gridProperties: { frozenRowCount: 1, frozenColumnCount: 2 } },
          fields: 'gridProperties(frozenRowCount,frozenColumnCount)',
        },
      },
      {
        addProtectedRange: {
          protectedRange: {
            protectedRangeId: 8,
            range: { sheetId: 0 },
            description: 'Log',
            unprotectedRanges: [box(1000, 5, 1, 4)],
            editors: { users: ['ander@lokaal.example'] },
          },
        },
      },
      {
        addChart: {
          chart: {
            chartId: 6,
            spec,
            position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 2, columnIndex: 3 } } },
          },
        },
      },
      { updateChartSpec: { chartId: 6, spec: { ...spec, title: 'Aanwezigheid per maand' } } },
      { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
    )
    expect(replies[2]).toMatchObject({
      addChart: {
        chart: { chartId: 6, position: { overlayPosition: { widthPixels: 600, heightPixels: 371 } } },
      },
    })
    expect(
      (await book.read('fields=sheets(properties.gridProperties,protectedRanges,charts(chartId,spec))'))
        .sheets,
    ).toEqual([
      {
        properties: {
          gridProperties: { rowCount: 1001, columnCount: 26, frozenRowCount: 1, frozenColumnCount: 2 },
        },
        protectedRanges: [
          {
            protectedRangeId: 8,
            range: {},
            description: 'Log',
            requestingUserCanEdit: true,
            unprotectedRanges: [box(1001, 5, 2, 4)],
            editors: { users: ['eigenaar@lokaal.example', 'ander@lokaal.example'] },
          },
        ],
        charts: [
          {
            chartId: 6,
            spec: {
              title: 'Aanwezigheid per maand',
              basicChart: {
                chartType: 'LINE',
                series: [
                  {
                    series: { sourceRange: { sources: [box(6, 2, 0, 1)] } },
                    color: { red: 0.49803922 },
                    colorStyle: { rgbColor: { red: 0.49803922 } },
                  },
                ],
              },
            },
          },
        ],
      },
    ])
    await book.batch(
      { deleteEmbeddedObject: { objectId: 6 } },
      { deleteProtectedRange: { protectedRangeId: 8 } },
    )
    expect((await book.read('fields=sheets(protectedRanges,charts)')).sheets).toEqual([{}])
  })

  it('stumbles over a chart without series as Google does', async () => {
    const book = await newWorkbook()
    const { status } = await book.call('POST', ':batchUpdate', {
      requests: [
        {
          addChart: {
            chart: {
              spec: { basicChart: { chartType: 'LINE' } },
              position: { overlayPosition: { anchorCell: {} } },
            },
          },
        },
      ],
    })
    expect(status).toBe(500)
  })
})

describe('getting a spreadsheet', () => {
  it('leaves the cells away unless they are asked for, by flag or by mask', async () => {
    const book = await newWorkbook()
    await book.put('A1', [['x']])
    const keys = async (query: string) => Object.keys(((await book.read(query)).sheets as Json[])[0] ?? {})
    expect(await keys('')).toEqual(['properties'])
    expect(await keys('includeGridData=true')).toEqual(['properties', 'data'])
    expect(await keys('includeGridData=true&fields=sheets.properties')).toEqual(['properties'])
    expect(
      await keys('includeGridData=false&fields=sheets(properties,data.rowData.values.formattedValue)'),
    ).toEqual(['properties', 'data'])
  })

  it('gives only the tabs of the ranges that are asked for', async () => {
    const book = await newWorkbook({ sheets: ['Een', 'Twee'].map((title) => ({ properties: { title } })) })
    expect((await book.read('ranges=Twee!A1&fields=sheets.properties.title')).sheets).toEqual([
      { properties: { title: 'Twee' } },
    ])
  })

  it('refuses a parameter that it does not know, and a spreadsheet that is not there', async () => {
    const book = await newWorkbook()
    expect((await book.call('GET', '?includeGrid=true')).body.error).toMatchObject({
      code: 400,
      status: 'INVALID_ARGUMENT',
    })
    const missing = await book.google.app.request('/v4/spreadsheets/bestaat-niet')
    expect([missing.status, await missing.text()]).toEqual([
      404,
      `${JSON.stringify({ error: { code: 404, message: 'Requested entity was not found.', status: 'NOT_FOUND' } }, null, 2)}\n`,
    ])
  })

  it('refuses a mask with a field that is not there, in a query and in a request', async () => {
    const book = await newWorkbook()
    await expect(book.read('fields=sheets.properties.titel')).rejects.toThrow(
      'Invalid field selection sheets.properties.titel',
    )
    await expect(
      book.batch({ repeatCell: { range: box(1, 1), cell: {}, fields: 'userEnteredFormat.vet' } }),
    ).rejects.toThrow('Invalid requests[0].repeatCell: Invalid field: userEnteredFormat.vet')
  })

  it('is made with all that is said of it at once, or not at all', async () => {
    const book = await newWorkbook({
      properties: { title: 'Nieuw', locale: 'nl_NL', timeZone: 'Europe/Amsterdam' },
      sheets: [
        {
          properties: { title: 'Een', gridProperties: { frozenRowCount: 1 } },
          data: [
            {
              startRow: 1,
              rowData: [{ values: [{ userEnteredValue: { numberValue: 1.5 }, note: 'noot' }] }],
            },
          ],
          merges: [box(1, 2)],
        },
        { properties: { title: 'Twee' } },
      ],
    })
    expect(await book.values('Een!A1:B2')).toEqual([[], ['1,5']])
    expect(
      await book.read('fields=properties(locale,timeZone),sheets(properties(title,index,sheetId),merges)'),
    ).toMatchObject({
      properties: { locale: 'nl_NL', timeZone: 'Europe/Amsterdam' },
      sheets: [
        { properties: { sheetId: 0, title: 'Een', index: 0 }, merges: [box(1, 2)] },
        { properties: { title: 'Twee', index: 1 } },
      ],
    })
    const refused = await book.google.app.request('/v4/spreadsheets', {
      method: 'POST',
      body: JSON.stringify({
        properties: { title: 'Half' },
        sheets: [{ properties: { title: 'x' } }, { properties: { title: 'X' } }],
      }),
    })
    expect(refused.status).toBe(400)
    const files = (await (await book.google.app.request('/drive/v3/files')).json()) as {
      files: { name: string }[]
    }
    expect(files.files.map((file) => file.name)).toEqual(['Nieuw'])
  })
})

describe('a new spreadsheet', () => {
  it('has the heights, groups, filter views and tables that are said of it', async () => {
    const range = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 }
    const book = await newWorkbook({
      sheets: [
        {
          properties: { title: 'Een' },
          data: [
            { startColumn: 1, rowMetadata: [{ pixelSize: 40 }], columnMetadata: [{ hiddenByUser: true }] },
          ],
          rowGroups: [{ range: { dimension: 'ROWS', startIndex: 1, endIndex: 3 }, depth: 1 }],
          filterViews: [{ title: 'Beeld', range }],
          tables: [{ name: 'Mensen', range }],
        },
      ],
    })
    expect(
      await book.read(
        'ranges=A1:B1&fields=sheets(rowGroups.depth,filterViews.title,tables.name,data(rowMetadata,columnMetadata))',
      ),
    ).toEqual({
      sheets: [
        {
          rowGroups: [{ depth: 1 }],
          filterViews: [{ title: 'Beeld' }],
          tables: [{ name: 'Mensen' }],
          data: [
            {
              rowMetadata: [{ pixelSize: 40 }],
              columnMetadata: [{ pixelSize: 100 }, { hiddenByUser: true, pixelSize: 100 }],
            },
          ],
        },
      ],
    })
  })
})

describe('the colour of a tab', () => {
  it('is taken away by a style that names none, and black by one that is empty', async () => {
    const book = await newWorkbook()
    const color = (rgbColor: Json | null) => ({
      updateSheetProperties: {
        properties: { sheetId: 0, tabColorStyle: { rgbColor } },
        fields: 'tabColorStyle',
      },
    })
    const read = () => book.read('fields=sheets.properties(tabColor,tabColorStyle)')
    await book.batch(color({ red: 0.5, green: 1 }))
    const shade = { red: 0.49803922, green: 1 }
    expect(await read()).toEqual({
      sheets: [{ properties: { tabColor: shade, tabColorStyle: { rgbColor: shade } } }],
    })
    await book.batch(color({}))
    expect(await read()).toEqual({
      sheets: [{ properties: { tabColor: {}, tabColorStyle: { rgbColor: {} } } }],
    })
    await book.batch(color(null))
    expect(await read()).toEqual({ sheets: [{ properties: {} }] })
  })
})

describe('the locale and the time zone', () => {
  it.each([
    ['locale', 'xx_YY'],
    ['locale', 'Dutch'],
    ['timeZone', 'Europa/Utrecht'],
  ])('are refused when Google does not know them: %s %s', async (field, value) => {
    const book = await newWorkbook()
    const request = { updateSpreadsheetProperties: { properties: { [field]: value }, fields: field } }
    expect((await book.call('POST', ':batchUpdate', { requests: [request] })).status).toBe(400)
    const made = await book.google.app.request('/v4/spreadsheets', {
      method: 'POST',
      body: JSON.stringify({ properties: { [field]: value } }),
    })
    expect(made.status).toBe(400)
  })

  it('decide how what is typed is read, and how it shows', async () => {
    const book = await newWorkbook({ properties: { locale: 'nl_NL', timeZone: 'Europe/Amsterdam' } })
    await book.put('A1', [['1.234,5', '3-2-2026', '€ 5,50', '1.5']], 'USER_ENTERED')
    expect(await book.values('A1:C1', '?valueRenderOption=UNFORMATTED_VALUE')).toEqual([[1234.5, 46056, 5.5]])
  })
})
