import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { Fault } from '../../../fault.ts'
import type { Change } from '../../../register/change.ts'
import type { Column } from '../../../register/description/column.ts'
import type { Tab } from '../../../register/description/tab.ts'
import { tabs } from '../../../register/description/workbook.ts'
import { findColumns, type FoundColumns } from '../../../register/find-columns.ts'
import { matchable } from '../../../register/plain-text.ts'
import type { Cell, Snapshot } from '../../../register/snapshot.ts'
import { cellsOf, lostRequired } from '../../../register/write-row.ts'
import { askOnce, attempts, callOptions, pause, refusal, unreachable, type Answer } from './ask-google.ts'
import { cellToWrite } from './cell-to-write.ts'
import { keys, versionBase, type Marks } from './metadata.ts'
import { quoted, type Spreadsheet } from './spreadsheet.ts'

/** Rows as they are put under a tab, by the columns of the snapshot. */
export interface PlannedRows {
  readonly change: Change
  readonly sheetId: number
  readonly title: string
  readonly header: readonly Cell[]
  readonly found: FoundColumns
  /** The columns by where they stand; what people put in between is undefined. */
  readonly columns: readonly (Column | undefined)[]
  readonly cells: readonly (readonly Cell[])[]
}

export interface CommitPlan {
  readonly rows: readonly PlannedRows[]
  /** Which version this would be, as the ID of its metadata. */
  readonly metadataId: number
  readonly token: string
  readonly requestBody: sheets_v4.Schema$BatchUpdateSpreadsheetRequest
}

/** What became of a plan; `moved` are the rows whose columns a person moved while they were written. */
export type Outcome =
  { readonly kind: 'stale' } | { readonly kind: 'done'; readonly moved: readonly PlannedRows[] }

/** The one batch that a commit is: its rows, the mark that takes the version, and the oldest marks taken away. */
export function planCommit(
  changes: readonly Change[],
  basedOn: Snapshot,
  commits: Marks['commits'],
  token: string,
): CommitPlan {
  const rows = changes
    .filter((change) => change.rows.length > 0)
    .map((change) => plannedRows(change, basedOn))
  const metadataId = versionBase + basedOn.version + 1
  const requests: sheets_v4.Schema$Request[] = [
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId,
          metadataKey: keys.version,
          metadataValue: token,
          location: { spreadsheet: true },
          visibility: 'DOCUMENT',
        },
      },
    },
    ...rows.map(({ sheetId, columns, cells }) => ({
      appendCells: {
        sheetId,
        rows: cells.map((row) => ({ values: row.map((cell, index) => cellToWrite(cell, columns[index])) })),
        fields: 'userEnteredValue,userEnteredFormat.numberFormat',
      },
    })),
    ...commits.slice(0, Math.max(0, commits.length - (kept - 1))).map((oldId) => ({
      deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: oldId } } },
    })),
  ]
  return {
    rows,
    metadataId,
    token,
    requestBody: {
      requests,
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: rows.map(({ title }) => `${quoted(title)}!1:1`),
    },
  }
}

/** Sends the batch until it is known what became of it: the very same one, with the same ID and token. */
export async function sendCommit(plan: CommitPlan, spreadsheet: Spreadsheet): Promise<Outcome> {
  const { sheets, spreadsheetId, patience } = spreadsheet
  const what = 'commit to the register'
  for (let attempt = 0; ; attempt++) {
    const answer = await askOnce(() =>
      sheets.spreadsheets.batchUpdate(
        { spreadsheetId, requestBody: plan.requestBody, fields: headerFields },
        callOptions,
      ),
    )
    if (answer.kind === 'ok') return { kind: 'done', moved: movedSince(plan, answer.value) }
    if (answer.kind !== 'busy') {
      const known = await lookUp(plan, spreadsheet)
      if (known === 'other') return { kind: 'stale' }
      if (known === 'ours') return { kind: 'done', moved: await movedNow(plan, spreadsheet) }
      if (answer.kind === 'refused') throw refusal(what, answer)
    }
    if (attempt >= attempts - 1) throw unreachable(what, answer)
    await pause(attempt, patience)
  }
}

/** Whose commit has this version: ours, somebody else's, or nobody's. */
async function lookUp(
  plan: CommitPlan,
  { sheets, spreadsheetId, patience }: Spreadsheet,
): Promise<'ours' | 'other' | 'absent'> {
  const { metadataId, token } = plan
  for (let attempt = 0; ; attempt++) {
    const answer: Answer<sheets_v4.Schema$DeveloperMetadata> = await askOnce(() =>
      sheets.spreadsheets.developerMetadata.get({ spreadsheetId, metadataId }, callOptions),
    )
    if (answer.kind === 'ok') return answer.value.metadataValue === token ? 'ours' : 'other'
    if (answer.kind === 'refused' && answer.status === 404) return 'absent'
    if (answer.kind === 'refused') throw refusal('look up a commit', answer)
    if (attempt >= attempts - 1) throw unreachable('look up a commit', answer)
    await pause(attempt, patience)
  }
}

/** After a lost answer the header rows are asked for by themselves. */
async function movedNow(
  plan: CommitPlan,
  { sheets, spreadsheetId }: Spreadsheet,
): Promise<readonly PlannedRows[]> {
  const ranges = plan.requestBody.responseRanges ?? []
  const answer = await askOnce(() =>
    sheets.spreadsheets.get(
      { spreadsheetId, ranges, includeGridData: true, fields: sheetFields },
      callOptions,
    ),
  )
  return answer.kind === 'ok' ? movedSince(plan, { updatedSpreadsheet: answer.value }) : []
}

/** The rows of tabs whose header row is no longer what the rows were made by. */
function movedSince(
  plan: CommitPlan,
  { updatedSpreadsheet }: sheets_v4.Schema$BatchUpdateSpreadsheetResponse,
) {
  const headers = new Map(
    (updatedSpreadsheet?.sheets ?? []).flatMap(({ properties, data }) => {
      const row = data?.[0]?.rowData?.[0]?.values
      return row === undefined
        ? []
        : [[properties?.sheetId ?? 0, row.map(({ formattedValue }) => formattedValue ?? '')]]
    }),
  )
  return plan.rows.filter(({ sheetId, header, found }) => {
    const now = headers.get(sheetId)
    return (
      now !== undefined &&
      [...found.at.values()].some((index) => matchable(now[index]) !== matchable(header[index]))
    )
  })
}

function plannedRows(change: Change, basedOn: Snapshot): PlannedRows {
  const tab = tabs[change.tab]
  const raw = basedOn.tabs[change.tab]
  if (raw === undefined)
    throw new Fault(
      'register-incomplete',
      `Cannot append to ${tab.title}, the tab was not found; run Inrichten`,
    )
  const found = findColumns(tab, raw)
  const lost = lostRequired(tab, found)
  if (lost.length > 0)
    throw new Fault(
      'register-incomplete',
      `Cannot append to ${tab.title}, found no column ${lost.join(', ')}; run Inrichten`,
    )
  const { sheetId, title, header } = raw
  const described: Tab = tab
  const columns: (Column | undefined)[] = []
  for (const [key, index] of found.at) columns[index] = described.columns[key]
  const cells = change.rows.map((row) => cellsOf(tab, row, found, basedOn.timeZone))
  return { change, sheetId, title, header, found, columns, cells }
}

/**
 * So many commits are remembered: a batch that arrives late is refused as long as its version is. Even at the quota of a
 * whole project, 300 writes a minute, that is four minutes, and Google gives up a request after three. They take 24,000
 * of the 30,000 characters that a spreadsheet has room for.
 */
const kept = 1200

const sheetFields = 'sheets(properties(sheetId),data(rowData(values(formattedValue))))'
const headerFields = `replies,updatedSpreadsheet(${sheetFields})`
