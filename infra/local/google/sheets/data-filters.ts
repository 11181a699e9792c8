/** DataFilters: a range by its name, by its indexes, or by the metadata that hangs on it. */
import { invalidArgument } from '../google-error.ts'
import { matches } from './metadata.ts'
import { sheetById, type Spreadsheet } from './model.ts'
import { placeOfGridRange, placeToRead, type Place } from './ranges.ts'
import type { DataFilter, DeveloperMetadata, DimensionRange } from './wire.ts'

/** The places that a filter finds, in the order of the metadata. */
export function placesOf(spreadsheet: Spreadsheet, filter: DataFilter): readonly Place[] {
  if (filter.a1Range !== undefined) return [placeToRead(spreadsheet, filter.a1Range)]
  if (filter.gridRange) {
    const place = placeOfGridRange(spreadsheet, filter.gridRange)
    if (!place) throw invalidArgument(`No grid with id: ${filter.gridRange.sheetId ?? 0}`)
    return [place]
  }
  return metadataOf(spreadsheet, filter).flatMap((metadata) => placeOfMetadata(spreadsheet, metadata) ?? [])
}

/** The metadata that a filter finds: by lookup, or whatever hangs inside the range. */
export function metadataOf(spreadsheet: Spreadsheet, filter: DataFilter): readonly DeveloperMetadata[] {
  const lookup = filter.developerMetadataLookup
  if (lookup) return spreadsheet.metadata.filter((metadata) => matches(lookup, metadata))
  const [place] = placesOf(spreadsheet, filter)
  if (!place) return []
  const { sheet, box } = place
  return spreadsheet.metadata.filter(({ location: { sheetId, dimensionRange } }) => {
    if (!dimensionRange) return sheetId === sheet.id
    if ((dimensionRange.sheetId ?? 0) !== sheet.id) return false
    const at = dimensionRange.startIndex ?? 0
    return dimensionRange.dimension === 'ROWS'
      ? at >= box.top && at < box.bottom
      : at >= box.left && at < box.right
  })
}

export function placeOfMetadata(
  spreadsheet: Spreadsheet,
  { location }: DeveloperMetadata,
): Place | undefined {
  if (location.dimensionRange) return placeOfDimension(spreadsheet, location.dimensionRange)
  return location.sheetId === undefined
    ? undefined
    : placeOfGridRange(spreadsheet, { sheetId: location.sheetId })
}

export function placeOfDimension(spreadsheet: Spreadsheet, range: DimensionRange): Place | undefined {
  const { sheetId = 0, dimension, startIndex = 0, endIndex } = range
  if (!sheetById(spreadsheet, sheetId)) return undefined
  const end =
    endIndex === undefined
      ? {}
      : dimension === 'ROWS'
        ? { endRowIndex: endIndex }
        : { endColumnIndex: endIndex }
  const start = dimension === 'ROWS' ? { startRowIndex: startIndex } : { startColumnIndex: startIndex }
  return placeOfGridRange(spreadsheet, { sheetId, ...start, ...end })
}
