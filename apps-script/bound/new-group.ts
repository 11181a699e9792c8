import { groups, statusWords } from '../../src/register/description/masters.ts'
import { columnOf, textIn } from '../shared/columns.ts'

/** «Nieuwe groep»: asks its name, puts it in Groepen, and leads there. One that is there already is not made twice. */
export function newGroup(): void {
  const ui = SpreadsheetApp.getUi()
  const title = 'Nieuwe groep'
  const sheet = SpreadsheetApp.getActive().getSheetByName(groups.title)
  if (!sheet) {
    ui.alert(title, `Het tabblad ${groups.title} is er niet.`, ui.ButtonSet.OK)
    return
  }
  const asked = ui.prompt(title, 'Hoe heet de groep?', ui.ButtonSet.OK_CANCEL)
  const name = asked.getResponseText().trim()
  if (asked.getSelectedButton() !== ui.Button.OK || name === '') return
  const rows = sheet.getDataRange().getValues()
  const nameAt = columnOf(rows[0] ?? [], groups.columns.name.header)
  const statusAt = columnOf(rows[0] ?? [], groups.columns.status.header)
  if (nameAt < 0) {
    ui.alert(title, `De kolom ${groups.columns.name.header} is er niet.`, ui.ButtonSet.OK)
    return
  }
  const called = (cells: readonly unknown[]) => textIn(cells[nameAt])
  const known = rows.findIndex(
    (cells, index) => index > 0 && called(cells).toLowerCase() === name.toLowerCase(),
  )
  const row = known > 0 ? known + 1 : lastWith(rows, called) + 1
  if (known < 0) {
    if (row > sheet.getMaxRows()) sheet.insertRowAfter(sheet.getMaxRows())
    sheet
      .getRange(row, nameAt + 1)
      .setNumberFormat('@')
      .setValue(name)
    if (statusAt >= 0) sheet.getRange(row, statusAt + 1).setValue(statusWords.start)
  }
  sheet.activate()
  sheet.getRange(row, nameAt + 1).activate()
  SpreadsheetApp.getActive().toast(known > 0 ? 'Die groep is er al.' : fillIn, title, 20)
}

/** The last row that has a name, counted from 1; boxes and dropdowns may go on below it. */
const lastWith = (rows: readonly (readonly unknown[])[], called: (cells: readonly unknown[]) => string) =>
  rows.reduce((last, cells, index) => (called(cells) === '' ? last : index + 1), 1)

const fillIn =
  'Vul de kerk en de avond nog in, en zet de mensen in Mensen. Binnen een uur heeft de groep een formulier.'
