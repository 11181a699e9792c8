import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import type { Cell } from '../../../register/snapshot.ts'
import { ask, callOptions } from './ask-google.ts'
import { keys } from './metadata.ts'
import { rowsIn } from './read-values.ts'
import { quoted, type Spreadsheet } from './spreadsheet.ts'

/** A row of people as it was found again. */
export interface FoundRow {
  readonly header: readonly Cell[]
  readonly cells: readonly Cell[]
}

/** A row to be written: where it stood, and what to put in it, or undefined when it is not the row that was meant. */
export interface RowWriting {
  /** As on the screen. */
  readonly rowNumber: number
  /** Cells by column index; undefined leaves a cell as it is, '' empties it. */
  readonly write: (row: FoundRow) => readonly Cell[] | undefined
}

/**
 * Writes in rows of people. Each row is marked, read back by its mark and only then written by it, so that a sort in
 * between takes the mark along and the right row is hit. Answers for each whether it was written.
 */
export async function writeRows(
  sheet: { readonly sheetId: number; readonly title: string },
  rows: readonly RowWriting[],
  spreadsheet: Spreadsheet,
): Promise<readonly boolean[]> {
  const { sheets, spreadsheetId, patience } = spreadsheet
  const token = spreadsheet.token()
  const marked = await markRows(sheet.sheetId, rows, token, spreadsheet)
  try {
    const found = await readBack(sheet.title, marked, spreadsheet)
    const writings = rows.map((row, index) => {
      const back = found[index]
      const cells = back === undefined ? undefined : row.write(back)
      return cells === undefined ? undefined : { metadataId: marked[index] ?? 0, cells }
    })
    const data = writings.flatMap((writing) =>
      writing === undefined
        ? []
        : [
            {
              dataFilter: { developerMetadataLookup: { metadataId: writing.metadataId } },
              majorDimension: 'ROWS',
              values: [Array.from(writing.cells, (cell) => cell ?? null)],
            },
          ],
    )
    if (data.length > 0)
      await ask(
        'write in a row',
        () =>
          sheets.spreadsheets.values.batchUpdateByDataFilter(
            { spreadsheetId, requestBody: { valueInputOption: 'RAW', data } },
            callOptions,
          ),
        patience,
      )
    return writings.map((writing) => writing !== undefined)
  } finally {
    await unmark(token, spreadsheet)
  }
}

async function markRows(
  sheetId: number,
  rows: readonly RowWriting[],
  token: string,
  { sheets, spreadsheetId, patience }: Spreadsheet,
): Promise<readonly number[]> {
  const requests = rows.map(({ rowNumber }) => ({
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: keys.row,
        metadataValue: token,
        location: {
          dimensionRange: { sheetId, dimension: 'ROWS', startIndex: rowNumber - 1, endIndex: rowNumber },
        },
        visibility: 'DOCUMENT',
      },
    },
  }))
  const { replies } = await ask(
    'mark a row',
    () => sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }, callOptions),
    patience,
  )
  return rows.map((_, index) => replies?.[index]?.createDeveloperMetadata?.developerMetadata?.metadataId ?? 0)
}

/** Each marked row as it is now, with the header row of the same read. */
async function readBack(
  title: string,
  marked: readonly number[],
  { sheets, spreadsheetId, patience }: Spreadsheet,
): Promise<readonly (FoundRow | undefined)[]> {
  const requestBody: sheets_v4.Schema$BatchGetValuesByDataFilterRequest = {
    dataFilters: [
      { a1Range: `${quoted(title)}!1:1` },
      ...marked.map((metadataId) => ({ developerMetadataLookup: { metadataId } })),
    ],
    majorDimension: 'ROWS',
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  }
  const { valueRanges } = await ask(
    'read a row back',
    () => sheets.spreadsheets.values.batchGetByDataFilter({ spreadsheetId, requestBody }, callOptions),
    patience,
  )
  const header = valueRanges?.find(({ dataFilters }) => dataFilters?.some(({ a1Range }) => a1Range))
  const names = rowsIn(header?.valueRange)[0] ?? []
  return marked.map((metadataId) => {
    const range = valueRanges?.find(({ dataFilters }) =>
      dataFilters?.some(({ developerMetadataLookup }) => developerMetadataLookup?.metadataId === metadataId),
    )
    return range === undefined ? undefined : { header: names, cells: rowsIn(range.valueRange)[0] ?? [] }
  })
}

/** Marks are for the moment: the room for them is small. */
async function unmark(token: string, { sheets, spreadsheetId, patience, log }: Spreadsheet): Promise<void> {
  const lookup = { metadataKey: keys.row, metadataValue: token }
  const requests = [{ deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: lookup } } }]
  try {
    await ask(
      'take a mark away',
      () => sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } }, callOptions),
      patience,
    )
  } catch (error) {
    log.error('unmark', error)
  }
}
