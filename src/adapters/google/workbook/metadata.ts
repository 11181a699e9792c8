import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { ask, callOptions } from './ask-google.ts'
import type { Spreadsheet } from './spreadsheet.ts'

/** What of ours hangs on the spreadsheet unseen, and comes with its structure. */
export interface Marks {
  /** How many commits there were. */
  readonly version: number
  /** Metadata IDs of the commits that are still remembered, the oldest first. */
  readonly commits: readonly number[]
  /** Tab keys by sheet. */
  readonly tabs: ReadonlyMap<number, string>
}

/** Column keys by sheet and column index. */
export type ColumnMarks = ReadonlyMap<number, ReadonlyMap<number, string>>

export const keys = { version: 'version', tab: 'tab', column: 'column', row: 'row' } as const

/** The ID of a commit's metadata is this and its version: Google refuses one that is in use. */
export const versionBase = 500_000_000

/** What a structure has to be asked for, so that it holds the marks. */
export const markFields = {
  spreadsheet: 'developerMetadata(metadataId,metadataKey,metadataValue)',
  sheet: 'developerMetadata(metadataKey,metadataValue)',
} as const

/** The marks of a structure. Whatever is read after it is at least as new as its version. */
export function marksIn({ developerMetadata, sheets }: sheets_v4.Schema$Spreadsheet): Marks {
  const commits = (developerMetadata ?? [])
    .flatMap(({ metadataId, metadataKey }) =>
      metadataKey === keys.version && typeof metadataId === 'number' && metadataId > versionBase
        ? metadataId
        : [],
    )
    .sort((left, right) => left - right)
  const tabs = new Map<number, string>()
  for (const { properties, developerMetadata: own } of sheets ?? []) {
    const mark = own?.find(({ metadataKey }) => metadataKey === keys.tab)?.metadataValue
    if (mark) tabs.set(properties?.sheetId ?? 0, mark)
  }
  return { version: Math.max(0, (commits.at(-1) ?? versionBase) - versionBase), commits, tabs }
}

/** Reads the marks of the columns: they find a header that was renamed, and so are rarely asked for. */
export async function readColumnMarks({
  sheets,
  spreadsheetId,
  patience,
}: Spreadsheet): Promise<ColumnMarks> {
  const requestBody = { dataFilters: [{ developerMetadataLookup: { metadataKey: keys.column } }] }
  const { matchedDeveloperMetadata } = await ask(
    'read the marks of the columns',
    () => sheets.spreadsheets.developerMetadata.search({ spreadsheetId, requestBody }, callOptions),
    patience,
  )
  const columns = new Map<number, Map<number, string>>()
  for (const { developerMetadata } of matchedDeveloperMetadata ?? []) {
    const { metadataValue, location } = developerMetadata ?? {}
    const range = location?.dimensionRange
    if (!metadataValue || range?.dimension !== 'COLUMNS') continue
    const sheetId = range.sheetId ?? 0
    const own = columns.get(sheetId) ?? new Map<number, string>()
    columns.set(sheetId, own.set(range.startIndex ?? 0, metadataValue))
  }
  return columns
}
