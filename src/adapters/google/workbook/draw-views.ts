import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { amsterdam } from '../../../domain/moment.ts'
import { tabs, type TabKey } from '../../../register/description/workbook.ts'
import { findTabs } from '../../../register/find-tabs.ts'
import type { View } from '../../../views/view.ts'
import { drawRequests } from '../draw.ts'
import { readMarks } from './metadata.ts'
import { readStructure, sheetsOf } from './read.ts'
import type { Spreadsheet } from './spreadsheet.ts'
import { writePlanned } from './write-planned.ts'

/** Draws the views in one batch; done twice it looks the same. A view without a tab waits for Inrichten. */
export async function drawViews(views: readonly View[], spreadsheet: Spreadsheet): Promise<void> {
  if (views.length > 0) await writePlanned('draw the views', () => drawing(views, spreadsheet), spreadsheet)
}

async function drawing(
  views: readonly View[],
  spreadsheet: Spreadsheet,
): Promise<readonly sheets_v4.Schema$Request[]> {
  const marks = await readMarks(spreadsheet)
  const structure = await readStructure(spreadsheet, fields)
  const found = findTabs(sheetsOf(structure, marks))
  const sheetIdOf = (tab: TabKey) => found.get(tab)?.sheetId
  return views.flatMap((view) => {
    const sheetId = sheetIdOf(view.key)
    const sheet = structure.sheets?.find(({ properties }) => (properties?.sheetId ?? 0) === sheetId)
    if (sheetId === undefined || sheet === undefined) {
      spreadsheet.log.info('no-tab', { tab: tabs[view.key].title })
      return []
    }
    const grid = sheet.properties?.gridProperties
    const drawn = {
      sheetId,
      rowCount: grid?.rowCount ?? 1000,
      columnCount: grid?.columnCount ?? 26,
      chartIds: (sheet.charts ?? []).flatMap(({ chartId }) => chartId ?? []),
      conditionalFormats: sheet.conditionalFormats?.length ?? 0,
      merges: sheet.merges ?? [],
    }
    return drawRequests(view, drawn, sheetIdOf, structure.properties?.timeZone ?? amsterdam)
  })
}

const fields =
  'properties(timeZone),sheets(properties(sheetId,title,gridProperties),charts(chartId),conditionalFormats,merges)'
