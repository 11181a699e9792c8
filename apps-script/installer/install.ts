import { messageOf } from '../shared/ask-api.ts'
import { introduce } from '../shared/introduce.ts'
import { askedWell, tell } from './asked-well.ts'
import { makeWantedForms } from './forms.ts'
import { share } from './sharing.ts'
import { setTriggers } from './triggers.ts'

/**
 * Shares the sheet with the working account, lets the server make the tabs, and makes the forms that a server may not
 * make. Done again it goes on where it stopped, and repairs what is missing.
 */
export function install(): void {
  const begun = Date.now()
  const lock = LockService.getScriptLock()
  if (!lock.tryLock(1_000)) {
    tell('Het inrichten loopt al. Wacht tot dat klaar is.')
    return
  }
  try {
    const { spreadsheetId, workingAccount } = INSTALLATION
    share(spreadsheetId, { type: 'user', role: 'writer', emailAddress: workingAccount })
    tell('✓ Het register is gedeeld met het systeem.')
    const spreadsheet = SpreadsheetApp.openById(spreadsheetId)
    introduce(spreadsheet)
    tell(`✓ ${messageOf(askedWell('provision'))}`)
    introduce(spreadsheet)
    setTriggers(spreadsheetId)
    tell('✓ Veranderingen in het register worden gezien.')
    const left = makeWantedForms(() => Date.now() - begun < timeAllowed)
    tell(
      left === 0
        ? '✓ Alle formulieren zijn er. Klaar!'
        : `Nog te maken: ${left}. Dat gaat binnen een uur vanzelf verder; of start ‘inrichten’ nu nog eens.`,
    )
  } finally {
    lock.releaseLock()
  }
}

/** Google ends a script after six minutes; the last form takes less than one. */
const timeAllowed = 270_000
