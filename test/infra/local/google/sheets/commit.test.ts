/** The commit of the product, by the real client over HTTP. */
import { serve, type ServerType } from '@hono/node-server'
import { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createGoogle } from '../../../../../infra/local/google/google.ts'

let server: ServerType
let client: sheets_v4.Sheets
let address = ''

beforeAll(async () => {
  const { app } = createGoogle({ origin: () => address })
  address = await new Promise((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve(`http://127.0.0.1:${port}`)
    })
  })
  client = new sheets_v4.Sheets({
    rootUrl: `${address}/`,
    headers: { authorization: 'Bearer local-product' },
    retry: false,
  })
})

afterAll(() => {
  server.close()
})

const commit = (spreadsheetId: string, version: number, token: string) =>
  client.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [
        {
          appendCells: {
            sheetId: 0,
            fields: 'userEnteredValue',
            rows: [
              {
                values: [
                  { userEnteredValue: { stringValue: token } },
                  { userEnteredValue: { numberValue: version } },
                ],
              },
            ],
          },
        },
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataId: 1000 + version,
              metadataKey: 'version',
              metadataValue: token,
              visibility: 'DOCUMENT',
              location: { spreadsheet: true },
            },
          },
        },
      ],
      includeSpreadsheetInResponse: true,
      responseRanges: ['Sheet1!1:1'],
      responseIncludeGridData: true,
    },
  })

it('lets exactly one of two writers on one version win, and keeps no row of the other', async () => {
  const {
    data: { spreadsheetId },
  } = await client.spreadsheets.create({ requestBody: { properties: { title: 'Register' } } })
  const id = spreadsheetId ?? ''
  await client.spreadsheets.values.update({
    spreadsheetId: id,
    range: 'Sheet1!A1',
    valueInputOption: 'RAW',
    requestBody: { values: [['Wie', 'Versie']] },
  })
  for (let version = 1; version <= 10; version += 1) {
    const results = await Promise.allSettled([
      commit(id, version, `a${version}`),
      commit(id, version, `b${version}`),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = results.find((result) => result.status === 'rejected')
    expect(lost?.reason).toMatchObject({
      response: { status: 400, data: { error: { status: 'INVALID_ARGUMENT' } } },
    })
    const { data: metadata } = await client.spreadsheets.developerMetadata.get({
      spreadsheetId: id,
      metadataId: 1000 + version,
    })
    const winner = metadata.metadataValue ?? ''
    const { data } = await client.spreadsheets.values.get({
      spreadsheetId: id,
      range: 'Sheet1!A2:B',
      valueRenderOption: 'UNFORMATTED_VALUE',
    })
    expect(data.values).toHaveLength(version)
    expect(data.values?.at(-1)).toEqual([winner, version])
  }
})

it('answers a commit with the header row as it stands then', async () => {
  const {
    data: { spreadsheetId },
  } = await client.spreadsheets.create({})
  const id = spreadsheetId ?? ''
  await client.spreadsheets.values.update({
    spreadsheetId: id,
    range: 'A1',
    valueInputOption: 'RAW',
    requestBody: { values: [['Roepnaam', 'Groep']] },
  })
  const { data } = await commit(id, 1, 'a')
  const [first] = data.updatedSpreadsheet?.sheets ?? []
  expect(first?.data?.[0]?.rowData?.[0]?.values?.map((cell) => cell.formattedValue)).toEqual([
    'Roepnaam',
    'Groep',
  ])
  expect(data.replies).toMatchObject([
    {},
    {
      createDeveloperMetadata: {
        developerMetadata: { metadataId: 1001, location: { locationType: 'SPREADSHEET', spreadsheet: true } },
      },
    },
  ])
})

it('finds the newest version by lookup, and the marks of a row by DataFilter', async () => {
  const {
    data: { spreadsheetId },
  } = await client.spreadsheets.create({})
  const id = spreadsheetId ?? ''
  await commit(id, 1, 'a')
  await commit(id, 2, 'b')
  const { data: found } = await client.spreadsheets.developerMetadata.search({
    spreadsheetId: id,
    requestBody: {
      dataFilters: [{ developerMetadataLookup: { metadataKey: 'version', locationType: 'SPREADSHEET' } }],
    },
  })
  expect(found.matchedDeveloperMetadata?.map((match) => match.developerMetadata?.metadataId)).toEqual([
    1001, 1002,
  ])
  await client.spreadsheets.batchUpdate({
    spreadsheetId: id,
    requestBody: {
      requests: [
        {
          createDeveloperMetadata: {
            developerMetadata: {
              metadataId: 7,
              metadataKey: 'person',
              metadataValue: 'p1',
              visibility: 'DOCUMENT',
              location: { dimensionRange: { sheetId: 0, dimension: 'ROWS', startIndex: 1, endIndex: 2 } },
            },
          },
        },
        {
          sortRange: {
            range: { sheetId: 0, startRowIndex: 0, endRowIndex: 2 },
            sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
          },
        },
      ],
    },
  })
  await client.spreadsheets.values.batchUpdateByDataFilter({
    spreadsheetId: id,
    requestBody: {
      valueInputOption: 'RAW',
      data: [
        { dataFilter: { developerMetadataLookup: { metadataId: 7 } }, values: [[null, null, 'gevuld']] },
      ],
    },
  })
  const { data } = await client.spreadsheets.values.get({ spreadsheetId: id, range: 'A1:C2' })
  expect(data.values).toEqual([
    ['b', '2', 'gevuld'],
    ['a', '1'],
  ])
})
