import { askAndTell } from './asking.ts'

/** The lines of the menu that ask `api` about what is selected and show its answer: they decide nothing. */
export function refresh(): void {
  askAndTell('Vernieuwen', 'refresh')
}

export function explainColour(): void {
  askAndTell('Waarom deze kleur?', 'why', selected())
}

export function sampleLetter(): void {
  askAndTell('Voorbeeldbrief', 'letter', selected())
}

/** The old address ends on somebody's fridge: ask first. */
export function newAddress(): void {
  const ui = SpreadsheetApp.getUi()
  const title = 'Nieuw adres'
  const sure = ui.alert(title, warning, ui.ButtonSet.OK_CANCEL)
  if (sure === ui.Button.OK) askAndTell(title, 'address', selected())
}

/** Where the person is, by the name on the tab. */
function selected() {
  const cell = SpreadsheetApp.getActive().getActiveRange()
  return cell ? { tab: cell.getSheet().getName(), row: cell.getRow(), column: cell.getColumn() } : {}
}

const warning =
  'De groep van de gekozen rij krijgt een ander kort adres. Het oude adres en de kaart op de koelkast werken dan niet meer. Doorgaan?'
