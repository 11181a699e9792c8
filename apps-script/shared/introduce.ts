import { settings } from '../../src/register/description/masters.ts'
import { identityToken, isObject } from './ask-api.ts'
import { columnOf, textIn } from './columns.ts'

/**
 * Writes into Instellingen for which program Google makes the ID tokens of this script's users, so that `api` knows
 * them. Only whoever may edit the sheet can write it. Done again it changes nothing; before the tab is there neither.
 */
export function introduce(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  const sheet = spreadsheet.getSheetByName(settings.title)
  const audience = audienceIn(identityToken())
  if (!sheet || sheet.getLastRow() < 2 || audience === undefined) return
  const rows = sheet.getDataRange().getValues()
  const id = columnOf(rows[0] ?? [], settings.columns.id.header)
  const value = columnOf(rows[0] ?? [], settings.columns.value.header)
  const row = rows.findIndex((cells) => cells[id] === 'scriptAudience')
  if (id < 0 || value < 0 || row < 0) return
  const known = textIn(rows[row]?.[value])
    .split(/[\s,;]+/)
    .filter((each) => each !== '')
  if (known.includes(audience)) return
  sheet.getRange(row + 1, value + 1).setValue([...known, audience].join(', '))
  SpreadsheetApp.flush()
}

function audienceIn(token: string): string | undefined {
  const [, body = ''] = token.split('.')
  if (body === '') return undefined
  const padded = body + '==='.slice((body.length + 3) % 4)
  const claims: unknown = JSON.parse(
    Utilities.newBlob(Utilities.base64DecodeWebSafe(padded)).getDataAsString(),
  )
  return isObject(claims) && typeof claims.aud === 'string' ? claims.aud : undefined
}
