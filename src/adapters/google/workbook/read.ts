import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { Fault } from '../../../fault.ts'
import type { Tab } from '../../../register/description/tab.ts'
import { tabs, type TabKey } from '../../../register/description/workbook.ts'
import { findColumns } from '../../../register/find-columns.ts'
import { findTabs } from '../../../register/find-tabs.ts'
import { version, type RawTab, type Snapshot } from '../../../register/snapshot.ts'
import { ask, attempts, callOptions, pause } from './ask-google.ts'
import { headed } from './kept-rows.ts'
import { markFields, marksIn, readColumnMarks, type ColumnMarks, type Marks } from './metadata.ts'
import { readValues } from './read-values.ts'
import type { Spreadsheet } from './spreadsheet.ts'

export interface Read {
  readonly snapshot: Snapshot
  readonly marks: Marks
}

/**
 * Reads the version first, with the tabs, and then everything else: so nothing read is older than the version says. Two
 * calls, and a third one when a header is not where it was.
 */
export async function readSpreadsheet(spreadsheet: Spreadsheet): Promise<Read> {
  const { clock, patience } = spreadsheet
  for (let attempt = 0; attempt < attempts; attempt++) {
    const readAt = clock.now()
    const structure = await readStructure(spreadsheet)
    const marks = marksIn(structure)
    const found = findTabs(sheetsOf(structure))
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
    const read = new Map(wanted.map(([key], index) => [key, headed(values[index] ?? [])]))
    const headers = wanted.map(([key]) => ({ tab: tabs[key], header: read.get(key)?.header ?? [] }))
    const columns: ColumnMarks = headers.every(isWhole) ? new Map() : await readColumnMarks(spreadsheet)
    const raw: Partial<Record<TabKey, RawTab>> = {}
    for (const [key, { sheetId, title }] of found) {
      const { header, rows } = read.get(key) ?? headed([])
      raw[key] = { sheetId, title, header, rows, marks: columns.get(sheetId) ?? new Map() }
    }
    const timeZone = structure.properties?.timeZone ?? 'Europe/Amsterdam'
    return { snapshot: { version: version(marks.version), readAt, timeZone, tabs: raw }, marks }
  }
  throw new Fault(
    'register-unreachable',
    'Cannot read the register, its tabs kept changing; wanted a quiet moment',
  )
}

/** Whether every column is found by its header. */
const isWhole = ({ tab, header }: { readonly tab: Tab; readonly header: RawTab['header'] }) =>
  findColumns(tab, { header, marks: new Map() }).lost.size === 0

/** The tabs with their marks, the version and the time zone; `more` of the spreadsheet and of each sheet on request. */
export const readStructure = (
  { sheets, spreadsheetId, patience }: Spreadsheet,
  more: readonly string[] = [],
): Promise<sheets_v4.Schema$Spreadsheet> =>
  ask(
    'read the tabs of the register',
    () =>
      sheets.spreadsheets.get(
        {
          spreadsheetId,
          fields: `properties(timeZone,locale),${markFields.spreadsheet},sheets(${['properties(sheetId,title,gridProperties)', markFields.sheet, ...more].join(',')})`,
        },
        callOptions,
      ),
    patience,
  )

export function sheetsOf(structure: sheets_v4.Schema$Spreadsheet) {
  const { tabs: marked } = marksIn(structure)
  return (structure.sheets ?? []).map(({ properties }) => {
    const sheetId = properties?.sheetId ?? 0
    const mark = marked.get(sheetId)
    return { sheetId, title: properties?.title ?? '', ...(mark !== undefined && { mark }) }
  })
}
