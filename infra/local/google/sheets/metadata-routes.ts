/** `spreadsheets.developerMetadata`: one by its ID, or all that filters find. */
import type { Context } from 'hono'
import { invalidArgument } from '../google-error.ts'
import type { Access } from './access.ts'
import { metadataOf } from './data-filters.ts'
import { metadataById, shownMetadata } from './metadata.ts'
import { queryOf } from './query.ts'
import { checkedBody } from './values-routes.ts'
import type { DataFilter } from './wire.ts'

export function getMetadata(access: Access, c: Context, id: string, metadataId: string) {
  queryOf(c)
  if (!/^\d+$/.test(metadataId))
    throw invalidArgument(`Invalid value at 'metadata_id' (TYPE_INT32), "${metadataId}"`)
  return shownMetadata(metadataById(access.read(id).spreadsheet, Number(metadataId)))
}

/** Each entry once, with every filter that found it. */
export async function searchMetadata(access: Access, c: Context, id: string) {
  queryOf(c)
  const { dataFilters = [] } = (await checkedBody(c, 'SearchDeveloperMetadataRequest')) as {
    dataFilters?: readonly DataFilter[]
  }
  const { spreadsheet } = access.read(id)
  const found = dataFilters.map((filter) => ({ filter, entries: new Set(metadataOf(spreadsheet, filter)) }))
  const matched = spreadsheet.metadata.flatMap((metadata) => {
    const filters = found.filter(({ entries }) => entries.has(metadata)).map(({ filter }) => filter)
    return filters.length > 0 ? [{ developerMetadata: shownMetadata(metadata), dataFilters: filters }] : []
  })
  return matched.length > 0 ? { matchedDeveloperMetadata: matched } : {}
}
