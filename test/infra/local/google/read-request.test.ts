import { expect, it } from 'vitest'
import { readRequest } from '../../../../infra/local/google/read-request.ts'

it('takes nulls for absent and numbers in texts for numbers, but leaves rows of values alone', () => {
  const body = {
    requests: [
      {
        updateSheetProperties: {
          properties: { sheetId: '12', title: null, tabColor: { red: '0.5' } },
          fields: 'tabColor',
        },
      },
      { setBasicFilter: { filter: { criteria: { 2: { hiddenValues: ['7'], condition: null } } } } },
    ],
  }
  expect(readRequest('sheets', 'BatchUpdateSpreadsheetRequest', body)).toEqual({
    requests: [
      { updateSheetProperties: { properties: { sheetId: 12, tabColor: { red: 0.5 } }, fields: 'tabColor' } },
      { setBasicFilter: { filter: { criteria: { 2: { hiddenValues: ['7'] } } } } },
    ],
  })
  expect(readRequest('sheets', 'ValueRange', { range: null, values: [[null, '7', 7]] })).toEqual({
    values: [[null, '7', 7]],
  })
})
