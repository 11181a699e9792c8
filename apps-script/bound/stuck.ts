import { settings } from '../../src/register/description/masters.ts'
import { overview } from '../../src/register/description/views.ts'
import { columnOf, textIn } from '../shared/columns.ts'

/** Says at opening that the register stands still. A cloud that died cannot say so itself: the sheet compares dates. */
export function warnWhenStuck(): void {
  const spreadsheet = SpreadsheetApp.getActive()
  const days = daysStuck(spreadsheet)
  if (days < 2) return
  const warning = `Al ${days} dagen niet bijgewerkt. Bel ${caretakerIn(spreadsheet)} of open ‘Als het stilstaat’ in het menu Missiegroepen.`
  spreadsheet.toast(warning, 'Missiegroepen', -1)
}

/** «Als het stilstaat»: what anybody can do, without any cloud. */
export function whenStuck(): void {
  const ui = SpreadsheetApp.getUi()
  const spreadsheet = SpreadsheetApp.getActive()
  const days = daysStuck(spreadsheet)
  const lines = [
    days < 1
      ? 'Het register is vandaag bijgewerkt.'
      : `Het register is ${days === 1 ? 'gisteren' : `${days} dagen geleden`} voor het laatst bijgewerkt.`,
    'Er raakt niets kwijt: de formulieren blijven verzamelen, en alles in dit register blijft staan.',
    '1. Kies Missiegroepen › Vernieuwen en wacht een minuut.',
    `2. Helpt dat niet, bel dan ${caretakerIn(spreadsheet)}.`,
    '3. Wie het onderhoudt: lees docs/overdracht.md, en begin met «npm run doctor».',
  ]
  ui.alert('Als het stilstaat', lines.join('\n\n'), ui.ButtonSet.OK)
}

/** How many days ago Overzicht was drawn, by the note beside its title; 0 when that is not known yet. */
function daysStuck(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): number {
  const note = spreadsheet.getSheetByName(overview.title)?.getRange('B1').getNote() ?? ''
  const today = Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd')
  const [drawn, now] = [dayNumber(note), dayNumber(today)]
  return drawn === undefined || now === undefined ? 0 : Math.max(0, now - drawn)
}

function dayNumber(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? []
  return year === undefined ? undefined : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000
}

/** Who is called, as Instellingen says. */
function caretakerIn(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string {
  const rows = spreadsheet.getSheetByName(settings.title)?.getDataRange().getValues() ?? []
  const id = columnOf(rows[0] ?? [], settings.columns.id.header)
  const value = columnOf(rows[0] ?? [], settings.columns.value.header)
  const named = textIn(rows.find((cells) => cells[id] === 'caretaker')?.[value])
  return named === '' ? 'wie het register onderhoudt' : named
}
