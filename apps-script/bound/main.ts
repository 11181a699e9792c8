/** What Google calls in the script of the sheet: when it is opened, when somebody types, and from the menu. */
import { fillIds } from './fill-ids.ts'
import { showMenu } from './menu.ts'
import { sayNotHere } from './not-here.ts'
import { warnWhenStuck } from './stuck.ts'

/** Without permission and without network: this works when the cloud is gone, too. */
export function onOpen(): void {
  showMenu()
  warnWhenStuck()
}

export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  fillIds(event.range)
  sayNotHere(event.range)
}

export { about } from './about.ts'
export { showCards } from './cards.ts'
export { explainColour, newAddress, refresh, sampleLetter } from './commands.ts'
export { newGroup } from './new-group.ts'
export { whenStuck } from './stuck.ts'
