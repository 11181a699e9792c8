import { serve } from '@hono/node-server'
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/index.js'
import { afterAll, beforeAll, expect } from 'vitest'
import { createGoogle } from '../../infra/local/google/google.ts'
import { createSheetsWorkbook } from '../../src/adapters/google/workbook/workbook.ts'
import { momentOf } from '../../src/domain/moment.ts'
import type { World } from '../../src/ports.ts'
import type { Problem } from '../../src/register/problem.ts'
import type { Register } from '../../src/register/register.ts'
import type { Cell } from '../../src/register/snapshot.ts'
import { keepUp } from '../../src/workflows/keep-up.ts'
import { look } from '../../src/workflows/look.ts'
import { takeIn } from '../../src/workflows/take-in.ts'
import { writeWeekly } from '../../src/workflows/write-weekly.ts'
import { createMemoryForms, type MemoryForms } from '../memory/forms.ts'
import { createMemoryWorld, type MemoryWorld } from '../memory/world.ts'
import { firstLook, letterOf, masters, movement, type Rows } from './movement.ts'
import { sheetsClient } from '../google-client.ts'

type Client = sheets_v4.Sheets

/** A spreadsheet with a coordinator's hands at it, and the product that works in it through its real adapter. */
export interface Table {
  readonly world: World
  readonly forms: MemoryForms
  readonly mail: MemoryWorld['mailer']
  /** The letters that were queued. */
  readonly due: () => readonly string[]
  readonly pass: (minutes: number) => void
  readonly at: (moment: string) => void
  /** A look at everything, as after a change in the sheet; then no cell that a person typed is another. */
  readonly work: () => Promise<void>
  /** The nightly look: the forms from the beginning. */
  readonly night: () => Promise<void>
  readonly monday: () => Promise<void>
  readonly register: () => Promise<Register>
  /** The lines of Nakijken, as the register has them. */
  readonly problems: () => Promise<readonly string[]>
  /** What a person reads in a tab, a line a row. */
  readonly lines: (tab: string) => Promise<readonly string[]>
  /** A tab as it stands, header row and all; formulas as formulas. */
  readonly cells: (tab: string) => Promise<Rows>
  /** The cells of one column, by its header, from row 2. */
  readonly column: (tab: string, header: string) => Promise<readonly Cell[]>
  readonly sheetId: (tab: string) => Promise<number>
  /** Where a column stands, by its header. */
  readonly index: (tab: string, header: string) => Promise<number>
  /** Types into a cell as a person does: what looks like a number or a date becomes one. */
  readonly type: (tab: string, row: number, header: string, value: Cell) => Promise<void>
  /** Rows under the last one, by header. */
  readonly add: (tab: string, ...rows: readonly Readonly<Record<string, Cell>>[]) => Promise<void>
  /** Requests as a person's click sends them. */
  readonly click: (
    ...requests: sheets_v4.Schema$Request[]
  ) => Promise<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>
  /** The hand comes between: right before the product's next call whose path ends so. */
  readonly between: (ending: string, hand: () => Promise<unknown>) => void
  /** A copy of the whole spreadsheet, as Bestand › Een kopie maken makes it. Answers its ID. */
  readonly copySpreadsheet: () => Promise<string>
  readonly sheets: Client
  readonly spreadsheetId: string
}

/**
 * One embedded Google for the tests of a file; each asks for a spreadsheet of its own. The movement is set up once, and
 * every test begins with a copy of it, marks and all.
 */
export function atTheTable(): () => Promise<Table> {
  let now = Date.parse('2026-09-01T07:00:00Z')
  let origin = ''
  let server: ReturnType<typeof serve> | undefined
  const hands: { readonly ending: string; readonly hand: () => Promise<unknown> }[] = []
  const google = createGoogle({ now: () => new Date(now), origin: () => origin })
  const client = (token: string) => sheetsClient(origin, token)
  beforeAll(async () => {
    const listening = serve({
      port: 0,
      fetch: async (request) => {
        const path = decodeURIComponent(new URL(request.url).pathname)
        const isProduct = request.headers.get('authorization') === 'Bearer product'
        const index = isProduct ? hands.findIndex(({ ending }) => path.endsWith(ending)) : -1
        const [next] = index < 0 ? [] : hands.splice(index, 1)
        if (next === undefined) return google.app.fetch(request)
        const body = await request.text()
        await next.hand()
        const { method, headers } = request
        return google.app.fetch(new Request(request.url, { method, headers, ...(body !== '' && { body }) }))
      },
    })
    server = listening
    await new Promise((resolve) => listening.once('listening', resolve))
    const address = listening.address()
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  })
  afterAll(() => new Promise((resolve) => server?.close(resolve)))

  const copyOf = async (spreadsheetId: string) => {
    const answer = await fetch(`${origin}/drive/v3/files/${spreadsheetId}/copy`, {
      method: 'POST',
      headers: { authorization: 'Bearer person', 'content-type': 'application/json' },
      body: '{}',
    })
    const { id } = (await answer.json()) as { readonly id: string }
    return id
  }

  const tableOn = (spreadsheetId: string): Table => {
    const sheets = client('person')
    const clock = { now: () => momentOf(new Date(now)) }
    const memory = createMemoryWorld()
    const workbook = createSheetsWorkbook(client('product'), {
      spreadsheetId,
      clock,
      log: memory.log,
      sleep: () => Promise.resolve(),
      random: () => 0,
    })
    const forms = createMemoryForms(clock)
    const world: World = { ...memory, clock, workbook, forms }
    const range = (tab: string, a1 = '') => `'${tab}'${a1 && `!${a1}`}`
    const values = async (tab: string, valueRenderOption: string): Promise<Rows> => {
      const { data } = await sheets.spreadsheets.values.get({
        spreadsheetId,
        range: range(tab),
        valueRenderOption,
      })
      return (data.values ?? []) as Rows
    }
    const cells = (tab: string) => values(tab, 'FORMULA')
    const index = async (tab: string, header: string) => {
      const at = ((await cells(tab))[0] ?? []).indexOf(header)
      if (at < 0) throw new RangeError(`Cannot find the column ${header} of ${tab}`)
      return at
    }
    const write = (tab: string, a1: string, rows: Rows) =>
      sheets.spreadsheets.values.update({
        spreadsheetId,
        range: range(tab, a1),
        valueInputOption: 'USER_ENTERED',
        requestBody: { values: rows.map((row) => [...row]) },
      })
    const untouched = async (work: () => Promise<void>) => {
      const isQuiet = hands.length === 0
      const typed = isQuiet ? await typedIn() : new Map<string, Rows>()
      await work()
      const after = isQuiet ? await typedIn() : typed
      for (const [tab, before] of typed) expectTyped(tab, before, after.get(tab) ?? [])
    }
    /** What stands in the tabs that people type in, as far as they are there. */
    const typedIn = async (): Promise<ReadonlyMap<string, Rows>> => {
      const titles = await standing()
      const there = masters.filter((tab) => titles.includes(tab))
      const { data } = await sheets.spreadsheets.values.batchGet({
        spreadsheetId,
        ranges: there.map((tab) => range(tab)),
        valueRenderOption: 'FORMULA',
      })
      return new Map(there.map((tab, at) => [tab, (data.valueRanges?.[at]?.values ?? []) as Rows]))
    }
    const standing = async () =>
      ((await sheets.spreadsheets.get({ spreadsheetId })).data.sheets ?? []).map(
        ({ properties }) => properties?.title ?? '',
      )
    return {
      world,
      forms,
      sheets,
      spreadsheetId,
      cells,
      index,
      mail: memory.mailer,
      due: () => memory.queue.rounds.flatMap(({ keys }) => keys),
      pass: (minutes) => {
        now += minutes * 60_000
      },
      at: (moment) => {
        now = Date.parse(moment)
      },
      work: () => untouched(() => takeIn(world, { sheet: true }).then(() => takeIn(world, {}))),
      night: () => untouched(() => keepUp(world)),
      monday: () => untouched(() => writeWeekly(world)),
      register: async () => (await look(world)).register,
      problems: async () => (await look(world)).register.problems.map(said),
      lines: async (tab) =>
        (await values(tab, 'FORMATTED_VALUE')).map((row) => row.map((cell) => cell ?? '').join(' | ')),
      column: async (tab, header) => {
        const at = await index(tab, header)
        return (await values(tab, 'UNFORMATTED_VALUE')).slice(1).map((row) => row[at] ?? '')
      },
      sheetId: async (tab) => {
        const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields: 'sheets.properties' })
        const found = data.sheets?.find(({ properties }) => properties?.title === tab)
        if (found?.properties?.sheetId == null) throw new RangeError(`Cannot find the tab ${tab}`)
        return found.properties.sheetId
      },
      type: async (tab, row, header, value) => {
        await write(tab, `${letterOf(await index(tab, header))}${row}`, [[value ?? '']])
      },
      add: async (tab, ...rows) => {
        const [header = [], ...below] = await cells(tab)
        await write(
          tab,
          `A${below.length + 2}`,
          rows.map((row) => header.map((name) => row[String(name)] ?? '')),
        )
      },
      click: async (...requests) =>
        (await sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } })).data,
      copySpreadsheet: () => copyOf(spreadsheetId),
      between: (ending, hand) => {
        hands.push({ ending, hand })
      },
    }
  }

  let setUp: Promise<Table> | undefined
  const made = async () => {
    now = Date.parse('2026-09-01T07:00:00Z')
    const { data } = await client('person').spreadsheets.create({
      requestBody: { properties: { title: 'Register' } },
    })
    const table = tableOn(data.spreadsheetId ?? '')
    await movement(table)
    return table
  }
  return async () => {
    const { spreadsheetId, forms } = await (setUp ??= made())
    hands.length = 0
    const table = tableOn(await copyOf(spreadsheetId))
    for (const [formId, description] of forms.shaped) {
      table.forms.make(formId)
      table.forms.shaped.set(formId, description)
    }
    table.at(firstLook)
    return table
  }
}

/** A cell that was filled is what it was; an empty ID may be filled, and a copied one replaced; rows may come below. */
function expectTyped(tab: string, before: Rows, after: Rows): void {
  const [header = []] = before
  const masked = (rows: Rows) =>
    before.map((row, at) =>
      row.map((_, column) => (header[column] === 'ID' && at > 0 ? 'ID' : (rows[at]?.[column] ?? ''))),
    )
  expect({ tab, rows: masked(after) }).toEqual({ tab, rows: masked(before) })
}

const said = ({ sentence, suggestion = '' }: Problem) => `${sentence} ${suggestion}`.trim()
