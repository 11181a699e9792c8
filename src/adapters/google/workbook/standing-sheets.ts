import type { StandingSheet } from '../../../register/provision.ts'
import { headed } from './kept-rows.ts'
import { readColumnMarks } from './metadata.ts'
import { readStructure, sheetsOf } from './read.ts'
import { readValues } from './read-values.ts'
import type { Spreadsheet } from './spreadsheet.ts'

/** The spreadsheet as it stands, as far as provisioning looks at it. */
export async function standingSheets(spreadsheet: Spreadsheet): Promise<readonly StandingSheet[]> {
  const structure = await readStructure(spreadsheet, ['protectedRanges(description)'])
  const named = sheetsOf(structure)
  const columns = await readColumnMarks(spreadsheet)
  const values = await readValues(
    spreadsheet,
    named.map(({ title }) => title),
  )
  return named.map((sheet, index) => {
    const { properties, protectedRanges } = structure.sheets?.[index] ?? {}
    const { header, rows } = headed(values === 'changed' ? [] : (values[index] ?? []))
    return {
      ...sheet,
      columnCount: properties?.gridProperties?.columnCount ?? 26,
      header,
      rows,
      marks: columns.get(sheet.sheetId) ?? new Map(),
      protections: (protectedRanges ?? []).flatMap(({ description }) => description ?? []),
    }
  })
}
