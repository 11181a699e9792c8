/** A spreadsheet as `spreadsheets.get` answers it. */
import { maskUnder, type Mask } from './field-mask.ts'
import { gridData } from './grid-data.ts'
import { shownMetadata } from './metadata.ts'
import { clip, gridRangeOf, type Place } from './ranges.ts'
import { groupsOf } from './groups.ts'
import type { Reading } from './reading.ts'
import { sheetProperties } from './shown-sheet.ts'
import type { Box, Sheet } from './model.ts'
import type { Json } from './wire.ts'

export interface Asked {
  /** Of the whole answer; with one, `includeGridData` counts for nothing. */
  readonly mask: Mask | undefined
  readonly includeGridData: boolean
  /** Only these places, and the sheets they are on. */
  readonly places: readonly Place[] | undefined
  readonly url: string
}

export function shownSpreadsheet(reading: Reading, asked: Asked): Json {
  const { spreadsheet } = reading
  const mask = asked.mask ?? true
  const { metadata, namedRanges, properties } = spreadsheet
  const own = metadata.filter((entry) => entry.location.spreadsheet)
  const sheets = spreadsheet.sheets
    .map((sheet, index) => ({ sheet, index, places: asked.places?.filter((place) => place.sheet === sheet) }))
    .filter(({ places }) => places === undefined || places.length > 0)
  return {
    spreadsheetId: spreadsheet.id,
    properties: { title: properties.title, ...properties },
    sheets: sheets.map(({ sheet, index, places }) =>
      shownSheet(
        reading,
        sheet,
        index,
        places?.map((place) => place.box),
        dataMask(mask, asked),
      ),
    ),
    ...(namedRanges.length > 0 ? { namedRanges } : {}),
    spreadsheetUrl: asked.url,
    ...(own.length > 0 ? { developerMetadata: own.map(shownMetadata) } : {}),
  }
}

const dataMask = (mask: Mask | true, asked: Asked): Mask | true | undefined =>
  asked.mask ? maskUnder(mask, 'sheets', 'data') : asked.includeGridData ? true : undefined

function shownSheet(
  reading: Reading,
  sheet: Sheet,
  index: number,
  boxes: readonly Box[] | undefined,
  data: Mask | true | undefined,
): Json {
  const whole = { top: 0, bottom: sheet.grid.rowCount, left: 0, right: sheet.grid.columnCount }
  const hung = reading.spreadsheet.metadata.filter(
    ({ location }) => !location.dimensionRange && location.sheetId === sheet.id,
  )
  const list = (name: string, entries: readonly unknown[]) => (entries.length > 0 ? { [name]: entries } : {})
  return {
    properties: sheetProperties(sheet, index),
    ...(data === undefined
      ? {}
      : { data: (boxes ?? [whole]).map((box) => gridData(reading, sheet, clip(box, sheet.grid), data)) }),
    ...list(
      'merges',
      sheet.merges.map((merge) => gridRangeOf(sheet.id, merge)),
    ),
    ...list('conditionalFormats', sheet.conditionalFormats),
    ...list('protectedRanges', sheet.protectedRanges),
    ...(sheet.basicFilter ? { basicFilter: sheet.basicFilter } : {}),
    ...list('filterViews', sheet.filterViews),
    ...list('charts', sheet.charts),
    ...list('bandedRanges', sheet.bandedRanges),
    ...list('rowGroups', groupsOf(sheet, 'ROWS')),
    ...list('columnGroups', groupsOf(sheet, 'COLUMNS')),
    ...list('tables', sheet.tables),
    ...list('developerMetadata', hung.map(shownMetadata)),
  }
}
