import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { amsterdam } from '../../../domain/moment.ts'
import { tabs, type TabKey } from '../../../register/description/workbook.ts'
import { findTabs } from '../../../register/find-tabs.ts'
import { packed } from '../../../register/packed.ts'
import type { View } from '../../../views/view.ts'
import { drawRequests } from '../draw.ts'
import { readStructure, sheetsOf } from './read.ts'
import type { Spreadsheet } from './spreadsheet.ts'
import { writePlanned } from './write-planned.ts'

/**
 * Draws the views, in one batch while they are of a bearable size; done twice it looks the same. A large movement's rows
 * follow in batches of their own, from the top down. A view without a tab waits for Inrichten.
 */
export async function drawViews(views: readonly View[], spreadsheet: Spreadsheet): Promise<void> {
  if (views.length === 0) return
  let later: readonly (readonly sheets_v4.Schema$Request[])[] = []
  await writePlanned(
    'draw the views',
    async () => {
      const [first = [], ...rest] = inBatches(await drawing(views, spreadsheet))
      later = rest
      return first
    },
    spreadsheet,
  )
  for (const batch of later) await writePlanned('draw the views', () => Promise.resolve(batch), spreadsheet)
}

/** Everything but the rows goes first, for the tabs must have their size; then as many rows as a batch may hold. */
function inBatches(
  requests: readonly sheets_v4.Schema$Request[],
): readonly (readonly sheets_v4.Schema$Request[])[] {
  const frame = requests.filter(({ updateCells }) => updateCells === undefined)
  const blocks = requests.filter(({ updateCells }) => updateCells !== undefined)
  const [first = [], ...rest] = packed(blocks, bytesOf, batchBytes, bytesOf(frame))
  return [[...frame, ...first], ...rest]
}

const bytesOf = (body: object) => JSON.stringify(body).length

/** Google advises 2 MB at most. */
export const batchBytes = 1_800_000

async function drawing(
  views: readonly View[],
  spreadsheet: Spreadsheet,
): Promise<readonly sheets_v4.Schema$Request[]> {
  const structure = await readStructure(spreadsheet, ['charts(chartId)', 'conditionalFormats', 'merges'])
  const found = findTabs(sheetsOf(structure))
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
