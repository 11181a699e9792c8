import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Cell } from '../../../register/snapshot.ts'
import { askOnce, attempts, callOptions, pause, refusal, unreachable } from './ask-google.ts'
import { quoted, type Spreadsheet } from './spreadsheet.ts'

/** Every cell of these tabs, unformatted; 'changed' when one of them is there no more. */
export async function readValues(
  { sheets, spreadsheetId, patience }: Spreadsheet,
  titles: readonly string[],
): Promise<readonly (readonly (readonly Cell[])[])[] | 'changed'> {
  if (titles.length === 0) return []
  const what = 'read the register'
  for (let attempt = 0; ; attempt++) {
    const answer = await askOnce(() =>
      sheets.spreadsheets.values.batchGet(
        {
          spreadsheetId,
          ranges: titles.map(quoted),
          majorDimension: 'ROWS',
          valueRenderOption: 'UNFORMATTED_VALUE',
          dateTimeRenderOption: 'SERIAL_NUMBER',
          prettyPrint: false,
        },
        callOptions,
      ),
    )
    if (answer.kind === 'ok') return titles.map((_, index) => rowsIn(answer.value.valueRanges?.[index]))
    if (answer.kind === 'refused') {
      if (answer.status === 400) return 'changed'
      throw refusal(what, answer)
    }
    if (attempt >= attempts - 1) throw unreachable(what, answer)
    await pause(attempt, patience)
  }
}

/** The rows of a range; a cell is text, number or boolean, whatever else there may come is empty. */
export function rowsIn(range: sheets_v4.Schema$ValueRange | undefined): readonly (readonly Cell[])[] {
  const rows: readonly (readonly unknown[])[] = range?.values ?? []
  return rows.map((row) =>
    row.every(isCell) ? row : row.map((value) => (isCell(value) ? value : undefined)),
  )
}

const isCell = (value: unknown): value is Cell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
