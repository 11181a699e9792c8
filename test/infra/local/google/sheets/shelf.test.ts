/** What was answered stays: across a restart, and however much was asked in between. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DatabaseSync } from 'node:sqlite'
import { createGoogle } from '../../../../../infra/local/google/google.ts'
import { mark, newWorkbook, row, workbookAt } from './workbook.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'google-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const open = (name: string) => createGoogle({ store: join(folder, name), origin: () => 'http://localhost' })

describe('a spreadsheet on disk', () => {
  it('is there whole before the write is answered, without anything being closed', async () => {
    const book = await newWorkbook({ google: open('whole.sqlite'), properties: { title: 'Register' } })
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'drager' }] },
      strict: true,
    }
    await book.put('A1', [['kop', 1, true, '=B1+1']], 'USER_ENTERED')
    await book.put('A200', [['ver weg']])
    await book.batch(
      mark(5, 199),
      {
        setDataValidation: {
          range: { startRowIndex: 0, endRowIndex: 150, startColumnIndex: 4, endColumnIndex: 5 },
          rule,
        },
      },
      {
        updateCells: {
          start: { rowIndex: 0, columnIndex: 0 },
          rows: [{ values: [{ note: 'noot', userEnteredFormat: { backgroundColor: { red: 1 } } }] }],
          fields: 'note,userEnteredFormat',
        },
      },
      { addSheet: { properties: { sheetId: 3, title: 'Log' } } },
      { appendCells: { sheetId: 3, rows: [row('a')], fields: 'userEnteredValue' } },
      { addDimensionGroup: { range: { dimension: 'ROWS', startIndex: 2, endIndex: 4 } } },
      { addFilterView: { filter: { range: { sheetId: 3 } } } },
      {
        addTable: {
          table: { range: { startRowIndex: 5, endRowIndex: 8, startColumnIndex: 0, endColumnIndex: 2 } },
        },
      },
    )
    const again = workbookAt(open('whole.sqlite'), book.id)
    expect(await again.read('includeGridData=true')).toEqual(await book.read('includeGridData=true'))
    expect(await again.values('A1:D1')).toEqual([['kop', '1', 'TRUE', '2']])
  })

  it('is read from before there were groups, tables, filter views and folders', async () => {
    const book = await newWorkbook({ google: open('old.sqlite'), properties: { title: 'Register' } })
    await book.put('A1', [['kop']])
    const store = new DatabaseSync(join(folder, 'old.sqlite'))
    const { body } = store.prepare('select body from spreadsheets').get() as { body: string }
    const old = JSON.parse(body) as { sheets: Record<string, unknown>[] }
    const sheets = old.sheets.map((sheet) =>
      Object.fromEntries(
        Object.entries(sheet).filter(([key]) => !['groups', 'tables', 'filterViews'].includes(key)),
      ),
    )
    store.prepare('update spreadsheets set body = ?').run(JSON.stringify({ ...old, sheets }))
    store.exec('alter table files drop column parent')
    store.close()
    const again = workbookAt(open('old.sqlite'), book.id)
    expect(await again.values('A1')).toEqual([['kop']])
    await again.batch({ insertDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 1 } } })
    expect(await again.read('fields=properties.title')).toEqual({ properties: { title: 'Register' } })
  })

  it('forgets what was deleted', async () => {
    const book = await newWorkbook({ google: open('less.sqlite') })
    await book.put(
      'A1',
      Array.from({ length: 200 }, (_, index) => [index]),
    )
    await book.batch(
      { addSheet: { properties: { sheetId: 3, title: 'Weg' } } },
      { appendCells: { sheetId: 3, rows: [row('a')], fields: 'userEnteredValue' } },
    )
    await book.batch(
      { deleteDimension: { range: { dimension: 'ROWS', startIndex: 10, endIndex: 1000 } } },
      { deleteSheet: { sheetId: 3 } },
    )
    await book.batch({ addSheet: { properties: { sheetId: 3, title: 'Terug' } } })
    const again = workbookAt(open('less.sqlite'), book.id)
    expect(await again.values('Sheet1')).toHaveLength(10)
    expect(await again.values('Terug')).toBeUndefined()
  })

  it('keeps nothing of a batch that was refused', async () => {
    const book = await newWorkbook({ google: open('refused.sqlite') })
    await expect(
      book.batch(
        { appendCells: { sheetId: 0, rows: [row('weg')], fields: '*' } },
        { deleteSheet: { sheetId: 0 } },
      ),
    ).rejects.toThrow()
    expect(await workbookAt(open('refused.sqlite'), book.id).values('Sheet1')).toBeUndefined()
  })
})

describe('a register of twenty tabs with two thousand rows each', () => {
  it('is read in one batchGet within a second, and takes a commit in a few milliseconds', async () => {
    const titles = Array.from({ length: 20 }, (_, index) => `Tabblad ${index}`)
    const book = await newWorkbook({
      google: open('big.sqlite'),
      sheets: titles.map((title) => ({ properties: { title } })),
    })
    const values = Array.from({ length: 1000 }, (_, at) =>
      Array.from({ length: 15 }, (_, column) => (column % 2 ? at * column : `tekst ${at}`)),
    )
    await book.ask('POST', '/values:batchUpdate', {
      valueInputOption: 'RAW',
      data: titles.map((title) => ({ range: `'${title}'!A1`, values })),
    })
    for (const title of titles)
      await book.ask('POST', `/values/'${title}':append?valueInputOption=RAW`, { values })
    const began = performance.now()
    const query = titles.map((title) => `ranges='${title}'`).join('&')
    const answer = await book.ask('GET', `/values:batchGet?${query}&valueRenderOption=UNFORMATTED_VALUE`)
    const read = performance.now() - began
    expect((answer.valueRanges as { values: unknown[] }[]).map((range) => range.values.length)).toEqual(
      titles.map(() => 2000),
    )
    const again = performance.now()
    for (let commit = 1; commit <= 20; commit += 1)
      await book.batch(
        { appendCells: { sheetId: 0, rows: [row('x', commit)], fields: 'userEnteredValue' } },
        mark(commit),
      )
    const commits = (performance.now() - again) / 20
    expect(read).toBeLessThan(1500)
    expect(commits).toBeLessThan(50)
  })
})
