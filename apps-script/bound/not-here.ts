import type { Tab } from '../../src/register/description/tab.ts'
import { tabs } from '../../src/register/description/workbook.ts'
import { columnOf } from '../shared/columns.ts'

/** Says at once that typing does not count in a tab that is drawn anew or kept by the system, and what to do instead. */
export function sayNotHere(range: GoogleAppsScript.Spreadsheet.Range): void {
  const sheet = range.getSheet()
  const named = sheet.getName()
  const tab: Tab | undefined = Object.values<Tab>(tabs).find(({ title }) => title === named)
  if (!tab || tab.kind === 'master' || isOpen(tab, range)) return
  SpreadsheetApp.getActive().toast(sentences[tab.kind], 'Missiegroepen', 15)
}

/** The box to tick in Te doen, and the column Correctie of a log, are there for people. */
function isOpen(tab: Tab, range: GoogleAppsScript.Spreadsheet.Range): boolean {
  const [first, last] = [range.getColumn(), range.getLastColumn()]
  if (tab.kind === 'view') return tab.key === 'todo' && last === 1
  const width = range.getSheet().getLastColumn()
  if (width < 1) return true
  const header = range.getSheet().getRange(1, 1, 1, width).getValues()[0] ?? []
  const correction = tab.columns.correction
  const at = correction === undefined ? -1 : columnOf(header, correction.header)
  return first === last && first === at + 1
}

const sentences = {
  view: 'Dit tabblad wordt steeds opnieuw getekend; wat je hier typt, verdwijnt. Verander het in Groepen of Mensen.',
  log: 'Wat je hier verandert, telt niet mee. Verbeter een avond met Verbeteren in Aanwezigheid, of schrijf in de kolom Correctie.',
} as const
