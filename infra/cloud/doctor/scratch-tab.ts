import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'

/** A tab that is there for as long as an experiment takes, and the marks that the experiment makes. */
export interface ScratchTab {
  readonly sheetId: number
  /** The key of every mark of the experiment. */
  readonly metadataKey: string
  /** The cells of its first two columns. */
  rows(): Promise<readonly (readonly string[])[]>
  /** The values of its marks by their IDs. */
  marks(): Promise<ReadonlyMap<number, string>>
}

/** Makes a hidden scratch tab, does `work`, and takes it away with all its marks, also when `work` fails. */
export async function withScratchTab<T>(
  sheets: sheets_v4.Sheets,
  spreadsheetId: string,
  again: Again,
  work: (tab: ScratchTab) => Promise<T>,
): Promise<T> {
  const change = (requests: sheets_v4.Schema$Request[]) =>
    again(() => sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }, once))
  await takeAway(sheets, spreadsheetId, again, change)
  try {
    const { replies } = await change([
      {
        addSheet: { properties: { title, hidden: true, gridProperties: { rowCount: 200, columnCount: 2 } } },
      },
    ])
    const sheetId = replies?.[0]?.addSheet?.properties?.sheetId ?? 0
    return await work({
      sheetId,
      metadataKey,
      rows: async () => {
        const { values } = await again(() =>
          sheets.spreadsheets.values.get({ spreadsheetId, range: `'${title}'!A:B` }, once),
        )
        return (values ?? []).map((row: readonly unknown[]) => row.map(String))
      },
      marks: async () =>
        new Map((await marksOf(sheets, spreadsheetId, again)).map((mark) => [mark.id, mark.value])),
    })
  } finally {
    await takeAway(sheets, spreadsheetId, again, change)
  }
}

/** Asks Google something that may be asked twice, until it answers. */
export type Again = <T>(call: () => Promise<{ readonly data: T }>) => Promise<T>

/** Of this run, or of one that broke off: whatever has our title or our key goes. */
async function takeAway(
  sheets: sheets_v4.Sheets,
  spreadsheetId: string,
  again: Again,
  change: (requests: sheets_v4.Schema$Request[]) => Promise<unknown>,
): Promise<void> {
  const { sheets: all } = await again(() =>
    sheets.spreadsheets.get({ spreadsheetId, fields: 'sheets(properties(sheetId,title))' }, once),
  )
  const ours = (all ?? []).flatMap(({ properties }) =>
    properties?.title === title ? [{ deleteSheet: { sheetId: properties.sheetId ?? 0 } }] : [],
  )
  const marks = await marksOf(sheets, spreadsheetId, again)
  const requests = [
    ...(marks.length > 0
      ? [{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey } } } }]
      : []),
    ...ours,
  ]
  if (requests.length > 0) await change(requests)
}

async function marksOf(sheets: sheets_v4.Sheets, spreadsheetId: string, again: Again) {
  const { matchedDeveloperMetadata } = await again(() =>
    sheets.spreadsheets.developerMetadata.search(
      { spreadsheetId, requestBody: { dataFilters: [{ developerMetadataLookup: { metadataKey } }] } },
      once,
    ),
  )
  return (matchedDeveloperMetadata ?? []).flatMap(({ developerMetadata }) =>
    typeof developerMetadata?.metadataId === 'number'
      ? [{ id: developerMetadata.metadataId, value: developerMetadata.metadataValue ?? '' }]
      : [],
  )
}

const title = 'Kladblad van doctor'
const metadataKey = 'doctor-race'
const once = { retry: false, timeout: 90_000 } as const
