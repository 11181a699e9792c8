import { describe, expect, it } from 'vitest'
import { checkRequest } from '../../../../infra/local/google/check-request.ts'
import { GoogleError } from '../../../../infra/local/google/google-error.ts'

function refusalOf(check: () => void): GoogleError {
  try {
    check()
  } catch (error) {
    if (error instanceof GoogleError) return error
  }
  throw new Error('Nothing was refused')
}

describe('a request body', () => {
  it.each([
    [{ requests: [{ addSheet: { properties: { title: 'x', gridProperties: { rowCount: 3 } } } }] }],
    [{ requests: [{ addSheet: { properties: { index: '2', hidden: null } } }] }],
    [{ requests: [{ setBasicFilter: { filter: { criteria: { 0: { hiddenValues: ['x'] } } } } }] }],
    [
      {
        requests: [
          {
            repeatCell: {
              fields: '*',
              cell: { userEnteredFormat: { padding: { top: 2 }, backgroundColor: { red: 0.5 } } },
            },
          },
        ],
      },
    ],
    [{}],
  ])('passes when the schema has room for it: %j', (body) => {
    expect(() => {
      checkRequest('sheets', 'BatchUpdateSpreadsheetRequest', body)
    }).not.toThrow()
  })

  it.each([
    [{ request: [] }, 'Invalid JSON payload received. Unknown name "request": Cannot find field.'],
    [
      { requests: [{ addSheet: { properties: { hidden: 'misschien' } } }] },
      `Invalid value at 'requests[0].add_sheet.properties.hidden' (TYPE_BOOL), "misschien"`,
    ],
    [
      { requests: [{ addSheet: { properties: { sheetId: 1.5 } } }] },
      `Invalid value at 'requests[0].add_sheet.properties.sheet_id' (TYPE_INT32), 1.5`,
    ],
    [
      { requests: [{ addSheet: { properties: { title: 5 } } }] },
      `Invalid value at 'requests[0].add_sheet.properties.title' (TYPE_STRING), 5`,
    ],
    [
      { requests: [{ mergeCells: { mergeType: 'ALL' } }] },
      `Invalid value at 'requests[0].merge_cells.merge_type' (type.googleapis.com/google.apps.sheets.v4.MergeCellsRequest.MergeType), "ALL"`,
    ],
    [
      { requests: [{ addSheet: [] }] },
      `Invalid JSON payload received. Unknown name "add_sheet" at 'requests[0]': Proto field is not repeating, cannot start list.`,
    ],
    [
      { requests: [{ addSheet: 'x' }] },
      `Invalid value at 'requests[0].add_sheet' (type.googleapis.com/google.apps.sheets.v4.AddSheetRequest), "x"`,
    ],
    [
      { requests: [{ addSheet: {}, deleteSheet: {} }] },
      `Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteSheet'`,
    ],
  ])('is refused in the words of Google: %j', (body, message) => {
    expect(
      refusalOf(() => {
        checkRequest('sheets', 'BatchUpdateSpreadsheetRequest', body)
      }),
    ).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT', message })
  })

  it('is told all that is wrong with it, each with its place', () => {
    const body = { requests: [{ addSheet: { a: 1 } }, { b: 2 }] }
    const refusal = refusalOf(() => {
      checkRequest('sheets', 'BatchUpdateSpreadsheetRequest', body)
    })
    expect(refusal.message.split('\n')).toHaveLength(2)
    expect(refusal.details).toMatchObject([
      {
        '@type': 'type.googleapis.com/google.rpc.BadRequest',
        fieldViolations: [{ field: 'requests[0].add_sheet' }, { field: 'requests[1]' }],
      },
    ])
  })

  it('hangs under its own name where the API has one for it', () => {
    expect(
      refusalOf(() => {
        checkRequest('sheets', 'ValueRange', { values: ['X'] }, 'data')
      }).message,
    ).toBe(`Invalid value at 'data.values' (type.googleapis.com/google.protobuf.ListValue), "X"`)
    expect(
      refusalOf(() => {
        checkRequest('forms', 'Form', { info: { titel: 'x' } }, 'form')
      }).message,
    ).toBe(`Invalid JSON payload received. Unknown name "titel" at 'form.info': Cannot find field.`)
  })
})
