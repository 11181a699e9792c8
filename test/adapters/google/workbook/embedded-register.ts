import { serve } from '@hono/node-server'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { createGoogle } from '../../../../infra/local/google/google.ts'
import { createSheetsWorkbook } from '../../../../src/adapters/google/workbook/workbook.ts'
import { quoted } from '../../../../src/adapters/google/workbook/spreadsheet.ts'
import { momentOf, type Moment } from '../../../../src/domain/moment.ts'
import type { Workbook } from '../../../../src/ports.ts'
import { tabs, type RowTabKey } from '../../../../src/register/description/workbook.ts'
import { findColumns } from '../../../../src/register/find-columns.ts'
import type { Cell, RawTab } from '../../../../src/register/snapshot.ts'
import { sheetsClient } from '../../../google-client.ts'

/** What happens on the way to Google: `before` nothing is written, `after` it is; either way the answer is a 503. */
export type Mishap =
  | 'before'
  | 'after'
  | 'too-many'
  | { readonly meanwhile: () => Promise<void> }
  | { readonly times: number; readonly mishap: 'before' | 'after' }

/** A tab as it stands, every row at hand. */
type ReadTab = RawTab & { readonly rows: readonly (readonly Cell[])[] }

export interface EmbeddedRegister {
  readonly sheets: sheets_v4.Sheets
  readonly spreadsheetId: string
  /** A writer of its own, as another instance has. */
  readonly writer: () => Workbook
  readonly pass: (minutes: number) => void
  readonly now: () => Moment
  /** The next call whose path ends so goes wrong. */
  readonly spoil: (ending: string, mishap: Mishap) => void
  /** Nothing goes wrong any more. */
  readonly calm: () => void
  /** The paths that were asked for, in order. */
  readonly calls: string[]
  /** What was logged. */
  readonly logged: string[]
  readonly read: (tab: RowTabKey) => Promise<ReadTab>
  readonly rowsOf: (tab: RowTabKey) => Promise<readonly Readonly<Record<string, Cell>>[]>
  readonly type: (tab: RowTabKey, rowNumber: number, column: string, cell: Cell) => Promise<void>
  /** Sends requests as a person's click would. */
  readonly click: (
    ...requests: sheets_v4.Schema$Request[]
  ) => Promise<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>
  readonly sheetIdOf: (tab: RowTabKey) => Promise<number>
  readonly close: () => Promise<void>
}

/** A spreadsheet in the embedded Google, spoken to over HTTP by the real client. */
export async function createEmbeddedRegister({ bare = false } = {}): Promise<EmbeddedRegister> {
  let now = Date.parse('2026-11-24T08:00:00Z')
  const spoiled: { ending: string; mishap: Mishap }[] = []
  const calls: string[] = []
  const logged: string[] = []
  const google = createGoogle({ now: () => new Date(now), origin: () => origin })
  const server = serve({
    port: 0,
    fetch: async (request) => {
      const path = decodeURIComponent(new URL(request.url).pathname)
      const isProduct = request.headers.get('authorization') === 'Bearer local-product'
      if (!isProduct) return google.app.fetch(request)
      calls.push(path)
      const index = spoiled.findIndex(({ ending }) => path.endsWith(ending))
      const [next] = index < 0 ? [] : spoiled.splice(index, 1)
      if (next === undefined) return google.app.fetch(request)
      const { mishap, ending } = next
      if (typeof mishap === 'object') {
        if ('meanwhile' in mishap) {
          const body = await request.text()
          await mishap.meanwhile()
          return google.app.fetch(
            new Request(request.url, { method: request.method, headers: request.headers, body }),
          )
        }
        if (mishap.times > 1) spoiled.push({ ending, mishap: { ...mishap, times: mishap.times - 1 } })
        if (mishap.mishap === 'after') await google.app.fetch(request)
        return unavailable(503)
      }
      if (mishap === 'after') await google.app.fetch(request)
      return unavailable(mishap === 'too-many' ? 429 : 503)
    },
  })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const client = (token: string) => sheetsClient(origin, token)
  const person = client('person')
  const { data } = await person.spreadsheets.create({ requestBody: { properties: { title: 'Register' } } })
  const spreadsheetId = data.spreadsheetId ?? ''
  const product = client('local-product')
  const clock = { now: () => momentOf(new Date(now)) }
  const log = {
    info: (event: string) => void logged.push(event),
    error: (event: string) => void logged.push(event),
  }
  const writer = () =>
    createSheetsWorkbook(product, {
      spreadsheetId,
      clock,
      log,
      sleep: () => Promise.resolve(),
      random: () => 0,
    })
  if (!bare) await writer().provision()

  const sheetIdOf = async (tab: RowTabKey) => (await read(tab)).sheetId
  const read = async (tab: RowTabKey): Promise<ReadTab> => {
    const raw = (await writer().read()).tabs[tab]
    if (raw === undefined) throw new RangeError(`Cannot find the tab ${tab}`)
    return { ...raw, rows: [...raw.rows] }
  }
  const click = async (...requests: sheets_v4.Schema$Request[]) =>
    (await person.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })).data
  return {
    sheets: person,
    spreadsheetId,
    writer,
    calls,
    logged,
    read,
    click,
    sheetIdOf,
    now: clock.now,
    pass: (minutes) => {
      now += minutes * 60_000
    },
    spoil: (ending, mishap) => {
      spoiled.push({ ending, mishap })
    },
    calm: () => {
      spoiled.length = 0
    },
    rowsOf: async (tab) => {
      const raw = await read(tab)
      const { at } = findColumns(tabs[tab], raw)
      return raw.rows.map((row) =>
        Object.fromEntries(
          [...at].flatMap(([key, index]) => (isThere(row[index]) ? [[key, row[index]]] : [])),
        ),
      )
    },
    type: async (tab, rowNumber, column, cell) => {
      const raw = await read(tab)
      const index = findColumns(tabs[tab], raw).at.get(column)
      if (index === undefined) throw new RangeError(`Cannot find the column ${column} of ${tab}`)
      const range = `${quoted(raw.title)}!R${rowNumber}C${index + 1}`
      await person.spreadsheets.values.update({
        spreadsheetId,
        range,
        valueInputOption: 'RAW',
        requestBody: { values: [[cell ?? '']] },
      })
    },
    close: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve()
        }),
      ),
  }
}

const isThere = (cell: Cell) => cell !== undefined && cell !== ''

const unavailable = (code: number) =>
  Response.json(
    { error: { code, message: 'Try again', status: code === 429 ? 'RESOURCE_EXHAUSTED' : 'UNAVAILABLE' } },
    { status: code },
  )
