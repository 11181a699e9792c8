import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js'
import { minutesBetween } from '../../../domain/moment.ts'
import type { Clock, Log, Workbook } from '../../../ports.ts'
import type { Change } from '../../../register/change.ts'
import { provisionSteps } from '../../../register/provision.ts'
import type { Snapshot } from '../../../register/snapshot.ts'
import type { Patience } from './ask-google.ts'
import { planCommit, sendCommit, type CommitPlan } from './commit.ts'
import { drawViews } from './draw-views.ts'
import { fillRows } from './fill.ts'
import { requestsFor } from './provision-requests.ts'
import { readSpreadsheet } from './read.ts'
import { repair } from './repair.ts'
import type { Spreadsheet } from './spreadsheet.ts'
import { standingSheets } from './standing-sheets.ts'
import { writePlanned } from './write-planned.ts'

export interface SheetsWorkbookOptions extends Partial<Patience> {
  readonly spreadsheetId: string
  readonly clock: Clock
  readonly log: Log
}

/** The workbook in Google Sheets. */
export function createSheetsWorkbook(
  sheets: sheets_v4.Sheets,
  { spreadsheetId, clock, log, sleep = wait, random = Math.random }: SheetsWorkbookOptions,
): Workbook {
  const spreadsheet: Spreadsheet = {
    sheets,
    spreadsheetId,
    clock,
    log,
    patience: {
      sleep: async (milliseconds) => {
        await sleep(milliseconds)
      },
      random,
    },
    token: () => randomUUID().slice(0, 13),
  }
  // The commits that a snapshot knew of, and the plan of a call that may be made again: the same call, the same token.
  const commitsOf = new WeakMap<Snapshot, readonly number[]>()
  const plans = new WeakMap<readonly Change[], { readonly basedOn: Snapshot; readonly plan: CommitPlan }>()

  const planFor = (changes: readonly Change[], basedOn: Snapshot): CommitPlan => {
    const before = plans.get(changes)
    if (before?.basedOn === basedOn) return before.plan
    const plan = planCommit(changes, basedOn, commitsOf.get(basedOn) ?? [], spreadsheet.token())
    plans.set(changes, { basedOn, plan })
    return plan
  }

  return {
    async read() {
      const { snapshot, marks } = await readSpreadsheet(spreadsheet)
      commitsOf.set(snapshot, marks.commits)
      return snapshot
    },
    async commit(changes, basedOn) {
      if (changes.every(({ rows }) => rows.length === 0)) return 'done'
      if (minutesBetween(basedOn.readAt, clock.now()) >= staleAfterMinutes) return 'stale'
      const outcome = await sendCommit(planFor(changes, basedOn), spreadsheet)
      if (outcome.kind === 'stale') return 'stale'
      await repair(outcome.moved, spreadsheet)
      return 'done'
    },
    fill: (fills) => fillRows(fills, spreadsheet),
    draw: (views) => drawViews(views, spreadsheet),
    provision: () =>
      writePlanned(
        'set the register up',
        async () => provisionSteps(await standingSheets(spreadsheet)).flatMap(requestsFor),
        spreadsheet,
      ),
  }
}

/** Longer ago, and a person may have changed what the plan was made on. */
const staleAfterMinutes = 5
