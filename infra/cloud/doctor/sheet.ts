import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { amsterdam } from '../../../src/domain/moment.ts'
import { setUpAgain } from './advice.ts'
import { ok, problem, troubled, type Check } from './check.ts'
import { troubleOf } from './refused.ts'

export const canRead: Check = {
  name: 'sheet-read',
  title: 'De spreadsheet is te lezen',
  async run({ sheets, config }) {
    try {
      await sheets.spreadsheets.get({ spreadsheetId: config.SPREADSHEET_ID, fields: 'spreadsheetId' })
      return ok()
    } catch (error) {
      return troubled([troubleOf(error, 'De spreadsheet lezen', shareIt)])
    }
  },
}

/** Hangs an unseen mark on the spreadsheet and takes it away in the same breath. */
export const canWrite: Check = {
  name: 'sheet-write',
  title: 'In de spreadsheet is te schrijven',
  needsRegister: true,
  async run({ sheets, config }) {
    const metadataKey = 'doctor-write'
    const requests: sheets_v4.Schema$Request[] = [
      {
        createDeveloperMetadata: {
          developerMetadata: { metadataKey, location: { spreadsheet: true }, visibility: 'DOCUMENT' },
        },
      },
      { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey } } } },
    ]
    try {
      await sheets.spreadsheets.batchUpdate({
        spreadsheetId: config.SPREADSHEET_ID,
        requestBody: { requests },
      })
      return ok()
    } catch (error) {
      return troubled([troubleOf(error, 'In de spreadsheet schrijven', shareIt)])
    }
  },
}

export const timeZone: Check = {
  name: 'time-zone',
  title: `De spreadsheet staat op ${amsterdam}`,
  needsRegister: true,
  async run({ register }) {
    const { snapshot } = await register()
    return snapshot.timeZone === amsterdam
      ? ok()
      : problem(
          `De tijdzone is ${snapshot.timeZone}`,
          'Kies in de spreadsheet Bestand › Instellingen, en zet Land op Nederland en Tijdzone op Amsterdam.',
        )
  },
}

const shareIt = `Kijk of SPREADSHEET_ID klopt. Deel de spreadsheet als bewerker met het werkende account: ${setUpAgain}`
