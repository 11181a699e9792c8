import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { ask, callOptions } from './ask-google.ts'
import type { Spreadsheet } from './spreadsheet.ts'

/** Everything of ours that hangs on the spreadsheet unseen. */
export interface Marks {
  /** How many commits there were. */
  readonly version: number
  /** Metadata IDs of the commits that are still remembered, the oldest first. */
  readonly commits: readonly number[]
  /** Tab keys by sheet. */
  readonly tabs: ReadonlyMap<number, string>
  /** Column keys by sheet and column index. */
  readonly columns: ReadonlyMap<number, ReadonlyMap<number, string>>
}

export const keys = { version: 'version', tab: 'tab', column: 'column', row: 'row' } as const

/** The ID of a commit's metadata is this and its version: Google refuses one that is in use. */
export const versionBase = 500_000_000

/** Reads the version, and the marks with it. Whatever is read after this is at least as new. */
export async function readMarks({ sheets, spreadsheetId, patience }: Spreadsheet): Promise<Marks> {
  const requestBody = {
    dataFilters: [keys.version, keys.tab, keys.column].map((metadataKey) => ({
      developerMetadataLookup: { metadataKey },
    })),
  }
  const { matchedDeveloperMetadata } = await ask(
    'read the version of the register',
    () => sheets.spreadsheets.developerMetadata.search({ spreadsheetId, requestBody }, callOptions),
    patience,
  )
  return marksOf((matchedDeveloperMetadata ?? []).flatMap(({ developerMetadata }) => developerMetadata ?? []))
}

function marksOf(all: readonly sheets_v4.Schema$DeveloperMetadata[]): Marks {
  const commits: number[] = []
  const tabs = new Map<number, string>()
  const columns = new Map<number, Map<number, string>>()
  for (const { metadataId, metadataKey, metadataValue, location } of all) {
    if (metadataKey === keys.version && typeof metadataId === 'number' && metadataId > versionBase)
      commits.push(metadataId)
    if (metadataKey === keys.tab && metadataValue && location?.locationType === 'SHEET')
      tabs.set(location.sheetId ?? 0, metadataValue)
    const range = location?.dimensionRange
    if (metadataKey === keys.column && metadataValue && range?.dimension === 'COLUMNS') {
      const sheetId = range.sheetId ?? 0
      const own = columns.get(sheetId) ?? new Map<number, string>()
      columns.set(sheetId, own.set(range.startIndex ?? 0, metadataValue))
    }
  }
  commits.sort((left, right) => left - right)
  return { version: Math.max(0, (commits.at(-1) ?? versionBase) - versionBase), commits, tabs, columns }
}
