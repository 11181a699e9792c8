/**
 * The owner's two triggers, each once: a change of the sheet wakes the system, and every hour the forms of new groups
 * are made. They stand here, and not in the script of the sheet, so that coordinators are asked for less.
 */
export function setTriggers(spreadsheetId: string): void {
  const present = ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction())
  if (!present.includes('onRegisterChange'))
    ScriptApp.newTrigger('onRegisterChange').forSpreadsheet(spreadsheetId).onChange().create()
  if (!present.includes('inrichten')) ScriptApp.newTrigger('inrichten').timeBased().everyHours(1).create()
}
