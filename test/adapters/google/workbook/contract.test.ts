import { quoted } from '../../../../src/adapters/google/workbook/spreadsheet.ts'
import { workbookContract } from '../../../contract/workbook.ts'
import { createEmbeddedRegister } from './embedded-register.ts'

workbookContract(
  'in Sheets',
  async () => {
    const register = await createEmbeddedRegister()
    return {
      ...register,
      moveFirstColumn: async (tab) => {
        const { sheetId, header } = await register.read(tab)
        const source = { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }
        await register.click({ moveDimension: { source, destinationIndex: header.length } })
      },
      sortBackwards: async (tab) => {
        const range = { sheetId: await register.sheetIdOf(tab), startRowIndex: 1 }
        const sortSpecs = [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }]
        await register.click({ sortRange: { range, sortSpecs } })
      },
      ownColumn: async (tab, header, cell) => {
        const { title, header: headers } = await register.read(tab)
        await register.sheets.spreadsheets.values.update({
          spreadsheetId: register.spreadsheetId,
          range: `${quoted(title)}!R1C${headers.length + 1}:R2C${headers.length + 1}`,
          valueInputOption: 'RAW',
          requestBody: { values: [[header], [cell]] },
        })
      },
    }
  },
  8,
)
