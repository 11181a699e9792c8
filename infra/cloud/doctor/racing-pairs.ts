import { setTimeout as wait } from 'node:timers/promises'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { askOnce } from '../../../src/adapters/google/workbook/ask-google.ts'
import type { Again, ScratchTab } from './scratch-tab.ts'

export interface Race {
  readonly sheets: sheets_v4.Sheets
  readonly spreadsheetId: string
  readonly again: Again
  readonly tab: ScratchTab
  readonly pairs: number
  readonly sleep?: (milliseconds: number) => Promise<unknown>
}

/** What stands of the two that raced for one ID. */
export interface RacedPair {
  readonly metadataId: number
  /** How many of the two rows stand; kept promises leave one. */
  readonly rows: number
  /** Whether the mark tells whose row it is: a lost answer is looked up by it. */
  readonly told: boolean
}

/**
 * Two batches at once, each a row and a mark of the same explicit ID: the very thing that the register's commits rest on.
 * A pair of which Google was too busy for one did not race, and another takes its place. Answers 'busy' when Google
 * stays too busy for all of them.
 */
export async function racePairs(race: Race): Promise<readonly RacedPair[] | 'busy'> {
  const { tab, pairs, sleep = wait } = race
  const raced: number[] = []
  const first = firstId + Math.floor(Math.random() * 1_000_000) * 1_000
  for (let turn = 0; raced.length < pairs; turn++) {
    if (turn >= pairs * mostTurns) return 'busy'
    const metadataId = first + turn
    const answers = await Promise.all(
      ['a', 'b'].map((name) => send(race, metadataId, `${metadataId}${name}`)),
    )
    if (answers.includes('busy')) await sleep(15_000)
    else raced.push(metadataId)
  }
  const rows = await tab.rows()
  const marks = await tab.marks()
  return raced.map((metadataId) => {
    const own = rows.filter(([id]) => id === String(metadataId))
    return {
      metadataId,
      rows: own.length,
      told: own.length === 1 && marks.get(metadataId) === own[0]?.[1],
    }
  })
}

async function send({ sheets, spreadsheetId, tab }: Race, metadataId: number, token: string) {
  const requests: sheets_v4.Schema$Request[] = [
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataId,
          metadataKey: tab.metadataKey,
          metadataValue: token,
          location: { spreadsheet: true },
          visibility: 'DOCUMENT',
        },
      },
    },
    {
      appendCells: {
        sheetId: tab.sheetId,
        rows: [
          {
            values: [String(metadataId), token].map((stringValue) => ({ userEnteredValue: { stringValue } })),
          },
        ],
        fields: 'userEnteredValue',
      },
    },
  ]
  const answer = await askOnce(() =>
    sheets.spreadsheets.batchUpdate(
      { spreadsheetId, requestBody: { requests } },
      { retry: false, timeout: 90_000 },
    ),
  )
  return answer.kind
}

/** Far from the IDs of the register's own commits, and within what an int32 holds. */
const firstId = 1_000_000_000
const mostTurns = 3
