import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { askOnce, attempts, callOptions, pause, refusal, unreachable } from './ask-google.ts'
import type { Cell, Rows } from '../../../register/snapshot.ts'
import { cellsIn } from './kept-rows.ts'
import { rowsAsTheyCome } from './rows-as-they-come.ts'
import { quoted, type Spreadsheet } from './spreadsheet.ts'

/** Every cell of these tabs, unformatted; 'changed' when one of them is there no more. */
export async function readValues(
  { sheets, spreadsheetId, patience }: Spreadsheet,
  titles: readonly string[],
): Promise<readonly Rows[] | 'changed'> {
  if (titles.length === 0) return []
  const what = 'read the register'
  for (let attempt = 0; ; attempt++) {
    const answer = await askOnce(async () => {
      const { data: body } = await sheets.spreadsheets.values.batchGet(
        {
          spreadsheetId,
          ranges: titles.map(quoted),
          majorDimension: 'ROWS',
          valueRenderOption: 'UNFORMATTED_VALUE',
          dateTimeRenderOption: 'SERIAL_NUMBER',
          prettyPrint: false,
        },
        { ...callOptions, responseType: 'stream' },
      )
      return { data: await rowsAsTheyCome(body) }
    })
    if (answer.kind === 'ok') return titles.map((_, index) => answer.value[index] ?? [])
    if (answer.kind === 'refused') {
      if (answer.status === 400) return 'changed'
      throw refusal(what, answer)
    }
    if (attempt >= attempts - 1) throw unreachable(what, answer)
    await pause(attempt, patience)
  }
}

/** The rows of one range. */
export const rowsIn = (range: sheets_v4.Schema$ValueRange | undefined): readonly (readonly Cell[])[] =>
  (range?.values ?? []).map((row) => cellsIn(row))
