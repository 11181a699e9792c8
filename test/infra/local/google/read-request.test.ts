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

it('takes an entry by itself for a list of one, as samples of Google send it', () => {
  const rule = (values: unknown) => ({
    requests: { setDataValidation: { rule: { condition: { type: 'DATE_BEFORE', values } } } },
  })
  expect(
    readRequest('sheets', 'BatchUpdateSpreadsheetRequest', rule({ userEnteredValue: '4/30/2026' })),
  ).toEqual({
    requests: [
      {
        setDataValidation: {
          rule: { condition: { type: 'DATE_BEFORE', values: [{ userEnteredValue: '4/30/2026' }] } },
        },
      },
    ],
  })
  expect(() => readRequest('sheets', 'BatchUpdateSpreadsheetRequest', rule('4/30/2026'))).toThrow(
    "Invalid value at 'requests.set_data_validation.rule.condition.values'",
  )
})
