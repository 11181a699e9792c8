import { describe, expect, it } from 'vitest'
import { newWorkbook, row, type Json, type Workbook } from './workbook.ts'

const range = { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 3 }
const list = {
  condition: {
    type: 'ONE_OF_LIST',
    values: [{ userEnteredValue: 'drager' }, { userEnteredValue: 'zoeker' }],
  },
}

const withTable = async (table: Json = {}): Promise<{ book: Workbook; reply: Json | undefined }> => {
  const book = await newWorkbook()
  await book.put('A1', [
    ['Naam', 'Plek'],
    ['Joke', 'drager', 7],
  ])
  const [reply] = await book.batch({
    addTable: { table: { tableId: 'mensen', name: 'Mensen', range, ...table } },
  })
  return { book, reply }
}

describe('a table', () => {
  it('has a column for each of its range, named by its header or by its number, and colours of its own', async () => {
    const { book, reply } = await withTable({
      columnProperties: [
        { columnIndex: 1, columnName: 'Plek', columnType: 'DROPDOWN', dataValidationRule: list },
        { columnIndex: 0, columnType: 'TEXT' },
      ],
    })
    expect(reply).toEqual({
      addTable: {
        table: {
          tableId: 'mensen',
          name: 'Mensen',
          range,
          rowsProperties: {
            headerColorStyle: { rgbColor: { red: 0.20784314, green: 0.40784314, blue: 0.32941177 } },
            firstBandColorStyle: { rgbColor: { red: 1, green: 1, blue: 1 } },
            secondBandColorStyle: { rgbColor: { red: 0.9647059, green: 0.972549, blue: 0.9764706 } },
          },
          columnProperties: [
            { columnName: 'Naam', columnType: 'TEXT' },
            { columnIndex: 1, columnName: 'Plek', columnType: 'DROPDOWN', dataValidationRule: list },
            { columnIndex: 2, columnName: 'Column 3' },
          ],
        },
      },
    })
    expect(await book.values('A1:C1')).toEqual([['Naam', 'Plek', 'Column 3']])
    expect(await book.read('fields=sheets.tables.name')).toEqual({
      sheets: [{ tables: [{ name: 'Mensen' }] }],
    })
  })

  it('is renamed and resized, its headers with it', async () => {
    const { book } = await withTable()
    await book.batch({
      updateTable: {
        table: {
          tableId: 'mensen',
          name: 'Leden',
          columnProperties: [{ columnIndex: 2, columnName: 'Keer' }],
        },
        fields: 'name,columnProperties',
      },
    })
    expect(await book.values('A1:C1')).toEqual([['Naam', 'Plek', 'Keer']])
    expect(await book.read('fields=sheets.tables.name')).toEqual({
      sheets: [{ tables: [{ name: 'Leden' }] }],
    })
  })

  it('keeps its columns when one is put between or taken out', async () => {
    const { book } = await withTable()
    const columns = async () => await book.read('fields=sheets.tables(range.endColumnIndex,columnProperties)')
    const one = { range: { dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } }
    await book.batch({ insertDimension: one })
    expect(await columns()).toEqual({
      sheets: [
        {
          tables: [
            {
              range: { endColumnIndex: 4 },
              columnProperties: [
                { columnName: 'Naam' },
                { columnIndex: 1, columnName: 'Column 2' },
                { columnIndex: 2, columnName: 'Plek' },
                { columnIndex: 3, columnName: 'Column 3' },
              ],
            },
          ],
        },
      ],
    })
    await book.batch({ deleteDimension: one }, { deleteDimension: one })
    expect(await columns()).toMatchObject({
      sheets: [{ tables: [{ columnProperties: [{ columnName: 'Naam' }, { columnName: 'Column 3' }] }] }],
    })
  })

  it('takes rows above its footer, and grows by what does not fit', async () => {
    const { book } = await withTable({ rowsProperties: { footerColorStyle: { rgbColor: { red: 1 } } } })
    await book.put('A3', [['samen'], ['onder de tabel']])
    await book.batch({
      appendCells: {
        tableId: 'mensen',
        rows: [row('Kees', 'zoeker'), row('Noor')],
        fields: 'userEnteredValue',
      },
    })
    expect(await book.values('A1:A7')).toEqual([
      ['Naam'],
      ['Joke'],
      ['Kees'],
      ['Noor'],
      ['samen'],
      ['onder de tabel'],
    ])
    expect(await book.read('fields=sheets.tables.range.endRowIndex')).toEqual({
      sheets: [{ tables: [{ range: { endRowIndex: 5 } }] }],
    })
  })

  it('goes with what stands in it', async () => {
    const { book } = await withTable()
    await book.put('A5', [['eronder']])
    await book.batch({ deleteTable: { tableId: 'mensen' } })
    expect(await book.values('A1:C5')).toEqual([[], [], [], [], ['eronder']])
    expect(await book.read('fields=sheets.tables')).toEqual({ sheets: [{}] })
  })

  it.each([
    ['over another', { tableId: 'b', name: 'B', range }],
    [
      'by a name that is taken',
      { tableId: 'b', name: 'mensen', range: { ...range, startRowIndex: 5, endRowIndex: 7 } },
    ],
    [
      'under an ID that is taken',
      { tableId: 'mensen', name: 'B', range: { ...range, startRowIndex: 5, endRowIndex: 7 } },
    ],
    [
      'with a dropdown without a list',
      {
        range: { ...range, startRowIndex: 5, endRowIndex: 7 },
        columnProperties: [{ columnIndex: 0, columnType: 'DROPDOWN' }],
      },
    ],
  ])('is refused %s', async (_, table) => {
    const { book } = await withTable()
    expect((await book.call('POST', ':batchUpdate', { requests: [{ addTable: { table } }] })).status).toBe(
      400,
    )
  })
})
