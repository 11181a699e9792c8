import { expect, test } from 'vitest'
import { csvRows } from '../../../../../infra/local/google/drive/csv.ts'
import { newWorkbook, workbookAt } from '../sheets/workbook.ts'

const csv = 'naam,plek,sinds\r\n"Dam, van",=1+1,2026-01-02\r\n'

test.each([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['"a ""b"",\n c",d\r\n', [['a "b",\n c', 'd']]],
  ['a,\n\n,b\n', [['a', ''], [''], ['', 'b']]],
  ['a,', [['a', '']]],
  ['\uFEFFa', [['a']]],
  ['', []],
])('reads %j as CSV', (text, rows) => {
  expect(csvRows(text)).toEqual(rows)
})

test('a CSV takes the place of all that was in a spreadsheet, as if it was typed', async () => {
  const book = await newWorkbook({
    sheets: [{ properties: { title: 'Mensen' } }, { properties: { title: 'Weg' } }],
  })
  await book.put('D9', [['weg']])
  const answered = await book.google.app.request(
    `/upload/drive/v2/files/${book.id}?uploadType=media&convert=true`,
    { method: 'PUT', headers: { 'content-type': 'text/csv' }, body: csv },
  )
  expect([answered.status, await answered.json()]).toMatchObject([200, { id: book.id, kind: 'drive#file' }])
  expect((await book.read('fields=sheets.properties.title')).sheets).toEqual([
    { properties: { title: 'Mensen' } },
  ])
  expect(await book.values('Mensen', '?valueRenderOption=UNFORMATTED_VALUE')).toEqual([
    ['naam', 'plek', 'sinds'],
    ['Dam, van', 2, 46024],
  ])
})

test('a CSV becomes a spreadsheet of its own', async () => {
  const { google } = await newWorkbook()
  const parts = [
    'content-type: application/json\r\n\r\n{"name":"Lijst","mimeType":"application/vnd.google-apps.spreadsheet"}',
    `content-type: text/csv\r\n\r\n${csv}`,
  ]
  const answered = await google.app.request('/upload/drive/v3/files?uploadType=multipart', {
    method: 'POST',
    headers: { 'content-type': 'multipart/related; boundary=grens' },
    body: `${parts.map((part) => `--grens\r\n${part}\r\n`).join('')}--grens--`,
  })
  const { id, name } = (await answered.json()) as { id: string; name: string }
  expect(name).toBe('Lijst')
  expect(await workbookAt(google, id).values('A2:B2')).toEqual([['Dam, van', '2']])
})

test('refuses what is no table', async () => {
  const book = await newWorkbook()
  const upload = (contentType: string, query: string) =>
    book.google.app.request(`/upload/drive/v3/files/${book.id}?${query}`, {
      method: 'PATCH',
      headers: { 'content-type': contentType },
      body: 'x',
    })
  expect((await upload('image/png', 'uploadType=media')).status).toBe(501)
  expect((await upload('text/csv', 'uploadType=resumable')).status).toBe(501)
})
