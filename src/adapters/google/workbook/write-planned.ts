import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { askOnce, attempts, callOptions, pause, refusal, unreachable } from './ask-google.ts'
import type { Spreadsheet } from './spreadsheet.ts'

/**
 * Sends one batch that `plan` makes out of how the spreadsheet stands. When the answer stays away the plan is made
 * again: what was done after all is not in it any more. A refusal is tried once more, for a person may have changed
 * what the plan was made on.
 */
export async function writePlanned(
  what: string,
  plan: () => Promise<readonly sheets_v4.Schema$Request[]>,
  { sheets, spreadsheetId, patience }: Spreadsheet,
): Promise<void> {
  let refused = false
  for (let attempt = 0; ; attempt++) {
    const requests = [...(await plan())]
    if (requests.length === 0) return
    const requestBody = { requests }
    const answer = await askOnce(() =>
      sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody, fields: 'spreadsheetId' }, callOptions),
    )
    if (answer.kind === 'ok') return
    if (answer.kind === 'refused') {
      if (refused || answer.status !== 400) throw refusal(what, answer)
      refused = true
    } else if (attempt >= attempts - 1) throw unreachable(what, answer)
    await pause(attempt, patience)
  }
}
