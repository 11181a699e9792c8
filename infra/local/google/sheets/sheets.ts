/** The Sheets API v4 over HTTP, and the few things that Drive and the desk ask of it directly. */
import { Hono, type Context } from 'hono'
import { answer, answerError } from '../answer.ts'
import type { Caller, GoogleContext } from '../context.ts'
import type { Files } from '../drive/files.ts'
import { notFound, unimplemented } from '../google-error.ts'
import { createAccess, type Access } from './access.ts'
import { exportedValues } from './export.ts'
import { fillWith } from './fill.ts'
import { checkMask, select } from './field-mask.ts'
import { createSpreadsheet } from './create-route.ts'
import { batchClearByFilter, batchGetByFilter, batchUpdateByFilter } from './filter-routes.ts'
import { getMetadata, searchMetadata } from './metadata-routes.ts'
import { fieldsOf } from './query.ts'
import { createQuota, sheetsLimits, type SheetsUse } from '../quota.ts'
import { batchUpdate, copySheetTo, getByFilter, getSpreadsheet } from './spreadsheet-routes.ts'
import {
  appendValues,
  batchClearRanges,
  batchGetValues,
  batchUpdateValues,
  clearRange,
  getValues,
  updateValues,
} from './values-routes.ts'

export interface SheetsEngine {
  /** A spreadsheet with one empty tab, for a file that Drive made. */
  readonly createSpreadsheet: (id: string, properties: { title: string }) => void
  readonly copySpreadsheet: (from: string, to: string, title: string) => void
  readonly removeSpreadsheet: (id: string) => void
  /** Puts these texts, as if typed, in the first tab in the place of all that was there. */
  readonly fillSpreadsheet: (id: string, rows: readonly (readonly string[])[], by: Caller) => void
  /** The first tab in a text format; undefined for a format that is not written. */
  readonly exportSpreadsheet: (id: string, mimeType: string) => string | undefined
}

const downloads: Readonly<Record<string, string>> = { csv: 'text/csv', tsv: 'text/tab-separated-values' }

type Answer = object | Promise<object>

export function createSheets(
  context: GoogleContext,
  files: Files,
  options: { quota?: boolean } = {},
): { app: Hono; engine: SheetsEngine } {
  const access = createAccess(context, files)
  const charge = options.quota ? createQuota(context.now, 'sheets', sheetsLimits) : () => undefined
  const app = new Hono()
  app.onError((error, c) => answerError(c, error))
  app.all('/v4/spreadsheets/*', serve)
  app.all('/v4/spreadsheets', serve)

  // The address behind File > Download, which clients of others use as well.
  app.get('/spreadsheets/d/:id/export', (c) => {
    const { format = 'xlsx', gid } = c.req.query()
    const type = downloads[format]
    if (!type) throw unimplemented(`the download of a spreadsheet as ${format}`)
    const text = exportedValues(access.read(c.req.param('id')), type, gid ? Number(gid) : undefined)
    if (text === undefined) throw notFound()
    return c.body(text, 200, { 'content-type': type })
  })

  async function serve(c: Context): Promise<Response> {
    const route = routeOf(access, c)
    charge(route.use, c.req.header('authorization') ?? '')
    const mask = fieldsOf(c)
    if (mask) checkMask(route.schema, mask)
    const body = await route.run()
    return answer(c, mask ? select(body, mask) : body)
  }

  return {
    app,
    engine: {
      createSpreadsheet: (id, { title }) => {
        access.make(id, title)
      },
      copySpreadsheet: access.copy,
      removeSpreadsheet: access.remove,
      fillSpreadsheet: (id, rows, by) => {
        access.write(id, by, (draft) => {
          fillWith(draft, rows, access.now())
        })
      },
      exportSpreadsheet: (id, mimeType) => exportedValues(access.read(id), mimeType),
    },
  }
}

interface Route {
  readonly use: SheetsUse
  /** Of the answer. */
  readonly schema: string
  readonly run: () => Answer
}

/** Paths are taken apart before they are decoded: a range may hold any sign. */
function routeOf(access: Access, c: Context): Route {
  // Google takes a stroke before the method, or at the end, as if it were not there; clients of others send one.
  const path = new URL(c.req.url).pathname
    .slice('/v4/spreadsheets'.length)
    .replace('/:', ':')
    .replace(/\/$/, '')
  const parts = path.split('/').slice(1)
  const [first = '', second, third = ''] = parts
  const { method } = c.req
  const read = (schema: string, run: () => Answer): Route => ({ use: 'read', schema, run })
  const write = (schema: string, run: () => Answer): Route => ({ use: 'write', schema, run })
  if (parts.length === 0 && method === 'POST') return write('Spreadsheet', () => createSpreadsheet(access, c))
  const { name: id, verb } = verbOf(first)
  if (parts.length === 1) {
    if (method === 'GET' && verb === '') return read('Spreadsheet', () => getSpreadsheet(access, c, id))
    if (method === 'POST' && verb === 'batchUpdate')
      return write('BatchUpdateSpreadsheetResponse', () => batchUpdate(access, c, id))
    if (method === 'POST' && verb === 'getByDataFilter')
      return read('Spreadsheet', () => getByFilter(access, c, id))
  }
  if (parts.length === 2 && verb === '') {
    switch (`${method} ${second ?? ''}`) {
      case 'GET values:batchGet':
        return read('BatchGetValuesResponse', () => batchGetValues(access, c, id))
      case 'POST values:batchUpdate':
        return write('BatchUpdateValuesResponse', () => batchUpdateValues(access, c, id))
      case 'POST values:batchClear':
        return write('BatchClearValuesResponse', () => batchClearRanges(access, c, id))
      case 'POST values:batchGetByDataFilter':
        return read('BatchGetValuesByDataFilterResponse', () => batchGetByFilter(access, c, id))
      case 'POST values:batchUpdateByDataFilter':
        return write('BatchUpdateValuesByDataFilterResponse', () => batchUpdateByFilter(access, c, id))
      case 'POST values:batchClearByDataFilter':
        return write('BatchClearValuesByDataFilterResponse', () => batchClearByFilter(access, c, id))
      case 'POST developerMetadata:search':
        return read('SearchDeveloperMetadataResponse', () => searchMetadata(access, c, id))
      default:
    }
  }
  if (parts.length === 3 && verb === '' && second === 'values') {
    const tail = verbOf(third)
    if (method === 'GET') return read('ValueRange', () => getValues(access, c, id, decoded(third)))
    if (method === 'PUT')
      return write('UpdateValuesResponse', () => updateValues(access, c, id, decoded(third)))
    if (method === 'POST' && tail.verb === 'append')
      return write('AppendValuesResponse', () => appendValues(access, c, id, tail.name))
    if (method === 'POST' && tail.verb === 'clear')
      return write('ClearValuesResponse', () => clearRange(access, c, id, tail.name))
  }
  if (parts.length === 3 && second === 'developerMetadata' && method === 'GET')
    return read('DeveloperMetadata', () => getMetadata(access, c, id, third))
  if (parts.length === 3 && second === 'sheets' && method === 'POST') {
    const tail = verbOf(third)
    if (tail.verb === 'copyTo') return write('SheetProperties', () => copySheetTo(access, c, id, tail.name))
  }
  if (first === '') throw notFound()
  throw unimplemented(`${method} ${c.req.path}`)
}

/** The verb stands after the last colon: `…:batchUpdate`. A colon of the range itself comes before it. */
function verbOf(part: string): { name: string; verb: string } {
  const match = /^(.*?)(?::([a-zA-Z]+))?$/.exec(part)
  return { name: decoded(match?.[1] ?? part), verb: match?.[2] ?? '' }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw notFound()
  }
}
