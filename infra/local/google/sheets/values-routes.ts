/** `spreadsheets.values`: read, written, appended and cleared, one range or many, by A1 notation. */
import type { Context } from 'hono'
import { bodyOf } from '../answer.ts'
import { callerOf } from '../context.ts'
import { badRequest } from '../google-error.ts'
import { readRequest } from '../read-request.ts'
import type { Access } from './access.ts'
import { rangeName, splitRange } from './a1.ts'
import type { Draft } from './draft.ts'
import {
  dimensionOf,
  inputOf,
  inputOption,
  majorDimension,
  queryOf,
  renderOf,
  valueRenders,
  dateRenders,
  type Query,
} from './query.ts'
import { nameOf, placeToRead, placeToWrite, type Place } from './ranges.ts'
import { createReading, type Render } from './reading.ts'
import { insertLike } from './requests/dimension-requests.ts'
import { extend } from './structure.ts'
import { tableAt } from './tables.ts'
import { clearValues, readValues, writeValues, type Given, type Written } from './value-range.ts'
import type { Dimension } from './wire.ts'

export interface ValueRangeBody {
  readonly range?: string
  readonly majorDimension?: string
  readonly values?: readonly (readonly Given[])[]
}

export function getValues(access: Access, c: Context, id: string, range: string) {
  const query = queryOf(c, 'majorDimension', 'valueRenderOption', 'dateTimeRenderOption')
  const reading = access.read(id)
  return readValues(reading, placeToRead(reading.spreadsheet, range), majorDimension(query), renders(query))
}

export function batchGetValues(access: Access, c: Context, id: string) {
  const query = queryOf(c, 'ranges', 'majorDimension', 'valueRenderOption', 'dateTimeRenderOption')
  const [major, render] = [majorDimension(query), renders(query)]
  const reading = access.read(id)
  const valueRanges = query
    .all('ranges')
    .map((range) => readValues(reading, placeToRead(reading.spreadsheet, range), major, render))
  return { spreadsheetId: id, ...(valueRanges.length > 0 ? { valueRanges } : {}) }
}

const writing = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
]

export async function updateValues(access: Access, c: Context, id: string, range: string) {
  const query = queryOf(c, ...writing)
  const body = await valueRangeOf(c)
  const input = inputOption(query)
  checkSameRange(body.range, range)
  return access.write(id, callerOf(c), (draft) => {
    const place = placeToWrite(draft.spreadsheet, range)
    const written = writeValues(
      draft,
      place,
      body.values ?? [],
      dimensionOf(body.majorDimension),
      input,
      access.now(),
    )
    return { spreadsheetId: id, ...written, ...writtenData(access, draft, query, written, body) }
  })
}

/** The body may repeat the range, but not name another one. */
function checkSameRange(inBody: string | undefined, range: string): void {
  if (inBody === undefined || inBody === '' || inBody === range) return
  const [a, b] = [splitRange(inBody), splitRange(range)]
  if (a.title === b.title && a.cells === b.cells) return
  throw badRequest([
    { description: `Requested range and the range in the body do not match: [${range}] and [${inBody}]` },
  ])
}

interface BatchUpdateBody {
  readonly data?: readonly ValueRangeBody[]
  readonly valueInputOption?: string
  readonly includeValuesInResponse?: boolean
  readonly responseValueRenderOption?: string
  readonly responseDateTimeRenderOption?: string
}

export async function batchUpdateValues(access: Access, c: Context, id: string) {
  queryOf(c)
  const body = (await checkedBody(c, 'BatchUpdateValuesRequest')) as BatchUpdateBody
  const input = inputOf(body.valueInputOption)
  return access.write(id, callerOf(c), (draft) => {
    const done = (body.data ?? []).map((data) => {
      const place = placeToWrite(draft.spreadsheet, data.range ?? '')
      const major = dimensionOf(data.majorDimension)
      const written = writeValues(draft, place, data.values ?? [], major, input, access.now())
      return { data, place, written, major }
    })
    const render = renderOf(body.responseValueRenderOption, body.responseDateTimeRenderOption)
    const reading = body.includeValuesInResponse ? createReading(draft.spreadsheet, access.now()) : undefined
    const responses = done.map(({ written, major }) => ({
      spreadsheetId: id,
      ...written,
      ...(reading
        ? {
            updatedData: readValues(
              reading,
              placeToRead(draft.spreadsheet, written.updatedRange),
              major,
              render,
            ),
          }
        : {}),
    }))
    return { ...totals(id, done), responses }
  })
}

/** What a batch of writes changed in all; nothing is said of what is zero. */
export function totals(id: string, done: readonly { readonly place: Place; readonly written: Written }[]) {
  const sum = (of: (written: Written) => number | undefined) =>
    done.reduce((total, { written }) => total + (of(written) ?? 0), 0)
  const counts = {
    totalUpdatedRows: sum((written) => written.updatedRows),
    totalUpdatedColumns: sum((written) => written.updatedColumns),
    totalUpdatedCells: sum((written) => written.updatedCells),
    totalUpdatedSheets: new Set(
      done.filter(({ written }) => written.updatedCells).map(({ place }) => place.sheet),
    ).size,
  }
  return { spreadsheetId: id, ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) }
}

export async function appendValues(access: Access, c: Context, id: string, range: string) {
  const query = queryOf(c, ...writing, 'insertDataOption')
  const insertRows = query.oneOf('insertDataOption', ['OVERWRITE', 'INSERT_ROWS']) === 'INSERT_ROWS'
  const body = await valueRangeOf(c)
  const input = inputOption(query)
  return access.write(id, callerOf(c), (draft) => {
    const { place, table } = appendTo(draft, placeToRead(draft.spreadsheet, range), body, insertRows)
    const written = writeValues(
      draft,
      place,
      body.values ?? [],
      dimensionOf(body.majorDimension),
      input,
      access.now(),
    )
    const updates = { spreadsheetId: id, ...written, ...writtenData(access, draft, query, written, body) }
    return { spreadsheetId: id, ...(table === undefined ? {} : { tableRange: table }), updates }
  })
}

/** Below the table that the range meets, or at the range itself; the grid grows as far as the values need. */
function appendTo(
  draft: Draft,
  { sheet, box }: Place,
  body: ValueRangeBody,
  insertRows: boolean,
): { place: Place; table: string | undefined } {
  const table = tableAt(sheet, box)
  const [top, left] = table ? [table.bottom, table.left] : [box.top, box.left]
  const { height, width } = sizeOf(body)
  if (insertRows && top < sheet.grid.rowCount && height > 0)
    insertLike(draft, sheet, 'ROWS', top, height, top > 0)
  const missing = { rows: top + height - sheet.grid.rowCount, columns: left + width - sheet.grid.columnCount }
  if (missing.rows > 0) extend(draft, sheet, 'ROWS', missing.rows)
  if (missing.columns > 0) extend(draft, sheet, 'COLUMNS', missing.columns)
  const place = {
    sheet,
    box: { top, left, bottom: top + Math.max(height, 1), right: left + Math.max(width, 1) },
  }
  return { place, table: table && rangeName(sheet.title, table) }
}

function sizeOf({ values = [], majorDimension: major }: ValueRangeBody): { height: number; width: number } {
  const longest = values.reduce((most, line) => Math.max(most, line.length), 0)
  return major === 'COLUMNS'
    ? { height: longest, width: values.length }
    : { height: values.length, width: longest }
}

export async function clearRange(access: Access, c: Context, id: string, range: string) {
  queryOf(c)
  await checkedBody(c, 'ClearValuesRequest')
  return access.write(id, callerOf(c), (draft) => {
    const place = placeToRead(draft.spreadsheet, range)
    clearValues(draft, place)
    return { spreadsheetId: id, clearedRange: nameOf(place) }
  })
}

export async function batchClearRanges(access: Access, c: Context, id: string) {
  queryOf(c)
  const { ranges = [] } = (await checkedBody(c, 'BatchClearValuesRequest')) as { ranges?: readonly string[] }
  return access.write(id, callerOf(c), (draft) => {
    const places = ranges.map((range) => placeToRead(draft.spreadsheet, range))
    for (const place of places) clearValues(draft, place)
    return { spreadsheetId: id, clearedRanges: places.map(nameOf) }
  })
}

function writtenData(access: Access, draft: Draft, query: Query, written: Written, body: ValueRangeBody) {
  if (!query.flag('includeValuesInResponse')) return {}
  const render = renderOf(
    query.oneOf('responseValueRenderOption', valueRenders),
    query.oneOf('responseDateTimeRenderOption', dateRenders),
  )
  const reading = createReading(draft.spreadsheet, access.now())
  const major: Dimension = dimensionOf(body.majorDimension)
  return {
    updatedData: readValues(reading, placeToRead(draft.spreadsheet, written.updatedRange), major, render),
  }
}

const renders = (query: Query): Render =>
  renderOf(query.oneOf('valueRenderOption', valueRenders), query.oneOf('dateTimeRenderOption', dateRenders))

async function valueRangeOf(c: Context): Promise<ValueRangeBody> {
  return readRequest('sheets', 'ValueRange', await bodyOf(c), 'data') as ValueRangeBody
}

export async function checkedBody(c: Context, schema: string): Promise<unknown> {
  return readRequest('sheets', schema, await bodyOf(c))
}
