import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Clock, Log } from '../../../ports.ts'
import type { Patience } from './ask-google.ts'

/** The one spreadsheet, and all that is needed to speak with it. */
export interface Spreadsheet {
  readonly sheets: sheets_v4.Sheets
  readonly spreadsheetId: string
  readonly clock: Clock
  readonly log: Log
  readonly patience: Patience
  /** A fresh token, to know our own writing by. */
  readonly token: () => string
}

/** A title as it stands in a range. */
export const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`
