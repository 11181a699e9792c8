/** `spreadsheets`: made, got and changed in batches; `sheets.copyTo`. */
import type { Context } from 'hono'
import { callerOf } from '../context.ts'
import { owner } from '../drive/permissions.ts'
import { invalidArgument } from '../google-error.ts'
import type { Access } from './access.ts'
import { performBatch } from './batch.ts'
import { placesOf } from './data-filters.ts'
import { freeId, sheetById } from './model.ts'
import { fieldsOf, queryOf } from './query.ts'
import { findSheetByTitle, placeToRead } from './ranges.ts'
import { createReading } from './reading.ts'
import { retargeted } from './retarget.ts'
import { sheetProperties } from './shown-sheet.ts'
import { shownSpreadsheet } from './shown-spreadsheet.ts'
import { maskUnder } from './field-mask.ts'
import { checkedBody } from './values-routes.ts'
import type { DataFilter } from './wire.ts'

export function getSpreadsheet(access: Access, c: Context, id: string) {
  const query = queryOf(c, 'ranges', 'includeGridData', 'excludeTablesInBandedRanges', 'commentsViewMode')
  const reading = access.read(id)
  const ranges = query.all('ranges')
  return shownSpreadsheet(reading, {
    mask: fieldsOf(c),
    includeGridData: query.flag('includeGridData'),
    places: ranges.length > 0 ? ranges.map((range) => placeToRead(reading.spreadsheet, range)) : undefined,
    url: access.urlOf(id),
  })
}

export async function getByFilter(access: Access, c: Context, id: string) {
  queryOf(c)
  const body = (await checkedBody(c, 'GetSpreadsheetByDataFilterRequest')) as {
    dataFilters?: readonly DataFilter[]
    includeGridData?: boolean
  }
  const reading = access.read(id)
  return shownSpreadsheet(reading, {
    mask: fieldsOf(c),
    includeGridData: body.includeGridData ?? false,
    places: body.dataFilters?.flatMap((filter) => placesOf(reading.spreadsheet, filter)),
    url: access.urlOf(id),
  })
}

interface Batch {
  readonly requests?: readonly Readonly<Record<string, unknown>>[]
  readonly includeSpreadsheetInResponse?: boolean
  readonly responseRanges?: readonly string[]
  readonly responseIncludeGridData?: boolean
}

export async function batchUpdate(access: Access, c: Context, id: string) {
  queryOf(c)
  const body = (await checkedBody(c, 'BatchUpdateSpreadsheetRequest')) as Batch
  if (!body.requests?.length) throw invalidArgument('Must specify at least one request.')
  const requests = body.requests
  return access.write(id, callerOf(c), (draft) => {
    const replies = performBatch(draft, requests, access.now(), owner.emailAddress)
    if (!body.includeSpreadsheetInResponse) return { spreadsheetId: id, replies }
    const reading = createReading(draft.spreadsheet, access.now())
    const mask = fieldsOf(c)
    const under = mask && maskUnder(mask, 'updatedSpreadsheet')
    const updatedSpreadsheet = shownSpreadsheet(reading, {
      mask: under === true ? undefined : under,
      includeGridData: body.responseIncludeGridData ?? false,
      places: body.responseRanges?.map((range) => placeToRead(draft.spreadsheet, range)),
      url: access.urlOf(id),
    })
    return { spreadsheetId: id, replies, updatedSpreadsheet }
  })
}

export async function copySheetTo(access: Access, c: Context, id: string, sheetId: string) {
  queryOf(c)
  const { destinationSpreadsheetId = '' } = (await checkedBody(
    c,
    'CopySheetToAnotherSpreadsheetRequest',
  )) as {
    destinationSpreadsheetId?: string
  }
  const source = sheetById(access.read(id).spreadsheet, Number(sheetId))
  if (!source) throw invalidArgument(`The sheet ${sheetId} does not exist.`)
  return access.write(destinationSpreadsheetId, callerOf(c), ({ spreadsheet }) => {
    const names = Array.from(
      { length: spreadsheet.sheets.length + 1 },
      (_, index) => `Copy of ${source.title}${index === 0 ? '' : ` ${index + 1}`}`,
    )
    const title = names.find((name) => !findSheetByTitle(spreadsheet, name)) ?? source.title
    const copy = retargeted(
      source,
      freeId((taken) => sheetById(spreadsheet, taken) !== undefined),
      title,
    )
    spreadsheet.sheets = [...spreadsheet.sheets, copy]
    return sheetProperties(copy, spreadsheet.sheets.length - 1)
  })
}
