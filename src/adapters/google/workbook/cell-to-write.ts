import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Column } from '../../../register/description/column.ts'
import type { Cell } from '../../../register/snapshot.ts'

/** A cell as Sheets takes it: a text stays a text, whatever it begins with. */
export function cellToWrite(cell: Cell, column: Column | undefined): sheets_v4.Schema$CellData {
  const numberFormat = column === undefined ? undefined : formatOf(column)
  return {
    ...(cell !== undefined && { userEnteredValue: valueOf(cell) }),
    ...(numberFormat !== undefined && { userEnteredFormat: { numberFormat } }),
  }
}

/** How a column shows its values: «di 24 nov 2026» in a Dutch spreadsheet. */
export function formatOf(column: Column): sheets_v4.Schema$NumberFormat | undefined {
  switch (column.kind) {
    case 'day':
      return { type: 'DATE', pattern: 'ddd d mmm yyyy' }
    case 'moment':
      return { type: 'DATE_TIME', pattern: 'ddd d mmm yyyy hh:mm' }
    case 'time':
      return { type: 'TIME', pattern: 'hh:mm' }
    case 'text':
      return column.literal === true ? { type: 'TEXT', pattern: '@' } : undefined
    case 'number':
    case 'choice':
    case 'yes-no':
    case 'link':
    case 'id':
    case 'list':
    case 'tick':
      return undefined
    default:
      return column satisfies never
  }
}

function valueOf(cell: Exclude<Cell, undefined>): sheets_v4.Schema$ExtendedValue {
  if (typeof cell === 'number') return { numberValue: cell }
  return typeof cell === 'boolean' ? { boolValue: cell } : { stringValue: cell }
}
