import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { Fault } from '../../../fault.ts'
import { tabs, type TabKey } from '../../../register/description/workbook.ts'
import { findTabs } from '../../../register/find-tabs.ts'
import { version, type RawTab, type Snapshot } from '../../../register/snapshot.ts'
import { ask, attempts, callOptions, pause } from './ask-google.ts'
import { readMarks, type Marks } from './metadata.ts'
import { readValues } from './read-values.ts'
import type { Spreadsheet } from './spreadsheet.ts'

export interface Read {
  readonly snapshot: Snapshot
  readonly marks: Marks
}

/** Reads the version first, and then everything else: so nothing read is older than the version says. */
export async function readSpreadsheet(spreadsheet: Spreadsheet): Promise<Read> {
  const { clock, patience } = spreadsheet
  for (let attempt = 0; attempt < attempts; attempt++) {
    const readAt = clock.now()
    const marks = await readMarks(spreadsheet)
    const structure = await readStructure(spreadsheet)
    const found = findTabs(sheetsOf(structure, marks))
    const wanted = [...found].filter(([key]) => tabs[key].kind !== 'view' || key === 'todo')
    const values = await readValues(
      spreadsheet,
      wanted.map(([, { title }]) => title),
    )
    if (values === 'changed') {
      // A tab was renamed or taken away between the two calls: look again.
      await pause(attempt, patience)
      continue
    }
    const raw: Partial<Record<TabKey, RawTab>> = {}
    for (const [key, { sheetId, title }] of found) {
      const at = wanted.findIndex(([wantedKey]) => wantedKey === key)
      const [header = [], ...rows] = at < 0 ? [] : (values[at] ?? [])
      raw[key] = { sheetId, title, header, rows, marks: marks.columns.get(sheetId) ?? new Map() }
    }
    const timeZone = structure.properties?.timeZone ?? 'Europe/Amsterdam'
    return { snapshot: { version: version(marks.version), readAt, timeZone, tabs: raw }, marks }
  }
  throw new Fault(
    'register-unreachable',
    'Cannot read the register, its tabs kept changing; wanted a quiet moment',
  )
}

/** The tabs and the time zone. */
export const readStructure = (
  { sheets, spreadsheetId, patience }: Spreadsheet,
  fields = 'properties(timeZone,locale),sheets(properties(sheetId,title))',
): Promise<sheets_v4.Schema$Spreadsheet> =>
  ask(
    'read the tabs of the register',
    () => sheets.spreadsheets.get({ spreadsheetId, fields }, callOptions),
    patience,
  )

export const sheetsOf = (structure: sheets_v4.Schema$Spreadsheet, { tabs: marked }: Marks) =>
  (structure.sheets ?? []).map(({ properties }) => {
    const sheetId = properties?.sheetId ?? 0
    const mark = marked.get(sheetId)
    return { sheetId, title: properties?.title ?? '', ...(mark !== undefined && { mark }) }
  })
