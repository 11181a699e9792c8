/** `spreadsheets.values` by DataFilter: ranges found by their indexes, or by the metadata that hangs on them. */
import type { Context } from 'hono'
import { callerOf } from '../context.ts'
import { invalidArgument } from '../google-error.ts'
import type { Access } from './access.ts'
import { placesOf } from './data-filters.ts'
import { dimensionOf, inputOf, queryOf, renderOf } from './query.ts'
import { checkWithin, nameOf, placeToRead, type Place } from './ranges.ts'
import { createReading } from './reading.ts'
import { clearValues, readValues, writeValues, type Given } from './value-range.ts'
import { checkedBody, totals } from './values-routes.ts'
import type { DataFilter } from './wire.ts'

interface BatchGet {
  readonly dataFilters?: readonly DataFilter[]
  readonly majorDimension?: string
  readonly valueRenderOption?: string
  readonly dateTimeRenderOption?: string
}

export async function batchGetByFilter(access: Access, c: Context, id: string) {
  queryOf(c)
  const body = (await checkedBody(c, 'BatchGetValuesByDataFilterRequest')) as BatchGet
  const reading = access.read(id)
  const render = renderOf(body.valueRenderOption, body.dateTimeRenderOption)
  const found = new Map<string, { place: Place; dataFilters: DataFilter[] }>()
  for (const filter of body.dataFilters ?? []) {
    for (const place of placesOf(reading.spreadsheet, filter)) {
      const known = found.get(nameOf(place))
      if (known) known.dataFilters.push(filter)
      else found.set(nameOf(place), { place, dataFilters: [filter] })
    }
  }
  const valueRanges = [...found.values()].map(({ place, dataFilters }) => ({
    valueRange: readValues(reading, place, dimensionOf(body.majorDimension), render),
    dataFilters,
  }))
  return { spreadsheetId: id, ...(valueRanges.length > 0 ? { valueRanges } : {}) }
}

interface BatchUpdate {
  readonly valueInputOption?: string
  readonly data?: readonly {
    readonly dataFilter?: DataFilter
    readonly majorDimension?: string
    readonly values?: readonly (readonly Given[])[]
  }[]
  readonly includeValuesInResponse?: boolean
  readonly responseValueRenderOption?: string
  readonly responseDateTimeRenderOption?: string
}

export async function batchUpdateByFilter(access: Access, c: Context, id: string) {
  queryOf(c)
  const body = (await checkedBody(c, 'BatchUpdateValuesByDataFilterRequest')) as BatchUpdate
  const input = inputOf(body.valueInputOption)
  return access.write(id, callerOf(c), (draft) => {
    const done = (body.data ?? []).flatMap(({ dataFilter, majorDimension, values = [] }) => {
      if (!dataFilter) throw invalidArgument('data.dataFilter must be specified')
      return placesOf(draft.spreadsheet, dataFilter).map((place) => {
        checkWithin(place.sheet, place.box)
        const major = dimensionOf(majorDimension)
        return {
          place,
          dataFilter,
          major,
          written: writeValues(draft, place, values, major, input, access.now()),
        }
      })
    })
    const reading = body.includeValuesInResponse ? createReading(draft.spreadsheet, access.now()) : undefined
    const render = renderOf(body.responseValueRenderOption, body.responseDateTimeRenderOption)
    const responses = done.map(({ dataFilter, major, written }) => ({
      ...written,
      dataFilter,
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
    return { ...totals(id, done), ...(responses.length > 0 ? { responses } : {}) }
  })
}

export async function batchClearByFilter(access: Access, c: Context, id: string) {
  queryOf(c)
  const body = (await checkedBody(c, 'BatchClearValuesByDataFilterRequest')) as {
    dataFilters?: readonly DataFilter[]
  }
  return access.write(id, callerOf(c), (draft) => {
    const places = (body.dataFilters ?? []).flatMap((filter) => placesOf(draft.spreadsheet, filter))
    for (const place of places) clearValues(draft, place)
    return { spreadsheetId: id, clearedRanges: places.map(nameOf) }
  })
}
