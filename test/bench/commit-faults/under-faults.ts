import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { faultKinds, type FaultKind } from '../../../infra/local/google/faults/plan.ts'
import { createGoogle } from '../../../infra/local/google/google.ts'
import { keys, versionBase } from '../../../src/adapters/google/workbook/metadata.ts'
import { createSheetsWorkbook } from '../../../src/adapters/google/workbook/workbook.ts'
import { momentOf } from '../../../src/domain/moment.ts'
import { Fault } from '../../../src/fault.ts'
import type { Workbook } from '../../../src/ports.ts'
import { tabs } from '../../../src/register/description/workbook.ts'
import { findColumns } from '../../../src/register/find-columns.ts'
import type { Snapshot } from '../../../src/register/snapshot.ts'
import { sheetsClient } from '../../google-client.ts'

export interface Suffered {
  readonly rate: number
  readonly commits: number
  /** Calls of Google, whatever became of them. */
  readonly calls: number
  /** How often a batch was sent. */
  readonly attempts: number
  /** How often another writer was first. */
  readonly stale: number
  /** How often it was given up, and done again by whoever had asked for it. */
  readonly givenUp: number
  readonly lost: number
  readonly doubled: number
}

interface Asked {
  readonly rate: number
  readonly commits: number
  readonly seed: number
  readonly kinds?: readonly FaultKind[]
  /** How many commits each register has had already; of twelve hundred or more the oldest mark is taken away each time. */
  readonly before?: number
  /** How many calls later a late one arrives; undefined is at most twelve. */
  readonly lateBy?: number
}

/**
 * Two writers commit a row at a time to one register, as intakes do: read, see whether it is there already, commit; and
 * again from the start when it was stale or given up. Every kind of fault befalls every kind of call, late ones included.
 */
export async function underFaults({
  rate,
  commits,
  seed,
  kinds = unslowed,
  before = 0,
  lateBy,
}: Asked): Promise<Suffered> {
  let sum: Suffered = { rate, commits: 0, calls: 0, attempts: 0, stale: 0, givenUp: 0, lost: 0, doubled: 0 }
  for (let done = 0; done < commits; done += perRegister) {
    const register = await open()
    if (before > 0) await register.passVersions(before)
    const wanted = Array.from({ length: Math.min(perRegister, commits - done) }, (_, index) => `r-${index}`)
    register.google.setFaults({
      rate,
      kinds: [...kinds],
      seed: seed + done,
      ...(lateBy !== undefined && { late: { calls: lateBy } }),
    })
    const suffered = await suffering(register, wanted)
    register.google.setFaults({})
    const kept = await register.kept()
    sum = {
      rate,
      commits: sum.commits + wanted.length,
      calls: sum.calls + register.counted.calls,
      attempts: sum.attempts + register.counted.attempts,
      stale: sum.stale + suffered.stale,
      givenUp: sum.givenUp + suffered.givenUp,
      lost: sum.lost + wanted.filter((id) => !kept.includes(id)).length,
      doubled: sum.doubled + kept.length - new Set(kept).size,
    }
    register.close()
  }
  return sum
}

const perRegister = 250
/** What is slow is answered well, and only takes the bench's time. */
const unslowed = faultKinds.filter((kind) => kind !== 'slow')

async function suffering(
  { writer }: Register,
  wanted: readonly string[],
): Promise<Pick<Suffered, 'stale' | 'givenUp'>> {
  const waiting = [...wanted]
  let stale = 0
  let givenUp = 0
  const work = async (workbook: Workbook) => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
      for (let isDone = false; !isDone;)
        try {
          const snapshot = await workbook.read()
          const outcome = idsIn(snapshot).includes(id)
            ? 'done'
            : await workbook.commit([reported(id)], snapshot)
          isDone = outcome === 'done'
          if (!isDone) stale += 1
        } catch (error) {
          if (!(error instanceof Fault) || error.code !== 'register-unreachable') throw error
          givenUp += 1
        }
  }
  await Promise.all([work(writer()), work(writer())])
  return { stale, givenUp }
}

type Register = Awaited<ReturnType<typeof open>>

/** A register in an embedded Google of its own, spoken to over HTTP by the real client. */
export async function open() {
  let now = Date.parse('2026-11-24T08:00:00Z')
  let origin = ''
  const counted = { calls: 0, attempts: 0 }
  const google = createGoogle({ now: () => new Date(now), origin: () => origin })
  const server = serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (request, env) => {
      counted.calls += 1
      if (decodeURIComponent(new URL(request.url).pathname).endsWith(':batchUpdate')) counted.attempts += 1
      return google.app.fetch(request, env)
    },
  })
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = (token: string) => sheetsClient(origin, token)
  const person = client('person')
  const { data } = await person.spreadsheets.create({ requestBody: {} })
  const spreadsheetId = data.spreadsheetId ?? ''
  const writer = () =>
    createSheetsWorkbook(client('local-product'), {
      spreadsheetId,
      clock: { now: () => momentOf(new Date(now)) },
      log: { info: () => undefined, error: () => undefined },
      sleep: (milliseconds) => {
        now += milliseconds
        return Promise.resolve()
      },
    })
  await writer().provision()
  counted.calls = counted.attempts = 0
  return {
    google,
    writer,
    counted,
    /** As if so many commits had been made. */
    passVersions: async (count: number) => {
      const { version } = await writer().read()
      const requests = Array.from({ length: count }, (_, index) => ({
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: versionBase + version + 1 + index,
            metadataKey: keys.version,
            metadataValue: `earlier-${index}`,
            location: { spreadsheet: true },
            visibility: 'DOCUMENT',
          },
        },
      }))
      await person.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })
      counted.calls = counted.attempts = 0
    },
    /** What stands in the log once the last late call has come. */
    kept: async () => {
      const reader = writer()
      while (google.lateCalls() > 0) await reader.read()
      return idsIn(await reader.read())
    },
    close: () => server.close(),
  }
}

function idsIn({ tabs: read }: Snapshot): readonly string[] {
  const raw = read.meetings
  const at = raw === undefined ? undefined : findColumns(tabs.meetings, raw).at.get('responseId')
  return raw === undefined || at === undefined ? [] : [...raw.rows].map((row) => String(row[at]))
}

export const reported = (responseId: string) =>
  ({
    kind: 'append',
    tab: 'meetings',
    rows: [{ responseId, formId: 'form-1', submittedAt: '2026-11-24T07:00:00.123456Z' }],
  }) as const
